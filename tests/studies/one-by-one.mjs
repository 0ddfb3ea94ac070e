// Does parts one after the other in this thread, which begins at once. In JavaScript, because a process that a test
// kills runs it as well.

import { missingParts, simulatePart, writePart } from '@cogov/studies/sweep'

/**
 * @param {import('@cogov/studies/sweep').BatchJob} job
 * @param {import('@cogov/studies/sweep').Simulate} [simulate]
 * @returns {import('@cogov/studies/sweep').BatchRunner}
 */
export const oneByOne = ({ folder, signal, onPart }, simulate) => ({
  workers: 1,
  close: async () => undefined,
  async run({ stage, file, points, replicates }, shard) {
    for (const part of await missingParts(folder, { stage, file, points, replicates }, shard)) {
      if (signal?.aborted) return
      const task = { folder: folder.path, stage, points: file, replicates, ...part }
      onPart(await writePart(folder, await simulatePart(task, simulate ? { simulate } : {})))
    }
  },
})

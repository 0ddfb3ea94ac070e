/** The threads of a sweep. A run that ends its thread is tried once more, and then recorded as failed. */

import { fileURLToPath } from 'node:url'
import { english, messageOfError } from '@cogov/engine/messages'
import { Piscina } from 'piscina'
import { StoreError } from '../files/files.ts'
import { unpackError } from '../run/packed-error.ts'
import { type Folder, partName } from '../store/folder.ts'
import { openJournal } from '../store/journal.ts'
import { message } from './errors.english.ts'
import type { PartTask, SimulatedPart } from './part.ts'
import type { PartAnswer } from './part-worker.ts'

/** Threads run what is built, also where this file is read as TypeScript: Node 20 loads no TypeScript. */
const WORKER = fileURLToPath(new URL('../../dist/sweep/part-worker.js', import.meta.url))

export interface Threads {
  /** @throws StoreError where a journal cannot be written */
  simulate(task: PartTask): Promise<SimulatedPart>
  close(): Promise<void>
}

/** @param module of the study's model, where that is not the one of governance */
export function startThreads(workers: number, folder: Folder, module?: string): Threads {
  const pool = new Piscina<PartTask, PartAnswer>({
    filename: WORKER,
    minThreads: workers,
    maxThreads: workers,
    // No flags of this process: they may be a test runner's, and the threads need none.
    execArgv: [],
  })
  // A thread that dies also rejects its task, which is where it is dealt with.
  pool.on('error', () => undefined)
  const once = async (task: PartTask): Promise<SimulatedPart> => {
    const answer = await pool.run(module === undefined ? task : { ...task, module })
    if (!('failure' in answer)) return answer
    throw unpackError(answer.failure)
  }
  return {
    async simulate(task) {
      for (let before = -1; ; ) {
        try {
          return await once(task)
        } catch (error) {
          if (error instanceof StoreError || (error as Error).message === 'Terminating worker thread') throw error
          const run = await runAtWork(folder, task)
          if (run === before) {
            const ended = message('sweep.thread_ended', { reason: messageOfError(error) })
            return await once({ ...task, fatal: { run, error: english(ended) } })
          }
          before = run
        }
      }
    },
    close: () => pool.destroy(),
  }
}

/** The run that a part was at when its thread ended: the first that is not in its journal. */
async function runAtWork(folder: Folder, { stage, part, from, to }: PartTask): Promise<number> {
  const { kept } = await openJournal(folder, partName(stage, part))
  for (let run = from; run < to; run++) if (!kept.has(run)) return run
  return to - 1
}

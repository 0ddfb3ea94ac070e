/** Runs the missing parts of a stage in the threads of this process. */
import { defaultWorkers, workersFor } from '../pool.ts'
import { runSharded, worthSharing } from '../sharded.ts'
import type { Folder } from '../store/folder.ts'
import { computePart, type PartDone, type PartTask } from './part.ts'
import { largestPlace, missingParts, type Shard, type StageRuns } from './parts.ts'
import { startThreads } from './threads.ts'

/** What a runner of stages works for. */
export interface StageJob {
  folder: Folder
  workers?: number
  shard?: Shard
  signal?: AbortSignal
  /** Hears of every part that is done. */
  onPart: (part: PartDone) => void
}

export interface StageRunner {
  workers: number
  /** Sees to it that all parts of the stage are there, unless it is stopped. */
  run(stage: StageRuns): Promise<void>
  close(): Promise<void>
}

export function runHere({ folder, workers = defaultWorkers(), shard, signal, onPart }: StageJob): StageRunner {
  const largest = largestPlace(folder.study)
  const threads = workersFor(workers, workers, largest)
  // Where the memory holds fewer places than there are cores, a run gets all cores, one run after the other.
  if (threads < workers && worthSharing(largest, folder.study.scenario.ticks)) {
    const simulate = (task: PartTask) =>
      computePart(task, (scenario, district) => runSharded(scenario, workers, { district }))
    return { workers, run: (stage) => runLanes(stage, 1, simulate), close: async () => undefined }
  }
  const pool = startThreads(threads)
  return { workers: threads, run: (stage) => runLanes(stage, threads, pool.compute), close: pool.close }

  async function runLanes(
    stage: StageRuns,
    lanes: number,
    compute: (task: PartTask) => Promise<PartDone>,
  ): Promise<void> {
    const { stage: number, file: points, replicates } = stage
    const missing = await missingParts(folder, stage, shard)
    const isStopped = stopped(signal)
    let next = 0
    let failed = false
    // One lane for each thread takes part after part, so that parts begin in their order.
    const lane = async () => {
      for (let part = missing[next++]; part && !signal?.aborted && !failed; part = missing[next++]) {
        onPart(await compute({ folder: folder.path, stage: number, points, replicates, ...part }))
      }
    }
    const finished = Promise.all(
      Array.from({ length: lanes }, () =>
        lane().catch((error) => {
          failed = true
          throw error
        }),
      ),
    )
    // What is given up rejects when the threads are closed; nobody waits for it then.
    finished.catch(() => undefined)
    await Promise.race([finished, isStopped])
  }
}

const stopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })

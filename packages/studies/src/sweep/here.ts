/** Runs the missing parts of a stage in the threads of this process. */
import { programOf } from '../model/run.ts'
import type { Runnable } from '../model/runnable.ts'
import { defaultWorkers, workersFor } from '../run/pool.ts'
import { runSharded, worthSharing } from '../run/sharded.ts'
import type { Folder } from '../store/folder.ts'
import { type PartDone, type PartTask, type Simulate, type SimulatedPart, simulatePart, writePart } from './part.ts'
import { type BatchRuns, largestPlace, missingParts, type Shard } from './parts.ts'
import { startThreads } from './threads.ts'

/** What a runner of stages works for. */
export interface BatchJob {
  folder: Folder
  /** The program of the study's model, where that is not the one of governance and the folder came without it. */
  model?: Runnable
  workers?: number
  signal?: AbortSignal
  /** Hears of every part that is done. */
  onPart: (part: PartDone) => void
}

export interface BatchRunner {
  workers: number
  /** Sees to it that all parts of the stage are there, or those of a shard, unless it is stopped. */
  run(stage: BatchRuns, shard?: Shard): Promise<void>
  close(): Promise<void>
}

export function runHere(job: BatchJob): BatchRunner {
  const { folder, workers = defaultWorkers() } = job
  const { study } = folder
  const model = study.model && programOf(study.model, job.model)
  /** One part after the other, from this thread. */
  const inTurn = (count: number, simulate: (task: PartTask) => Promise<SimulatedPart>): BatchRunner => ({
    workers: count,
    run: (stage, shard) => runLanes(job, stage, shard, 1, simulate),
    close: async () => undefined,
  })
  if (model && (model.module === undefined || workers === 1)) {
    return inTurn(1, (task) => simulatePart(task, { model }))
  }
  const largest = largestPlace(study)
  const threads = workersFor(workers, workers, largest)
  // Where the memory holds fewer places than there are cores, a run gets all cores, one run after the other.
  if (!study.model && threads < workers && worthSharing(largest, study.scenario)) {
    const simulate: Simulate = (scenario, district) => runSharded(scenario, workers, { district })
    return inTurn(workers, (task) => simulatePart(task, { simulate }))
  }
  const pool = startThreads(threads, folder, model?.module)
  return {
    workers: threads,
    run: (stage, shard) => runLanes(job, stage, shard, threads, pool.simulate),
    close: pool.close,
  }
}

/** One lane for each thread takes part after part, so that parts begin in their order. */
async function runLanes(
  { folder, signal, onPart }: BatchJob,
  stage: BatchRuns,
  shard: Shard | undefined,
  lanes: number,
  simulate: (task: PartTask) => Promise<SimulatedPart>,
): Promise<void> {
  const { stage: number, file: points, replicates } = stage
  const missing = await missingParts(folder, stage, shard)
  const isStopped = stopped(signal)
  const writings = new Set<Promise<void>>()
  let next = 0
  let failed = false
  // The disk is waited for beside the next part, and by no thread.
  const write = (part: SimulatedPart): Promise<void> => {
    const writing = writePart(folder, part).then(onPart)
    writings.add(writing)
    writing.then(() => writings.delete(writing)).catch(() => undefined)
    return writing
  }
  const lane = async () => {
    let before = Promise.resolve()
    for (let part = missing[next++]; part && !signal?.aborted && !failed; part = missing[next++]) {
      const simulated = await simulate({ folder: folder.path, stage: number, points, replicates, ...part })
      await before
      before = write(simulated)
    }
    await before
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
  try {
    await Promise.race([finished, isStopped])
  } finally {
    // What is simulated is written, also where somebody stopped the rest.
    await Promise.allSettled(writings)
  }
}

const stopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })

/** Many runs over all cores, as results independent of how many there are. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Scenario } from '@cogov/core'
import { Piscina } from 'piscina'
import { bytesFor, memory } from './memory.ts'
import { unpackError } from './packed-error.ts'
import type { RunResult } from './run.ts'
import type { Answer, ResultOf, Task } from './worker.ts'

/** Threads run what is built, also where this file is read as TypeScript: Node 20 loads no TypeScript. */
const WORKER = fileURLToPath(new URL('../../dist/run/worker.js', import.meta.url))

export const defaultWorkers = (): number => availableParallelism()

/** No more threads than there is work, or than the memory holds places. */
export function workersFor(asked: number, tasks: number, residents: number): number {
  return Math.max(1, Math.min(asked, tasks, Math.floor(memory() / bytesFor(residents))))
}

export interface PoolOptions {
  workers: number
  /** How many tasks in a row one thread takes, because they share what a thread keeps, such as a network. */
  together?: number
  /** Stops the pool; what is finished is kept. */
  signal?: AbortSignal
}

interface ScenarioPoolOptions extends PoolOptions {
  onResult?: (result: RunResult, task: number) => void
  /** Of which tasks it is asked why a typical resident takes part. */
  typical?: (task: number) => boolean
}

/** Runs all scenarios, as `runTasks` does. */
export const runAll = (
  scenarios: readonly Scenario[],
  { typical, ...options }: ScenarioPoolOptions,
): Promise<(RunResult | undefined)[]> =>
  runTasks(
    scenarios.map((scenario, index) => ({ scenario, typical: typical?.(index) ?? false })),
    options,
  )

/**
 * Runs all tasks; the results stand in their order, with nothing where the pool was stopped before.
 *
 * @throws Error of the first task that fails; the others are given up
 */
export async function runTasks<Some extends Task>(
  tasks: readonly Some[],
  options: PoolOptions & { onResult?: (result: ResultOf<Some>, task: number) => void },
): Promise<(ResultOf<Some> | undefined)[]> {
  const { workers, together = 1, signal, onResult } = options
  if (signal?.aborted) return tasks.map(() => undefined)
  const pool = new Piscina<Some, Answer<ResultOf<Some>>>({
    filename: WORKER,
    minThreads: workers,
    maxThreads: workers,
    execArgv: [],
  })
  const results: (ResultOf<Some> | undefined)[] = tasks.map(() => undefined)
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
    signal?.addEventListener('abort', stop)
  })
  let next = 0
  // One lane for each thread takes task after task: tasks begin in their order, which the pool's own queue does not
  // promise.
  const lane = async () => {
    while (next < tasks.length && !signal?.aborted) {
      const first = next
      next += together
      for (let index = first; index < Math.min(first + together, tasks.length) && !signal?.aborted; index++) {
        const answer = await pool.run(tasks[index] as Some)
        if ('failure' in answer) throw unpackError(answer.failure)
        results[index] = answer.result
        onResult?.(answer.result, index)
      }
    }
  }
  const finished = Promise.all(Array.from({ length: workers }, lane))
  // A thread that dies between two tasks; and, when the pool is stopped, answers that nobody waits for any more.
  const broken = new Promise<void>((_, reject) => pool.on('error', reject))
  broken.catch(() => undefined)
  // A task that is given up rejects when the pool is destroyed; nobody waits for it then.
  finished.catch(() => undefined)
  try {
    await Promise.race([finished, stopped, broken])
  } finally {
    signal?.removeEventListener('abort', stop)
    await pool.destroy()
  }
  return results
}

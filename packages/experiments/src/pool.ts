/** Many runs over all cores, as results independent of how many there are. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { bytesFor, memory } from './memory.ts'
import type { RunResult } from './run.ts'
import type { RunTask } from './worker.ts'

/** Threads run what is built, also where this file is read as TypeScript: Node 20 loads no TypeScript. */
const WORKER = fileURLToPath(new URL('../dist/worker.js', import.meta.url))

export const defaultWorkers = (): number => availableParallelism()

/** No more threads than there is work, or than the memory holds places. */
export function workersFor(asked: number, tasks: number, residents: number): number {
  return Math.max(1, Math.min(asked, tasks, Math.floor(memory() / bytesFor(residents))))
}

export interface PoolOptions {
  workers: number
  /** Stops the pool; what is finished is kept. */
  signal?: AbortSignal
  onResult?: (result: RunResult, task: number) => void
}

/**
 * Runs all tasks; the results stand in the order of the tasks, with nothing where the pool was stopped before.
 *
 * @throws Error of the first task that fails; the others are given up
 */
export async function runAll(tasks: readonly RunTask[], options: PoolOptions): Promise<(RunResult | undefined)[]> {
  const { workers, signal, onResult } = options
  if (signal?.aborted) return tasks.map(() => undefined)
  const pool = new Piscina<RunTask, RunResult>({
    filename: WORKER,
    minThreads: workers,
    maxThreads: workers,
    execArgv: [],
    // Every thread takes its next task from its own event loop, so that it hears of the end of the pool at once.
    atomics: 'disabled',
  })
  const results: (RunResult | undefined)[] = tasks.map(() => undefined)
  const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
  const finished = Promise.all(
    tasks.map(async (task, index) => {
      const result = await pool.run(task)
      results[index] = result
      onResult?.(result, index)
    }),
  )
  // A thread that dies between two tasks; and, when the pool is stopped, answers that nobody waits for any more.
  const broken = new Promise<void>((_, reject) => pool.on('error', reject))
  broken.catch(() => undefined)
  // Given up tasks reject when the pool is destroyed; nobody waits for them then.
  finished.catch(() => undefined)
  try {
    await Promise.race([finished, stopped, broken])
  } finally {
    await pool.destroy()
  }
  return results
}

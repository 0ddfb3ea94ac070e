/** Many runs, of each of which only a few numbers are kept. */

import type { Outcome, Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { didYouMean } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { Stopped } from '@cogov/methods/calibration'
import { mean } from '@cogov/methods/statistics'
import { type ModelRun, runModel } from '../model/run.ts'
import type { Runnable, Values } from '../model/runnable.ts'
import { districtOf, simulatedOf } from './district.ts'
import { message } from './errors.english.ts'
import { monthsOf } from './months.ts'
import { defaultWorkers, runAll, runTasks, workersFor } from './pool.ts'
import { type RunResult, run } from './run.ts'

export interface EvaluateOptions {
  workers?: number
  /** Stops the runs. */
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

/** Runs at a time whose whole results are in memory. */
const BATCH = 1000

/**
 * @param keep what is kept of a run
 * @throws Stopped where the signal came before the last run was finished
 */
export async function evaluateAll<T>(
  tasks: readonly Scenario[],
  keep: (result: RunResult) => T,
  options: EvaluateOptions = {},
): Promise<T[]> {
  const { workers = defaultWorkers(), signal } = options
  const largest = tasks.reduce((most, scenario) => Math.max(most, simulatedOf(districtOf(scenario), scenario)), 1)
  const stops = signal ? { signal } : {}
  const runBatch = (batch: readonly Scenario[], onResult: () => void) => {
    const threads = Math.min(workersFor(workers, batch.length, largest), worthStarting(batch, largest))
    return threads === 1
      ? runHere(batch, (scenario) => run(scenario, stops), signal, onResult)
      : runAll(batch, { workers: threads, ...stops, onResult })
  }
  return inBatches(tasks, runBatch, keep, options)
}

/**
 * The same of a model of somebody's own: in threads, where it says its module and threads are asked for.
 *
 * @throws Stopped where the signal came before the last run was finished
 */
export function evaluateModel<T>(
  model: Runnable,
  tasks: readonly { input: Values; seed: string }[],
  keep: (result: ModelRun) => T,
  options: EvaluateOptions = {},
): Promise<T[]> {
  const { workers = defaultWorkers(), signal } = options
  const { module, seconds } = model
  const runBatch = (batch: typeof tasks, onResult: () => void) => {
    const threads = Math.min(workers, Math.max(1, Math.floor(batch.length * seconds)))
    return module === undefined || threads === 1
      ? runHere(batch, ({ input, seed }) => runModel(model, input, seed), signal, onResult)
      : runTasks(
          batch.map((task) => ({ ...task, module })),
          { workers: threads, ...(signal ? { signal } : {}), onResult },
        )
  }
  return inBatches(tasks, runBatch, keep, options)
}

async function inBatches<Task, Result, T>(
  tasks: readonly Task[],
  runBatch: (batch: readonly Task[], onResult: () => void) => Promise<(Result | undefined)[]>,
  keep: (result: Result) => T,
  { onProgress }: EvaluateOptions,
): Promise<T[]> {
  const kept: T[] = []
  onProgress?.(0, tasks.length)
  for (let from = 0; from < tasks.length; from += BATCH) {
    let done = from
    const results = await runBatch(tasks.slice(from, from + BATCH), () => onProgress?.(++done, tasks.length))
    for (const result of results) {
      if (!result) throw new Stopped(message('run.stopped', { done: kept.length, all: tasks.length }))
      kept.push(keep(result))
    }
  }
  return kept
}

/**
 * Threads that have a second of work each: to start one takes about as long. Rough times of a start and of a
 * resident-month.
 */
const worthStarting = (batch: readonly Scenario[], residents: number): number =>
  Math.max(1, Math.floor(batch.reduce((sum, scenario) => sum + 0.02 + 4e-8 * residents * monthsOf(scenario), 0)))

/** One thread is this one. */
async function runHere<Task, Result>(
  batch: readonly Task[],
  runOne: (task: Task) => Promise<Result>,
  signal: AbortSignal | undefined,
  onResult: () => void,
): Promise<(Result | undefined)[]> {
  const results: (Result | undefined)[] = batch.map(() => undefined)
  for (const [n, task] of batch.entries()) {
    if (signal?.aborted) break
    const result = await unlessStopped(runOne(task))
    // A run that was stopped in the middle is none.
    if (!result || signal?.aborted) break
    results[n] = result
    onResult()
  }
  return results
}

/** A run that was stopped before it began gives nothing. */
export const unlessStopped = <Result>(running: Promise<Result>): Promise<Result | undefined> =>
  running.catch((error: unknown) => {
    if (error instanceof Stopped) return undefined
    throw error
  })

/** Mean over the last months of a run; all of them where it is shorter. */
export const tailMean = (values: readonly number[], months: number): number => mean(values.slice(-Math.max(1, months)))

/** @throws RangeError with the nearest name where the scenario has no such outcome */
export const outcomeNamed = (scenario: Scenario, name: string): Outcome => named(outcomesOf(scenario), name)

/** @throws RangeError with the nearest name */
export function named<One extends { name: string }>(all: readonly One[], name: string): One {
  const found = all.find((outcome) => outcome.name === name)
  if (found) return found
  const known = all.map((outcome) => outcome.name)
  throw rangeError(message('run.unknown_outcome', { name, hint: didYouMean(name, known) }))
}

/** Many runs, of each of which only a few numbers are kept. */

import type { Outcome, Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { didYouMean } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { Stopped } from '@cogov/methods/calibration'
import { mean } from '@cogov/methods/statistics'
import { districtOf, residentsOf } from './district.ts'
import { message } from './errors.english.ts'
import { defaultWorkers, runAll, workersFor } from './pool.ts'
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
  const { workers = defaultWorkers(), signal, onProgress } = options
  const largest = tasks.reduce((most, scenario) => Math.max(most, residentsOf(districtOf(scenario), scenario)), 1)
  const kept: T[] = []
  onProgress?.(0, tasks.length)
  for (let from = 0; from < tasks.length; from += BATCH) {
    const batch = tasks.slice(from, from + BATCH)
    let done = from
    const threads = Math.min(workersFor(workers, batch.length, largest), worthStarting(batch, largest))
    const stops = signal ? { signal } : {}
    const onResult = () => onProgress?.(++done, tasks.length)
    const results =
      threads === 1
        ? await runHere(batch, stops, onResult)
        : await runAll(batch, { workers: threads, ...stops, onResult })
    for (const result of results) {
      if (!result) throw new Stopped(message('run.stopped', { done: kept.length, all: tasks.length }))
      kept.push(keep(result))
    }
  }
  return kept
}

/** Threads that have a second of work each: to start one takes about as long. Rough times of a start and of a resident-month. */
const worthStarting = (batch: readonly Scenario[], residents: number): number =>
  Math.max(1, Math.floor(batch.reduce((sum, { ticks }) => sum + 0.02 + 4e-8 * residents * ticks, 0)))

/** One thread is this one. */
async function runHere(
  batch: readonly Scenario[],
  { signal }: { signal?: AbortSignal },
  onResult: () => void,
): Promise<(RunResult | undefined)[]> {
  const results: (RunResult | undefined)[] = batch.map(() => undefined)
  for (const [n, scenario] of batch.entries()) {
    if (signal?.aborted) break
    const result = await run(scenario, signal ? { signal } : {})
    // A run that was stopped in the middle is none.
    if (signal?.aborted) break
    results[n] = result
    onResult()
  }
  return results
}

/** Mean over the last months of a run; all of them where it is shorter. */
export const tailMean = (values: readonly number[], months: number): number => mean(values.slice(-Math.max(1, months)))

/** @throws RangeError with the nearest name where the scenario has no such outcome */
export function outcomeNamed(scenario: Scenario, name: string): Outcome {
  const all = outcomesOf(scenario)
  const found = all.find((outcome) => outcome.name === name)
  if (found) return found
  const known = all.map((outcome) => outcome.name)
  throw rangeError(message('run.unknown_outcome', { name, hint: didYouMean(name, known) }))
}

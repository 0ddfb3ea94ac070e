/**
 * One run over several threads, for places that are large. Each thread holds a range of communities; offices are few,
 * so each thread computes them all, and only sums over residents travel. The result is the same for any number of
 * threads.
 */

import { Worker } from 'node:worker_threads'
import type { District, Scenario } from '@cogov/core'
import { populate } from '@cogov/core/assembly'
import { LIBRARY } from '@cogov/core/simulate'
import { plainError } from '@cogov/engine/messages'
import { type Range, splitBlocks } from '@cogov/engine/world'
import { Stopped } from '@cogov/methods/calibration'
import { askToStop, createMeeting, fail } from './barrier.ts'
import { districtOf } from './district.ts'
import { message } from './errors.english.ts'
import { monthsOf } from './months.ts'
import { unpackError } from './packed-error.ts'
import { type RunOptions, type RunResult, run } from './run.ts'
import type { ShardMessage, ShardTask } from './shard-worker.ts'

/** Months of residents in about a second; making a population takes as long as 30 months of it. */
const MONTHS_A_SECOND = 1e8
const MONTHS_TO_MAKE = 30

/** Whether a run takes longer than the start of threads for it, which is about half a second. */
export const worthSharing = (residents: number, scenario: Pick<Scenario, 'start' | 'ticks'>): boolean =>
  residents * (monthsOf(scenario) + MONTHS_TO_MAKE) > MONTHS_A_SECOND

/** Threads run what is built, also where this file is read as TypeScript: Node 20 loads no TypeScript. */
const WORKER = new URL('../../dist/run/shard-worker.js', import.meta.url)

/**
 * @param threads at most this many; one for each community is the limit
 * @throws Error the first thread's failure, when all have stopped; Stopped as `run` does
 * @example (await runSharded(scenario, 4)).hash // as with run(scenario)
 */
export async function runSharded(scenario: Scenario, threads: number, options: RunOptions = {}): Promise<RunResult> {
  const { district = districtOf(scenario) } = options
  const ranges = shareOut(scenario, district, threads)
  if (ranges.length === 1) return run(scenario, options)
  const blocks = ranges[ranges.length - 1].to
  const meeting = createMeeting(ranges.length, blocks, mostColumns())
  const stop = () => askToStop(meeting)
  if (options.signal?.aborted) stop()
  options.signal?.addEventListener('abort', stop)
  const workers = ranges.map((range) => {
    const workerData: ShardTask = { scenario, district, range, meeting }
    // No flags of this process: they may be a test runner's, and the threads need none.
    return new Worker(WORKER, { workerData, execArgv: [] })
  })
  let result: RunResult | undefined
  let failure: Error | undefined
  const listen = (told: ShardMessage) => {
    if ('tick' in told) options.onTick?.(told.tick)
    else if ('months' in told) options.onRest?.(told.months)
    else if ('result' in told) result = told.result
    else failure ??= unpackError(told.failure)
  }
  const ended = workers.map((worker) => {
    worker.on('message', listen)
    // A thread that could not even say what went wrong: out of memory, or ended from outside.
    worker.on('error', (error) => {
      failure ??= error as Error
      fail(meeting)
    })
    return new Promise<void>((resolve) => {
      worker.on('exit', (code) => {
        if (code !== 0) fail(meeting)
        resolve()
      })
    })
  })
  await Promise.all(ended)
  options.signal?.removeEventListener('abort', stop)
  if (failure) throw failure
  if (!result && options.signal?.aborted) throw new Stopped(message('run.stopped_before'))
  if (!result) throw plainError(message('run.silent_thread'))
  return result
}

function shareOut(scenario: Scenario, district: District, threads: number): Range[] {
  const { population } = populate(scenario, district, LIBRARY)
  const residents = population.at(-1)
  if (!residents) throw plainError(message('run.no_residents'))
  return splitBlocks(residents, { from: 0, to: residents.sizes.length }, threads)
}

/** Sums over residents are written to columns of the communities, each to its own. */
function mostColumns(): number {
  const states = LIBRARY.actors.find(({ name }) => name === 'community')?.states ?? []
  const added = LIBRARY.mechanisms
    .flatMap((mechanism) => mechanism.states ?? [])
    .filter(({ table }) => table === 'community')
  return states.length + added.length
}

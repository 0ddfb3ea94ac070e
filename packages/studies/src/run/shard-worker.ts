/** One thread of a run that is shared out: it holds the residents of a range of communities, and every office. */
import { parentPort, workerData } from 'node:worker_threads'
import { begin, type District, type Scenario, type Simulation } from '@cogov/core'
import type { Range } from '@cogov/engine/world'
import { decideToStop, exchangeThrough, fail, type Meeting, OtherFailed, shareHashes, stopsAfter } from './barrier.ts'
import { type PackedError, packError } from './packed-error.ts'
import { type RunResult, resultOf } from './run.ts'

export interface ShardTask {
  scenario: Scenario
  district: District
  range: Range
  meeting: Meeting
}

/**
 * What the thread says: the first one where it is, or for how long the place has come to rest, and the result; any of
 * them what went wrong.
 */
export type ShardMessage = { tick: number } | { months: number } | { result: RunResult } | { failure: PackedError }

const { scenario, district, range, meeting } = workerData as ShardTask
const tell = (message: ShardMessage) => parentPort?.postMessage(message)
/** Whether this thread is the one that decides and tells. */
const first = range.from === 0

try {
  const result = simulate()
  if (first && result) tell({ result })
} catch (error) {
  fail(meeting)
  if (!(error instanceof OtherFailed)) tell({ failure: packError(error) })
}

/** @returns nothing where the run was stopped before the place was at rest: in the same month in every thread */
function simulate(): RunResult | undefined {
  const simulation = begun()
  if (!simulation) return undefined
  const { world } = simulation
  while (world.tick < scenario.ticks) {
    const tick = world.tick + 1
    if (first) decideToStop(meeting, tick)
    simulation.step()
    if (first) tell({ tick })
    if (stopsAfter(meeting, tick)) break
  }
  const hash = world.hash(shareHashes(meeting, world.blockHashes()))
  return resultOf(simulation, world.tick, hash)
}

function begun(): Simulation | undefined {
  const beginning = begin(scenario, district, { range, exchange: exchangeThrough(meeting, range.from) })
  for (let months = 1; ; months++) {
    if (first) decideToStop(meeting, months)
    const { done, value } = beginning.next()
    if (done) return value
    if (first) tell({ months: value })
    if (stopsAfter(meeting, months)) return undefined
  }
}

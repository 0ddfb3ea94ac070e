/** One thread of a run that is shared out: it holds the residents of a range of communities, and every office. */
import { parentPort, workerData } from 'node:worker_threads'
import { createSimulation, type District, type Scenario } from '@cogov/core'
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

/** What the thread says: the first one where it is, and the result; any of them what went wrong. */
export type ShardMessage = { tick: number } | { result: RunResult } | { failure: PackedError }

const { scenario, district, range, meeting } = workerData as ShardTask
const tell = (message: ShardMessage) => parentPort?.postMessage(message)

try {
  const result = simulate()
  if (range.from === 0) tell({ result })
} catch (error) {
  fail(meeting)
  if (!(error instanceof OtherFailed)) tell({ failure: packError(error) })
}

function simulate(): RunResult {
  const first = range.from === 0
  const simulation = createSimulation(scenario, district, {
    range,
    exchange: exchangeThrough(meeting, range.from),
  })
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

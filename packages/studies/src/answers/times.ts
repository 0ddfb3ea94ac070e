/** Times of events in a study's table: how many runs got there, and when. */
import { restrictedTime } from '@cogov/methods/statistics'
import type { StudyTable, TableRun } from '../store/open.ts'
import { countedValue, horizonOf, isEventOf, waitsFor } from '../study/times.ts'

/**
 * Until when every run waited: as long as the shortest scenario runs; of a model that does not tell how long a run is,
 * until the latest time that any run has.
 *
 * @returns undefined where the outcome is no time of an event, or where no run tells
 * @example horizonIn(table, 'half_take_part') // 36
 */
export function horizonIn({ study, runs }: StudyTable, outcome: string): number | undefined {
  const declared = horizonOf(study, outcome)
  if (declared !== undefined || !isEventOf(study, outcome)) return declared
  const latest = runs.reduce((most, run) => {
    const time = run.outcomes[outcome]
    return Number.isFinite(time) && time > most ? time : most
  }, Number.NEGATIVE_INFINITY)
  return Number.isFinite(latest) ? latest : undefined
}

/** What methods take of a run: times restricted to the horizon, other outcomes as they are. */
export function countedIn(table: StudyTable, outcome: string): (run: TableRun) => number {
  const horizon = horizonIn(table, outcome)
  return ({ outcomes, values }) => countedValue(table.study, outcome, outcomes[outcome], values, horizon)
}

/**
 * The same table with every time of an event restricted to its horizon, for whoever reads it as a whole.
 *
 * @example restrictedTable(table).runs[0].outcomes.half_take_part // 36, where the run never got there
 */
export function restrictedTable(table: StudyTable): StudyTable {
  const counted = table.outcomes
    .filter(({ name }) => isEventOf(table.study, name))
    .map(({ name }) => [name, countedIn(table, name)] as const)
  if (counted.length === 0) return table
  const runs = table.runs.map((run) => ({
    ...run,
    outcomes: { ...run.outcomes, ...Object.fromEntries(counted.map(([name, of]) => [name, of(run)])) },
  }))
  return { ...table, runs }
}

/** By point: its runs that waited for an event, and those of them in which it came by the horizon. */
export type Arrivals = ReadonlyMap<number, { reached: number; waited: number }>

/** @returns undefined where the outcome is no time of an event */
export function arrivalsIn(table: StudyTable, outcome: string): Arrivals | undefined {
  const horizon = horizonIn(table, outcome)
  if (horizon === undefined) return undefined
  const found = new Map<number, { reached: number; waited: number }>()
  for (const { point, outcomes, values } of table.runs) {
    const time = outcomes[outcome]
    if (Number.isNaN(time) && !waitsFor(table.study, outcome, values)) continue
    const own = found.get(point) ?? { reached: 0, waited: 0 }
    found.set(point, { reached: own.reached + Number(time <= horizon), waited: own.waited + 1 })
  }
  return found
}

/**
 * Times of the runs that waited, not a number where the event had not come by the horizon.
 *
 * @returns undefined where the outcome is no time of an event
 */
export function timesOf(
  table: StudyTable,
  outcome: string,
  runs: readonly TableRun[],
): { horizon: number; times: number[] } | undefined {
  const horizon = horizonIn(table, outcome)
  if (horizon === undefined) return undefined
  const times = runs.flatMap(({ outcomes, values }) => {
    const time = outcomes[outcome]
    if (Number.isNaN(time)) return waitsFor(table.study, outcome, values) ? [time] : []
    return [restrictedTime(time, horizon) < time ? Number.NaN : time]
  })
  return { horizon, times }
}

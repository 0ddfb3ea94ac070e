/** What a sweep takes of a run: its goal. Where that is the time of an event, a run that never got there counts too. */
import type { Row } from '../store/parquet.ts'
import type { Value } from '../study/factors.ts'
import type { Study } from '../study/study.ts'
import { countedValue, horizonOf, isEventOf, waitsFor } from '../study/times.ts'

export interface RunGoal {
  point: number
  values: Value[]
  /** None where the run failed, has no value, or its event had not come by the horizon. */
  goal: number | null
  /** Whether it waited for the goal's event in vain. */
  never: boolean
}

export const named = ({ factors }: Pick<Study, 'factors'>, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(factors.map(({ name }, n) => [name, values[n]]))

/** @returns a reader of runs, by a point, its values, what was measured, and whether the run failed */
export function goalReader(
  study: Study,
): (point: number, values: Value[], found: number | null, failed: boolean) => RunGoal {
  const { outcome } = study.goal
  const horizon = horizonOf(study, outcome) ?? Number.POSITIVE_INFINITY
  const waits = isEventOf(study, outcome)
  return (point, values, found, failed) => {
    const known = found !== null && !Number.isNaN(found)
    if (!waits) return { point, values, goal: known ? found : null, never: false }
    const never = known ? found > horizon : !failed && waitsFor(study, outcome, named(study, values))
    return { point, values, goal: known && !never ? found : null, never }
  }
}

/** The goal of a stored run as means take it; null where it has none. */
export function countedGoal(study: Study): (row: Row) => number | null {
  const { outcome } = study.goal
  const horizon = horizonOf(study, outcome)
  return (row) => {
    const found = row[outcome] as number | null
    if (row.error !== null || horizon === undefined) return found
    const values = Object.fromEntries(study.factors.map(({ name }) => [name, row[name] as Value]))
    const counted = countedValue(study, outcome, found ?? Number.NaN, values, horizon)
    return Number.isNaN(counted) ? null : counted
  }
}

/** Outcomes of a model that is random: of each point one number, or one for each replicate. */
import { rangeError } from '@cogov/engine/messages'
import { mean } from '../statistics/moments.ts'
import { message } from './errors.english.ts'

/**
 * By point: one number, or one for each replicate; replicate k has the same seed at every point, or each run its own.
 */
export type PointOutcomes = readonly (number | readonly number[])[]

/** @throws RangeError naming the point that has no outcome, or the one that is no number */
export function replicatesOf(outcomes: PointOutcomes): (readonly number[])[] {
  return outcomes.map((outcome, n) => {
    const values = typeof outcome === 'number' ? [outcome] : outcome
    if (values.length === 0) throw rangeError(message('sensitivity.empty_point', { n: n + 1 }))
    const wrong = values.findIndex((value) => !Number.isFinite(value))
    if (wrong >= 0) throw rangeError(message('sensitivity.not_finite', { n: n + 1, value: values[wrong] }))
    return values
  })
}

/** @throws RangeError as `replicatesOf` does */
export const pointMeans = (outcomes: PointOutcomes): number[] => replicatesOf(outcomes).map((values) => mean(values))

/** Of each point as many replicates as all have. */
export function sameReplicates(outcomes: PointOutcomes): (readonly number[])[] {
  const all = replicatesOf(outcomes)
  const fewest = Math.min(...all.map(({ length }) => length))
  return all.map((values) => (values.length === fewest ? values : values.slice(0, fewest)))
}

/** Outcomes less the first of them: where all are the same, sums of them are 0 without a rounding error. */
export function fromFirst(runs: readonly (readonly number[])[]): { first: number; away: number[][] } {
  const first = runs[0][0]
  return { first, away: runs.map((row) => row.map((value) => value - first)) }
}

/**
 * Outcomes of a model that is random: means over the replicates of each point, and how much of the variance of a run is
 * luck. Where replicate k has the same seed at every point (common random numbers), luck has two parts: what a seed
 * does everywhere alike, which moves all points together and no index, and the rest, which does.
 */
import { rangeError } from '@cogov/engine/messages'
import { mean, variance } from '../statistics/moments.ts'
import { message } from './errors.english.ts'

/** By point: one number, or one for each replicate. */
export type PointOutcomes = readonly (number | readonly number[])[]

export interface Noise {
  /** Replicates of each point; the mean number where they differ. */
  replicates: number
  /** Share of the variance of a single run that is luck and not factors; null with one replicate, which cannot tell. */
  share: number | null
  /** Of it, the share that a seed adds to all points alike; 0 where points do not have the same seeds. */
  common: number | null
  /** Variance that luck leaves in the mean of a point's replicates, without what is common; 0 where it is not known. */
  ofMeans: number
}

/** @throws RangeError naming the point and the outcome that is no number */
export function pointMeans(outcomes: PointOutcomes): number[] {
  return outcomes.map((outcome, n) => {
    const values = typeof outcome === 'number' ? [outcome] : outcome
    if (values.length === 0) throw rangeError(message('sensitivity.empty_point', { n: n + 1 }))
    const wrong = values.findIndex((value) => !Number.isFinite(value))
    if (wrong >= 0) throw rangeError(message('sensitivity.not_finite', { n: n + 1, value: values[wrong] }))
    return mean(values)
  })
}

/**
 * Two-way analysis of variance without an interaction term (points × seeds; Searle, Casella & McCulloch 1992) where
 * every point has as many replicates; one-way otherwise.
 *
 * @param sample points that are drawn alike and independently: of a Saltelli design, only A and B are
 */
export function noiseOf(outcomes: PointOutcomes, sample: readonly number[] = outcomes.map((_, n) => n)): Noise {
  const rows = sample.map((n) => outcomes[n]).map((outcome) => (typeof outcome === 'number' ? [outcome] : outcome))
  const replicates = mean(rows.map((row) => row.length))
  if (rows.every((row) => row.length === 1)) return { replicates, share: null, common: null, ofMeans: 0 }
  const crossed = rows.every((row) => row.length === rows[0].length)
  const within = rows.filter((row) => row.length > 1)
  const alone = mean(within.map((row) => variance(row)))
  const common = crossed ? commonPart(rows, alone) : 0
  const rest = alone - common
  const ofMeans = rest / (crossed ? replicates : rows.length / rows.reduce((sum, row) => sum + 1 / row.length, 0))
  const factors = Math.max(0, variance(rows.map(mean)) - ofMeans)
  const all = factors + alone
  return { replicates, share: all > 0 ? alone / all : 0, common: all > 0 ? common / all : 0, ofMeans }
}

/** Variance of what a seed does at all points alike, 0 where the estimate is negative. */
function commonPart(rows: readonly (readonly number[])[], within: number): number {
  const seeds = rows[0].map((_, k) => mean(rows.map((row) => row[k])))
  // E Var(seed means) = common + rest/points, and the variance within a point is common + rest.
  const points = rows.length
  return Math.max(0, Math.min(within, (variance(seeds) * points - within) / (points - 1)))
}

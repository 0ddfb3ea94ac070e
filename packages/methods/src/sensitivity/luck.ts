/**
 * How much of the variance of a run is luck and not factors. Where replicate k has the same seed at every point (common
 * random numbers), luck has two parts: what a seed does everywhere alike, which moves all points together and no
 * effect, and the rest, which does.
 */
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, variance } from '../statistics/moments.ts'
import { crossed, halfWidthOf, type MeanSquares, meanOf, meanSquares, products } from './crossed.ts'
import { fromFirst, type PointOutcomes, replicatesOf } from './replicates.ts'
import { shareWithin, sumWithin, type Uncertain, varianceWithin } from './share-interval.ts'

export interface Noise {
  /** Replicates of each point; the mean number where they differ. */
  replicates: number
  /** Share of the variance of a single run that is luck and not factors; null with one replicate, which cannot tell. */
  share: number | null
  /** Its interval; null where there is none, and where points have unequal replicates. */
  low: number | null
  high: number | null
  /** Of the variance, the share that a seed adds to all points alike; 0 where points do not have the same seeds. */
  common: number | null
}

/**
 * Two-way analysis of variance (points × seeds; Searle, Casella & McCulloch 1992) where every point has as many
 * replicates; one-way otherwise. The interval combines those of the parts (MOVER: Zou & Donner 2008).
 *
 * @param sample points that are drawn alike and independently: of a Saltelli design, only A and B are
 * @returns no share where the outcome never varies
 */
export function noiseOf(
  outcomes: PointOutcomes,
  sample: readonly number[] = outcomes.map((_, n) => n),
  level = 0.95,
): Noise {
  const { away: rows } = fromFirst(replicatesOf(sample.map((n) => outcomes[n])))
  const replicates = mean(rows.map((row) => row.length))
  const none = { replicates, share: null, low: null, high: null, common: null }
  if (rows.every((row) => row.length === 1) || rows.length < 2) return none
  const same = rows.every((row) => row.length === rows[0].length)
  return { ...none, ...(same ? twoWay(rows, level) : oneWay(rows)) }
}

function twoWay(rows: readonly (readonly number[])[], level: number): Partial<Noise> {
  const runs = crossed(rows.length, rows[0].length, (i, k) => rows[i][k])
  // Of a point's own spread, which is both; the estimate of either alone may be negative.
  const own = mean(rows.map((row) => variance(row)))
  const common = ofSeeds(meanSquares(runs), rows.length, runs.seeds - 1, level)
  const centres = rows[0].map((_, k) => mean(rows.map((row) => row[k])))
  const luck = sumWithin([common, ofRest(rows, centres, level)], own)
  const factors = ofFactors(rows, centres, level)
  const all = luck.value + factors.value
  if (all <= 0) return {}
  return { share: luck.value / all, common: Math.min(common.value, own) / all, ...shareWithin(luck, factors) }
}

/** Variance of the mean outcome over points, of which 0 may be as likely as what is seen. */
function ofFactors(rows: readonly (readonly number[])[], centres: readonly number[], level: number): Uncertain {
  const n = rows.length
  const centred = (i: number, k: number) => rows[i][k] - centres[k]
  const table = products(n, centres.length, centred, centred)
  const value = (meanOf(table) * n) / (n - 1)
  const half = halfWidthOf(table, level)
  if (value <= 0) return { value: 0, low: 0, high: Math.max(0, value + half) }
  // The logarithm of a variance is nearer to normal than the variance.
  const away = half / value
  const low = away >= 1 ? 0 : value * Math.exp(-away)
  return { value, low, high: value * Math.max(1 + away, Math.exp(Math.min(1, away))) }
}

/** Variance of what a seed does at all points alike. */
function ofSeeds({ seeds, rest }: MeanSquares, n: number, df: number, level: number): Uncertain {
  const beyond = (square: number) => Math.max(0, (square - rest) / n)
  const { value, low, high } = varianceWithin(seeds, df, level)
  return { value: beyond(value), low: beyond(low), high: beyond(high) }
}

/** Variance of what a seed does at one point beyond that: mean over points, whose logarithm is nearly normal. */
function ofRest(rows: readonly (readonly number[])[], centres: readonly number[], level: number): Uncertain {
  const n = rows.length
  const squares = rows.map((row) => variance(row.map((run, k) => run - centres[k])))
  const value = (mean(squares) * n) / (n - 1)
  if (value <= 0) return { value: 0, low: 0, high: 0 }
  const away = (tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance(squares) / n)) / mean(squares)
  return { value, low: value * Math.exp(-away), high: value * Math.exp(away) }
}

function oneWay(rows: readonly (readonly number[])[]): Partial<Noise> {
  const luck = mean(rows.filter((row) => row.length > 1).map((row) => variance(row)))
  const ofMeans = (luck * rows.reduce((sum, row) => sum + 1 / row.length, 0)) / rows.length
  const all = Math.max(0, variance(rows.map((row) => mean(row))) - ofMeans) + luck
  return all > 0 ? { share: luck / all, common: 0 } : {}
}

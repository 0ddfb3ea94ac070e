/**
 * How much of the variance of a run is luck and not factors. Where replicate k has the same seed at every point (common
 * random numbers), luck has two parts: what a seed does everywhere alike, which moves all points together and no
 * effect, and the rest, which does.
 */
import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, variance } from '../statistics/moments.ts'
import { type Crossed, crossed, halfWidthOf, meanOf, meanSquares, products, withinOne } from './crossed.ts'
import { fromFirst, type PointOutcomes, replicatesOf } from './replicates.ts'

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

/** Variance with an interval. */
interface Part {
  value: number
  low: number
  high: number
}

function twoWay(rows: readonly (readonly number[])[], level: number): Partial<Noise> {
  const [n, r] = [rows.length, rows[0].length]
  const runs = crossed(n, r, (i, k) => rows[i][k])
  const factors = ofFactors(runs, n, level)
  const common = ofSeeds(runs, n, level)
  const rest = ofRest(runs, n, level)
  // Of a point's own spread, which is both; the estimate of either alone may be negative.
  const own = mean(rows.map((row) => variance(row)))
  const luck = aroundOf(own, common, rest)
  const all = luck.value + factors.value
  if (all <= 0) return {}
  return { share: luck.value / all, common: Math.min(common.value, own) / all, ...ratioOf(luck, factors) }
}

/** Variance of the mean outcome over points, of which 0 may be as likely as what is seen. */
function ofFactors(runs: Crossed, n: number, level: number): Part {
  const r = runs.seeds
  const seeds = Array.from({ length: r }, (_, k) => mean(Array.from({ length: n }, (_, i) => runs.values[i * r + k])))
  const centred = (i: number, k: number) => runs.values[i * r + k] - seeds[k]
  const table = products(n, r, centred, centred)
  const value = (meanOf(table) * n) / (n - 1)
  const half = halfWidthOf(table, level)
  if (value <= 0) return { value: 0, low: 0, high: Math.max(0, value + half) }
  // The logarithm of a variance is nearer to normal than the variance.
  const away = half / value
  const low = away >= 1 ? 0 : value * Math.exp(-away)
  return { value, low, high: value * Math.max(1 + away, Math.exp(Math.min(1, away))) }
}

/** Variance of what a seed does at all points alike. */
function ofSeeds(runs: Crossed, n: number, level: number): Part {
  const { seeds, rest } = meanSquares(runs)
  const freedom = runs.seeds - 1
  const at = (p: number) => Math.max(0, ((seeds * freedom) / chisquareQuantile(p, freedom) - rest) / n)
  return { value: Math.max(0, (seeds - rest) / n), low: at((1 + level) / 2), high: at((1 - level) / 2) }
}

/** Variance of what a seed does at one point beyond that: mean over points, whose logarithm is nearly normal. */
function ofRest(runs: Crossed, n: number, level: number): Part {
  const r = runs.seeds
  const own = Array.from({ length: n }, (_, i) => runs.values.subarray(i * r, (i + 1) * r))
  const seeds = Array.from({ length: r }, (_, k) => mean(own.map((row) => row[k])))
  const squares = own.map((row) => variance(Array.from(row, (value, k) => value - seeds[k])))
  const value = (mean(squares) * n) / (n - 1)
  if (value <= 0) return { value: 0, low: 0, high: 0 }
  const away = (tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance(squares) / n)) / mean(squares)
  return { value, low: value * Math.exp(-away), high: value * Math.exp(away) }
}

/** A sum of two parts, with as much doubt on either side as they have together. */
function aroundOf(value: number, a: Part, b: Part): Part {
  const low = Math.max(0, value - Math.hypot(a.value - a.low, b.value - b.low))
  return { value, low, high: value + Math.hypot(a.high - a.value, b.high - b.value) }
}

/** Interval of luck's share, from those of luck and of the factors, on the logarithm of their ratio. */
function ratioOf(luck: Part, factors: Part): { low: number; high: number } {
  const away = (a: number, b: number) => (a === b ? 0 : Math.log(a / b))
  const shareAt = (ratio: number) => (ratio === Number.POSITIVE_INFINITY ? 1 : ratio / (1 + ratio))
  const ratio = luck.value / factors.value
  const low = ratio * Math.exp(-Math.hypot(away(luck.value, luck.low), away(factors.high, factors.value)))
  const high = ratio * Math.exp(Math.hypot(away(luck.high, luck.value), away(factors.value, factors.low)))
  if (factors.value === 0) return { low: factors.high === 0 ? 1 : luck.low / (luck.low + factors.high), high: 1 }
  if (luck.value === 0) return { low: 0, high: luck.high === 0 ? 0 : luck.high / (luck.high + factors.low) }
  return { low: withinOne(shareAt(low)), high: withinOne(shareAt(high)) }
}

function oneWay(rows: readonly (readonly number[])[]): Partial<Noise> {
  const luck = mean(rows.filter((row) => row.length > 1).map((row) => variance(row)))
  const ofMeans = (luck * rows.reduce((sum, row) => sum + 1 / row.length, 0)) / rows.length
  const all = Math.max(0, variance(rows.map((row) => mean(row))) - ofMeans) + luck
  return all > 0 ? { share: luck / all, common: 0 } : {}
}

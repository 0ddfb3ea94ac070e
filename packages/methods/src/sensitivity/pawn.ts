/**
 * PAWN (Pianosi & Wagener 2018): how far the outcome's distribution moves when a factor is known, as the Kolmogorov–
 * Smirnov distance between all outcomes and those of one slice of the factor. From any sample; also for outcomes that
 * are skewed or have two peaks, of which a variance says little.
 */
import { rangeError } from '@cogov/engine/messages'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { mean, requireLevel } from '../statistics/moments.ts'
import { median, quantileOfSorted } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'
import { pawnInterval } from './pawn-interval.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'

export interface PawnOptions {
  factors: readonly string[]
  /** Slices of each factor, with as many points each; 10 by default. */
  slices?: number
  level?: number
  /** Dummy factors, random numbers of no influence, whose distances tell what chance shows; 200 by default. */
  dummies?: number
  /** Resamples for the intervals, 100 by default. */
  resamples?: number
  seed?: string
}

export interface PawnIndex {
  factor: string
  /** Kolmogorov–Smirnov distances over the slices, 0 to 1: the usual index is the median. */
  median: number
  /** Interval of the median: holds the truth at least as often as the level says. */
  low: number
  high: number
  mean: number
  least: number
  most: number
  /** Whether the median is above that of 95 % of the dummies (for the default level). */
  influential: boolean
}

export interface Pawn {
  indices: PawnIndex[]
  /** The median that a factor without influence would stay below with the level's probability. */
  threshold: number
}

/**
 * As in SALib 1.6, the point with a factor's largest value is in no slice.
 *
 * @throws RangeError where there are not as many outcomes as points, or fewer than 5 points a slice
 * @example pawn(points, outcomes, { factors }).indices
 */
export function pawn(points: readonly (readonly number[])[], outcomes: PointOutcomes, options: PawnOptions): Pawn {
  const { factors, slices = 10, level = 0.95, dummies = 200, resamples = 100, seed = 'pawn' } = options
  requireLevel(level)
  requireSample(points, outcomes, 5 * slices)
  const means = pointMeans(outcomes)
  const sorted = Float64Array.from(means).sort()
  const random = randomOf(seed, 'pawn dummies')
  const distances = (slice: readonly number[], values: readonly number[], all: Float64Array) =>
    Array.from({ length: slices }, (_, one) => values.filter((_, n) => slice[n] === one)).flatMap((inside) =>
      inside.length > 0 ? [kolmogorovSmirnov(Float64Array.from(inside).sort(), all)] : [],
    )
  const chance = Array.from({ length: dummies }, () => {
    const dummy = slicesOf(
      means.map(() => random.uniform()),
      slices,
    )
    return median(distances(dummy, means, sorted))
  }).sort((a, b) => a - b)
  const threshold = quantileOfSorted(chance, level)
  const indices = factors.map((factor, j): PawnIndex => {
    const slice = slicesOf(
      points.map((point) => point[j]),
      slices,
    )
    const found = distances(slice, means, sorted)
    const middle = median(found)
    const index = (own: readonly number[], values: readonly number[]) =>
      median(distances(own, values, Float64Array.from(values).sort()))
    const resampling = { z: normalQuantile((1 + level) / 2, 0, 1), resamples, random: randomOf(seed, `pawn ${factor}`) }
    return {
      factor,
      median: middle,
      ...pawnInterval(slice, means, index, resampling),
      mean: mean(found),
      least: Math.min(...found),
      most: Math.max(...found),
      influential: middle > threshold,
    }
  })
  return { indices, threshold }
}

/** @throws RangeError where points and outcomes do not belong together, or are too few */
export function requireSample(points: readonly unknown[], outcomes: PointOutcomes, least: number): void {
  if (points.length !== outcomes.length) {
    throw rangeError(message('sensitivity.unequal', { points: points.length, outcomes: outcomes.length }))
  }
  if (points.length < least) throw rangeError(message('sensitivity.few_points', { least, found: points.length }))
}

/** Which of the slices, with as many points each, a value lies in; −1 for the largest. */
function slicesOf(factor: readonly number[], slices: number): number[] {
  const order = factor.toSorted((a, b) => a - b)
  const edges = Array.from({ length: slices + 1 }, (_, s) => quantileOfSorted(order, s / slices))
  return factor.map((value) => edges.findLastIndex((edge, s) => s < slices && value >= edge && value < edges[s + 1]))
}

/** Largest distance between two distribution functions, of sorted samples. */
function kolmogorovSmirnov(a: Float64Array, b: Float64Array): number {
  let [i, j, most] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i], b[j])
    while (i < a.length && a[i] === at) i++
    while (j < b.length && b[j] === at) j++
    most = Math.max(most, Math.abs(i / a.length - j / b.length))
  }
  return most
}

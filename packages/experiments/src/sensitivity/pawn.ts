/**
 * PAWN (Pianosi & Wagener 2018): how far the outcome's distribution moves when a factor is known, as the Kolmogorov–
 * Smirnov distance between all outcomes and those of one slice of the factor. From any sample; also for outcomes that
 * are skewed or have two peaks, of which a variance says little.
 */
import { randomOf } from '../random.ts'
import { mean, requireLevel } from '../statistics/moments.ts'
import { median, quantileOfSorted } from '../statistics/quantiles.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'

export interface PawnOptions {
  factors: readonly string[]
  /** Slices of each factor, with as many points each; 10 by default. */
  slices?: number
  level?: number
  /** Dummy factors, random numbers of no influence, whose distances tell what chance shows; 200 by default. */
  dummies?: number
  seed?: string
}

export interface PawnIndex {
  factor: string
  /** Kolmogorov–Smirnov distances over the slices, 0 to 1: the usual index is the median. */
  median: number
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
  const { factors, slices = 10, level = 0.95, dummies = 200, seed = 'pawn' } = options
  requireLevel(level)
  requireSample(points, outcomes, 5 * slices)
  const means = pointMeans(outcomes)
  const sorted = Float64Array.from(means).sort()
  const random = randomOf(seed, 'pawn dummies')
  const chance = Array.from({ length: dummies }, () =>
    median(
      distances(
        means.map(() => random.uniform()),
        means,
        sorted,
        slices,
      ),
    ),
  ).sort((a, b) => a - b)
  const threshold = quantileOfSorted(chance, level)
  const indices = factors.map((factor, j): PawnIndex => {
    const found = distances(
      points.map((point) => point[j]),
      means,
      sorted,
      slices,
    )
    const middle = median(found)
    return {
      factor,
      median: middle,
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
    throw new RangeError(`${points.length} points have ${outcomes.length} outcomes, expected are as many`)
  }
  if (points.length < least) throw new RangeError(`at least ${least} points are expected, found ${points.length}`)
}

function distances(
  factor: readonly number[],
  outcomes: readonly number[],
  sorted: Float64Array,
  slices: number,
): number[] {
  const order = factor.toSorted((a, b) => a - b)
  const edges = Array.from({ length: slices + 1 }, (_, s) => quantileOfSorted(order, s / slices))
  return edges.slice(1).flatMap((edge, s) => {
    const inside = outcomes.filter((_, n) => factor[n] >= edges[s] && factor[n] < edge)
    return inside.length > 0 ? [kolmogorovSmirnov(Float64Array.from(inside).sort(), sorted)] : []
  })
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

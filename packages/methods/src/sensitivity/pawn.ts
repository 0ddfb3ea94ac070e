/**
 * PAWN (Pianosi & Wagener 2018): how far the outcome's distribution moves when a factor is known, as the Kolmogorov–
 * Smirnov distance between all outcomes and those of one slice of the factor. From any sample of independent points;
 * also for outcomes that are skewed, have two peaks or few values, of which a variance says little.
 */
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { mean, requireLevel } from '../statistics/moments.ts'
import { median } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import { classNumbers, inOrder } from './classes.ts'
import { distancesOf } from './kolmogorov-smirnov.ts'
import { pawnInterval } from './pawn-interval.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'
import { requireSample, requireVariation } from './sample.ts'

export interface PawnOptions {
  factors: readonly string[]
  /**
   * Slices of each factor, with as many points each, or one for each of its levels, where these are fewer; 10 by
   * default.
   */
  slices?: number
  level?: number
  /** How often a factor's slices are dealt out anew, to see what chance shows; 199 by default, at least 19. */
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
  /** The median that a factor of such slices without influence stays at or below with the level's probability. */
  threshold: number
  /** Whether the median is above the threshold. */
  influential: boolean
}

export interface Pawn {
  indices: PawnIndex[]
  /** The largest threshold of all factors. */
  threshold: number
}

/**
 * Of means over replicates, so of what was run: under common random numbers, of these seeds. The point with a factor's
 * largest value is in the last slice, unlike in SALib 1.6, which leaves it out.
 *
 * @throws RangeError where there are not as many outcomes as points, fewer than 5 points a slice, or all outcomes are
 * equal
 * @example pawn(points, outcomes, { factors }).indices
 */
export function pawn(points: readonly (readonly number[])[], outcomes: PointOutcomes, options: PawnOptions): Pawn {
  const { factors, slices = 10, level = 0.95, dummies = 199, resamples = 100, seed = 'pawn' } = options
  requireLevel(level)
  requireSample(points, outcomes, 5 * slices)
  const sample = inOrder(points, pointMeans(outcomes))
  requireVariation(sample.outcomes)
  const random = randomOf(seed, 'pawn dummies')
  const thresholds = new Map<string, number>()
  /** What chance shows depends on nothing but the sizes of the slices: where these are equal, so is the threshold. */
  const thresholdOf = (slice: readonly number[]): number => {
    const dealt = slice.toSorted((a, b) => a - b)
    const sizes = dealt.join(' ')
    const known = thresholds.get(sizes)
    if (known !== undefined) return known
    const chance = Array.from({ length: dummies }, () => {
      random.shuffle(dealt)
      return median(distancesOf(dealt, sample.outcomes))
    }).sort((a, b) => a - b)
    // Of n + 1 medians dealt alike, as many lie above the one in this place as the level allows (Phipson & Smyth 2010).
    const found = chance[Math.min(dummies, Math.ceil(level * (dummies + 1))) - 1]
    thresholds.set(sizes, found)
    return found
  }
  const indices = factors.map((factor, j): PawnIndex => {
    const slice = classNumbers(
      sample.points.map((point) => point[j]),
      slices,
    )
    const found = distancesOf(slice, sample.outcomes)
    const middle = median(found)
    const threshold = thresholdOf(slice)
    const resampling = { z: normalQuantile((1 + level) / 2, 0, 1), resamples, random: randomOf(seed, `pawn ${factor}`) }
    return {
      factor,
      median: middle,
      ...pawnInterval(slice, sample.outcomes, resampling),
      mean: mean(found),
      least: Math.min(...found),
      most: Math.max(...found),
      threshold,
      // Sums of shares in another order differ by rounding.
      influential: middle > threshold + 1e-12,
    }
  })
  return { indices, threshold: Math.max(...indices.map((one) => one.threshold)) }
}

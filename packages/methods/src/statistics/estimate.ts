/**
 * Means over replicates with intervals by Student's t. With n values of mean m and standard deviation s (divisor n −
 * 1), the interval of level 1 − α is m ± t(1 − α/2, n − 1) · s/√n. The paired difference of two designs is the mean of
 * the differences replicate by replicate, with the interval of those: what both share, the same seed, cancels out.
 */

import { rangeError } from '@cogov/engine/messages'
import quantile from '@stdlib/stats-base-dists-t-quantile'
import { message } from './errors.english.ts'
import { mean } from './moments.ts'

export interface Estimate {
  n: number
  mean: number
  /** Standard deviation over replicates; null for fewer than two. */
  sd: number | null
  /** Ends of the interval; null for fewer than two replicates, of which nothing can be said. */
  low: number | null
  high: number | null
}

/**
 * @param level probability that such an interval holds the true mean
 * @throws RangeError without values, or where one is not finite
 * @example estimate([1, 2, 3]) // mean 2, sd 1, interval 2 ± 4.303 · 1/√3
 */
export function estimate(values: readonly number[], level = 0.95): Estimate {
  const n = values.length
  if (n === 0) throw rangeError(message('statistics.no_values'))
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (wrong >= 0) throw rangeError(message('statistics.not_finite', { n: wrong + 1, all: n, value: values[wrong] }))
  const middle = mean(values)
  if (n === 1) return { n, mean: middle, sd: null, low: null, high: null }
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1))
  const half = (quantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n)
  return { n, mean: middle, sd, low: middle - half, high: middle + half }
}

/**
 * Mean of `values − base`, pair by pair.
 *
 * @throws RangeError where they are not as many
 */
export const pairedDifference = (values: readonly number[], base: readonly number[], level = 0.95): Estimate =>
  estimate(differences(values, base), level)

/** @throws RangeError where they are not as many */
export function differences(
  values: readonly number[],
  base: readonly number[],
  of: (value: number) => number = (value) => value,
): number[] {
  if (values.length !== base.length) {
    throw rangeError(message('statistics.unequal_pairs', { above: values.length, below: base.length }))
  }
  return values.map((value, k) => of(value) - of(base[k]))
}

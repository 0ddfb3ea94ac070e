/**
 * Means over replicates with intervals by Student's t. With n values of mean m and standard deviation s (divisor n −
 * 1), the interval of level 1 − α is m ± t(1 − α/2, n − 1) · s/√n. The paired difference of two designs is the mean of
 * the differences replicate by replicate, with the interval of those: what both share, the same seed, cancels out.
 */

import { rangeError } from '@cogov/engine/messages'
import quantile from '@stdlib/stats-base-dists-t-quantile'
import { message } from './errors.english.ts'
import { mean } from './moments.ts'
import {
  ANYTHING,
  cut,
  type Possible,
  possibleDifference,
  type Withheld,
  withheldOf,
  withheldOfPairs,
} from './possible.ts'
import { proportion } from './proportion.ts'

export interface Estimate {
  n: number
  mean: number
  /** Standard deviation over replicates; null for fewer than two. */
  sd: number | null
  /** Ends of the interval; null for fewer than two replicates, of which nothing can be said, and where withheld. */
  low: number | null
  high: number | null
  /** Why there is no interval, of two replicates or more. */
  withheld?: Withheld
}

/**
 * @param level probability that such an interval holds the true mean
 * @param possible least and largest value that there can be: no interval leaves it. Values that all lie at its two ends
 *   are successes and failures, with the interval of a share.
 * @throws RangeError without values, or where one is not finite
 * @example estimate([1, 2, 3]) // mean 2, sd 1, interval 2 ± 4.303 · 1/√3
 */
export function estimate(values: readonly number[], level = 0.95, possible: Possible = ANYTHING): Estimate {
  const [least, most] = possible
  const highest = values.filter((value) => value === most).length
  const lowest = values.filter((value) => value === least).length
  if (highest > 0 && lowest > 0 && highest + lowest === values.length) {
    const { low, high } = proportion(highest, values.length, level)
    return { ...momentsOf(values), low: least + (most - least) * low, high: least + (most - least) * high }
  }
  return byStudent(values, level, possible, withheldOf(values, possible))
}

/**
 * Mean of `values − base`, pair by pair.
 *
 * @param possible least and largest value of each: a difference is no larger than their distance
 * @throws RangeError where they are not as many
 */
export function pairedDifference(
  values: readonly number[],
  base: readonly number[],
  level = 0.95,
  possible: Possible = ANYTHING,
): Estimate {
  return byStudent(
    differences(values, base),
    level,
    possibleDifference(possible),
    withheldOfPairs(values, base, possible),
  )
}

function byStudent(
  values: readonly number[],
  level: number,
  possible: Possible,
  withheld: Withheld | undefined,
): Estimate {
  const found = momentsOf(values)
  const { n, mean: middle, sd } = found
  if (sd === null) return { ...found, low: null, high: null }
  if (withheld) return { ...found, sd: withheld === 'equal' ? 0 : sd, low: null, high: null, withheld }
  const half = (quantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n)
  return { ...found, low: cut(middle - half, possible), high: cut(middle + half, possible) }
}

function momentsOf(values: readonly number[]): Pick<Estimate, 'n' | 'mean' | 'sd'> {
  const n = values.length
  if (n === 0) throw rangeError(message('statistics.no_values'))
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (wrong >= 0) throw rangeError(message('statistics.not_finite', { n: wrong + 1, all: n, value: values[wrong] }))
  const middle = mean(values)
  if (n === 1) return { n, mean: middle, sd: null }
  return { n, mean: middle, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1)) }
}

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

/** Intervals by resampling (Efron & Tibshirani 1993): for statistics whose distribution nobody knows. */
import { rangeError } from '@cogov/engine/messages'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { message } from './errors.english.ts'
import { mean, requireFinite, requireLevel, variance } from './moments.ts'
import { quantileOfSorted } from './quantiles.ts'
import { randomOf } from './random.ts'

export interface BootstrapOptions {
  /** Resamples of n values with replacement, 2,000 by default. */
  resamples?: number
  /** 0.95 by default. */
  level?: number
  seed?: string
}

export interface Interval {
  value: number
  low: number
  high: number
}

/**
 * Interval of any statistic, bias-corrected and accelerated (BCa; Efron 1987). It covers a little less than its level
 * in samples below some 50 values; for means, `bootstrapMean` and `estimate` do better.
 *
 * @param statistic of a sample of the same size
 * @throws RangeError for fewer than 3 values
 * @example bootstrap(values, (sample) => median(sample))
 */
export function bootstrap(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number,
  options: BootstrapOptions = {},
): Interval {
  const { resamples = 2000, level = 0.95, seed = 'bootstrap' } = options
  requireFinite(values, 3)
  requireLevel(level)
  const value = statistic(values)
  const found = resample(values, resamples, seed, statistic).sort((a, b) => a - b)
  const below = found.filter((one) => one < value).length + found.filter((one) => one === value).length / 2
  const bias = normalQuantile(Math.min(Math.max(below, 0.5), resamples - 0.5) / resamples, 0, 1)
  const acceleration = accelerationOf(values, statistic)
  const end = (p: number) => {
    const z = bias + normalQuantile(p, 0, 1)
    return quantileOfSorted(found, normalCdf(bias + z / (1 - acceleration * z), 0, 1))
  }
  return { value, low: end((1 - level) / 2), high: end((1 + level) / 2) }
}

/** A sixth of the skewness of the jackknife: how fast the standard error changes with the statistic. */
export function accelerationOf(values: readonly number[], statistic: (sample: readonly number[]) => number): number {
  const left = values.map((_, i) => statistic(values.toSpliced(i, 1)))
  const centre = mean(left)
  const squares = left.reduce((sum, one) => sum + (centre - one) ** 2, 0)
  const cubes = left.reduce((sum, one) => sum + (centre - one) ** 3, 0)
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}

/**
 * Interval of a mean by the bootstrapped t (Efron 1981; Hall 1988): exact to second order, also for skewed values.
 *
 * @throws RangeError for fewer than 3 values
 */
export function bootstrapMean(values: readonly number[], options: BootstrapOptions = {}): Interval {
  const { resamples = 2000, level = 0.95, seed = 'bootstrap' } = options
  requireFinite(values, 3)
  requireLevel(level)
  const value = mean(values)
  const error = Math.sqrt(variance(values) / values.length)
  if (error === 0) return { value, low: value, high: value }
  const t = resample(values, resamples, seed, (sample) => {
    const own = Math.sqrt(variance(sample) / sample.length)
    // A sample of one value over and over says nothing about its own error.
    return own === 0 ? Number.NaN : (mean(sample) - value) / own
  }).filter((one) => !Number.isNaN(one))
  t.sort((a, b) => a - b)
  return {
    value,
    low: value - quantileOfSorted(t, (1 + level) / 2) * error,
    high: value - quantileOfSorted(t, (1 - level) / 2) * error,
  }
}

function resample(
  values: readonly number[],
  resamples: number,
  seed: string,
  statistic: (sample: number[]) => number,
): number[] {
  if (!(Number.isInteger(resamples) && resamples >= 50)) {
    throw rangeError(message('statistics.few_resamples', { found: resamples }))
  }
  const random = randomOf(seed, 'bootstrap')
  const sample = new Array<number>(values.length)
  return Array.from({ length: resamples }, () => {
    for (let i = 0; i < sample.length; i++) sample[i] = values[random.integer(values.length)]
    return statistic(sample)
  })
}

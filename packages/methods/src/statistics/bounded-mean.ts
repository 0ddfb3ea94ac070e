/**
 * The mean of values that lie within known ends and may be skewed, as times until something happens or the run ends.
 */
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Estimate, estimate } from './estimate.ts'
import { proportion } from './proportion.ts'

/**
 * Student's interval with its skewness removed by Hall's cubic transformation (Hall 1992), cut off at the ends. Of
 * 10 times until something happens, or more, it holds 94 to 99 in 100, where Student's own may hold 89. Values that are
 * all the same show no spread: the interval is then that of Clopper & Pearson for the share of others, wherever these
 * lie.
 *
 * @param range ends that no value leaves
 * @throws RangeError without values, or where one is not finite
 * @example boundedMean([1, 3, 12, 12], [0, 12]) // mean 7, interval 0 … 12
 */
export function boundedMean(
  values: readonly number[],
  [least, most]: readonly [number, number],
  level = 0.95,
): Estimate {
  const { n, mean, sd, low } = estimate(values, level)
  const found = { n, mean, sd }
  if (sd === null) return { ...found, low, high: null }
  // What differs by rounding alone is equal.
  if (sd <= 1e-12 * Math.max(Math.abs(least), Math.abs(most), Math.abs(mean))) {
    const { high: others } = proportion(0, n, level)
    return { ...found, low: mean - (mean - least) * others, high: mean + (most - mean) * others }
  }
  const second = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n
  const skewness = values.reduce((sum, value) => sum + (value - mean) ** 3, 0) / n / (second * Math.sqrt(second))
  const t = tQuantile((1 + level) / 2, n - 1)
  const end = (quantile: number) => mean - sd * untransformed(quantile / Math.sqrt(n), skewness, n)
  return { ...found, low: Math.max(least, end(t)), high: Math.min(most, end(-t)) }
}

/** The inverse of g(T) = T + a T²/3 + a² T³/27 + a/6n, where a is the skewness. */
function untransformed(y: number, skewness: number, n: number): number {
  if (Math.abs(skewness) < 1e-9) return y
  return (3 / skewness) * (cubeRoot(1 + skewness * (y - skewness / (6 * n))) - 1)
}

const cubeRoot = (value: number): number => (value === 0 ? 0 : Math.sign(value) * exp(ln(Math.abs(value)) / 3))

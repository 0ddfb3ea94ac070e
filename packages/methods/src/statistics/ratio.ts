/** Ratios of means, such as money for each unit of outcome. */
import { rangeError } from '@cogov/engine/messages'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { message } from './errors.english.ts'
import { covariance, mean, requireFinite, requireLevel, variance } from './moments.ts'
import { ANYTHING, withheldOf } from './possible.ts'

export interface Ratio {
  value: number
  low: number
  high: number
}

/**
 * Mean of `above` over mean of `below`, pair by pair, with Fieller's interval (1954): exact for normal pairs, and not
 * symmetric, since a small denominator makes a large ratio.
 *
 * @returns null where the denominator cannot be told from 0, or is the same in a few pairs and may be so by chance:
 *   then no number is honest
 * @throws RangeError where there are not as many, or fewer than two
 */
export function ratioOfMeans(above: readonly number[], below: readonly number[], level = 0.95): Ratio | null {
  requireLevel(level)
  if (above.length !== below.length) {
    throw rangeError(message('statistics.unequal_pairs', { above: above.length, below: below.length }))
  }
  requireFinite(above, 2)
  requireFinite(below, 2)
  const n = above.length
  const [a, b] = [mean(above), mean(below)]
  const [va, vb, vab] = [variance(above) / n, variance(below) / n, covariance(above, below) / n]
  const t = tQuantile((1 + level) / 2, n - 1)
  const g = b === 0 ? Number.POSITIVE_INFINITY : (t * t * vb) / (b * b)
  if (g >= 1 || withheldOf(below, ANYTHING)) return null
  const value = a / b
  if (vb === 0) {
    const half = (t * Math.sqrt(va)) / Math.abs(b)
    return { value, low: value - half, high: value + half }
  }
  const middle = value - (g * vab) / vb
  const inside = va - 2 * value * vab + value * value * vb - g * (va - (vab * vab) / vb)
  const half = (t / Math.abs(b)) * Math.sqrt(Math.max(0, inside))
  return { value, low: (middle - half) / (1 - g), high: (middle + half) / (1 - g) }
}

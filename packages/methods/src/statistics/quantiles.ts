/** Quantiles, and intervals for them that assume nothing about the distribution. */
import { rangeError } from '@cogov/engine/messages'
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import { message } from './errors.english.ts'
import { requireFinite, requireLevel } from './moments.ts'

/**
 * Linear between order statistics (definition 7 of Hyndman & Fan 1996, the default of R and NumPy).
 *
 * @param p from 0 (the least value) to 1 (the largest)
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(values: readonly number[], p: number): number {
  requireFinite(values)
  if (!(p >= 0 && p <= 1)) throw rangeError(message('statistics.no_probability', { found: p }))
  return quantileOfSorted(
    values.toSorted((a, b) => a - b),
    p,
  )
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantileOfSorted(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (place - below) * (sorted[above] - sorted[below])
}

/**
 * Linear between the middles of the values' weights.
 *
 * @param weights they sum to 1
 */
export function weightedQuantile(values: readonly number[], weights: readonly number[], p: number): number {
  const order = values.map((_, n) => n).sort((a, b) => values[a] - values[b])
  let below = 0
  let last = values[order[0]]
  let reached = 0
  for (const n of order) {
    // Each value stands at the middle of its own weight; between two, linear.
    const at = below + weights[n] / 2
    if (at >= p) {
      const part = at > reached ? (p - reached) / (at - reached) : 1
      return below === 0 ? values[n] : last + part * (values[n] - last)
    }
    below += weights[n]
    reached = at
    last = values[n]
  }
  return last
}

/**
 * The least value with a share p of the weight at or below it: the inverse of the empirical distribution (definition 1
 * of Hyndman & Fan 1996), so that it is one of the values.
 *
 * @param weights how many each value stands for
 * @example empiricalQuantile([0.2, 0.5], [1000, 3000], 0.5) // 0.5
 */
export function empiricalQuantile(values: readonly number[], weights: readonly number[], p: number): number {
  const order = values.map((_, n) => n).sort((a, b) => values[a] - values[b])
  const total = order.reduce((sum, n) => sum + weights[n], 0)
  let below = 0
  for (const n of order) {
    below += weights[n]
    if (below >= p * total) return values[n]
  }
  return values[order[order.length - 1]]
}

export interface QuantileEstimate {
  value: number
  /** Null where so few values cannot hold the quantile at this level. */
  low: number | null
  high: number | null
  /**
   * The exact probability that such an interval holds the quantile: the least that is possible at or above the level.
   */
  coverage: number | null
}

/**
 * A quantile between two order statistics, chosen by the binomial distribution of how many values lie below it
 * (Hahn & Meeker 1991, section 5.2): exact for every continuous distribution.
 *
 * @example quantileEstimate(responseTimes, 0.9)
 */
export function quantileEstimate(values: readonly number[], p: number, level = 0.95): QuantileEstimate {
  requireLevel(level)
  requireLevel(p, 'p')
  const value = quantile(values, p)
  const n = values.length
  const sorted = values.toSorted((a, b) => a - b)
  // P(low ≤ quantile < high) for order statistics l and u, counted from 1: l to u − 1 values lie below.
  const held = (l: number, u: number) => binomialCdf(u - 1, n, p) - binomialCdf(l - 1, n, p)
  let best: { l: number; u: number; coverage: number } | undefined
  let u = 2
  for (let l = 1; l < n; l++) {
    u = Math.max(u, l + 1)
    while (u < n && held(l, u) < level) u++
    const coverage = held(l, u)
    if (coverage < level) break
    const narrower = best === undefined || u - l < best.u - best.l
    if (narrower || (best && u - l === best.u - best.l && coverage > best.coverage)) best = { l, u, coverage }
  }
  if (!best) return { value, low: null, high: null, coverage: null }
  return { value, low: sorted[best.l - 1], high: sorted[best.u - 1], coverage: best.coverage }
}

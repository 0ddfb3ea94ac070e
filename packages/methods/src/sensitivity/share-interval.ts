/**
 * Intervals of what one variance is of several together, from the intervals of each (MOVER; Zou, Huang & Zhang 2009).
 */
import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'

export interface Uncertain {
  value: number
  low: number
  high: number
}

/** A variance of luck by its mean square. */
export function varianceWithin(value: number, df: number, level: number): Uncertain {
  const end = (p: number) => (df * value) / chiSquareQuantile(p, df)
  return { value, low: end((1 + level) / 2), high: end((1 - level) / 2) }
}

/** @param value of the sum, where it is known better than by adding its parts */
export function sumWithin(
  parts: readonly Uncertain[],
  value = parts.reduce((sum, part) => sum + part.value, 0),
): Uncertain {
  const away = (of: (part: Uncertain) => number) => Math.sqrt(parts.reduce((sum, part) => sum + of(part) ** 2, 0))
  return {
    value,
    low: Math.max(0, value - away((part) => part.value - part.low)),
    high: value + away((part) => part.high - part.value),
  }
}

/** `part` as a share of itself and `rest`, 0 to 1; distances add up in the logarithm of their ratio. */
export function shareWithin(part: Uncertain, rest: Uncertain): { low: number; high: number } {
  const share = (odds: number) => (odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds))
  if (part.high === 0) return { low: 0, high: 0 }
  if (rest.high === 0) return { low: part.low > 0 ? 1 : 0, high: 1 }
  if (rest.value === 0) return { low: part.low / (part.low + rest.high), high: 1 }
  if (part.value === 0) return { low: 0, high: part.high / (part.high + rest.low) }
  const odds = part.value / rest.value
  const down = Math.hypot(Math.log(part.value / part.low), Math.log(rest.high / rest.value))
  const up = Math.hypot(Math.log(part.high / part.value), Math.log(rest.value / rest.low))
  return { low: part.low > 0 ? share(odds / Math.exp(down)) : 0, high: rest.low > 0 ? share(odds * Math.exp(up)) : 1 }
}

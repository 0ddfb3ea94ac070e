/**
 * Quantiles of a normal that is cut off far from its mean, where its distribution function says 0 or 1 and nothing
 * else: by the logarithm of what lies beyond, and Mills' ratio (Abramowitz & Stegun 1964, 26.2.14).
 */
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'

/** From so many standard deviations on. */
export const FAR = 5

/**
 * @param from in standard deviations from the mean, at least FAR
 * @param p from 0 to 1
 * @returns between `from` and `to`
 * @example tailQuantile(10, Infinity, 0.5) // 10.069, as e^(−10 · 0.069) is about a half
 */
export function tailQuantile(from: number, to: number, p: number): number {
  const beyond = to === Number.POSITIVE_INFINITY ? 0 : exp(lnBeyond(from, to))
  const wanted = ln(1 - p * (1 - beyond))
  if (wanted === Number.NEGATIVE_INFINITY) return to
  // What lies beyond falls a little faster than the density alone.
  let x = Math.sqrt(from * from - 2 * wanted)
  for (let step = 0; step < 4; step++) x += (lnBeyond(from, x) - wanted) * millsRatio(x)
  return Math.min(to, Math.max(from, x))
}

/** Logarithm of the share of what lies beyond `from` that also lies beyond x. */
const lnBeyond = (from: number, x: number): number =>
  -((x - from) * (x + from)) / 2 + ln(millsRatio(x) / millsRatio(from))

/** What lies beyond x by the density at x: a continued fraction, here exact to the last digits. */
function millsRatio(x: number): number {
  let rest = x
  for (let k = 60; k >= 1; k--) rest = x + k / rest
  return 1 / rest
}

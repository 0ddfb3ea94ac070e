/** Fisher's F: ratios of two mean squares of luck. */
import betainc from '@stdlib/math-base-special-betainc'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'

/** Probability that luck alone gives an F as large; accurate also where that is tiny. */
export const fSurvival = (f: number, above: number, below: number): number =>
  f === Number.POSITIVE_INFINITY ? 0 : betainc(below / (below + above * f), below / 2, above / 2)

/** The F that luck stays below with probability p. @example fQuantile(0.95, 1, 10) // 4.96 */
export function fQuantile(p: number, above: number, below: number): number {
  // By the smaller side, so that nothing is lost near 1.
  const rest = betaQuantile(1 - p, below / 2, above / 2)
  return (below * (1 - rest)) / (above * rest)
}

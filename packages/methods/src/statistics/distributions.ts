/** Distributions with two ends, by their quantiles: what turns the coordinates of a design into values. */
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import triangularQuantile from '@stdlib/stats-base-dists-triangular-quantile'
import { FAR, tailQuantile } from './normal-tail.ts'

export type BoundedDistribution =
  | { kind: 'uniform'; from: number; to: number }
  /** Uniform in the logarithm; `from` is above 0. */
  | { kind: 'log-uniform'; from: number; to: number }
  /** Truncated at `from` and `to`. */
  | { kind: 'normal'; mean: number; sd: number; from: number; to: number }
  | { kind: 'triangular'; from: number; mode: number; to: number }
  /** Beta, stretched from [0, 1] to [from, to]. */
  | { kind: 'beta'; alpha: number; beta: number; from: number; to: number }

/**
 * The value at a quantile, never outside of `from` to `to`.
 *
 * @param p from 0 to 1
 * @example quantileIn({ kind: 'uniform', from: 0, to: 2.5 }, 0.5) // 1.25
 */
export const quantileIn = (distribution: BoundedDistribution, p: number): number =>
  // Rounding must not lead out of what is allowed.
  Math.min(distribution.to, Math.max(distribution.from, unrounded(distribution, p)))

function unrounded(distribution: BoundedDistribution, p: number): number {
  const { from, to } = distribution
  switch (distribution.kind) {
    case 'uniform':
      return from + p * (to - from)
    case 'log-uniform':
      return exp(ln(from) + p * (ln(to) - ln(from)))
    case 'normal': {
      const { mean, sd } = distribution
      if (from - mean > FAR * sd) return mean + sd * tailQuantile((from - mean) / sd, (to - mean) / sd, p)
      if (mean - to > FAR * sd) return mean - sd * tailQuantile((mean - to) / sd, (mean - from) / sd, 1 - p)
      const [low, high] = [normalCdf(from, mean, sd), normalCdf(to, mean, sd)]
      return normalQuantile(low + p * (high - low), mean, sd)
    }
    case 'triangular':
      return triangularQuantile(p, from, to, distribution.mode)
    case 'beta':
      return from + betaQuantile(p, distribution.alpha, distribution.beta) * (to - from)
  }
}

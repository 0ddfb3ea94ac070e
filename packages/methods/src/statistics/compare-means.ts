/** Is one design better than another, or as good as? With paired replicates, and for many comparisons at once. */
import { rangeError } from '@cogov/engine/messages'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import { message } from './errors.english.ts'
import { type Estimate, estimate, pairedDifference } from './estimate.ts'
import { covariance, requireLevel, variance } from './moments.ts'
import { ANYTHING, type Possible } from './possible.ts'

export interface PairedComparison extends Estimate {
  /** Correlation of the two designs over replicates; null where one of them does not vary. */
  correlation: number | null
  /**
   * Share of the variance of the difference that common random numbers saved, against independent replicates: 1 − Var(a
   * − b) / (Var a + Var b). Negative where they cost; null where neither varies.
   */
  saved: number | null
}

/**
 * The mean difference `values − base` of designs that were run with the same seeds, and what the pairing was worth.
 *
 * @param possible least and largest value of each
 * @throws RangeError where they are not as many
 * @example comparePaired(withRewards, without).saved // 0.9: as exact as ten times the replicates without pairs
 */
export function comparePaired(
  values: readonly number[],
  base: readonly number[],
  level = 0.95,
  possible: Possible = ANYTHING,
): PairedComparison {
  const difference = pairedDifference(values, base, level, possible)
  if (values.length < 2) return { ...difference, correlation: null, saved: null }
  const [a, b, both] = [variance(values), variance(base), covariance(values, base)]
  return {
    ...difference,
    correlation: a > 0 && b > 0 ? both / Math.sqrt(a * b) : null,
    saved: a + b > 0 ? (2 * both) / (a + b) : null,
  }
}

export interface Verdict extends Estimate {
  /** 1 where the few differences that there are say nothing of their spread, as they are all equal. */
  p: number
  /** Whether p is at most 1 − level. */
  shown: boolean
}

/**
 * Is the mean of the differences above a margin? One-sided t test.
 *
 * @param margin 0 for better at all, negative for "not worse by more than"
 */
export function superiority(differences: readonly number[], margin = 0, level = 0.95): Verdict {
  requireLevel(level)
  const found = estimate(differences, level)
  const p = found.withheld ? 1 : 1 - tBelow(found, margin)
  return { ...found, p, shown: p <= 1 - level }
}

/**
 * Does the mean of the differences lie between −margin and +margin? Two one-sided tests (Schuirmann 1987): the larger
 * p.
 *
 * @param margin the largest difference that does not matter, above 0
 */
export function equivalence(differences: readonly number[], margin: number, level = 0.95): Verdict {
  requireLevel(level)
  if (!(margin > 0)) throw rangeError(message('statistics.not_positive', { name: 'margin', found: margin }))
  const found = estimate(differences, level)
  const p = found.withheld ? 1 : Math.max(1 - tBelow(found, -margin), tBelow(found, margin))
  return { ...found, p, shown: p <= 1 - level }
}

/** P(T ≤ (mean − value)/error) with n − 1 degrees of freedom. */
function tBelow({ n, mean, sd }: Estimate, value: number): number {
  if (sd === null) throw rangeError(message('statistics.one_replicate'))
  if (sd === 0) return mean > value ? 1 : mean < value ? 0 : 0.5
  return tCdf((mean - value) / (sd / Math.sqrt(n)), n - 1)
}

/**
 * p-values for several comparisons such that the chance of one false claim among all is at most the level of each
 * (Holm 1979); in the order given.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(p: readonly number[]): number[] {
  let most = 0
  return adjusted(p, (value, rank) => {
    most = Math.max(most, value * (p.length - rank))
    return most
  })
}

/** p-values such that at most a share of the claims is false on average (Benjamini & Hochberg 1995). */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[b] - p[a])
  const result = new Array<number>(p.length)
  let least = 1
  order.forEach((i, from) => {
    least = Math.min(least, (p[i] * p.length) / (p.length - from))
    result[i] = least
  })
  return result
}

function adjusted(p: readonly number[], change: (value: number, rank: number) => number): number[] {
  const result = new Array<number>(p.length)
  const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b])
  order.forEach((i, rank) => {
    result[i] = Math.min(1, change(p[i], rank))
  })
  return result
}

/**
 * Mean differences of several designs from one base, with intervals that hold all together at the level (Bonferroni)
 * and p-values of "no difference" by Holm.
 *
 * @param designs by design, then by replicate; replicate k has the same seed everywhere
 */
export function compareWithBase(
  designs: readonly (readonly number[])[],
  base: readonly number[],
  level = 0.95,
  possible: Possible = ANYTHING,
): (PairedComparison & { p: number })[] {
  const each = 1 - (1 - level) / designs.length
  const found = designs.map((values) => comparePaired(values, base, each, possible))
  const p = holm(
    found.map((one) => {
      if (one.withheld) return 1
      const below = tBelow(one, 0)
      return 2 * Math.min(below, 1 - below)
    }),
  )
  return found.map((one, d) => ({ ...one, p: p[d] }))
}

/** How many replicates are needed. */
import { rangeError } from '@cogov/engine/messages'
import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { message } from './errors.english.ts'
import type { Estimate } from './estimate.ts'
import { requireLevel } from './moments.ts'

/** Replicates beyond which nobody is served by a number. */
const MOST = 1e9

export interface PowerOptions {
  /** Mean difference that is to be found, in the outcome's unit. */
  effect: number
  /** Standard deviation of the differences over replicates; from a pilot run. */
  sd: number
  level?: number
}

/**
 * Probability that a two-sided t test of paired differences finds an effect, from the noncentral t: the mean over the
 * sample's variance, at 400 equally likely values of it, of the normal probability that the statistic is beyond its
 * critical value. Accurate to 10⁻⁴.
 *
 * @param replicates pairs, at least 2
 * @example powerOf({ effect: 0.02, sd: 0.05 }, 20) // 0.40
 */
export function powerOf({ effect, sd, level = 0.95 }: PowerOptions, replicates: number): number {
  requireLevel(level)
  requirePositive('sd', sd)
  if (!(Number.isInteger(replicates) && replicates >= 2)) {
    throw rangeError(message('statistics.few_replicates', { found: replicates }))
  }
  const freedom = replicates - 1
  const shift = (Math.abs(effect) / sd) * Math.sqrt(replicates)
  const critical = tQuantile((1 + level) / 2, freedom)
  const steps = 400
  let power = 0
  for (let i = 0; i < steps; i++) {
    const scale = critical * Math.sqrt(chisquareQuantile((i + 0.5) / steps, freedom) / freedom)
    power += normalCdf(shift - scale, 0, 1) + normalCdf(-shift - scale, 0, 1)
  }
  return power / steps
}

/**
 * Replicates with which the effect is found with the given probability.
 *
 * @example replicatesFor({ effect: 0.02, sd: 0.05 }, 0.9) // 68
 */
export function replicatesFor(options: PowerOptions, power = 0.9): number {
  requireLevel(power, 'power')
  if (options.effect === 0) throw rangeError(message('statistics.no_effect'))
  return smallest((n) => powerOf(options, n) >= power)
}

/** What replicates that found no difference would have found, had it been there. */
export interface WouldFind {
  /** The effect, in nine of ten comparisons: wrongly said in at most one of twenty. */
  enough: boolean
  /**
   * Replicates that find it so, in four of five cases at least (Browne 1995), and more than there are where these are
   * not enough; null where it would take a million or so.
   */
  needed: number | null
}

const FOUND = 0.9
/** Confidence in the largest spread: for a claim, and for a plan. */
const [CLAIMED, PLANNED] = [0.95, 0.8]
/** Effects smaller than this share of the spread need too many. */
const TOO_SMALL = 0.003

/**
 * By the largest standard deviation that the differences leave possible, as they tell it only roughly, and the fewer
 * they are the less.
 *
 * @returns null where their spread is not known: of one replicate, or where all differences are equal
 * @example wouldFind(pairedDifference(values, base), 0.02)
 */
export function wouldFind({ n, sd }: Pick<Estimate, 'n' | 'sd'>, effect: number, level = 0.95): WouldFind | null {
  if (sd === null || sd === 0 || effect === 0) return null
  const [claimed, planned] = [CLAIMED, PLANNED].map((confidence) => largestSd({ n, sd }, confidence))
  const enough = powerOf({ effect, sd: claimed, level }, n) >= FOUND
  if (enough) return { enough, needed: n }
  const tooMany = Math.abs(effect) < TOO_SMALL * planned
  return { enough, needed: tooMany ? null : Math.max(n + 1, replicatesFor({ effect, sd: planned, level }, FOUND)) }
}

/** Standard deviation that the truth exceeds with the probability that is left, of normal values. */
export const largestSd = ({ n, sd }: { n: number; sd: number }, confidence: number): number =>
  sd * Math.sqrt((n - 1) / chisquareQuantile(1 - confidence, n - 1))

/** Replicates whose t interval is expected to be `± halfWidth` or narrower. */
export function replicatesForWidth({
  halfWidth,
  sd,
  level = 0.95,
}: {
  halfWidth: number
  sd: number
  level?: number
}): number {
  requireLevel(level)
  requirePositive('halfWidth', halfWidth)
  requirePositive('sd', sd)
  return smallest((n) => (tQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n) <= halfWidth)
}

/** The smallest n from 2 on for which something holds that holds for all larger ones. */
function smallest(holds: (n: number) => boolean): number {
  let [low, high] = [1, 2]
  while (!holds(high)) {
    if (high === MOST) throw rangeError(message('statistics.too_many_replicates'))
    ;[low, high] = [high, Math.min(2 * high, MOST)]
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw rangeError(message('statistics.not_positive', { name, found: value }))
  }
}

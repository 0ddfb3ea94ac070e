/** Which policies nobody needs to consider: those that another beats in every outcome. */

import type { Draws } from '@cogov/engine/draws'
import { rangeError } from '@cogov/engine/messages'
import { mean } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'

export type Direction = 'largest' | 'smallest'

export interface ParetoPolicy {
  policy: number
  /** Mean of each outcome. */
  means: number[]
  /** On the front by these means. */
  front: boolean
  /**
   * That it is on the front of the true means, as far as the replicates tell: over means that are as likely as the
   * replicates make them. Null for one replicate, of which nothing can be said.
   */
  probability: number | null
}

export interface ParetoOptions {
  /** For each outcome, which end is better. */
  directions: readonly Direction[]
  resamples?: number
  seed?: string
}

/**
 * The Pareto front over several outcomes, by their means over replicates.
 *
 * How sure a place on it is follows from draws of the true means around those that were seen, by Student's t of the
 * replicates: so few of them say as little as they do in an interval. Where every policy has as many replicates,
 * replicate k counts alike in all policies, so that luck which they share (common random numbers) does not blur their
 * order.
 *
 * @param outcomes by policy, then by outcome, then by replicate
 * @throws RangeError where a policy has another number of outcomes than there are directions
 * @example paretoFront([[[0.5], [10]], [[0.4], [20]]], { directions: ['largest', 'smallest'] })[1].front // false
 */
export function paretoFront(
  outcomes: readonly (readonly (readonly number[])[])[],
  options: ParetoOptions,
): ParetoPolicy[] {
  const { directions, resamples = 1000, seed = 'pareto' } = options
  const odd = outcomes.findIndex((policy) => policy.length !== directions.length)
  if (odd >= 0) {
    const found = { n: odd + 1, found: outcomes[odd].length, expected: directions.length }
    throw rangeError(message('choice.outcomes', found))
  }
  const means = outcomes.map((policy) => policy.map((values) => mean(values)))
  const front = new Set(nonDominated(means, directions))
  const random = randomOf(seed, 'pareto')
  const sizes = outcomes.flat().map((values) => values.length)
  const together = new Set(sizes).size === 1
  const told = resamples > 0 && Math.min(...sizes) > 1
  const counts = outcomes.map(() => 0)
  for (let r = 0; told && r < resamples; r++) {
    const shared = together ? pulls(random, sizes[0]) : undefined
    const drawn = outcomes.map((policy, p) =>
      policy.map((values, o) => {
        const pull = shared ?? pulls(random, values.length)
        return means[p][o] + values.reduce((sum, value, k) => sum + pull[k] * (value - means[p][o]), 0)
      }),
    )
    for (const policy of nonDominated(drawn, directions)) counts[policy]++
  }
  return means.map((own, policy) => ({
    policy,
    means: own,
    front: front.has(policy),
    probability: told ? counts[policy] / resamples : null,
  }))
}

/** Values beyond which their spread is known. */
const MANY = 200

/**
 * How far each replicate pulls a mean: of n normal values, the sum of pulls and distances from their mean is a draw of
 * Student's t with n − 1 degrees of freedom, in standard errors.
 */
function pulls(random: Draws, n: number): number[] {
  const squares = n > MANY ? n - 1 : Array.from({ length: n - 1 }, () => random.normal() ** 2).reduce((a, b) => a + b)
  const scale = Math.sqrt((n - 1) / squares / n / (n - 1))
  return Array.from({ length: n }, () => scale * random.normal())
}

/** Indices of the points that no other is at least as good as everywhere and better than somewhere. */
export function nonDominated(points: readonly (readonly number[])[], directions: readonly Direction[]): number[] {
  const gains = points.map((point) => point.map((value, o) => (directions[o] === 'largest' ? value : -value)))
  // Who beats a point comes before it in this order, so that it is enough to compare with those found.
  const order = gains.map((_, n) => n).sort((a, b) => compare(gains[b], gains[a]))
  const found: number[] = []
  for (const n of order) if (!found.some((other) => dominates(gains[other], gains[n]))) found.push(n)
  return found.sort((a, b) => a - b)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let o = 0; o < a.length; o++) if (a[o] !== b[o]) return a[o] - b[o]
  return 0
}

const dominates = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, o) => value >= b[o]) && a.some((value, o) => value > b[o])

/** Which policies nobody needs to consider: those that another beats in every outcome. */

import { rangeError } from '@cogov/engine/messages'
import { mean, meanBy } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'

export type Direction = 'largest' | 'smallest'

export interface ParetoPolicy {
  policy: number
  /** Mean of each outcome. */
  means: number[]
  /** On the front by these means. */
  front: boolean
  /** Share of resamples of the replicates in which it is on the front: how sure that is. */
  probability: number
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
 * Where every policy has as many replicates, replicate k is resampled in all policies together, so that luck which they
 * share (common random numbers) does not blur their order.
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
  const counts = outcomes.map(() => 0)
  const random = randomOf(seed, 'pareto')
  const together = new Set(outcomes.flat().map((values) => values.length)).size === 1
  for (let r = 0; r < resamples; r++) {
    const shared = together ? draw(random, outcomes[0][0].length) : undefined
    const resampled = outcomes.map((policy) => {
      const chosen = shared ?? draw(random, policy[0].length)
      return policy.map((values) => meanBy(chosen, (k) => values[k]))
    })
    for (const policy of nonDominated(resampled, directions)) counts[policy]++
  }
  return means.map((own, policy) => ({
    policy,
    means: own,
    front: front.has(policy),
    probability: resamples > 0 ? counts[policy] / resamples : Number(front.has(policy)),
  }))
}

const draw = (random: ReturnType<typeof randomOf>, n: number): number[] =>
  Array.from({ length: n }, () => random.integer(n))

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

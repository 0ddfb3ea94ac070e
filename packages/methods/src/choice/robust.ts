/**
 * Policies when nobody knows which world it will be (Lempert et al. 2006; Kwakkel, Haasnoot & Walker 2016): how each
 * does in the worst world, how much it may be regretted, and in which share of the worlds it is good enough.
 */
import { rangeError } from '@cogov/engine/messages'
import { type Proportion, proportion } from '../statistics/proportion.ts'
import { quantile } from '../statistics/quantiles.ts'
import { message } from './errors.english.ts'
import type { Direction } from './pareto.ts'

export interface RobustOptions {
  /** By outcome, which end is better. The first outcome decides on regret. */
  directions: readonly Direction[]
  /** By outcome, what is just good enough; nothing where it does not count. */
  thresholds?: readonly (number | undefined)[]
  level?: number
}

export interface RobustPolicy {
  policy: number
  /** Of the first outcome over the worlds. */
  mean: number
  worst: number
  /** How far it falls behind the best policy of each world: at most, in 95 of 100 worlds, and on average. */
  regret: { most: number; p95: number; mean: number }
  /**
   * Share of worlds in which every threshold is kept, with its interval for worlds drawn at random; null without any.
   */
  satisfices: Proportion | null
}

export interface RobustChoice {
  policies: RobustPolicy[]
  /** Policies that are best by each rule. */
  minimaxRegret: number
  maximin: number
  bestOnAverage: number
  mostSatisficing: number | null
}

/**
 * @param outcomes by policy, then by world, then by outcome: means over replicates
 * @throws RangeError where a policy was not run in every world
 * @example robustChoice(outcomes, { directions: ['largest', 'smallest'], thresholds: [0.4, 20] }).minimaxRegret
 */
export function robustChoice(
  outcomes: readonly (readonly (readonly number[])[])[],
  options: RobustOptions,
): RobustChoice {
  const { directions, thresholds = [], level = 0.95 } = options
  const worlds = outcomes[0]?.length ?? 0
  if (worlds === 0) throw rangeError(message('choice.no_policy'))
  const odd = outcomes.findIndex((policy) => policy.length !== worlds)
  if (odd >= 0) throw rangeError(message('choice.worlds', { n: odd + 1, found: outcomes[odd].length, all: worlds }))
  const sign = directions[0] === 'largest' ? 1 : -1
  const gains = outcomes.map((policy) => policy.map(([first]) => sign * first))
  const bestOf = Array.from({ length: worlds }, (_, w) => Math.max(...gains.map((policy) => policy[w])))
  const asks = thresholds.some((threshold) => threshold !== undefined)
  const policies = outcomes.map((policy, p): RobustPolicy => {
    const regrets = gains[p].map((gain, w) => bestOf[w] - gain)
    const kept = policy.filter((world) => meetsGoals(world, directions, thresholds)).length
    return {
      policy: p,
      mean: (sign * gains[p].reduce((sum, gain) => sum + gain, 0)) / worlds,
      worst: sign * Math.min(...gains[p]),
      regret: {
        most: Math.max(...regrets),
        p95: quantile(regrets, 0.95),
        mean: regrets.reduce((sum, regret) => sum + regret, 0) / worlds,
      },
      satisfices: asks ? proportion(kept, worlds, level) : null,
    }
  })
  const least = (of: (one: RobustPolicy) => number) =>
    policies.reduce((top, one) => (of(one) < of(policies[top]) ? one.policy : top), 0)
  return {
    policies,
    minimaxRegret: least(({ regret }) => regret.most),
    maximin: least(({ worst }) => -sign * worst),
    bestOnAverage: least(({ mean }) => -sign * mean),
    mostSatisficing: asks ? least(({ satisfices }) => -(satisfices?.value ?? 0)) : null,
  }
}

/** Whether a world's outcomes keep every threshold. */
export const meetsGoals = (
  world: readonly number[],
  directions: readonly Direction[],
  thresholds: readonly (number | undefined)[],
): boolean =>
  thresholds.every((threshold, o) => {
    if (threshold === undefined) return true
    return directions[o] === 'largest' ? world[o] >= threshold : world[o] <= threshold
  })

/**
 * Policies when nobody knows which world it will be (Lempert et al. 2006; Kwakkel, Haasnoot & Walker 2016): how each
 * does in the worst world, how much it may be regretted, and in which share of the worlds it is good enough.
 */
import { rangeError } from '@cogov/engine/messages'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, variance } from '../statistics/moments.ts'
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
   * Between which the largest regret lies with the level's probability at least: what is largest of many is so by luck
   * as well. Null where one replicate tells nothing of luck.
   */
  mostRegret: { low: number; high: number } | null
  /**
   * Share of worlds in which every threshold is kept, with its interval for worlds drawn at random; null without any.
   * Worlds where luck decides count as kept at its upper end, and not at its lower one.
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

/** By policy, then by world, then by outcome: replicates, the same number in all worlds, or their means. */
export type RobustOutcomes = readonly (readonly (readonly (number | readonly number[])[])[])[]

/**
 * @param replicates of which the luck is known where there are two or more of each; replicate k has the same seed for
 *   all policies of a world
 * @throws RangeError where a policy was not run in every world
 * @example robustChoice(outcomes, { directions: ['largest', 'smallest'], thresholds: [0.4, 20] }).minimaxRegret
 */
export function robustChoice(replicates: RobustOutcomes, options: RobustOptions): RobustChoice {
  const { directions, thresholds = [], level = 0.95 } = options
  const worlds = replicates[0]?.length ?? 0
  if (worlds === 0) throw rangeError(message('choice.no_policy'))
  const odd = replicates.findIndex((policy) => policy.length !== worlds)
  if (odd >= 0) throw rangeError(message('choice.worlds', { n: odd + 1, found: replicates[odd].length, all: worlds }))
  const outcomes = replicates.map((policy) => policy.map((world) => world.map(meanOf)))
  const sign = directions[0] === 'largest' ? 1 : -1
  const gains = outcomes.map((policy) => policy.map(([first]) => sign * first))
  const bestOf = Array.from({ length: worlds }, (_, w) => Math.max(...gains.map((policy) => policy[w])))
  const asks = thresholds.some((threshold) => threshold !== undefined)
  const between = luckBetween(replicates, level)
  const luck = directions.map((_, o) => luckOf(replicates, o, level) ?? 0)
  const policies = outcomes.map((policy, p): RobustPolicy => {
    const regrets = gains[p].map((gain, w) => bestOf[w] - gain)
    const kept = (leeway: number) =>
      policy.filter((world) =>
        meetsGoals(
          world.map((value, o) => value + leeway * luck[o] * (directions[o] === 'largest' ? 1 : -1)),
          directions,
          thresholds,
        ),
      ).length
    const [surely, seen, perhaps] = [-1, 0, 1].map(kept)
    return {
      policy: p,
      mean: (sign * gains[p].reduce((sum, gain) => sum + gain, 0)) / worlds,
      worst: sign * Math.min(...gains[p]),
      regret: {
        most: Math.max(...regrets),
        p95: quantile(regrets, 0.95),
        mean: regrets.reduce((sum, regret) => sum + regret, 0) / worlds,
      },
      mostRegret: between === null ? null : mostRegretOf(gains, p, between),
      satisfices: asks
        ? {
            ...proportion(seen, worlds, level),
            low: proportion(surely, worlds, level).low,
            high: proportion(perhaps, worlds, level).high,
          }
        : null,
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

const meanOf = (values: number | readonly number[]): number => (typeof values === 'number' ? values : mean(values))

/** From what each rival's lead is at least, and at most. */
function mostRegretOf(gains: readonly (readonly number[])[], p: number, luck: number): { low: number; high: number } {
  const leads = gains.filter((_, q) => q !== p).flatMap((rival) => rival.map((gain, w) => gain - gains[p][w]))
  const most = Math.max(0, ...leads)
  return { low: Math.max(0, most - luck), high: leads.length === 0 ? 0 : Math.max(0, most + luck, ...leads) }
}

/** How far luck moves a mean of one outcome, in any world and of any policy, with the level's probability. */
function luckOf(replicates: RobustOutcomes, o: number, level: number): number | null {
  const cells = replicates.flatMap((policy) => policy.map((world) => world[o]))
  return halfOf(cells, cells.length, level)
}

/** The same of the difference of two policies by the first outcome: replicate k has the same seed in both. */
function luckBetween(replicates: RobustOutcomes, level: number): number | null {
  const [base, ...others] = replicates.map((policy) => policy.map(([first]) => first))
  if (others.length === 0) return 0
  const sizes = [base, ...others].flat().map((values) => (typeof values === 'number' ? 1 : values.length))
  if (new Set(sizes).size > 1) return null
  const pairs = others.flatMap((policy, n) =>
    [base, ...others.slice(0, n)].flatMap((rival) =>
      policy.map((values, w) => {
        const other = rival[w]
        return typeof values === 'number' || typeof other === 'number' ? 0 : values.map((value, k) => value - other[k])
      }),
    ),
  )
  // Differences with each rival share a policy: worlds alone are independent.
  return halfOf(pairs, base.length, level)
}

/** Student's t for all means at once (Bonferroni), with one spread for all; null where there is one replicate. */
function halfOf(cells: readonly (number | readonly number[])[], independent: number, level: number): number | null {
  const rows = cells.filter((values) => typeof values !== 'number' && values.length > 1) as (readonly number[])[]
  if (rows.length < cells.length) return null
  const n = Math.min(...rows.map(({ length }) => length))
  const spread = Math.sqrt(mean(rows.map((row) => variance(row))))
  return (tQuantile(1 - (1 - level) / 2 / cells.length, independent * (n - 1)) * spread) / Math.sqrt(n)
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

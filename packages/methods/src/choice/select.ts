/**
 * The best of several policies, with a stated probability of being right: replicates go where they help most to tell
 * the best from its rivals (OCBA: Chen, Lin, Yücesan & Chick 2000), until the probability is reached. Replicate k of
 * all policies is compared pair by pair, so that luck which they share (common random numbers) does not blur their
 * order.
 */
import { rangeError } from '@cogov/engine/messages'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import { requireWhole } from '../designs/check.ts'
import { mean, variance } from '../statistics/moments.ts'
import { message } from './errors.english.ts'
import type { Direction } from './pareto.ts'

export interface SelectOptions {
  policies: number
  /**
   * Runs replicates `from … from + count − 1` (from 0) of a policy; the same number with the same seed in all policies.
   */
  replicate: (policy: number, from: number, count: number) => Promise<number[]>
  best?: Direction
  /** Wanted probability that the chosen policy is the best, or as good up to the indifference. 0.95 by default. */
  probability?: number
  /** A difference that does not matter, in the outcome's unit. 0 hardly ever stops between equals, except at `most`. */
  indifference?: number
  /** Replicates of each policy before anything is judged, 5 by default. */
  first?: number
  /**
   * Replicates shared out in each round; by default a tenth of those that there are, and at least one for each policy.
   */
  round?: number
  /** Most replicates in all. */
  most?: number
}

/** Which policy looks best, and how surely. */
export interface Judgement {
  best: number
  /** Probability, at least, that no other policy is better by more than the indifference. */
  probability: number
  /** Policies that gave the same as the best in every replicate: nothing tells them from it. */
  equal: number[]
  policies: { policy: number; mean: number; sd: number; replicates: number; probabilityBetter: number }[]
}

export interface Selection extends Judgement {
  /** Whether the wanted probability was reached before the replicates were used up. */
  reached: boolean
  /** Of all policies together. */
  replicates: number
}

/** Replicates of each policy before anything is judged: fewer say too little of its spread. */
export const FIRST_REPLICATES = 5

/**
 * @throws RangeError for fewer than 2 policies or first replicates
 * @example await selectBest({ policies: 5, replicate, probability: 0.95, indifference: 0.01 })
 */
export async function selectBest(options: SelectOptions): Promise<Selection> {
  const {
    policies,
    replicate,
    best = 'largest',
    probability = 0.95,
    indifference = 0,
    first = FIRST_REPLICATES,
  } = options
  const { most = 1000 * policies } = options
  requireWhole('policies', policies, 2)
  requireWhole('first', first, 2)
  const values: number[][] = Array.from({ length: policies }, () => [])
  let counts = values.map(() => first)
  for (;;) {
    const found = await Promise.all(
      counts.map((count, p) => (count > 0 ? replicate(p, values[p].length, count) : Promise.resolve([]))),
    )
    found.forEach((own, p) => {
      values[p].push(...own)
    })
    const judged = judgePolicies(values, { best, indifference, looks: 'many' })
    const replicates = values.reduce((sum, own) => sum + own.length, 0)
    const reached = judged.probability >= probability
    const { round = roundAfter(values) } = options
    if (reached || replicates + round > most) return { ...judged, reached, replicates }
    counts = allocateReplicates(values, judged, { round, probability, best, indifference })
  }
}

export interface JudgeOptions {
  best?: Direction
  indifference?: number
  /**
   * `one`, the default: the number of replicates was fixed beforehand; Student's t, and 1 − Σ over the rivals
   * (Bonferroni). `many`: what was seen decided on it. Then the bound holds however often one looks and stops: the
   * wrong policy is chosen in at most 1 − probability of all cases (see `everAsFar`).
   */
  looks?: 'one' | 'many'
}

/**
 * Which policy looks best, and how surely, from the replicates that there are.
 *
 * @param values by policy, then by replicate: at least 2 of each
 * @throws RangeError for fewer
 * @example judge([[0.41, 0.44], [0.31, 0.36]]).probability
 */
export function judgePolicies(
  values: readonly (readonly number[])[],
  { best = 'largest', indifference = 0, looks = 'one' }: JudgeOptions = {},
): Judgement {
  const few = values.find((own) => own.length < 2)
  if (few) throw rangeError(message('choice.few_replicates', { found: few.length }))
  const means = values.map((own) => mean(own))
  const chosen = means.reduce((top, one, p) => (better(one, means[top], best) > 0 ? p : top), 0)
  const varies = values.some((own) => own.some((value) => value !== own[0]))
  const doubts = values.map((own, p) => {
    if (p === chosen) return 0
    const { n, lead, same } = leadOver(own, values[chosen], best, indifference)
    const t = lead * Math.sqrt(n)
    if (looks === 'many') return everAsFar(t, n)
    // Equal leads of outcomes that vary say no more than their sign.
    return same && lead > 0 && varies ? 0.5 ** n : tCdf(-t, n - 1)
  })
  const equal = values.flatMap((own, p) => {
    if (p === chosen) return []
    const both = Math.min(own.length, values[chosen].length)
    return own.slice(0, both).every((value, k) => value === values[chosen][k]) ? [p] : []
  })
  const doubt = looks === 'one' ? doubts.reduce((sum, one) => sum + one, 0) : Math.max(...doubts) * (values.length - 1)
  return {
    best: chosen,
    probability: Math.max(0, 1 - doubt),
    equal,
    policies: values.map((own, p) => ({
      policy: p,
      mean: means[p],
      sd: Math.sqrt(variance(own)),
      replicates: own.length,
      probabilityBetter: doubts[p],
    })),
  }
}

/**
 * By how much the chosen one leads over a rival, with what does not matter added, over the replicates that both have:
 * in standard deviations of the difference.
 */
function leadOver(rival: readonly number[], chosen: readonly number[], best: Direction, indifference: number) {
  const n = Math.min(rival.length, chosen.length)
  const leads = Array.from({ length: n }, (_, k) => better(chosen[k], rival[k], best))
  const lead = mean(leads) + indifference
  const sd = Math.sqrt(variance(leads))
  // What differs only by rounding is equal.
  const same = sd <= 1e-12 * Math.max(...chosen.map(Math.abs), ...rival.map(Math.abs))
  return { n, same, lead: lead === 0 ? 0 : lead / (same ? 0 : sd) }
}

const better = (a: number, b: number, best: Direction): number => (best === 'largest' ? a - b : b - a)

/**
 * Probability, at most, that a mean of 0 or less is ever seen this far above 0, whenever one looks: the inverse of the
 * Bayes factor for an effect of some standard deviations, N(0, 1), against none, of Student's t (Gönen et al. 2005),
 * which is a martingale where there is none (Lai 1976; Grünwald, de Heide & Koolen 2024), so that Ville's inequality
 * holds.
 */
function everAsFar(t: number, n: number): number {
  if (t <= 0) return 1
  const square = (t * t) / (n - 1)
  return Math.min(1, Math.sqrt(1 + n) * ((1 + n / (1 + square)) / (1 + n)) ** (n / 2))
}

/**
 * Replicates of each policy to add: as many as would make each rival's doubt small enough if leads and spreads were as
 * they look, for the rivals that need least of them first. In the end a rival has them in proportion to (sd / lead)² of
 * its difference from the chosen policy, as by OCBA, and the chosen one has as many as its closest rival.
 */
export function allocateReplicates(
  values: readonly (readonly number[])[],
  { best: chosen }: Judgement,
  {
    round,
    probability,
    best,
    indifference,
  }: { round: number; probability: number; best: Direction; indifference: number },
): number[] {
  const doubt = (1 - probability) / (values.length - 1)
  const needed = values.map((own, p) => {
    if (p === chosen) return 0
    const { n, lead } = leadOver(own, values[chosen], best, indifference)
    // A lead of nothing would need endlessly many.
    const seen = Math.max(lead, 0.01)
    let pairs = n
    while (everAsFar(seen * Math.sqrt(pairs), pairs) >= doubt) pairs = Math.ceil(1.05 * pairs)
    return pairs
  })
  const counts = values.map(() => 0)
  const has = (p: number) => values[p].length + counts[p]
  const missing = (p: number) => needed[p] - Math.min(has(p), has(chosen))
  for (let left = round; left > 0; left--) {
    const open = values.flatMap((_, p) => (missing(p) > 0 ? [p] : []))
    if (open.length === 0) break
    const rival = open.reduce((so, p) => (missing(p) < missing(so) ? p : so))
    counts[has(rival) <= has(chosen) ? rival : chosen]++
  }
  return counts
}

/**
 * How many replicates follow before the next look: a tenth of those that there are, and at least one for each policy.
 */
export const roundAfter = (values: readonly (readonly number[])[]): number =>
  Math.max(values.length, Math.ceil(values.reduce((sum, own) => sum + own.length, 0) / 10))

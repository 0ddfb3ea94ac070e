/**
 * The best of several policies, with a stated probability of being right: replicates go where they help most to tell the
 * best from its rivals (OCBA: Chen, Lin, Yücesan & Chick 2000), until the probability is reached.
 */
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import type { Direction } from './pareto.ts'

export interface SelectOptions {
  policies: number
  /** Runs replicates `from … from + count − 1` (from 0) of a policy. */
  replicate: (policy: number, from: number, count: number) => Promise<number[]>
  best?: Direction
  /** Wanted probability that the chosen policy is the best, or as good up to the indifference. 0.95 by default. */
  probability?: number
  /** A difference that does not matter, in the outcome's unit. 0 never stops between equals, except at `most`. */
  indifference?: number
  /** Replicates of each policy before anything is judged, 10 by default. */
  first?: number
  /** Replicates shared out in each round; one for each policy by default. */
  round?: number
  /** Most replicates in all. */
  most?: number
}

export interface Selection {
  best: number
  /**
   * Probability that no other policy is better by more than the indifference: 1 − Σ P(it is), of Student's t with
   * Welch's degrees of freedom. A lower bound (Bonferroni); with common random numbers lower still, as their savings are
   * not counted.
   */
  probability: number
  /** Whether the wanted probability was reached before the replicates were used up. */
  reached: boolean
  policies: { policy: number; mean: number; sd: number; replicates: number; probabilityBetter: number }[]
  replicates: number
}

/**
 * @throws RangeError for fewer than 2 policies or first replicates
 * @example await selectBest({ policies: 5, replicate, probability: 0.95, indifference: 0.01 })
 */
export async function selectBest(options: SelectOptions): Promise<Selection> {
  const { policies, replicate, best = 'largest', probability = 0.95, indifference = 0, first = 10 } = options
  const { round = policies, most = 1000 * policies } = options
  if (!(Number.isInteger(policies) && policies >= 2))
    throw new RangeError(`at least 2 policies are expected, found ${policies}`)
  if (!(Number.isInteger(first) && first >= 2))
    throw new RangeError(`first: a whole number from 2 is expected, found ${first}`)
  const values: number[][] = Array.from({ length: policies }, () => [])
  const add = async (counts: readonly number[]) => {
    const found = await Promise.all(
      counts.map((count, p) => (count > 0 ? replicate(p, values[p].length, count) : Promise.resolve([]))),
    )
    found.forEach((own, p) => {
      values[p].push(...own)
    })
  }
  await add(values.map(() => first))
  for (;;) {
    const judged = judge(values, best, indifference)
    const spent = values.reduce((sum, own) => sum + own.length, 0)
    if (judged.probability >= probability || spent + round > most) {
      return { ...judged, reached: judged.probability >= probability, replicates: spent }
    }
    await add(allocate(judged, spent + round, indifference))
  }
}

/**
 * Which policy looks best, and how surely, from the replicates that there are.
 *
 * @param values by policy, then by replicate: at least 2 of each
 */
export function judge(
  values: readonly (readonly number[])[],
  best: Direction = 'largest',
  indifference = 0,
): Omit<Selection, 'reached' | 'replicates'> {
  const sign = best === 'largest' ? 1 : -1
  const stats = values.map((own) => momentsOf(own))
  const chosen = stats.reduce((top, one, p) => (sign * one.mean > sign * stats[top].mean ? p : top), 0)
  const policies = stats.map(({ mean, variance, n }, p) => ({
    policy: p,
    mean,
    sd: Math.sqrt(variance),
    replicates: n,
    probabilityBetter: p === chosen ? 0 : exceeds(stats[p], stats[chosen], sign, indifference),
  }))
  const doubt = policies.reduce((sum, one) => sum + one.probabilityBetter, 0)
  return { best: chosen, probability: Math.max(0, 1 - doubt), policies }
}

interface Moments {
  n: number
  mean: number
  variance: number
}

function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  if (n < 2) throw new RangeError(`at least 2 replicates of each policy are expected, found ${n}`)
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) }
}

/** P(a is better than b by more than the indifference). */
function exceeds(a: Moments, b: Moments, sign: number, indifference: number): number {
  const [va, vb] = [a.variance / a.n, b.variance / b.n]
  const lead = sign * (b.mean - a.mean) + indifference
  if (va + vb === 0) return lead > 0 ? 0 : lead === 0 ? 0.5 : 1
  const freedom = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1))
  return tCdf(-lead / Math.sqrt(va + vb), freedom)
}

/**
 * Replicates to add, so that the totals come nearest to the optimum: rivals in proportion to (sd / lead)², the best to
 * its sd times the root of Σ (replicates / sd)² of the rivals.
 */
function allocate(
  { best, policies }: Omit<Selection, 'reached' | 'replicates'>,
  total: number,
  indifference: number,
): number[] {
  const own = policies[best]
  // A lead of nothing would take all; a policy without spread needs nothing.
  const spread = (sd: number) => Math.max(sd, 1e-12 * Math.max(1, Math.abs(own.mean)))
  const weights = policies.map(({ policy, mean, sd }) => {
    if (policy === best) return 0
    const lead = Math.max(Math.abs(own.mean - mean) + indifference, spread(sd) / 100)
    return (spread(sd) / lead) ** 2
  })
  weights[best] =
    spread(own.sd) * Math.sqrt(policies.reduce((sum, { sd }, p) => sum + (weights[p] / spread(sd)) ** 2, 0))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const missing = policies.map(({ replicates }, p) => Math.max(0, (weights[p] / all) * total - replicates))
  const wanted = missing.reduce((sum, one) => sum + one, 0)
  const room = total - policies.reduce((sum, { replicates }) => sum + replicates, 0)
  const counts = missing.map((one) => Math.floor((one / wanted) * room))
  // What rounding left over goes to those who miss most.
  const order = missing.map((_, p) => p).sort((a, b) => missing[b] - missing[a])
  for (let left = room - counts.reduce((sum, count) => sum + count, 0), i = 0; left > 0; left--, i++) {
    counts[order[i % order.length]]++
  }
  return counts
}

/** The best of many policies: all get a few replicates, the better half gets twice as many, and so on. */
import { type Evaluate, outcomesAt } from './adaptive.ts'
import { requirePoints, requireWhole } from './check.ts'

export interface HalvingOptions {
  /** The policies, as points of the unit cube. */
  candidates: readonly (readonly number[])[]
  /** One replicate of each point that is asked for. */
  evaluate: Evaluate
  /** Whether the largest outcome is best (the default) or the smallest. */
  best?: 'largest' | 'smallest'
  /** Replicates of the first round, 4 by default. */
  replicates?: number
  /** Share of the candidates that goes on, as 1/keep; 2 halves. */
  keep?: number
}

export interface Halving {
  /** Index of the winner among the candidates. */
  best: number
  /** From best to worst: those that got further first, then by mean. */
  ranking: { candidate: number; mean: number; replicates: number; rounds: number }[]
  /** Replicates spent. */
  evaluations: number
}

/**
 * Successive halving (Karnin, Koren & Somekh 2013): every round costs about the same, since fewer candidates get more
 * replicates each. Says who won, and not how surely: `select` in choice states a probability.
 *
 * @example await successiveHalving({ candidates: [[0.1], [0.5]], evaluate, replicates: 8 })
 */
export async function successiveHalving(options: HalvingOptions): Promise<Halving> {
  const { candidates, evaluate, best = 'largest', replicates = 4, keep = 2 } = options
  requireWhole('candidates', candidates.length, 1)
  requirePoints(candidates[0].length, candidates)
  requireWhole('replicates', replicates, 1)
  requireWhole('keep', keep, 2)
  const sums = candidates.map(() => 0)
  const counts = candidates.map(() => 0)
  const rounds = candidates.map(() => 0)
  const mean = (n: number) => sums[n] / counts[n]
  const better = (a: number, b: number) => (best === 'largest' ? mean(b) - mean(a) : mean(a) - mean(b))
  let left = candidates.map((_, n) => n)
  for (let each = replicates; ; each *= keep) {
    const asked = left.flatMap((n) => new Array<number>(each).fill(n))
    const outcomes = await outcomesAt(
      evaluate,
      asked.map((n) => [...candidates[n]]),
    )
    asked.forEach((n, i) => {
      sums[n] += outcomes[i]
      counts[n]++
    })
    for (const n of left) rounds[n]++
    left.sort((a, b) => better(a, b) || a - b)
    if (left.length === 1) break
    left = left.slice(0, Math.ceil(left.length / keep))
  }
  const ranking = candidates
    .map((_, n) => n)
    .sort((a, b) => rounds[b] - rounds[a] || better(a, b) || a - b)
    .map((n) => ({ candidate: n, mean: mean(n), replicates: counts[n], rounds: rounds[n] }))
  return { best: ranking[0].candidate, ranking, evaluations: counts.reduce((sum, count) => sum + count, 0) }
}

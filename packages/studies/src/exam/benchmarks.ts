/** Three ways to answer without a model: everything helps, nothing works, as much as its mechanism’s other studies. */
import { mean } from '@cogov/methods/statistics'
import { type Judged, marksOf, measuredOf } from './judge.ts'
import { crps, predictive } from './predictive.ts'
import type { Claim } from './question.ts'

export const BENCHMARKS = ['everything helps', 'nothing works', 'mean of the mechanism'] as const
export type Benchmark = (typeof BENCHMARKS)[number]

/** Outcomes of which less is better. */
const BAD = /^(response_time|backlog|gini|paper_time|load|shortfall|unsettled)/

/** The direction in which an outcome is better. */
const better = ({ reading }: Claim): 1 | -1 => (reading && BAD.test(reading.outcome) ? -1 : 1)

const isShare = ({ reading }: Claim): boolean => reading?.scale === 'share of effect'

/** What was measured, in log odds and in the direction that is better; none where only a sign was. */
function measured({ claim, unit }: Judged): number | undefined {
  if (claim.sign === 'none') return 0
  return claim.size === undefined ? undefined : (better(claim) * claim.size) / unit
}

const signed = ({ claim }: Judged): number =>
  claim.sign === 'none' ? 0 : (claim.sign === 'up' ? 1 : -1) * better(claim)

/** Which mechanism a claim is about: the first that its row names. */
export const mechanismOf = ({ row }: Claim): string => row.mechanism.split(';')[0].trim()

/**
 * What a benchmark answers to a claim, in log odds and in the direction that is better; of a share of an effect, the
 * share. It never sees the claim’s own family.
 */
function answerOf(benchmark: Benchmark, one: Judged, all: readonly Judged[]): number {
  if (benchmark === 'nothing works') return 0
  const others = all.filter(
    ({ claim }) => claim.row.family !== one.claim.row.family && isShare(claim) === isShare(one.claim),
  )
  if (benchmark === 'everything helps') return isShare(one.claim) ? 1 : typical(others)
  const own = others.filter(({ claim }) => mechanismOf(claim) === mechanismOf(one.claim))
  const from = own.length > 0 ? own : others
  const sizes = from.flatMap((other) => measured(other) ?? [])
  if (sizes.length > 0) return mean(sizes)
  return from.length > 0 ? mean(from.map(signed)) * typical(others) : 0
}

/** The mean of what was measured, without its sign. */
function typical(others: readonly Judged[]): number {
  const sizes = others.flatMap((other) => measured(other) ?? []).filter((size) => size !== 0)
  return sizes.length > 0 ? mean(sizes.map(Math.abs)) : 0.5
}

/** How a benchmark’s answer is marked, by the model’s own rules. */
export function benchmarkMark(
  benchmark: Benchmark,
  one: Judged,
  all: readonly Judged[],
): { mark: number; crps?: number } {
  const { claim, unit } = one
  const answer = answerOf(benchmark, one, all) * better(claim)
  // A half of log odds is a quarter in standard deviations, where half of the people act.
  const deviations = isShare(claim) ? answer : answer / 2
  const value = answer * unit
  const { mark } = marksOf(claim, { deviations, value, within: [deviations, deviations] })
  const found = measuredOf(claim)
  return found === undefined ? { mark } : { mark, crps: crps(predictive(claim, [{ value, unit }]), found) / unit }
}

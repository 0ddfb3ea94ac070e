/**
 * Who gains and who loses by a design: urban and rural, those in the communities that take part least and most, and the
 * communities that are worse off than under the first design.
 */

import { type Estimate, empiricalQuantile, estimate, type Possible, pairedDifference } from '@cogov/methods/statistics'
import type { Communities } from '../run/communities.ts'
import type { RunResult } from '../run/run.ts'

export interface Equity {
  scenario: string
  /** Paired differences at the end, of urban and of rural communities. */
  groups: { group: 'urban' | 'rural'; value: Estimate; difference: Estimate }[]
  /**
   * Quantiles of residents by their community's outcome, and paired differences of these quantiles. The p-quantile
   * under a design is that of the design's own distribution: nobody is followed, so there is no regression to the mean.
   */
  quantiles: { p: number; value: Estimate; difference: Estimate }[]
  /** Shares of communities, and of residents, in communities that are worse off: see `worseOff`. */
  worse: { communities: number; residents: number; urban: number; rural: number }
}

/** A community is worse off where its mean loss is at least this, and its 95 % interval lies below nothing. */
export const MIN_HARM = 0.01

const SHARE: Possible = [0, 1]

const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9]

/**
 * @param runs by design, then by replicate, of the same replicates; the first design is what the others are compared
 * with
 * @param outcome a share of which more is better
 * @returns nothing where it was not recorded
 */
export function equityOf(runs: readonly (readonly RunResult[])[], outcome = 'participation'): Equity[] {
  const [base, ...others] = runs
  const isShare = (run: RunResult) => run.outcomes[outcome]?.unit === 'share'
  if (!base || !runs.every((design) => design.every(isShare))) return []
  return others.map((design) => ({
    scenario: design[0]?.scenario ?? '',
    groups: groupsOf(design, base, outcome),
    quantiles: quantilesOf(design, base, outcome),
    worse: worseOff(design, base, outcome),
  }))
}

function groupsOf(design: readonly RunResult[], base: readonly RunResult[], outcome: string): Equity['groups'] {
  const last = (run: RunResult, group: string) =>
    run.parts.find(({ place }) => place === `${run.place}/${group}`)?.outcomes[outcome]?.values.at(-1)
  return (['urban', 'rural'] as const).flatMap((group) => {
    const [own, other] = [design, base].map((all) =>
      all.map((run) => last(run, group) ?? Number.NaN).filter(Number.isFinite),
    )
    if (!own || !other || own.length < design.length || other.length < base.length) return []
    return [{ group, value: estimate(own, 0.95, SHARE), difference: pairedDifference(own, other, 0.95, SHARE) }]
  })
}

function quantilesOf(design: readonly RunResult[], base: readonly RunResult[], outcome: string): Equity['quantiles'] {
  if (![...design, ...base].every(({ communities }) => communities?.outcomes[outcome])) return []
  return QUANTILES.map((p) => {
    const [own, other] = [design, base].map((all) =>
      all.map((run) => quantileOfResidents(run.communities as Communities, p, outcome)),
    ) as [number[], number[]]
    return { p, value: estimate(own, 0.95, SHARE), difference: pairedDifference(own, other, 0.95, SHARE) }
  })
}

/** The outcome of the community in which the resident lives who is at p of all, or of some, ordered by it. */
export function quantileOfResidents(
  { residents, outcomes }: Communities,
  p: number,
  outcome: string,
  isIn: (community: number) => boolean = () => true,
): number {
  const of = (values: readonly number[]) => values.filter((_, n) => isIn(n))
  return empiricalQuantile(of(outcomes[outcome]), of(residents), p)
}

/**
 * Community by community over the replicates; made-up places differ from replicate to replicate and are matched by
 * name.
 */
function worseOff(design: readonly RunResult[], base: readonly RunResult[], outcome: string): Equity['worse'] {
  const first = design[0]?.communities
  if (!first?.outcomes[outcome] || design.length < 2)
    return { communities: Number.NaN, residents: Number.NaN, urban: Number.NaN, rural: Number.NaN }
  const worse = first.names.map((_, n) => {
    const losses = design.map(
      ({ communities }, k) => at(communities, n, outcome) - at(base[k]?.communities, n, outcome),
    )
    const { mean, high } = estimate(losses)
    return mean <= -MIN_HARM && high !== null && high < 0
  })
  const shareOf = (weight: (n: number) => number) => {
    const total = worse.reduce((sum, _, n) => sum + weight(n), 0)
    return total === 0 ? Number.NaN : worse.reduce((sum, is, n) => sum + (is ? weight(n) : 0), 0) / total
  }
  const residents = (n: number) => first.residents[n]
  return {
    communities: shareOf(() => 1),
    residents: shareOf(residents),
    urban: shareOf((n) => (first.rural[n] ? 0 : residents(n))),
    rural: shareOf((n) => (first.rural[n] ? residents(n) : 0)),
  }
}

const at = (communities: Communities | undefined, n: number, outcome: string): number =>
  communities?.outcomes[outcome]?.[n] ?? Number.NaN

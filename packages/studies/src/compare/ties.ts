/** Who trusts whom in the last month: trust on the tie of each township and each community, means over replicates. */

import { meanBy } from '@cogov/methods/statistics'
import type { Communities } from '../run/communities.ts'
import type { RunResult } from '../run/run.ts'

export interface Ties {
  scenario: string
  townships: {
    name: string
    /** Trust between the township and the superior; between it and the departments. */
    superior: number
    departments: number
    /** What the comparison is about, where that is a share of residents: mean over them. */
    value?: number
    communities: {
      name: string
      residents: number
      /** Trust between the committee and the township; of residents in the committee. */
      township: number
      committee: number
    }[]
  }[]
}

/** Of places with more communities than this, nothing is kept. */
const MOST = 2000

/**
 * @param runs by design, then by replicate
 * @param outcome what the comparison is about
 * @returns nothing where some trust was not recorded, or the place is larger than a county
 */
export function tiesOf(runs: readonly (readonly RunResult[])[], outcome: string): Ties[] {
  return runs.flatMap((design) => {
    const ends = design.flatMap(({ communities }) => (communities ? [communities] : []))
    const [first] = ends
    if (!first || ends.length < design.length || first.names.length > MOST) return []
    const known = (all: Communities['outcomes'], ...names: string[]) => names.every((name) => name in all)
    if (!known(first.outcomes, 'trust_in_committee', 'trust_of_committees')) return []
    if (!known(first.townships.outcomes, 'trust_of_townships', 'trust_in_departments')) return []
    const mean = (of: (end: Communities) => number | undefined) => short(meanBy(ends, (end) => of(end) ?? 0))
    const townships = first.townships.names.map((name, t) => ({
      name,
      superior: mean(({ townships: { outcomes } }) => outcomes.trust_of_townships?.[t]),
      departments: mean(({ townships: { outcomes } }) => outcomes.trust_in_departments?.[t]),
      ...(known(first.outcomes, outcome) ? { value: mean((end) => meanIn(end, t, outcome)) } : {}),
      communities: first.names.flatMap((path, c) =>
        first.townships.of[c] === t
          ? [
              {
                name: path.slice(name.length + 1),
                residents: first.residents[c],
                township: mean(({ outcomes }) => outcomes.trust_of_committees?.[c]),
                committee: mean(({ outcomes }) => outcomes.trust_in_committee?.[c]),
              },
            ]
          : [],
      ),
    }))
    return [{ scenario: design[0]?.scenario ?? '', townships }]
  })
}

/** Of a township, over its residents. */
function meanIn({ residents, outcomes, townships }: Communities, township: number, outcome: string): number {
  const own = townships.of.flatMap((t, c) => (t === township ? [c] : []))
  const people = own.reduce((sum, c) => sum + residents[c], 0)
  return own.reduce((sum, c) => sum + residents[c] * (outcomes[outcome]?.[c] ?? 0), 0) / people
}

/** Four digits draw any tie. */
const short = (value: number): number => Number(value.toPrecision(4))

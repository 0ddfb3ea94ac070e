/** What a typical resident decided by: the terms of the utility, and the chance that they give. */
import type { Explanation } from '@cogov/core'
import { mechanismOf } from '@cogov/core/mechanisms'

export interface TypicalDecision {
  /** `township/community/number`, as `cogov explain --actor` takes it. */
  actor: string
  /** Month of the decision. */
  tick: number
  unit: string
  /** What the terms add up to. */
  utility: number
  /** Largest first, without those that are 0; terms of no mechanism are the resident's own. */
  terms: { name: string; value: number; mechanism?: string }[]
  /** Chance to take part; absent where the rule knows none. */
  chance?: number
}

export function typicalDecision(explanation: Explanation | undefined): TypicalDecision | undefined {
  const utility = explanation?.sums.find(({ name }) => name === 'utility')
  if (!explanation || !utility) return undefined
  const terms = utility.terms
    .filter(({ value }) => value !== 0)
    .map(({ name, value }) => {
      const mechanism = mechanismOf(name)
      return { name, value, ...(mechanism ? { mechanism: mechanism.name } : {}) }
    })
  const chance = explanation.equations.find(({ name }) => name === 'chance')?.value
  return {
    actor: explanation.actor,
    tick: explanation.tick,
    unit: utility.unit,
    utility: utility.value,
    terms,
    ...(chance === undefined ? {} : { chance }),
  }
}

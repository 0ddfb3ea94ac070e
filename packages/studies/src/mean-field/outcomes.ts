/**
 * Outcomes at a state of the mean field, by the same equations: trust, identification, delivery, effort and others that
 * are columns which equations write. What counts cases, compares communities, or adds up over the run has no such form.
 */
import type { Outcome, Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { type MeanField, type MeanFieldInput, meanField } from './mean-field.ts'

export interface OutcomeField {
  field: MeanField
  outcomes: readonly Outcome[]
}

/** They follow cases, of which there are few and which are handled one by one: a mean says little of them. */
const OF_CASES = new Set([
  'needs_met',
  'resolution',
  'joint_resolution',
  'load',
  'trust_in_departments',
  'trust_among_departments',
])

/** Months after participation has settled for what follows it, such as satisfaction. */
const AFTER = 120

/** Columns from which an outcome is read, as `table.column`; nothing where it is none of one community's equations. */
function columnsOf({ name, mean, sum, over, total, at }: Outcome): string[] | undefined {
  const own = mean ?? sum
  if (own === undefined || total || OF_CASES.has(name)) return undefined
  return [`${at ?? 'community'}.${own}`, ...(sum !== undefined && over !== undefined ? [`community.${over}`] : [])]
}

/**
 * Outcomes that have a mean-field form.
 *
 * @param written columns, as `table.column`, that equations write in a month
 */
const outcomesInField = (scenario: Scenario, written: ReadonlySet<string>): Outcome[] =>
  outcomesOf(scenario).filter((outcome) => {
    const columns = columnsOf(outcome)
    return columns?.every((key) => written.has(key) || key === 'community.residents') ?? false
  })

export function outcomeField(scenario: Scenario, input: MeanFieldInput, written: ReadonlySet<string>): OutcomeField {
  const outcomes = outcomesInField(scenario, written)
  const also = outcomes.flatMap((outcome) => columnsOf(outcome) ?? [])
  return { field: meanField({ ...input, also }), outcomes }
}

/**
 * Outcomes where a participation is held and all else has settled, by name.
 *
 * @example outcomesAt(community.outcomes(), 0.4).trust_in_committee
 */
export function outcomesAt({ field, outcomes }: OutcomeField, participation: number): Record<string, number> {
  field.reset()
  field.settle(participation)
  for (let month = 0; month < AFTER; month++) field.month(participation)
  const read = (key: string) => field.column(...(key.split('.') as [string, string])).v[0]
  const found = outcomes.map((outcome): [string, number] => {
    const [own, over] = (columnsOf(outcome) ?? []).map(read)
    return [outcome.name, over === undefined ? own : own / over]
  })
  // A share of nothing, such as of enterprises where there are none, is no number.
  return Object.fromEntries(found.filter(([, value]) => Number.isFinite(value)))
}

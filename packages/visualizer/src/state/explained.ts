/** What was explained of who is chosen, and how its terms are called. */
import { signal } from '@preact/signals'
import type { Explained, ExplainedTerm } from '../engine/messages.ts'
import { meaningOf, nameOf } from '../words/names.ts'
import { catalogue } from './state.ts'

export const explained = signal<Explained | 'nothing' | undefined>(undefined)

export type Sum = Explained['sums'][number]

/** What somebody decides by is in working days; where there is no such sum, all that were added up. */
export function decisions(sums: readonly Sum[]): Sum[] {
  const inDays = sums.filter(({ unit, terms }) => unit === 'day' && terms.some(({ value }) => value !== 0))
  return inDays.length > 0 ? inDays : sums.filter(({ terms }) => terms.length > 1)
}

/** What speaks most for it, and most against it. */
export const extremes = ({ terms }: Sum): { most: ExplainedTerm | undefined; least: ExplainedTerm | undefined } => ({
  most: terms.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)[0],
  least: terms.filter(({ value }) => value < 0).sort((a, b) => a.value - b.value)[0],
})

/** The chance of a resident's decision, and the number that was drawn. */
export function chanceOf({
  table,
  equations,
  draws,
}: Explained): { chance: number; draw: number; did: boolean } | undefined {
  const value = (name: string) => equations.find((one) => one.name === name)?.value
  const [chance, act] = [value('chance'), value('act')]
  const draw = draws.find(({ purpose }) => purpose === 'resident.act')?.value
  if (table !== 'resident' || chance === undefined || act === undefined || draw === undefined) return undefined
  return { chance, draw, did: act > 0.5 }
}

/** A short name where there is one, and else what it means. */
export const termName = ({ name, meaning }: ExplainedTerm): string => {
  const found = nameOf('term', name)
  return found === name.replaceAll('_', ' ') ? meaningOf('term', name, meaning) : found
}

/** What an equation says of an actor of a table. */
export const equationMeaning = ({ kind, step, name, meaning }: ExplainedTerm, table: string): string =>
  kind === 'term' ? meaningOf('term', name, meaning) : meaningOf('equation', `${table}.${step}.${name}`, meaning)

export const mechanismOf = (equation: string): string | undefined =>
  catalogue.value?.mechanisms.find(({ equations }) => equations.includes(equation))?.name

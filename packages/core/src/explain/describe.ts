/** Equations of the declarations as they are printed: LaTeX with the symbols that quantities declare. */

import { type Equation, toLatex } from '@cogov/engine/equations'
import { ACTORS } from '../actors/index.ts'
import { MECHANISMS } from '../mechanisms/index.ts'

const declared = [...ACTORS, ...MECHANISMS].flatMap((owner) => [
  ...owner.parameters,
  ...(owner.states ?? []),
  ...('levers' in owner ? owner.levers : owner.sums),
  ...owner.contributions.flatMap(({ equations }) => equations),
])

const SYMBOLS: Readonly<Record<string, string>> = Object.fromEntries(
  declared.flatMap(({ name, symbol }) => (symbol === undefined ? [] : [[name, symbol]])),
)

/**
 * An equation of the model as LaTeX. A rule or a total gives a column its next value, which is no equality.
 *
 * @example latexOf(ACTORS[0].contributions[0].equations[0])
 */
export function latexOf({ name, kind, text }: Pick<Equation, 'name' | 'kind' | 'text'>): string {
  const relation = kind === 'rule' || kind === 'total' ? '\\leftarrow' : '='
  return `${toLatex(name, SYMBOLS)} ${relation} ${toLatex(text, SYMBOLS).replace(/\s+/g, ' ').trim()}`
}

/** Equations of the declarations as LaTeX, with the symbols that they declare. */
import { ACTORS, type Contribution, MECHANISMS, toLatex } from '@cogov/core'

type Equation = Contribution['equations'][number]

const declared = [...ACTORS, ...MECHANISMS].flatMap((owner) => [
  ...owner.parameters,
  ...(owner.states ?? []),
  ...('levers' in owner ? owner.levers : owner.sums),
  ...owner.contributions.flatMap(({ equations }) => equations),
])

const SYMBOLS: Readonly<Record<string, string>> = Object.fromEntries(
  declared.flatMap(({ name, symbol }) => (symbol === undefined ? [] : [[name, symbol]])),
)

/** A rule gives a column its next value, which is no equality. */
export function latexOf({ name, kind, text }: Equation): string {
  const relation = kind === 'rule' || kind === 'total' ? '\\leftarrow' : '='
  return `${toLatex(name, SYMBOLS)} ${relation} ${toLatex(text, SYMBOLS).replace(/\s+/g, ' ').trim()}`
}

/** The text of names.ts: every name that a factor or an outcome can have, as types. */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, OUTCOMES } from '@cogov/core'
import { settableKeys } from '@cogov/core/scenario'

/** Keys of a scenario that a study sets itself, or that have no effect on a run. */
export const ownKeys: RegExp = /^(cogov|name|description|seed|record|where)(\.|$)/

export function namesFile(): string {
  return [
    '// Made by scripts/names.mjs from the declarations of actors, mechanisms and outcomes.',
    '',
    '/** What a factor can vary: a key of the scenario, by its path or as much of its end as says which one is meant. */',
    `export type FactorName =${union(factorNames())}`,
    '',
    '/** What is recorded of a run. */',
    `export type OutcomeName =${union(OUTCOMES.map(({ name }) => name))}`,
    '',
  ].join('\n')
}

const union = (names: readonly string[]): string => names.map((name) => `\n  | '${name}'`).join('')

/** Whole paths, and every shorter end that leads to one of them only. */
function factorNames(): string[] {
  const scenario = { ...DEFAULT_SCENARIO, name: '', place: DEFAULT_SYNTHETIC }
  const paths = settableKeys(scenario).map(({ path }) => path.join('.'))
  const times = new Map<string, number>()
  for (const end of paths.flatMap(endsOf)) times.set(end, (times.get(end) ?? 0) + 1)
  const known = new Set(paths)
  return paths
    .filter((path) => !ownKeys.test(path))
    .flatMap((path) => [path, ...endsOf(path).filter((end) => times.get(end) === 1 && !known.has(end))])
}

function endsOf(path: string): string[] {
  const keys = path.split('.')
  return keys.map((_, from) => keys.slice(from).join('.'))
}

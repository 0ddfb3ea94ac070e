/** The text of trees.ts: every equation of the library as a tree, so that programs begin without a parser. */

import { ACTORS } from '@cogov/core'
import { checkedPhases } from '@cogov/core/assembly'
import { DEFAULT_RULE } from '@cogov/core/decisions'
import { LIBRARY, START, TABLE_PASSES } from '@cogov/core/simulate'
import { CHOICE_RULES } from '@cogov/engine/choice'
import { pack, parseAnew } from '@cogov/engine/equations'
import { rulesOf } from '../../packages/core/src/scenario/schema.ts'

/** With every choice rule that a scenario can give to each actor: the first of each, then the second, and so on. */
function texts(): string[] {
  const ruled = CHOICE_RULES.map((_, n) =>
    Object.fromEntries(ACTORS.map((actor) => [actor.name, rulesOf(actor)[n] ?? DEFAULT_RULE])),
  )
  const phases = ruled.flatMap((rules) => checkedPhases({ ...LIBRARY, rules }, [...START, ...TABLE_PASSES]))
  return [...new Set(phases.flatMap(({ equations }) => equations.map(({ text }) => text)))]
}

export function treesFile(): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
  const rows = texts().map((text) => `  ${quote(text)}: ${quote(pack(parseAnew(text)))},`)
  return `/**
 * The library's equations as trees, by their texts. Written by \`npm run generate -- trees\` when the packages are
 * built, and kept out of the repository; a text that is not here is parsed when it is met, so what is written in the
 * declarations is always what runs.
 */
// biome-ignore-all format: a row is an equation, however long
// biome-ignore-all lint/complexity/useLiteralKeys: the keys are texts
export const TREES: Readonly<Record<string, string>> = {
${rows.join('\n')}
}
`
}

// The tables of docs/scenario.md, from the declarations.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACTORS } from '../../packages/core/dist/actors/index.js'
import { MECHANISMS } from '../../packages/core/dist/mechanisms/index.js'
import { OUTCOMES } from '../../packages/core/dist/outcomes/index.js'
import { MEASURES } from '../../packages/core/dist/outcomes/measures.js'
import { readScenario } from '../../packages/core/dist/read-scenario.js'
import { allowed } from '../../packages/core/dist/scenario/fields.js'
import { networkField } from '../../packages/core/dist/scenario/network-fields.js'
import { PRESETS } from '../../packages/core/dist/scenario/presets.js'
import { PARAMETERS, SCENARIO } from '../../packages/core/dist/scenario/schema.js'
import { TABLE_PASSES } from '../../packages/core/dist/simulate.js'
import { CHOICE_RULES } from '../../packages/engine/dist/choice/rules.js'
import { english } from '../../packages/engine/dist/messages/messages.js'
import { root } from '../steps.mjs'
import { filled } from './blocks.mjs'
import { chineseOf } from './chinese.mjs'

export const generate = () => ({ 'docs/scenario.md': filled('docs/scenario.md', tables) })

/** @typedef {import('@cogov/core/scenario').Field} Field */

/**
 * @param {string[]} heads
 * @param {unknown[][]} rows
 */
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

/** @param {string} name */
const code = (name) => `\`${name}\``

/** @param {readonly [number, number]} range */
const span = ([least, most]) => `${least} … ${most}`

/** @param {Field} field */
function usual(field) {
  if (field.required) return 'required'
  if (field.kind === 'variants') return field.usual
  if (!('default' in field) || typeof field.default === 'object' || field.default === '') return ''
  return code(String(field.default))
}

/**
 * @param {import('@cogov/core/scenario').Fields} fields
 * @param {string} before
 */
const keys = (fields, before = '') =>
  Object.entries(fields).map(([key, field]) => [
    code(`${before}${key}`),
    field.meaning,
    english(allowed(field)),
    usual(field),
  ])

/** Keys of the entries of a list, those of a mapping inside with its name before them. */
const entryKeys = (/** @type {Field | undefined} */ list) => {
  const entry = list?.kind === 'list' ? list.of : undefined
  if (entry?.kind !== 'mapping') return []
  return keys(entry.fields).flatMap((row, k) => {
    const [key, field] = /** @type {[string, Field]} */ (Object.entries(entry.fields)[k])
    return field.kind === 'mapping' && !field.sparse ? keys(field.fields, `${key}.`) : [row]
  })
}

const { names, place, prices, record, timeline, formulas, decisions } = SCENARIO.fields
const heads = ['key', 'meaning', 'allowed', 'default']
/** @type {Record<string, () => string>} */
const tables = {
  keys: () => table(heads, keys(SCENARIO.fields)),
  place: () => table(heads, place.kind === 'either' ? keys(place.mapping.fields) : []),
  prices: () =>
    table(
      heads,
      (prices?.kind === 'mapping' ? Object.entries(prices.fields) : []).flatMap(([key, field]) =>
        field.kind === 'mapping' ? keys(field.fields, `${key}.`) : keys({ [key]: field }),
      ),
    ),
  names: () =>
    table(
      ['key', 'whom it names'],
      names?.kind === 'mapping' ? Object.entries(names.fields).map(([key, { meaning }]) => [code(key), meaning]) : [],
    ),
  'own-place': () => table(heads, place.kind === 'either' && place.other ? keys(place.other.mapping.fields) : []),
  'own-place-file': () =>
    ['```yaml', readFileSync(join(root, 'examples/own-place/helped.yaml'), 'utf8').trimEnd(), '```'].join('\n'),
  networks: () =>
    table(
      ['kind', 'meaning', ...heads.slice(0, 1), 'meaning of the key', ...heads.slice(2)],
      Object.entries(networkField.of).flatMap(([kind, { meaning, fields }]) => {
        const rows = keys(
          Object.fromEntries(Object.entries(fields).filter(([key, field]) => key === 'file' || !('unset' in field))),
        )
        return (rows.length > 0 ? rows : [['', '', '', '']]).map((row, i) => [
          ...(i === 0 ? [code(kind), meaning] : ['', '']),
          ...row,
        ])
      }),
    ),
  levers: () =>
    table(
      ['mechanism', 'lever', 'meaning', 'why', 'each', 'unit', 'range'],
      MECHANISMS.flatMap(({ name, levers }) =>
        levers.map((lever) => [
          code(name),
          code(lever.name),
          lever.meaning,
          lever.why,
          lever.at,
          lever.unit,
          span(lever.range),
        ]),
      ),
    ),
  parameters: () =>
    table(
      ['parameter', 'of', 'meaning', 'unit', 'default', 'range', 'source'],
      PARAMETERS.map((one) => [
        code(one.name),
        one.of,
        one.meaning,
        one.unit,
        one.default,
        span(one.range),
        one.source,
      ]),
    ),
  timeline: () => table(heads, entryKeys(timeline)),
  formulas: () => table(heads, entryKeys(formulas)),
  decisions: () => table(heads, decisions?.kind === 'mapping' ? keys(decisions.fields) : []),
  rules: () =>
    table(
      ['rule', 'how it decides'],
      CHOICE_RULES.map(({ name, meaning }) => [code(name), meaning]),
    ),
  sums: () =>
    table(
      ['actor', 'steps', 'sums that a term can be part of'],
      ACTORS.map(({ name, sums }) => [
        code(name),
        TABLE_PASSES.filter(({ table: whose }) => whose === name)
          .flatMap(({ steps }) => steps.map(code))
          .join(', '),
        sums.map((sum) => `${code(sum.name)} (${sum.unit}, at ${code(sum.step)})`).join(', '),
      ]),
    ),
  measures: () =>
    table(
      ['measure', 'meaning', 'unit'],
      MEASURES.map(({ name, meaning, unit }) => [code(name), meaning, unit]),
    ),
  presets: () =>
    table(
      ['file', 'name', '', 'what it is'],
      PRESETS.map(({ name, text }) => {
        const { scenario } = readScenario(text, name)
        return [
          `[${name}.yaml](../examples/presets/${name}.yaml)`,
          scenario?.name,
          chineseOf('preset', name),
          scenario?.description,
        ]
      }),
    ),
  record: () =>
    table(
      heads,
      record.kind === 'mapping'
        ? keys(record.fields).map(([key, meaning, allows, value]) => [
            key,
            meaning,
            key === '`outcomes`' ? 'names of the table below, each once' : allows,
            value,
          ])
        : [],
    ),
  outcomes: () =>
    table(
      ['outcome', 'meaning', 'unit'],
      OUTCOMES.map(({ name, meaning, unit }) => [code(name), meaning, unit]),
    ),
}

// The tables of docs/studies.md, from the shape of study files.

import { DESIGN_FIELDS } from '../../packages/studies/dist/study/designs.js'
import { STUDY } from '../../packages/studies/dist/study/fields.js'
import { SUMMARIES } from '../../packages/studies/dist/study/outcomes.js'
import { filled } from './blocks.mjs'

export const generate = () => ({ 'docs/studies.md': filled('docs/studies.md', tables) })

/** @typedef {import('@cogov/core/scenario').Field} Field */

/** @param {Field} field */
function allowed(field) {
  if (field.kind === 'number')
    return `${field.even ? 'even' : field.whole ? 'whole' : 'number'}, ${field.range[0]} … ${field.range[1]}`
  if (field.kind === 'choice') return field.among.join(', ')
  if (field.kind === 'flag') return 'true, false'
  if (field.kind === 'either') return 'text, or a mapping'
  return { text: 'text', list: 'list', mapping: 'mapping', variants: 'mapping', version: '1', any: 'a value' }[
    field.kind
  ]
}

/** @param {Field} field */
function usual(field) {
  if (field.required) return 'required'
  if (field.kind === 'variants') return `\`${field.usual}\``
  if (!('default' in field) || field.default === undefined || typeof field.default === 'object' || field.default === '')
    return ''
  return `\`${field.default}\``
}

/**
 * @param {string[]} heads
 * @param {string[][]} rows
 */
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** @param {Record<string, import('@cogov/core/scenario').MappingField>} kinds @param {string[]} [without] */
const kindTable = (kinds, without = []) =>
  table(
    ['kind', 'meaning', 'keys'],
    Object.entries(kinds).map(([kind, { meaning, fields }]) => {
      const keys = Object.entries(fields).filter(([key]) => !without.includes(key))
      return [
        `\`${kind}\``,
        meaning,
        keys
          .map(([key, field]) => `\`${key}\`${usual(field) === 'required' ? '' : ` (${usual(field) || 'optional'})`}`)
          .join(', '),
      ]
    }),
  )

const { factors } = STUDY.fields
const factor = factors?.kind === 'list' && factors.of.kind === 'variants' ? factors.of.of : {}

/** @type {Record<string, () => string>} */
const tables = {
  keys: () =>
    table(
      ['key', 'meaning', 'allowed', 'default'],
      Object.entries(STUDY.fields).map(([key, field]) => [
        `\`${key}\``,
        field.meaning,
        String(allowed(field)),
        usual(field),
      ]),
    ),
  factors: () => kindTable(factor, ['factor', 'name', 'levels']),
  designs: () => kindTable(DESIGN_FIELDS),
  summaries: () =>
    table(
      ['summary', 'meaning'],
      Object.entries(SUMMARIES).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
}

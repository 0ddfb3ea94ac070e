// The pictures of the data flow: which step of the month reads and writes what. Drawn from what the checked phases and
// the procedures say of themselves.

import { readsWritesInOrder } from '../../../packages/engine/dist/world/reads-writes.js'

/**
 * @typedef {import('./pages.mjs').Model} Model
 * @typedef {import('./pages.mjs').Stage} Stage
 * @typedef {import('@cogov/engine/world').ReadsWrites} ReadsWrites
 */

const READ = '#0b5fa5'
const WRITE = '#b45f06'
const INK = '#1b1f24'
const QUIET = '#5b6570'
const LINE = '#d9d6cf'
const LEDGERS = 'cases that wait'

/** @type {(stage: Stage) => ReadsWrites} */
const readsWritesOf = ({ readsWrites, phases }) => readsWrites ?? readsWritesInOrder(...phases)

/** Column → its table; what is no column is a ledger. */
const tableOf = (/** @type {string} */ name) => (name.includes('.') ? name.slice(0, name.indexOf('.')) : LEDGERS)

const label = (/** @type {Stage} */ { name, procedure, table, phases }) =>
  procedure ? name : `${table}: ${phases.map((phase) => phase.name).join(', ')}`

const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? one)

/**
 * @param {{ x: number, y: number, text: string, size?: number, fill?: string, anchor?: string, weight?: number, turn?:
 * boolean }} what
 */
const word = ({ x, y, text, size = 13, fill = INK, anchor = 'start', weight = 400, turn = false }) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ` +
  `font-weight="${weight}"${turn ? ` transform="rotate(-60 ${x} ${y})"` : ''}>${escaped(text)}</text>`

/**
 * @param {number} width
 * @param {number} height
 * @param {string} title
 * @param {string} description
 * @param {string[]} parts
 */
const drawing = (width, height, title, description, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(description)}</desc>
<rect width="${width}" height="${height}" fill="#fbfaf7"/>
${parts.join('\n')}
</svg>
`

const ring = (/** @type {number} */ x, /** @type {number} */ y, r = 4) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${READ}" stroke-width="1.6"/>`
const square = (/** @type {number} */ x, /** @type {number} */ y, half = 3.5) =>
  `<rect x="${x - half}" y="${y - half}" width="${2 * half}" height="${2 * half}" fill="${WRITE}"/>`

const legend = (/** @type {number} */ x, /** @type {number} */ y) => [
  ring(x, y - 4, 5),
  word({ x: x + 12, y, text: 'reads', fill: QUIET }),
  square(x + 66, y - 4, 4.5),
  word({ x: x + 78, y, text: 'writes', fill: QUIET }),
]

/**
 * How many columns of each table each step reads and writes.
 * @param {Model} model
 */
export function dataFlow({ tick, tables }) {
  const names = [...tables.map(({ name }) => name), LEDGERS]
  const [left, top, cell, line] = [250, 112, 92, 26]
  const [width, height] = [left + names.length * cell + 30, top + tick.length * line + 24]
  const parts = [
    word({ x: 20, y: 30, text: 'Data flow of a month', size: 18, weight: 700 }),
    word({
      x: 20,
      y: 52,
      text: 'Steps in their order, from top to bottom, and how many columns of each table they read and write',
      fill: QUIET,
    }),
    ...legend(26, 78),
    ...names.map((name, k) =>
      word({ x: left + (k + 0.5) * cell, y: top - 12, text: name, size: 12, anchor: 'middle', weight: 600 }),
    ),
  ]
  tick.forEach((stage, row) => {
    const y = top + row * line
    parts.push(`<path d="M20 ${y}H${width - 20}" stroke="${LINE}"/>`)
    parts.push(word({ x: 20, y: y + 18, text: `${row + 1}`, fill: QUIET }))
    parts.push(word({ x: 46, y: y + 18, text: label(stage), weight: stage.procedure ? 700 : 400 }))
    const { reads, writes } = readsWritesOf(stage)
    names.forEach((name, k) => {
      const count = (/** @type {readonly string[]} */ all) => new Set(all.filter((one) => tableOf(one) === name)).size
      const [x, r, w] = [left + k * cell, count(reads), count(writes)]
      if (r > 0) parts.push(ring(x + 20, y + 13), word({ x: x + 28, y: y + 17.5, text: `${r}`, size: 12 }))
      if (w > 0) parts.push(square(x + 56, y + 13), word({ x: x + 64, y: y + 17.5, text: `${w}`, size: 12 }))
    })
  })
  const description = tick.map((stage, row) => {
    const { reads, writes } = readsWritesOf(stage)
    return `${row + 1} ${label(stage)}: reads ${reads.length}, writes ${writes.length}`
  })
  return drawing(width, height, 'Data flow of a month', `${description.join('; ')}.`, parts)
}

/** Columns that differ only in a last digit share a row. */
const family = (/** @type {string} */ name) => name.replace(/_\d$/, '_…')

/**
 * Every column, and every step that reads or writes it.
 * @param {Model} model
 */
export function dataFlowOfColumns({ start, tick, tables }) {
  const stages = tick.map((stage) => {
    const { reads, writes } = readsWritesOf(stage)
    return {
      name: label(stage),
      procedure: stage.procedure,
      reads: new Set(reads.map(family)),
      writes: new Set(writes.map(family)),
    }
  })
  const ledgers = [...new Set(stages.flatMap(({ reads, writes }) => [...reads, ...writes]))].filter(
    (name) => !name.includes('.'),
  )
  const groups = [
    ...tables.map(({ name, columns }) => ({
      name,
      rows: [...new Set(columns.map((column) => family(`${name}.${column.name}`)))],
    })),
    { name: LEDGERS, rows: ledgers.sort() },
  ]
  const [left, top, cell, line] = [240, 214, 27, 15]
  const width = left + stages.length * cell + 100
  const parts = [
    word({ x: 20, y: 30, text: 'Data flow of a month, column by column', size: 18, weight: 700 }),
    word({
      x: 20,
      y: 52,
      text: 'Steps in their order, from left to right; a column that no step writes is given',
      fill: QUIET,
    }),
    ...legend(26, 78),
  ]
  let y = top
  for (const { name, rows } of groups) {
    y += 12
    parts.push(word({ x: 20, y: y + 12, text: name, weight: 700 }))
    y += line + 3
    for (const row of rows) {
      parts.push(word({ x: 30, y: y + 11, text: row.slice(row.indexOf('.') + 1), size: 11.5 }))
      parts.push(
        `<path d="M${left} ${y + line / 2}H${left + stages.length * cell}" stroke="${LINE}" stroke-width="0.7"/>`,
      )
      stages.forEach(({ reads, writes }, k) => {
        const x = left + (k + 0.5) * cell
        if (reads.has(row)) parts.push(ring(x - 5, y + line / 2))
        if (writes.has(row)) parts.push(square(x + 5, y + line / 2))
      })
      y += line
    }
  }
  const head = stages.map(({ name, procedure }, k) =>
    word({
      x: left + (k + 0.5) * cell,
      y: top - 4,
      text: `${k + 1} ${name}`,
      size: 12,
      turn: true,
      weight: procedure ? 700 : 400,
    }),
  )
  const grid = stages.map(
    (_, k) => `<path d="M${left + (k + 0.5) * cell} ${top + 6}V${y}" stroke="${LINE}" stroke-width="0.7"/>`,
  )
  const description =
    `${groups.reduce((sum, { rows }) => sum + rows.length, 0)} columns and queues, ${stages.length} steps after ` +
    `${start.length} steps of the start.`
  return drawing(width, y + 24, 'Data flow of a month, column by column', description, [...grid, ...head, ...parts])
}

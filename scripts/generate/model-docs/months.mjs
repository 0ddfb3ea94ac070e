// Which month's value is read: of each column that a month changes, who reads it before it is written (the value of
// last month) and who afterwards (that of this month).

import { table } from './table.mjs'

/**
 * @typedef {import('./pages.mjs').Model} Model
 * @typedef {import('./pages.mjs').Stage} Stage
 * @typedef {{ name: string, reads: readonly string[], writes: readonly string[] }} Unit
 */

/** The parts of a month in their order: phases of equations, and procedures. @type {(stage: Stage) => Unit[]} */
const unitsOf = ({ name, table: of, phases, readsWrites }) =>
  readsWrites ? [{ name, ...readsWrites }] : phases.map((phase) => ({ ...phase, name: `${of} ${phase.name}` }))

/** @param {Model} model */
export function months({ tick }) {
  const units = tick.flatMap(unitsOf)
  const columns = [...new Set(units.flatMap(({ writes }) => writes))].filter((name) => name.includes('.')).sort()
  const rows = columns.flatMap((column) => {
    const where = (/** @type {'reads' | 'writes'} */ way) =>
      units.flatMap((one, n) => (one[way].includes(column) ? [n] : []))
    const [first = 0] = where('writes')
    const readers = where('reads')
    const names = (/** @type {number[]} */ some) => some.map((n) => units[n]?.name).join(', ')
    const [old, fresh] = [readers.filter((n) => n <= first), readers.filter((n) => n > first)]
    return readers.length === 0 ? [] : [[`\`${column}\``, names(where('writes')), names(old), names(fresh)]]
  })
  return `# Which month's value is read

Use this when you write the model again, or ask how late something is felt. This page is written by
\`npm run generate -- model-docs\` from the equations and procedures that run. A part of the month that stands before
the first one that writes a column, or is that one, reads the value of last month; a later one reads that of this month.
Columns that no part reads are left out.

${table(['column', 'written by', 'last month’s value is read by', 'this month’s value is read by'], rows)}
`
}

/** A table of data, as a CSV file gives it: months by outcomes, with cells that were never measured. */

import { DEFAULT_SCENARIO, type Scenario } from '@cogov/core'
import { outcomesOf } from '@cogov/core/assembly'
import { didYouMean } from '@cogov/core/scenario'
import { type Message, messageAt, rangeError } from '@cogov/engine/messages'
import { csvParseRows } from 'd3-dsv'
import type { ModelDeclaration } from '../model/runnable.ts'
import { message } from './errors.english.ts'

export interface Observation {
  tick: number
  /** A part of the place, as runs name it (`urban`, `rural`, a township); the whole where it is empty. */
  place: string
  outcome: string
  /** Null where the cell is empty. */
  value: number | null
}

/** What stands in a cell that was not measured. */
const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', '-'])

/**
 * Reads a CSV file with a column `tick`, perhaps one `place`, and one for each outcome that was measured.
 *
 * @param file its name, for what is wrong
 * @param scenario whose outcomes may be measured, or a model of one's own; where it is left out, those of the library
 * @throws RangeError with the line and the cell of the first mistake
 * @example readObservations('tick,participation\n12,0.31\n24,\n36,0.24\n', 'data.csv').length // 3
 */
export function readObservations(
  text: string,
  file: string,
  scenario: Pick<Scenario, 'formulas' | 'prices'> | Pick<ModelDeclaration, 'outcomes'> = DEFAULT_SCENARIO,
): Observation[] {
  const [header = [], ...rows] = csvParseRows(text.replace(/^\ufeff/, ''))
  const names = header.map((name) => name.trim())
  const fail = (line: number, column: number, what: Message): never => {
    throw rangeError(messageAt(`${file}:${line}:${column + 1}`, what))
  }
  const tickAt = names.indexOf('tick')
  if (tickAt < 0) {
    if (/[;\t]/.test(header[0] ?? '')) fail(1, 0, message('answers.no_commas', { text: header[0] }))
    if (names.length === 0) fail(1, 0, message('answers.no_column'))
    fail(1, 0, message('answers.no_tick_column', { names: names.map((name) => `'${name}'`).join(', ') }))
  }
  const placeAt = names.indexOf('place')
  const outcomes = 'outcomes' in scenario ? scenario.outcomes : outcomesOf(scenario)
  const known = outcomes.map(({ name }) => name)
  const columns = names.map((name, column) => {
    if (names.indexOf(name) < column) fail(1, column, message('answers.column_twice', { name }))
    const outcome = outcomes.find((one) => one.name === name)
    if (!outcome && column !== tickAt && column !== placeAt)
      fail(1, column, message('answers.no_outcome_column', { name, hint: didYouMean(name, known) }))
    return outcome
  })
  const lines = new Map<string, number>()
  return rows.flatMap((row, n) => {
    const line = n + 2
    if (row.length === 1 && row[0].trim() === '') return []
    if (row.length !== names.length)
      fail(line, 0, message('answers.cells', { expected: names.length, found: row.length }))
    const tick = row[tickAt].trim() === '' ? Number.NaN : Number(row[tickAt])
    if (!Number.isInteger(tick) || tick < 0) fail(line, tickAt, message('answers.no_tick', { found: row[tickAt] }))
    const place = placeAt < 0 ? '' : row[placeAt].trim()
    const before = lines.get(`${tick} ${place}`)
    if (before !== undefined) fail(line, tickAt, message('answers.row_twice', { line: before }))
    lines.set(`${tick} ${place}`, line)
    return columns.flatMap((outcome, column): Observation[] => {
      if (!outcome) return []
      const cell = row[column].trim()
      if (MISSING.has(cell.toLowerCase())) return [{ tick, place, outcome: outcome.name, value: null }]
      const value = Number(cell)
      if (!Number.isFinite(value)) fail(line, column, message('answers.no_number', { found: cell }))
      const [least, most] = outcome.range
      if (value < least || value > most) {
        const allowed = { outcome: outcome.name, least, most, unit: outcome.unit }
        fail(line, column, message('answers.outside', { ...allowed, found: cell }))
      }
      return [{ tick, place, outcome: outcome.name, value }]
    })
  })
}

/** Aligned tables, and numbers as people read them. */
import { type NumberFormat, tableFormat } from '@cogov/language'
import { columnsOf } from '@cogov/language/width'
import { LANGUAGE, READS_FILES } from '../words/language.ts'

export interface Column {
  title: string
  /** Numbers stand to the right, so that their decimals do so below each other. */
  right?: boolean
}

/**
 * @param rows cells by row; an empty row leaves a line free
 * @example table([{ title: 'outcome' }, { title: 'value', right: true }], [['participation', '7.1 %']])
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, c) => all.reduce((most, row) => Math.max(most, columnsOf(row[c] ?? '')), 0))
  const line = (row: readonly string[]) =>
    columns
      .map(({ right }, c) => pad(row[c] ?? '', widths[c], right))
      .join('  ')
      .trimEnd()
  return all.map(line).join('\n')
}

function pad(text: string, to: number, right = false): string {
  const blanks = ' '.repeat(Math.max(0, to - columnsOf(text)))
  return right ? blanks + text : text + blanks
}

/**
 * How values of one unit and size are written: all with the same decimals, so that they can be compared.
 *
 * @param percentDecimals decimals of shares, which are written in percent
 * @example formatFor('share', [0.0705]).full(0.0705) // '7.1 %'
 */
export const formatFor = (unit: string, values: readonly number[], percentDecimals?: number): NumberFormat =>
  tableFormat({ unit, ...(READS_FILES ? { named: asFilesSay(unit) } : {}) }, values, LANGUAGE, percentDecimals)

const asFilesSay = (unit: string): string => (unit === '1' ? '' : unit.replaceAll('_', ' '))

/** A quantity as a table's rows name it, such as `participation (%)`. */
export const withUnit = (name: string, { unit }: NumberFormat): string => (unit === '' ? name : `${name} (${unit})`)

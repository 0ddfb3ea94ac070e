/** Text → lines of cells: comma, semicolon or tab, by RFC 4180. */

import type { TableOptions } from '@cogov/core'
import { messageAt, rangeError } from '@cogov/engine/messages'
import Papa from 'papaparse'
import { message } from './errors.english.ts'
import { DELIMITERS } from './options.ts'
import { isBlank, type Line, type Sheet } from './sheet.ts'

/**
 * @param name of the file, for what is wrong
 * @throws RangeError where the separator is not clear, or a quotation mark is left open
 * @example textTable('a;b\n1;2\n', 'data.csv', {}).delimiter // ';'
 */
export function textTable(text: string, name: string, { delimiter: given }: TableOptions): Sheet {
  const at = (line: number, column: number) => `${name}:${line}:${column + 1}`
  const plain = text.replace(/^\ufeff/, '')
  // Excel's own way to say it.
  const [said, sign] = /^"?sep=(.)"?(?:\r\n|\n|\r)/.exec(plain) ?? []
  const body = said === undefined ? plain : plain.slice(said.length)
  const first = said === undefined ? 1 : 2
  const delimiter = (given === undefined ? undefined : DELIMITERS[given]) ?? sign ?? delimiterOf(body, at(first, 0))
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  const lines = linesOf(data, first)
  const [open] = errors.filter(({ type }) => type === 'Quotes')
  if (open) throw rangeError(messageAt(at(lines[open.row ?? 0]?.line ?? first, 0), message('table.quotes')))
  return { lines, at, delimiter, strict: true, notes: noteOf(delimiter) }
}

const noteOf = (delimiter: string) =>
  delimiter === ',' ? [] : [message('table.read_delimiter', { sign: nameOf(delimiter) })]

const nameOf = (delimiter: string): string =>
  Object.keys(DELIMITERS).find((name) => DELIMITERS[name] === delimiter) ?? delimiter

/** Cells in quotation marks may have several lines. */
function linesOf(rows: readonly string[][], first: number): Line[] {
  let line = first
  return rows.map((cells) => {
    const here = { line, cells: cells.map((cell) => (isBlank(cell) ? null : cell)) }
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
    return here
  })
}

/** The sign that parts lines into as many cells each, two or more; a comma where none does: there is one column. */
function delimiterOf(text: string, where: string): string {
  const fitting = Object.values(DELIMITERS).filter((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy', preview: 200 })
    const [names = [], ...rows] = data
    return names.length > 1 && !errors.some(({ type }) => type === 'Quotes') && mostly(rows, names.length)
  })
  if (fitting.length > 1)
    throw rangeError(messageAt(where, message('table.which_delimiter', { signs: fitting.map(nameOf).join(', ') })))
  return fitting[0] ?? unevenly(text)
}

const mostly = (rows: readonly string[][], width: number): boolean =>
  rows.filter(({ length }) => length === width).length >= 0.7 * rows.length

/** Where lines differ in length, the sign that is most often there: what is wrong is told then line by line. */
function unevenly(text: string): string {
  const start = text.slice(0, 10_000)
  const count = (sign: string) => start.split(sign).length
  return Object.values(DELIMITERS).reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

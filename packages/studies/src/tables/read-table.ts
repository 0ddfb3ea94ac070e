/**
 * The one reader of tables. What a file says of itself (encoding, separator, decimal sign, missing values, lines of
 * labels) is recognised; what it leaves open is asked; what is wrong is told by line and cell. A table is read whole or
 * not at all.
 */
import type { TableOptions } from '@cogov/core'
import { type Message, messageAt, messageLines, rangeError } from '@cogov/engine/messages'
import { CellReader } from './cells.ts'
import { type Column, headingOf, type Placed, type TableShape } from './columns.ts'
import { decode } from './decode.ts'
import { message } from './errors.english.ts'
import { excelTable, isOldWorkbook, isWorkbook } from './excel.ts'
import { isMissing } from './missing.ts'
import { monthIn } from './months.ts'
import { type Decimal, isEither, numberIn, readings } from './numbers.ts'
import { type Cell, isBlank, type Line, type Sheet } from './sheet.ts'
import { textTable } from './text-table.ts'

/** A larger file is refused before it is read. */
export const MOST_BYTES = 32e6
const MOST_ROWS = 200_000
const MOST_MISTAKES = 50

type Value = string | number | null

export interface Row {
  /** From 1, as an editor or a spreadsheet counts it. */
  line: number
  /** By the name of the column; null where the value is missing. */
  values: Readonly<Record<string, Value>>
}

export interface Table {
  rows: readonly Row[]
  /** Columns of other names than the shape's, with what they turned out to hold. */
  others: readonly Column[]
  /** Where a cell stands, for what only the reader's user can know to be wrong. */
  where: (row: Row, column: string) => string
  /** What was recognised and is worth saying. */
  notes: readonly Message[]
}

/**
 * Reads CSV text in any usual form, or a workbook of Excel (.xlsx).
 *
 * @param bytes of the file
 * @param name of the file, for what is wrong
 * @throws RangeError with a line for each mistake, of which fifty are told
 * @example
 * const shape = { columns: [{ name: 'residents', kind: 'number' }], others: 'refused' } as const
 * const { rows } = await readTable(new TextEncoder().encode('residents\n120\n'), 'a.csv', shape)
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  shape: TableShape,
  options: TableOptions = {},
): Promise<Table> {
  const wrong = (what: Message) => rangeError(messageAt(name, what))
  if (bytes.length > MOST_BYTES) throw wrong(message('table.too_large', { bytes: bytes.length, most: MOST_BYTES }))
  if (isOldWorkbook(bytes)) throw wrong(message('table.old_excel'))
  if (isWorkbook(bytes)) return tableIn(await excelTable(bytes, name, options), name, shape, options)
  const { text, encoding } = decode(bytes, name, options.encoding)
  const table = readTextTable(text, name, shape, options)
  if (encoding === 'utf-8') return table
  return { ...table, notes: [message('table.read_encoding', { name: encoding }), ...table.notes] }
}

/** The same of text. */
export const readTextTable = (text: string, name: string, shape: TableShape, options: TableOptions = {}): Table =>
  tableIn(textTable(text, name, options), name, shape, options)

function tableIn(sheet: Sheet, name: string, shape: TableShape, options: TableOptions): Table {
  const lines = sheet.lines.filter(({ cells }) => !cells.every(isBlank))
  const names = shape.columns.filter(({ required }) => required).map((column) => column.name)
  if (lines.length === 0) throw rangeError(messageAt(name, message('table.empty', { names: names.join(', ') })))
  if (lines.length > MOST_ROWS)
    throw rangeError(messageAt(name, message('table.too_many_rows', { rows: lines.length, most: MOST_ROWS })))
  const heading = headingOf(sheet, lines, shape)
  refuse(heading.mistakes)
  const also = options.missing === undefined ? [] : [options.missing]
  const below = lines.slice(heading.lines)
  const labels = options.labels ?? labelsIn(sheet, below, heading.placed, also)
  const body = below.slice(labels)
  if (body.length === 0) throw rangeError(messageAt(name, message('table.no_rows')))
  refuse(body.flatMap((line) => wrongWidth(sheet, line, heading.width, heading.placed)))
  const decimal = options.decimal === undefined ? decimalOf(sheet, body, heading.placed, also) : asDecimal(options)
  const reader = new CellReader({ sheet, decimal, also, codes: options.missing !== 'none' })
  const columns = heading.placed.map((placed) => reader.shapeOf(placed, body))
  const rows = body.map(({ line, cells }) => {
    const values = columns.map((column, n) => [column.name, reader.valueOf(column, cells, line, heading.placed[n])])
    return { line, values: Object.fromEntries(values) }
  })
  refuse(reader.mistakes)
  const places = new Map(columns.map((column, n) => [column.name, heading.placed[n]?.at ?? 0]))
  return {
    rows,
    others: columns.filter((_, n) => heading.placed[n]?.column === undefined),
    where: ({ line }, column) => sheet.at(line, places.get(column) ?? 0),
    notes: [
      ...sheet.notes,
      ...(decimal === 'comma' ? [message('table.read_decimal')] : []),
      ...(heading.lines > 1 ? [message('table.read_title', { n: heading.lines - 1 })] : []),
      ...(labels > 0 ? [message('table.read_labels', { n: labels })] : []),
      ...(reader.missing > 0 ? [message('table.read_missing', { n: reader.missing })] : []),
    ],
  }
}

const asDecimal = ({ decimal }: TableOptions): Decimal => (decimal === 'comma' ? 'comma' : 'point')

/** All mistakes at once, as far as anybody wants to read them. */
export function refuse(mistakes: readonly Message[]): void {
  if (mistakes.length === 0) return
  const rest = mistakes.length - MOST_MISTAKES
  const told = mistakes.slice(0, MOST_MISTAKES)
  throw rangeError(messageLines(rest > 0 ? [...told, message('table.more', { n: rest })] : told))
}

const numeric = (placed: readonly Placed[]): Placed[] =>
  placed.filter(({ column }) => column?.kind === 'number' || column?.kind === 'month')

const isNumber = (cell: Cell, { column }: Placed): boolean =>
  readings(cell, false).length > 0 || (column?.kind === 'month' && monthIn(cell) !== undefined)

/** Lines of labels, units or questions, as programs for surveys write them: words wherever numbers are expected. */
function labelsIn(sheet: Sheet, lines: readonly Line[], placed: readonly Placed[], also: readonly string[]): number {
  const numbers = numeric(placed)
  const words = ({ cells }: Line) =>
    numbers.filter((one) => !isMissing(cells[one.at] ?? null, also) && !isNumber(cells[one.at] ?? null, one))
  const isLabels = (line: Line) => {
    const some = numbers.filter(({ at }) => !isMissing(line.cells[at] ?? null, also))
    return some.length > 0 && words(line).length === some.length
  }
  const [first] = lines
  if (!first || !isLabels(first)) return 0
  // One word alone may as well be a number that somebody mistyped.
  if (words(first).length < 2)
    throw rangeError(messageAt(sheet.at(first.line, words(first)[0]?.at ?? 0), message('table.which_labels')))
  const end = lines.slice(0, 3).findIndex((line) => !isLabels(line))
  return end < 0 ? Math.min(3, lines.length) : end
}

function wrongWidth(sheet: Sheet, { line, cells }: Line, width: number, placed: readonly Placed[]): Message[] {
  const beyond = cells.findIndex((cell, at) => at >= width && !isBlank(cell))
  const cell = (found: number) =>
    messageAt(sheet.at(line, Math.min(found, width) - 1), message('table.cells', { expected: width, found }))
  if (sheet.strict && beyond >= 0) return [cell(cells.length)]
  if (sheet.strict && cells.length < width) return [cell(cells.length)]
  const nameless = cells.findIndex((one, at) => !isBlank(one) && !placed.some((column) => column.at === at))
  return nameless < 0 ? [] : [messageAt(sheet.at(line, nameless), message('table.no_name'))]
}

/** Whether every cell of a column can be read as a number. */
const isOfNumbers = (lines: readonly Line[], at: number, also: readonly string[]): boolean =>
  lines.every(({ cells }) => isMissing(cells[at] ?? null, also) || readings(cells[at] ?? null, false).length > 0)

/** The decimal sign that the cells themselves show. */
function decimalOf(sheet: Sheet, lines: readonly Line[], placed: readonly Placed[], also: readonly string[]): Decimal {
  const cells = placed
    .filter(({ at, column }) =>
      column && column.kind !== 'any' ? column.kind === 'number' : isOfNumbers(lines, at, also),
    )
    .flatMap(({ at, column }) =>
      lines.map(({ line, cells }) => ({ cell: cells[at] ?? null, where: () => sheet.at(line, at), column })),
    )
    .filter(({ cell }) => typeof cell === 'string' && !isMissing(cell, also))
  const only = (sign: Decimal) =>
    cells.find(({ cell, column }) => {
      const signs = readings(cell, column?.whole === true)
      return signs.length === 1 && signs[0] === sign
    })
  const [point, comma] = [only('point'), only('comma')]
  if (point && comma) {
    const found = {
      found: String(comma.cell),
      other: String(point.cell),
      here: message('table.comma'),
      there: message('table.point'),
    }
    throw rangeError(messageAt(comma.where(), message('table.two_decimals', found)))
  }
  if (comma) return 'comma'
  if (point) return 'point'
  const open = cells.find(({ cell, column }) => isEither(cell, column?.whole === true))
  if (!open || (sheet.delimiter !== ';' && String(open.cell).includes('.'))) return 'point'
  const both = { point: String(numberIn(open.cell, 'point')), comma: String(numberIn(open.cell, 'comma')) }
  throw rangeError(messageAt(open.where(), message('table.which_decimal', { found: String(open.cell), ...both })))
}

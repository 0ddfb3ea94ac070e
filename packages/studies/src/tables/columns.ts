/** What a table may have in its columns, and the line that names them. */
import { didYouMean, printableText } from '@cogov/core/scenario'
import { type Message, messageAt } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { isBlank, type Line, type Sheet } from './sheet.ts'

export interface Column {
  name: string
  /** What else it may be called, in any language. */
  also?: readonly string[]
  /**
   * `any`: of numbers where all its cells are, else of text. `month`: counted, or of the calendar where `from` says
   * which one is month 1.
   */
  kind: 'text' | 'number' | 'choice' | 'month' | 'any'
  /** Whether the table needs the column. */
  required?: true
  /** Whether every cell needs a value. */
  filled?: true
  whole?: true
  range?: readonly [number, number]
  unit?: string
  /** Of months: the calendar month that month 1 is, `YYYY-MM`. */
  from?: string
  /** Of a choice: each value with the words for it. */
  among?: Readonly<Record<string, readonly string[]>>
}

export interface TableShape {
  columns: readonly Column[]
  /** Columns of other names: a mistake, or kept as they are. */
  others: 'refused' | 'kept'
}

/** A column that the table has, at its place from 0; one of another name has no shape. */
export interface Placed {
  at: number
  title: string
  column?: Column
}

export interface Heading {
  /** How many lines there are up to the names, these included. */
  lines: number
  placed: readonly Placed[]
  width: number
  mistakes: readonly Message[]
}

/** Names are the same in any case and width, with or without blanks and what stands in brackets. */
const canonical = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[([]/)
    .map((part, n) => (n === 0 ? part : part.slice(part.search(/[)\]]|$/) + 1)))
    .join('')
    .replace(/[\s_-]/g, '')

const columnOf = (title: string, { columns }: TableShape): Column | undefined =>
  columns.find(({ name, also = [] }) => [name, ...also].some((one) => canonical(one) === canonical(title)))

/** Lines among which the names of the columns are looked for: titles may stand above. */
const SEARCHED = 20
const SHOWN = 12

export function headingOf(sheet: Sheet, lines: readonly Line[], shape: TableShape): Heading {
  const searched = lines.slice(0, SEARCHED).map((line, n) => ({ n, line, placed: placedIn(line, shape) }))
  const needed = shape.columns.filter(({ required }) => required)
  const has = (placed: readonly Placed[], one: Column) => placed.some(({ column }) => column === one)
  const found = searched.find(({ placed }) => needed.every((one) => has(placed, one)))
  const most = (placed: readonly Placed[]) => placed.filter(({ column }) => column).length
  const best =
    found ?? searched.reduce((a, b) => (most(b.placed) > most(a.placed) ? b : a), searched[0] as (typeof searched)[0])
  const { n, line, placed } = best
  if (found) {
    const width = (placed.at(-1)?.at ?? -1) + 1
    return { lines: n + 1, placed, width, mistakes: wrongNames(sheet, line.line, placed, shape) }
  }
  const absent = needed.filter((one) => !has(placed, one)).map(({ name }) => name)
  const titles = placed.map(({ title }) => title)
  const what = message('table.no_columns', {
    names: absent.join(', '),
    found: listed(titles),
    hint: titles.length > 0 ? didYouMean(absent[0] as string, titles) : '',
  })
  return { lines: n + 1, placed, width: 0, mistakes: [messageAt(sheet.at(line.line, 0), what)] }
}

/** The first names, on one line. */
const listed = (titles: readonly string[]): string =>
  titles
    .slice(0, SHOWN)
    .map((title) => `'${printableText(title)}'`)
    .join(', ') + (titles.length > SHOWN ? ' …' : '')

const placedIn = ({ cells }: Line, shape: TableShape): Placed[] =>
  cells.flatMap((cell, at): Placed[] => {
    if (isBlank(cell)) return []
    const title = String(cell).trim()
    const column = columnOf(title, shape)
    return [{ at, title, ...(column ? { column } : {}) }]
  })

function wrongNames(sheet: Sheet, line: number, placed: readonly Placed[], shape: TableShape): Message[] {
  const known = shape.columns.map(({ name }) => name)
  return placed.flatMap(({ at, title, column }, n): Message[] => {
    const same = (one: Placed) => (column ? one.column === column : canonical(one.title) === canonical(title))
    const first = placed.slice(0, n).find(same)
    if (first)
      return [messageAt(sheet.at(line, at), message('table.column_twice', { name: title, first: `${first.at + 1}` }))]
    if (column || shape.others === 'kept') return []
    const names = known.length > 12 ? `${known.slice(0, 5).join(', ')} …` : known.join(', ')
    const what = message('table.unknown_column', { name: title, names, hint: didYouMean(title, known) })
    return [messageAt(sheet.at(line, at), what)]
  })
}

/** Single cells → values of their columns, with every mistake. */
import { tickOf } from '@cogov/core/calendar'
import { didYouMean, printableText } from '@cogov/core/scenario'
import { type Message, messageAt } from '@cogov/engine/messages'
import type { Column, Placed } from './columns.ts'
import { message } from './errors.english.ts'
import { isMissing, isMissingNumber } from './missing.ts'
import { monthIn } from './months.ts'
import { type Decimal, numberIn } from './numbers.ts'
import type { Cell, Line, Sheet } from './sheet.ts'

/** A name is not longer; what is has lost its end. */
const MOST_CHARACTERS = 200

interface Settings {
  sheet: Sheet
  decimal: Decimal
  /** What else stands for a missing value. */
  also: readonly string[]
  /** Whether −99 and its like may stand for one. */
  codes: boolean
}

export class CellReader {
  readonly mistakes: Message[] = []
  /** Cells without a value. */
  missing = 0
  private readonly settings: Settings

  constructor(settings: Settings) {
    this.settings = settings
  }

  /** The column as the shape has it; one of another name is of numbers where all its cells are. */
  shapeOf({ at, title, column }: Placed, lines: readonly Line[]): Column {
    if (column && column.kind !== 'any') return column
    const { also, decimal } = this.settings
    const cells = lines.map(({ cells }) => cells[at] ?? null).filter((cell) => !isMissing(cell, also))
    const numbers = cells.map((cell) => numberIn(cell, decimal))
    const { name, unit = undefined } = column ?? withUnit(title)
    const isNumber = numbers.length > 0 && numbers.every((one) => one !== undefined)
    if (isNumber) this.askOfCodes(at, name, lines, numbers as number[])
    return { ...column, name, kind: isNumber ? 'number' : 'text', ...(unit === undefined ? {} : { unit }) }
  }

  /** Where nothing else is below 0, a −99 is hardly a value; but only its owner can know. */
  private askOfCodes(at: number, column: string, lines: readonly Line[], numbers: readonly number[]): void {
    const { sheet, decimal, codes, also } = this.settings
    if (!codes || numbers.some((one) => one < 0 && !isMissingNumber(one))) return
    const line = lines.find(({ cells }) => {
      const cell = cells[at] ?? null
      return !isMissing(cell, also) && isMissingNumber(numberIn(cell, decimal) ?? 0)
    })
    if (!line) return
    const found = String(line.cells[at]).trim()
    this.mistakes.push(messageAt(sheet.at(line.line, at), message('table.which_missing', { column, found })))
  }

  valueOf(column: Column, cells: readonly Cell[], line: number, placed: Placed | undefined): string | number | null {
    const at = placed?.at ?? 0
    const cell = cells[at] ?? null
    const tell = (what: Message) => {
      this.mistakes.push(messageAt(this.settings.sheet.at(line, at), what))
      return null
    }
    if (isMissing(cell, this.settings.also)) return this.none(column, tell)
    if (column.kind === 'number') return this.number(column, cell, tell)
    if (column.kind === 'month') return this.month(column, cell, tell)
    const text = String(cell).normalize('NFC').trim().replace(/\s+/g, ' ')
    const strange = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffd]/u.exec(text)
    if (strange) {
      const character = `U+${(strange[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
      return tell(message('table.strange_text', { column: column.name, character }))
    }
    if (text.length > MOST_CHARACTERS)
      return tell(message('table.long_text', { column: column.name, most: MOST_CHARACTERS, found: text.length }))
    return column.kind === 'text' ? text : choiceOf(column, text, tell)
  }

  private none(column: Column, tell: (what: Message) => null): null {
    if (column.kind === 'number') this.missing++
    if (!column.filled) return null
    return tell(message('table.none', { column: column.name, what: expectedOf(column) }))
  }

  /** A month of the calendar is counted from month 1. */
  private month(column: Column, cell: Cell, tell: (what: Message) => null): number | null {
    const month = monthIn(cell)
    if (typeof month !== 'string') return this.number({ ...column, whole: true }, month ?? cell, tell)
    const { name, from, range = [0, Number.POSITIVE_INFINITY] } = column
    const found = printableText(String(cell).trim())
    if (from === undefined) return tell(message('table.no_first_month', { column: name, found }))
    const tick = tickOf(from, month)
    if (tick >= range[0] && tick <= range[1]) return tick
    return tell(message('table.month_outside', { column: name, found, tick, from, range: rangeOf(column) }))
  }

  private number(column: Column, cell: Cell, tell: (what: Message) => null): number | null {
    const { name, whole, range } = column
    const value = numberIn(cell, this.settings.decimal)
    const found = printableText(String(cell).trim())
    const wrong = whole ? 'table.no_whole_number' : 'table.no_number'
    if (value === undefined) return tell(message(wrong, { column: name, range: rangeOf(column), found }))
    const [least, most] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    if (value < least && this.settings.codes && isMissingNumber(value)) return this.none(column, tell)
    if (value < least || value > most) {
      const hint = value > 1 && value <= 100 && column.unit === 'share' ? percent(found) : ''
      return tell(message('table.outside', { column: name, range: rangeOf(column), found, hint }))
    }
    if (whole && !Number.isInteger(value)) return tell(message(wrong, { column: name, range: rangeOf(column), found }))
    return value
  }
}

const percent = (share: string): Message => message('table.hint', { what: message('table.percent', { share }) })

function choiceOf({ name, among = {} }: Column, text: string, tell: (what: Message) => null): string | null {
  const said = text.normalize('NFKC').toLowerCase()
  const found = Object.keys(among).find((value) => [value, ...(among[value] ?? [])].includes(said))
  if (found !== undefined) return found
  const names = Object.keys(among)
  return tell(
    message('table.no_choice', { column: name, names: names.join(', '), found: text, hint: didYouMean(text, names) }),
  )
}

function rangeOf({ range, unit = '1' }: Column): Message | '' {
  if (!range?.every(Number.isFinite)) return ''
  const [least, most] = range
  return unit === '1' ? message('table.range', { least, most }) : message('table.range_unit', { least, most, unit })
}

function expectedOf({ kind, among = {} }: Column): Message | string {
  if (kind === 'choice') return Object.keys(among).join(', ')
  return message(kind === 'text' ? 'table.a_text' : 'table.a_number')
}

/** A title's name and, in brackets at its end, its unit: `area [km²]`. */
function withUnit(title: string): { name: string; unit?: string } {
  const at = title.search(/[[(（]/)
  if (at < 0) return { name: title }
  const [name, rest] = [title.slice(0, at).trim() || title, title.slice(at + 1).trim()]
  const unit = /[\])）]$/.test(rest) ? rest.slice(0, -1).trim() : ''
  return unit === '' ? { name } : { name, unit }
}

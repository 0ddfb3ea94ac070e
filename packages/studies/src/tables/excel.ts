/** A workbook of Excel → lines of cells. */
import type { TableOptions } from '@cogov/core'
import { messageAt, messageOfError, rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { type Cell, isBlank, type Sheet } from './sheet.ts'

/** Bytes of all that a workbook has packed: what is more is refused before it is unpacked. */
const MOST_UNPACKED = 200e6

export const isWorkbook = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04

/** The container of Excel 97 to 2003, and of workbooks with a password. */
export const isOldWorkbook = ([a, b, c, d]: Uint8Array): boolean => a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0

/** @throws RangeError where it is no workbook, or one with several sheets of data and none is named */
export async function excelTable(bytes: Uint8Array, name: string, { sheet: wanted }: TableOptions): Promise<Sheet> {
  const sheets = await sheetsOf(bytes, name)
  const full = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
  const names = sheets.map(({ sheet }) => sheet).join(', ')
  const one = wanted === undefined ? full[0] : sheets.find(({ sheet }) => sheet === wanted)
  if (wanted !== undefined && !one)
    throw rangeError(messageAt(name, message('table.no_sheet', { name: wanted, names })))
  if (wanted === undefined && full.length > 1)
    throw rangeError(
      messageAt(name, message('table.which_sheet', { names: full.map(({ sheet }) => sheet).join(', ') })),
    )
  const several = sheets.length > 1
  const before = several && one ? `${name}:${one.sheet}!` : `${name}:`
  return {
    lines: (one?.data ?? []).map((row, n) => ({ line: n + 1, cells: row.map(cellOf) })),
    at: (line, column) => `${before}${letters(column)}${line}`,
    strict: false,
    notes: several && one ? [message('table.read_sheet', { name: one.sheet })] : [],
  }
}

async function sheetsOf(bytes: Uint8Array, name: string) {
  // Loaded where there is a workbook: text needs none of it.
  const [{ unzipSync }, { default: readWorkbook }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ])
  try {
    let unpacked = 0
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        return false
      },
    })
    if (unpacked > MOST_UNPACKED) throw rangeError(message('table.too_large', { bytes: unpacked, most: MOST_UNPACKED }))
    return await readWorkbook(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  } catch (error) {
    const what = messageOfError(error)
    throw rangeError(messageAt(name, what.code === 'plain' ? message('table.damaged_excel', { reason: what }) : what))
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return value
  if (value === null || value === undefined || isBlank(String(value))) return null
  return String(value)
}

/** @example letters(27) // 'AB' */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

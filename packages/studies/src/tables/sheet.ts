/** What every kind of table becomes first: lines of cells that know where they stand. */
import type { Message } from '@cogov/engine/messages'

/** A number is one that a workbook holds as such; null is an empty cell. */
export type Cell = string | number | null

export interface Line {
  /** From 1, as an editor or a spreadsheet counts it. */
  line: number
  cells: Cell[]
}

export interface Sheet {
  lines: Line[]
  /** Says where a cell is, the column from 0: `data.csv:3:2`, `data.xlsx:B3`. */
  at: (line: number, column: number) => string
  /** What separates the cells, where it is text. */
  delimiter?: string
  /** Whether every line has to have as many cells as the first: text does, a workbook does not. */
  strict: boolean
  /** What was recognised. */
  notes: Message[]
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

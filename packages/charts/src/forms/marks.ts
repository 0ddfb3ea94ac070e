/** Upright lines in a plane that say what happens there, with their labels above it. */

import { plainText, textWidth } from '@cogov/language/width'
import { type Pen, rule, SIZE } from '../chart.ts'
import { text } from '../svg.ts'

export interface Mark {
  at: number
  label: string
}

const ROW = 15
const FONT = { size: SIZE.small }

/** Each label stands in the lowest row in which it meets neither another nor the line of one above it. */
export function layMarks(marks: readonly Mark[], x: (at: number) => number, pen: Pen) {
  const rows: { from: number; to: number }[][] = []
  const placed = marks
    .map((mark) => {
      const at = x(mark.at)
      const width = textWidth(plainText(mark.label), FONT)
      const before = at + 4 + width > pen.width
      return { ...mark, at, before, from: before ? at - 4 - width : at - 2, to: before ? at + 2 : at + 4 + width }
    })
    .sort((a, b) => b.at - a.at)
    .map((mark) => {
      const free = rows.findIndex((row) => row.every(({ from, to }) => to + 6 < mark.from || mark.to + 6 < from))
      const row = free < 0 ? rows.length : free
      rows[row] = [...(rows[row] ?? []), mark]
      return { ...mark, row }
    })
  return {
    /** Of all labels together. */
    height: rows.length * ROW,
    draw: (top: number, bottom: number): string =>
      placed
        .map(({ at, label, before, row }) => {
          const y = top - row * ROW
          const style = { ...FONT, fill: pen.colour('muted'), anchor: before ? ('end' as const) : ('start' as const) }
          return (
            rule(at, y - 20, at, bottom, pen.colour('axis'), 1, '2 3') +
            text(label, before ? at - 4 : at + 4, y - 15, style)
          )
        })
        .join(''),
  }
}

/** Forms of one row for each item: the label to its left, or above it where there is little room. */

import { cutText, textWidth, wrapTextTo } from '@cogov/language/width'
import { type Pen, SIZE } from '../chart.ts'
import { text, textLines } from '../svg.ts'

export interface Rows {
  /** From where to where the row's marks may be drawn. */
  left: number
  right: number
  /** Middle of the marks of each row. */
  middles: number[]
  /** Space for the marks of a row, half of it above the middle. */
  thickness: number
  height: number
  /** The labels. */
  markup: string
}

const LABEL = { size: SIZE.text }
const LEADING = 15

export interface RowOptions {
  /** Space for marks above and below the middle of a row. */
  thickness?: number
  /** Kept free at the right, for values. */
  behind?: number
  top?: number
  bold?: (row: number) => boolean
}

export function layRows(labels: readonly string[], pen: Pen, options: RowOptions = {}): Rows {
  const { thickness = 22, behind = 0, top = 4, bold = () => false } = options
  const widest = Math.max(...labels.map((label, n) => textWidth(label, { ...LABEL, bold: bold(n) })))
  const stacked = pen.width < 420
  const left = stacked ? 0 : Math.min(widest, pen.width * 0.32) + 12
  // A line through all rows may run behind a label that stands above its row.
  const halo = { stroke: pen.colour('paper'), 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  let y = top
  let markup = ''
  const middles = labels.map((label, n) => {
    const font = { ...LABEL, bold: bold(n) }
    const style = { ...font, fill: pen.colour('text') }
    if (stacked) {
      markup += text(cutText(label, pen.width - 2, font), 0, y + 13, style, halo)
      y += 19 + thickness
      return y - thickness / 2 - 2
    }
    const lines = wrapTextTo(label, left - 12, font, 3)
    const height = Math.max(thickness, lines.length * LEADING) + 4
    const first = y + (height - lines.length * LEADING) / 2 + 11.5
    markup += textLines(lines, left - 12, first, { ...style, anchor: 'end' }, LEADING)
    y += height
    return y - height / 2
  })
  return { left, right: pen.width - behind, middles, thickness, height: y, markup }
}

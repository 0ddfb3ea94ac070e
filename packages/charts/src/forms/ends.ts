/** The names of lines beside their ends, moved apart where they would meet. */

import { plainText, textWidth, wrapTextTo } from '@cogov/language/width'
import { type Pen, rule, SIZE } from '../chart.ts'
import { spreadLabels } from '../labels.ts'
import { textLines } from '../svg.ts'

export interface End {
  name: string
  /** Written behind the name, and never cut. */
  value?: string
  /** Name of a colour. */
  colour: string
}

const FONT = { size: SIZE.text, bold: true }
const LEADING = 14

/** Most of the drawing's width that names may take. */
const MOST = 0.36

export function ends(all: readonly End[], pen: Pen) {
  const wide = all.map(({ name, value }) =>
    textWidth(value === undefined ? plainText(name) : `${plainText(name)}  ${value}`, FONT),
  )
  const room = Math.min(Math.max(0, ...wide) + 2, pen.width * MOST)
  const labels = all.map(({ name, value }) => label(plainText(name), value, room))
  const sizes = labels.map((lines) => lines.length * LEADING + 3)
  return {
    /** Pixels to the right of the plane. */
    room,
    /** Pixels that all names take below each other. */
    height: sizes.reduce((sum, size) => sum + size, 0),
    /** @param at where each line ends */
    draw: (at: readonly { x: number; y: number }[], right: number, top: number, bottom: number): string => {
      const wanted = at.map(({ y }) => y)
      const middles = spreadLabels(wanted, sizes, top - 8, bottom + 8)
      return all
        .map(({ colour }, n) => {
          const [lines, middle, end] = [labels[n], middles[n], at[n]]
          const fill = pen.colour(colour)
          // A long one is dotted, or it would be taken for the line itself.
          const dots = end.x < right - 40 ? '1 3' : undefined
          const leader =
            Math.abs(middle - end.y) > 5 || end.x < right - 4
              ? rule(end.x + 2, end.y, right + 8, middle, fill, 0.75, dots)
              : ''
          const first = middle - (lines.length * LEADING) / 2 + 11
          return leader + textLines(lines, right + 10, first, { ...FONT, fill }, LEADING)
        })
        .join('')
    },
  }
}

function label(name: string, value: string | undefined, room: number): string[] {
  const lines = wrapTextTo(name, room, FONT, value === undefined ? 4 : 3)
  if (value === undefined) return lines
  const together = `${lines.at(-1)}  ${value}`
  return textWidth(together, FONT) <= room ? [...lines.slice(0, -1), together] : [...lines, value]
}

/** What colours and marks mean, in as many lines as it takes. */

import { cutText, textWidth } from '@cogov/language/width'
import { type Body, type Pen, SIZE } from '../chart.ts'
import { text } from '../svg.ts'

export interface Sign {
  label: string
  /** Draws the sign with its middle at a point. */
  draw(x: number, y: number): string
  /** Pixels; 14 unless said. */
  width?: number
}

export function legend(signs: readonly Sign[], pen: Pen): Body {
  const font = { size: SIZE.small }
  let [x, y] = [0, 12]
  let markup = ''
  for (const { label, draw, width: sign = 14 } of signs) {
    const shown = cutText(label, pen.width - sign - 6, font)
    const width = sign + 6 + textWidth(shown, font)
    if (x > 0 && x + width > pen.width) [x, y] = [0, y + 17]
    markup += draw(x + sign / 2, y - 4) + text(shown, x + sign + 5, y, { ...font, fill: pen.colour('muted') })
    x += width + 14
  }
  return { markup, height: signs.length === 0 ? 0 : y + 8 }
}

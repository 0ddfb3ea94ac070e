/** What colours and marks mean, in as many lines as it takes. */
import { type Body, type Pen, SIZE } from '../chart.ts'
import { text } from '../svg.ts'
import { cut, measure } from '../text.ts'

export interface Sign {
  label: string
  /** Draws the sign with its middle at a point, 14 pixels wide. */
  draw(x: number, y: number): string
}

export function legend(signs: readonly Sign[], pen: Pen): Body {
  const font = { size: SIZE.small }
  let [x, y] = [0, 12]
  let markup = ''
  for (const { label, draw } of signs) {
    const shown = cut(label, pen.width - 20, font)
    const width = 20 + measure(shown, font)
    if (x > 0 && x + width > pen.width) [x, y] = [0, y + 17]
    markup += draw(x + 7, y - 4) + text(shown, x + 19, y, { ...font, fill: pen.colour('muted') })
    x += width + 14
  }
  return { markup, height: signs.length === 0 ? 0 : y + 8 }
}

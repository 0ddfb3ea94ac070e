/** The grid of a plane: lines at round values, with what they are on the left; the uppermost carries the unit. */

import type { NumberFormat } from '@cogov/language'
import { textWidth } from '@cogov/language/width'
import { type Pen, rule, SIZE } from '../chart.ts'
import { text } from '../svg.ts'

/** @param ticks rising */
export function grid(ticks: readonly number[], format: NumberFormat, pen: Pen) {
  const small = { size: SIZE.small }
  const left = Math.max(...ticks.map((tick) => textWidth(format.show(tick), small))) + 8
  const style = { ...small, fill: pen.colour('muted') }
  return {
    /** Where the plane begins. */
    left,
    draw: (y: (tick: number) => number, right: number): string =>
      ticks
        .map((tick, n) => {
          const at = y(tick)
          // With its unit it may be wider than the others, so it stands on its line.
          const isTop = n === ticks.length - 1
          const label = isTop
            ? text(format.full(tick), 0, at - 4, style)
            : text(format.show(tick), left - 8, at + 4, { ...style, anchor: 'end' })
          return rule(isTop ? 0 : left, at, right, at, pen.colour('line')) + label
        })
        .join(''),
  }
}

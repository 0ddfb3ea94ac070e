/** Ticks of a time axis in months: the start, some between, the end; by numbers, or as the months are called. */
import { scaleLinear } from 'd3-scale'
import type { Pen } from '../chart.ts'
import { say } from '../words.ts'

/** What a month is called, such as 2027-01. */
export type MonthName = (tick: number) => string

export function timeTicks(
  first: number,
  last: number,
  x: (tick: number) => number,
  pen: Pen,
  monthOf?: MonthName,
): { at: number; label: string }[] {
  const words = say(pen.language)
  const inner = scaleLinear([first, last], [0, 1])
    .ticks(4)
    .filter(
      (tick) => Number.isInteger(tick) && tick > first + (last - first) * 0.08 && tick < last - (last - first) * 0.14,
    )
  const label = (tick: number) =>
    monthOf ? monthOf(tick) : tick === last ? words('month', { n: tick }) : tick === 0 ? words('start') : String(tick)
  return [first, ...inner, ...(last > first ? [last] : [])].map((tick) => ({ at: x(tick), label: label(tick) }))
}

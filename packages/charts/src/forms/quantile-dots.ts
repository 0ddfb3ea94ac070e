/**
 * Distributions as people count: twenty dots, each one twentieth of the values (Kay et al. 2016, When (ish) is my
 * bus?). “Two dots of twenty lie below zero” is understood where “the 10th percentile is negative” is not.
 */

import { type NumberFormat, numberFormat } from '@cogov/language'
import { plainText, textWidth } from '@cogov/language/width'
import { scaleLinear } from 'd3-scale'
import {
  axisBelow,
  type Body,
  type Chart,
  type ChartOptions,
  type ChartWords,
  chart,
  type Pen,
  rule,
  SIZE,
} from '../chart.ts'
import { element, text } from '../svg.ts'
import { say } from '../words.ts'
import { extentOf } from './extent.ts'
import { layRows } from './rows.ts'

export interface QuantileDotsData {
  unit: string
  rows: readonly { name: string; colour: string; values: readonly number[]; weights?: readonly number[] }[]
  /** A value to mark, such as a target or no difference. */
  mark?: { at: number; label: string }
  /** How many dots the values are shown as; 20 unless said. */
  dots?: number
  /** Whether values are differences, and so have a sign. */
  difference?: boolean
}

/** @throws RangeError without a row, or where one has no value */
export function quantileDotsChart(data: QuantileDotsData, words: ChartWords, options: ChartOptions): Chart {
  const { rows, unit, difference = false } = data
  if (rows.length === 0 || rows.some(({ values }) => values.length === 0))
    throw new RangeError('a distribution needs at least one row with one value')
  const format = numberFormat(
    unit,
    rows.flatMap(({ values }) => [...values]),
    options.language,
  )
  const written: Written = difference ? { show: format.difference, full: format.fullDifference } : format
  return chart(words, options, describe(data, written, options), tableOf(data, written, options), (pen) =>
    draw(data, written, pen),
  )
}

/** Differences are written with their sign. */
type Written = Pick<NumberFormat, 'show' | 'full'>

/** The value below which a share of the (weighted) values lies: the inverse of their distribution function. */
function valueBelow(values: readonly number[], share: number, weights?: readonly number[]): number {
  const order = values.map((_, n) => n).sort((a, b) => (values[a] as number) - (values[b] as number))
  const weight = (n: number) => weights?.[n] ?? 1
  const total = order.reduce((sum, n) => sum + weight(n), 0)
  let below = 0
  for (const n of order) {
    below += weight(n)
    if (below >= share * total) return values[n] as number
  }
  return values[order.at(-1) as number] as number
}

function draw({ rows: items, mark, dots = 20 }: QuantileDotsData, format: Written, pen: Pen): Body {
  const radius = pen.width < 420 ? 3 : 4
  const quantiles = items.map(({ values, weights }) =>
    Array.from({ length: dots }, (_, k) => valueBelow(values, (k + 0.5) / dots, weights)),
  )
  const [least, most] = extentOf([...quantiles.flat(), ...(mark ? [mark.at] : [])])
  // A first look at how high the stacks become decides how much room a row needs.
  const guess = scaleLinear([least, most], [0, pen.width * 0.62])
  const highest = Math.max(
    ...quantiles.map((row) => Math.max(...stack(row.map(guess), radius).map(({ level }) => level))),
  )
  const rows = layRows(
    items.map(({ name }) => plainText(name)),
    pen,
    { thickness: Math.max(26, (highest + 1) * radius * 2 + 6), top: mark ? 20 : 4, behind: radius + 2 },
  )
  const x = scaleLinear([least, most], [rows.left + radius, rows.right - radius]).nice(4)
  const drawn = items.map(({ colour }, n) => {
    const base = (rows.middles[n] as number) + rows.thickness / 2
    const fill = pen.colour(colour)
    const marks = stack(
      (quantiles[n] as number[]).map((value) => x(value)),
      radius,
    ).map(({ at, level }) =>
      element('circle', { cx: at, cy: base - radius - 1 - level * radius * 2, r: radius - 0.5, fill }),
    )
    return rule(rows.left, base, rows.right, base, pen.colour('line')) + marks.join('')
  })
  return {
    markup: [markLine(mark, x, rows.height, pen), rows.markup, ...drawn, axis(x, rows, format, pen)].join(''),
    height: rows.height + 24,
  }
}

function markLine(mark: QuantileDotsData['mark'], x: (value: number) => number, bottom: number, pen: Pen): string {
  if (!mark) return ''
  const font = { size: SIZE.small }
  const half = textWidth(plainText(mark.label), font) / 2
  const middle = Math.min(Math.max(x(mark.at), half), pen.width - half)
  return (
    text(plainText(mark.label), middle, 11, { ...font, fill: pen.colour('muted'), anchor: 'middle' }) +
    rule(x(mark.at), 16, x(mark.at), bottom + 4, pen.colour('axis'), 1.2)
  )
}

function axis(
  x: { ticks(count: number): number[]; (value: number): number },
  { left, right, height }: { left: number; right: number; height: number },
  format: Written,
  pen: Pen,
): string {
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 90)))
  return axisBelow(
    ticks.map((tick, n) => ({ at: x(tick), label: n === ticks.length - 1 ? format.full(tick) : format.show(tick) })),
    height + 4,
    pen.width,
    pen,
  )
}

/** Dots that would lie on each other are set above each other. */
function stack(positions: readonly number[], radius: number): { at: number; level: number }[] {
  const columns: { at: number; count: number }[] = []
  return positions.map((at) => {
    const near = columns.find((column) => Math.abs(column.at - at) < radius * 2)
    if (near) return { at: near.at, level: near.count++ }
    columns.push({ at, count: 1 })
    return { at, level: 0 }
  })
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9]

function describe({ rows }: QuantileDotsData, format: Written, { language }: ChartOptions): string {
  const at = (row: QuantileDotsData['rows'][number], share: number) =>
    format.full(valueBelow(row.values, share, row.weights))
  return rows
    .map((row) =>
      say(language)('spreads', {
        name: plainText(row.name),
        low: at(row, 0.1),
        middle: at(row, 0.5),
        high: at(row, 0.9),
      }),
    )
    .join(' ')
}

function tableOf({ rows }: QuantileDotsData, format: Written, { language }: ChartOptions) {
  const words = say(language)
  return {
    columns: [
      { title: words('designHead') },
      ...SHARES.map((share) => ({ title: words('quantileHead', { p: share * 100 }), numeric: true })),
    ],
    rows: rows.map(({ name, values, weights }) => [
      plainText(name),
      ...SHARES.map((share) => format.full(valueBelow(values, share, weights))),
    ]),
  }
}

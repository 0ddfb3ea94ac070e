/**
 * What parts add up to a whole: Shapley shares of a gain by mechanism, or the terms of a decision. Below it, where they
 * are given, the interactions of pairs: which parts do more together, and which replace each other.
 */

import { type NumberFormat, numberFormat } from '@cogov/language'
import { plainText, textWidth, wrapText } from '@cogov/language/width'
import { scaleLinear } from 'd3-scale'
import {
  type Body,
  type Chart,
  type ChartOptions,
  type ChartWords,
  chart,
  type DataTable,
  type Pen,
  rule,
  SIZE,
} from '../chart.ts'
import { element, text, textLines } from '../svg.ts'
import { say } from '../words.ts'
import { layRows } from './rows.ts'

export interface Part {
  label: string
  colour: string
  value: number
  low?: number | null
  high?: number | null
}

export interface WaterfallData {
  unit: string
  /** Values are differences: those of shares are in points. */
  parts: readonly Part[]
  /** What they add up to is called; its value is their sum. */
  total: string
  pairs?: readonly { a: string; b: string; value: number; low?: number | null; high?: number | null }[]
}

/** @throws RangeError without a part */
export function waterfallChart(data: WaterfallData, words: ChartWords, options: ChartOptions): Chart {
  if (data.parts.length === 0) throw new RangeError('a waterfall needs at least one part')
  const all = [...data.parts, ...(data.pairs ?? [])].map(({ value }) => value)
  const format = numberFormat(data.unit, [...all, sumOf(data)], options.language, 2)
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) => {
    const steps = drawSteps(data, format, pen)
    const pairs = drawPairs(data, format, pen)
    return {
      markup: steps.markup + element('g', { transform: `translate(0 ${steps.height})` }, pairs.markup),
      height: steps.height + pairs.height,
    }
  })
}

const sumOf = ({ parts }: WaterfallData): number => parts.reduce((sum, { value }) => sum + value, 0)

function drawSteps(data: WaterfallData, format: NumberFormat, pen: Pen): Body {
  const { parts, total } = data
  const starts = parts.map((_, n) => parts.slice(0, n).reduce((sum, { value }) => sum + value, 0))
  const sum = sumOf(data)
  const values = [...parts.map(({ value }) => format.difference(value)), format.fullDifference(sum)]
  const font = { size: SIZE.text }
  const behind = Math.max(...values.map((value) => textWidth(value, { ...font, bold: true }))) + 12
  const labels = [...parts.map(({ label }) => plainText(label)), plainText(total)]
  const rows = layRows(labels, pen, { thickness: 20, behind, bold: (row) => row === parts.length })
  const reach = parts.flatMap(({ value, low, high }, n) => {
    const start = starts[n]
    return [start, start + value, start + (low ?? value), start + (high ?? value)]
  })
  const x = scaleLinear([Math.min(0, sum, ...reach), Math.max(0, sum, ...reach)], [rows.left, rows.right])
  const bar = (from: number, to: number, y: number, colour: string) =>
    element('rect', {
      x: Math.min(x(from), x(to)),
      y: y - 8,
      width: Math.max(1, Math.abs(x(to) - x(from))),
      height: 16,
      rx: 2,
      fill: pen.colour(colour),
    })
  const drawn = parts.map(({ value, low, high, colour }, n) => {
    const [y, start] = [rows.middles[n], starts[n]]
    const next = rows.middles[n + 1]
    return [
      bar(start, start + value, y, colour),
      low == null || high == null ? '' : rule(x(start + low), y, x(start + high), y, pen.colour('text'), 1.4),
      rule(x(start + value), y + 8, x(start + value), next - 8, pen.colour('axis'), 1, '2 2'),
      text(values[n], pen.width, y + 4, { ...font, fill: pen.colour('text'), anchor: 'end' }),
    ].join('')
  })
  const last = rows.middles.at(-1) as number
  const whole =
    bar(0, sum, last, 'text') +
    text(values.at(-1) as string, pen.width, last + 4, { ...font, bold: true, fill: pen.colour('text'), anchor: 'end' })
  return {
    markup: [rule(x(0), 2, x(0), rows.height, pen.colour('axis')), rows.markup, ...drawn, whole].join(''),
    height: rows.height + 2,
  }
}

/** To the right of nothing: more together than apart. To the left, hatched by a pale fill: one replaces the other. */
function drawPairs({ pairs = [] }: WaterfallData, format: NumberFormat, pen: Pen): Body {
  if (pairs.length === 0) return { markup: '', height: 0 }
  const words = say(pen.language)
  const heading = { size: SIZE.text, bold: true }
  const head = wrapText(words('pairs'), pen.width, heading)
  const below = 22 + head.length * 16
  const values = pairs.map(({ value }) => format.difference(value))
  const behind = Math.max(...values.map((value) => textWidth(value, { size: SIZE.text }))) + 12
  const rows = layRows(
    pairs.map(({ a, b }) => `${plainText(a)} × ${plainText(b)}`),
    pen,
    { thickness: 18, behind, top: 28 + head.length * 16 },
  )
  const reach = Math.max(
    ...pairs.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value].map(Math.abs)),
    Number.MIN_VALUE,
  )
  const x = scaleLinear([-reach, reach], [rows.left, rows.right])
  const small = { size: SIZE.small, fill: pen.colour('muted') }
  const drawn = pairs.map(({ value, low, high }, n) => {
    const y = rows.middles[n]
    const fill = pen.colour('text')
    return [
      element('rect', {
        x: Math.min(x(0), x(value)),
        y: y - 6,
        width: Math.max(1, Math.abs(x(value) - x(0))),
        height: 12,
        fill,
        'fill-opacity': value < 0 ? 0.15 : 0.65,
        stroke: fill,
        'stroke-width': 1,
      }),
      low == null || high == null ? '' : rule(x(low), y, x(high), y, fill, 1.6),
      text(values[n], pen.width, y + 4, { size: SIZE.text, fill, anchor: 'end' }),
    ].join('')
  })
  return {
    markup: [
      textLines(head, 0, 20, { ...heading, fill: pen.colour('text') }, 16),
      text(words('replace'), rows.left, below, small),
      text(words('complement'), rows.right, below, { ...small, anchor: 'end' }),
      rule(x(0), below + 6, x(0), rows.height, pen.colour('axis')),
      rows.markup,
      ...drawn,
    ].join(''),
    height: rows.height + 2,
  }
}

function describe(data: WaterfallData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  const parts = data.parts
    .map(({ label, value }) => `${plainText(label)} ${format.fullDifference(value)}`)
    .join(words('comma'))
  return words('addUp', { parts, total: plainText(data.total), sum: format.fullDifference(sumOf(data)) })
}

function tableOf(data: WaterfallData, format: NumberFormat, { language }: ChartOptions): DataTable {
  const words = say(language)
  const interval = ({ low, high }: { low?: number | null; high?: number | null }) =>
    low == null || high == null ? '–' : `${format.difference(low)} … ${format.difference(high)}`
  const unit = format.differenceUnit === '' ? '' : ` (${format.differenceUnit})`
  return {
    columns: [
      { title: words('partHead') },
      { title: `${words('differenceHead')}${unit}`, numeric: true },
      { title: words('intervalHead'), numeric: true },
    ],
    rows: [
      ...data.parts.map((part) => [plainText(part.label), format.difference(part.value), interval(part)]),
      [plainText(data.total), format.difference(sumOf(data)), '–'],
      ...(data.pairs ?? []).map((pair) => [
        `${plainText(pair.a)} × ${plainText(pair.b)}`,
        format.difference(pair.value),
        interval(pair),
      ]),
    ],
  }
}

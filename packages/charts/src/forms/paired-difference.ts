/**
 * Paired differences (estimation graphics): for each design the mean difference from the first, its interval, and every
 * replicate. After Cumming & Calin-Jageman 2017, Introduction to the New Statistics.
 */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
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
import { roundDomain } from './extent.ts'
import { layRows } from './rows.ts'

export interface Difference {
  name: string
  colour: string
  mean: number
  /** Ends of the interval; null where there is but one replicate. */
  low: number | null
  high: number | null
  /** One for each replicate. */
  replicates?: readonly number[]
}

export interface PairedDifferenceData {
  unit: string
  /** What the differences are from. */
  base: string
  differences: readonly Difference[]
  /** What stands at nothing, where “no difference from the base” is not it. */
  zero?: string
}

/** @throws RangeError without a difference */
export function differenceChart(data: PairedDifferenceData, words: ChartWords, options: ChartOptions): Chart {
  if (data.differences.length === 0) throw new RangeError('there is no difference to draw')
  const format = numberFormat(data.unit, valuesOf(data), options.language)
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) =>
    draw(data, format, pen),
  )
}

const valuesOf = ({ differences }: PairedDifferenceData): number[] =>
  differences.flatMap(({ mean, low, high, replicates = [] }) => [mean, low ?? mean, high ?? mean, ...replicates])

function draw(data: PairedDifferenceData, format: NumberFormat, pen: Pen): Body {
  const { differences, base } = data
  const values = differences.map(({ mean }) => format.fullDifference(mean))
  const bold = { size: SIZE.text, bold: true }
  const behind = Math.max(...values.map((value) => textWidth(value, bold))) + 10
  const rows = layRows(
    differences.map(({ name }) => plainText(name)),
    pen,
    { thickness: 30, behind, top: 22 },
  )
  const all = [0, ...valuesOf(data)]
  const x = scaleLinear(roundDomain([Math.min(...all), Math.max(...all)], 5), [rows.left + 6, rows.right - 6])
  const zero = x(0)
  const note = data.zero ?? say(pen.language)('noDifference', { base: plainText(base) })
  const wide = textWidth(note, { size: SIZE.small })
  const noteAt = Math.min(Math.max(zero, wide / 2), pen.width - wide / 2)
  const drawn = differences.map((one, n) => {
    const y = rows.middles[n]
    const fill = pen.colour(one.colour)
    const dots = (one.replicates ?? []).map((value, k) =>
      element('circle', { cx: x(value), cy: y + (scatter(k) - 0.5) * 20, r: 1.8, fill, 'fill-opacity': 0.38 }),
    )
    const interval = one.low === null || one.high === null ? '' : rule(x(one.low), y, x(one.high), y, fill, 3.5)
    return [
      rule(rows.left, y, rows.right, y, pen.colour('line'), 0.5),
      ...dots,
      interval,
      element('circle', { cx: x(one.mean), cy: y, r: 5, fill, stroke: pen.colour('paper'), 'stroke-width': 1.5 }),
      text(values[n], pen.width, y + 4, { ...bold, fill, anchor: 'end' }),
    ].join('')
  })
  const at = x.ticks(Math.max(2, Math.floor((rows.right - rows.left) / 90)))
  const tick = tickFormat(data.unit, at, pen.language)
  const ticks = at.map((value) => ({ at: x(value), label: tick.difference(value) }))
  return {
    markup: [
      text(note, noteAt, 11, { size: SIZE.small, fill: pen.colour('muted'), anchor: 'middle' }),
      rule(zero, 16, zero, rows.height + 4, pen.colour('axis'), 1.2),
      rows.markup,
      ...drawn,
      axisBelow(ticks, rows.height + 2, pen.width, pen),
    ].join(''),
    height: rows.height + 22,
  }
}

/** Van der Corput's sequence: neighbours of a list lie apart, and a drawing is the same each time. */
function scatter(n: number): number {
  let value = 0
  for (let bits = n + 1, weight = 0.5; bits > 0; bits >>= 1, weight /= 2) value += (bits & 1) * weight
  return value
}

const interval = ({ low, high }: Difference, format: NumberFormat): string =>
  low === null || high === null ? '–' : `${format.difference(low)} … ${format.difference(high)}`

function describe(
  { differences, base }: PairedDifferenceData,
  format: NumberFormat,
  { language }: ChartOptions,
): string {
  const words = say(language)
  return differences
    .map((one) =>
      words('differs', {
        name: plainText(one.name),
        base: plainText(base),
        mean: format.fullDifference(one.mean),
        interval: interval(one, format),
      }),
    )
    .join(' ')
}

function tableOf({ differences }: PairedDifferenceData, format: NumberFormat, { language }: ChartOptions) {
  const words = say(language)
  const unit = format.differenceUnit === '' ? '' : ` (${format.differenceUnit})`
  return {
    columns: [
      { title: words('designHead') },
      { title: `${words('differenceHead')}${unit}`, numeric: true },
      { title: words('intervalHead'), numeric: true },
      { title: words('replicatesHead'), numeric: true },
    ],
    rows: differences.map((one) => [
      plainText(one.name),
      format.difference(one.mean),
      interval(one, format),
      one.replicates ? String(one.replicates.length) : '–',
    ]),
  }
}

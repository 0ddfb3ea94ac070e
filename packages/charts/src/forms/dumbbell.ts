/** Two values of the same thing, side by side on one line: urban and rural, before and after. */

import { type NumberFormat, numberFormat } from '@cogov/language'
import { plainText, textWidth, withUnit } from '@cogov/language/width'
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
import { extentWithZero } from './extent.ts'
import { legend } from './legend.ts'
import { layRows } from './rows.ts'

export interface DumbbellData {
  unit: string
  /** What the two ends are: the first is drawn hollow. */
  ends: readonly [from: string, to: string]
  rows: readonly { name: string; colour: string; from: number; to: number }[]
}

/** @throws RangeError without a row */
export function dumbbellChart(data: DumbbellData, words: ChartWords, options: ChartOptions): Chart {
  if (data.rows.length === 0) throw new RangeError('there is no row to draw')
  const format = numberFormat(
    data.unit,
    data.rows.flatMap(({ from, to }) => [from, to]),
    options.language,
  )
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) =>
    draw(data, format, pen),
  )
}

function draw({ ends, rows: items }: DumbbellData, format: NumberFormat, pen: Pen): Body {
  const ink = pen.colour('muted')
  const signs = legend(
    [
      {
        label: plainText(ends[0]),
        draw: (x, y) =>
          element('circle', { cx: x, cy: y, r: 4.5, fill: pen.colour('paper'), stroke: ink, 'stroke-width': 2 }),
      },
      { label: plainText(ends[1]), draw: (x, y) => element('circle', { cx: x, cy: y, r: 5, fill: ink }) },
    ],
    pen,
  )
  const font = { size: SIZE.small }
  const room =
    Math.max(...items.flatMap(({ from, to }) => [from, to].map((value) => textWidth(format.show(value), font)))) + 12
  const rows = layRows(
    items.map(({ name }) => plainText(name)),
    pen,
    { thickness: 22, top: signs.height + 6 },
  )
  const x = scaleLinear(extentWithZero(items.flatMap(({ from, to }) => [from, to])), [
    rows.left + room,
    rows.right - room,
  ]).nice(4)
  const ticks = x.ticks(Math.max(2, Math.floor((rows.right - rows.left) / 100)))
  const drawn = items.map(({ from, to, colour }, n) => {
    const y = rows.middles[n] as number
    const fill = pen.colour(colour)
    const beside = (value: number, other: number, bold: boolean) => {
      const right = value > other || (value === other && bold)
      return text(format.show(value), x(value) + (right ? 9 : -9), y + 4, {
        ...font,
        bold,
        fill: pen.colour(bold ? 'text' : 'muted'),
        anchor: right ? 'start' : 'end',
      })
    }
    return [
      rule(x(from), y, x(to), y, fill, 2.5),
      element('circle', { cx: x(from), cy: y, r: 4.5, fill: pen.colour('paper'), stroke: fill, 'stroke-width': 2 }),
      element('circle', { cx: x(to), cy: y, r: 5, fill }),
      beside(from, to, false),
      beside(to, from, true),
    ].join('')
  })
  const grid = ticks.map((tick) => rule(x(tick), signs.height + 4, x(tick), rows.height, pen.colour('line')))
  const axis = axisBelow(
    ticks.map((tick, n) => ({ at: x(tick), label: n === ticks.length - 1 ? format.full(tick) : format.show(tick) })),
    rows.height + 2,
    pen.width,
    pen,
  )
  return {
    markup: [signs.markup, ...(pen.width < 420 ? [] : grid), rows.markup, ...drawn, axis].join(''),
    height: rows.height + 22,
  }
}

function describe({ rows, ends }: DumbbellData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  return rows
    .map(
      ({ name, from, to }) =>
        `${plainText(name)}${words('colon')}${plainText(ends[0])} ` +
        `${format.full(from)}${words('comma')}${plainText(ends[1])} ${format.full(to)}`,
    )
    .join(words('semicolon'))
}

function tableOf({ rows, ends }: DumbbellData, format: NumberFormat, { language }: ChartOptions) {
  const words = say(language)
  return {
    columns: [
      { title: words('designHead') },
      ...ends.map((end) => ({ title: withUnit(end, format.unit), numeric: true })),
      { title: words('differenceHead'), numeric: true },
    ],
    rows: rows.map(({ name, from, to }) => [
      plainText(name),
      format.show(from),
      format.show(to),
      format.fullDifference(to - from),
    ]),
  }
}

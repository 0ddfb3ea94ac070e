/** What was predicted, as intervals, and what was measured, as marks; hollow where the interval does not hold it. */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
import { plainText, withUnit } from '@cogov/language/width'
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
import { element } from '../svg.ts'
import { say } from '../words.ts'
import { roundDomain } from './extent.ts'
import { legend } from './legend.ts'
import { layRows } from './rows.ts'

export interface Forecast {
  name: string
  colour: string
  predicted: number
  low: number
  high: number
  measured: number
}

export interface ForecastData {
  unit: string
  /** What the rows are, what is predicted, its interval, and what was measured: heads of the table and the legend. */
  heads: readonly [row: string, predicted: string, interval: string, measured: string]
  rows: readonly Forecast[]
  /** What lies beyond is drawn at its end; all of it where left out. */
  range?: readonly [number, number]
}

/** @throws RangeError without a row */
export function forecastChart(data: ForecastData, words: ChartWords, options: ChartOptions): Chart {
  if (data.rows.length === 0) throw new RangeError('there is no row to draw')
  const format = numberFormat(data.unit, data.rows.flatMap(valuesOf), options.language)
  return chart(words, options, describe(data, format, options), tableOf(data, format), (pen) => draw(data, pen))
}

const valuesOf = ({ predicted, low, high, measured }: Forecast): number[] => [predicted, low, high, measured]

/** A lozenge around a point. */
const lozenge = (x: number, y: number, size: number): string =>
  `M${x - size} ${y}L${x} ${y - size}L${x + size} ${y}L${x} ${y + size}Z`

function draw({ heads, rows: items, unit, range }: ForecastData, pen: Pen): Body {
  const ink = pen.colour('text')
  const signs = legend(
    [
      {
        label: `${plainText(heads[1])} (${plainText(heads[2])})`,
        draw: (x, y) =>
          rule(x - 9, y, x + 9, y, pen.colour('muted'), 3) +
          element('circle', { cx: x, cy: y, r: 4, fill: pen.colour('muted') }),
      },
      { label: plainText(heads[3]), draw: (x, y) => element('path', { d: lozenge(x, y, 5), fill: ink }) },
    ],
    pen,
  )
  const rows = layRows(
    items.map(({ name }) => plainText(name)),
    pen,
    { thickness: 20, top: signs.height + 8 },
  )
  const all = [0, ...items.flatMap(valuesOf)]
  const ends = range ?? [Math.min(...all), Math.max(...all)]
  const x = scaleLinear(roundDomain(ends, 5), [rows.left + 8, rows.right - 8]).clamp(true)
  const at = x.ticks(Math.max(2, Math.floor((rows.right - rows.left) / 90)))
  const tick = tickFormat(unit, at, pen.language)
  const drawn = items.map(({ colour, predicted, low, high, measured }, n) => {
    const y = rows.middles[n]
    const fill = pen.colour(colour)
    const inside = measured >= low && measured <= high
    return [
      rule(rows.left, y, rows.right, y, pen.colour('line'), 0.5),
      rule(x(low), y, x(high), y, fill, 3),
      element('circle', { cx: x(predicted), cy: y, r: 4, fill, stroke: pen.colour('paper'), 'stroke-width': 1 }),
      element('path', {
        d: lozenge(x(measured), y, 5),
        fill: inside ? ink : pen.colour('paper'),
        stroke: inside ? pen.colour('paper') : ink,
        'stroke-width': inside ? 1 : 1.8,
      }),
    ].join('')
  })
  return {
    markup: [
      signs.markup,
      rule(x(0), signs.height + 6, x(0), rows.height + 4, pen.colour('axis'), 1.2),
      rows.markup,
      ...drawn,
      axisBelow(
        at.map((value) => ({ at: x(value), label: tick.difference(value) })),
        rows.height + 2,
        pen.width,
        pen,
      ),
    ].join(''),
    height: rows.height + 18 + SIZE.small / 3,
  }
}

const interval = ({ low, high }: Forecast, format: NumberFormat): string =>
  `${format.difference(low)} … ${format.difference(high)}`

function describe({ rows, heads }: ForecastData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  return rows
    .map(
      (one) =>
        `${plainText(one.name)}${words('colon')}${plainText(heads[1])} ${format.fullDifference(one.predicted)} ` +
        `(${interval(one, format)})${words('comma')}${plainText(heads[3])} ${format.fullDifference(one.measured)}`,
    )
    .join(words('semicolon'))
}

function tableOf({ rows, heads }: ForecastData, format: NumberFormat) {
  return {
    columns: [
      { title: plainText(heads[0]) },
      { title: withUnit(heads[1], format.unit), numeric: true },
      { title: plainText(heads[2]), numeric: true },
      { title: withUnit(heads[3], format.unit), numeric: true },
    ],
    rows: rows.map((one) => [
      plainText(one.name),
      format.difference(one.predicted),
      interval(one, format),
      format.difference(one.measured),
    ]),
  }
}

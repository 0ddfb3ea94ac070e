/**
 * Designs by what they cost and what they bring: those that none beats in both are joined (the Pareto front). A ring is
 * the regret: how much more the best design would have brought in the worst case.
 */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
import { plainText, textWidth, wrapText } from '@cogov/language/width'
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
import { placeAround } from '../labels.ts'
import { element, text, textLines } from '../svg.ts'
import { say } from '../words.ts'
import { extentWithZero, roundDomain } from './extent.ts'
import { legend } from './legend.ts'

export interface ParetoPoint {
  name: string
  colour: string
  cost: number
  benefit: number
  /** Ends of the benefit's interval. */
  low?: number | null
  high?: number | null
  /** In the unit of the benefit. */
  regret?: number
  /** None of the others is better in both. */
  front?: boolean
}

export interface ParetoData {
  cost: { name: string; unit: string }
  benefit: { name: string; unit: string }
  points: readonly ParetoPoint[]
}

/** The cheapest first. */
const frontOf = (points: readonly ParetoPoint[]): ParetoPoint[] =>
  points.filter(({ front }) => front).sort((a, b) => a.cost - b.cost)

/** @throws RangeError without a point */
export function paretoChart(data: ParetoData, words: ChartWords, options: ChartOptions): Chart {
  if (data.points.length === 0) throw new RangeError('there is no design to draw')
  const cost = numberFormat(
    data.cost.unit,
    data.points.map((point) => point.cost),
    options.language,
  )
  const benefit = numberFormat(
    data.benefit.unit,
    data.points.flatMap(({ benefit: b, low, high }) => [b, low ?? b, high ?? b]),
    options.language,
  )
  return chart(words, options, describe(data, cost, benefit, options), tableOf(data, cost, benefit, options), (pen) =>
    draw(data, benefit, pen),
  )
}

function draw({ points, ...axes }: ParetoData, benefit: NumberFormat, pen: Pen): Body {
  const words = say(pen.language)
  const small = { size: SIZE.small, fill: pen.colour('muted') }
  const withRegret = points.some(({ regret }) => regret !== undefined)
  const signs = legend(
    [
      { label: words('front'), draw: (x, y) => rule(x - 7, y, x + 7, y, pen.colour('axis'), 1.5, '4 3') },
      ...(withRegret
        ? [
            {
              label: words('regret'),
              draw: (x: number, y: number) =>
                element('circle', { cx: x, cy: y, r: 6, fill: 'none', stroke: pen.colour('axis') }),
            },
          ]
        : []),
    ],
    pen,
  )
  const yTitle = wrapText(titled(axes.benefit.name, benefit.differenceUnit), pen.width, small)
  const top = signs.height + yTitle.length * 14 + 12
  const plane = Math.min(320, Math.max(200, pen.width * 0.5))
  const bottom = top + plane
  const heights = points.flatMap(({ benefit: b, low, high }) => [b, low ?? b, high ?? b])
  const y = scaleLinear(roundDomain(extentWithZero(heights), 4), [bottom - 14, top + 14])
  const yTicks = y.ticks(5)
  const yFormat = tickFormat(axes.benefit.unit, yTicks, pen.language)
  const left = Math.max(...yTicks.map((tick) => textWidth(yFormat.show(tick), small))) + 10
  const x = scaleLinear(extentWithZero(points.map((point) => point.cost)), [left + 14, pen.width - 14]).nice(4)
  const most = Math.max(...points.map(({ regret = 0 }) => regret), Number.MIN_VALUE)
  const ring = ({ regret = 0 }: ParetoPoint) => 5 + 14 * Math.sqrt(regret / most) * (withRegret ? 1 : 0)
  const front = frontOf(points)
  const font = { size: SIZE.text, bold: true }
  const names = points.map(({ name }) => plainText(name))
  // A name that is too long to stand at its point is told below by a number: cut short it would say another thing.
  const room = 0.6 * pen.width
  const widths = names.map((name) => textWidth(name, font))
  const boxes = placeAround(
    points.map((point, n) => ({
      x: x(point.cost),
      y: y(point.benefit),
      radius: Math.max(7, ring(point)),
      width: widths[n] <= room ? widths[n] : Number.POSITIVE_INFINITY,
      height: 15,
    })),
    { x: left, y: top - 8, width: pen.width - left, height: plane + 8 },
  )
  const numbered = boxes.flatMap((box, n) => (box ? [] : [n]))
  const keys = numbered.flatMap((n, k) => wrapText(`${k + 1}  ${names[n]}`, pen.width, { size: SIZE.small }))
  const ticks = x.ticks(Math.max(2, Math.floor((pen.width - left) / 110)))
  const xFormat = tickFormat(axes.cost.unit, ticks, pen.language)
  const xTitle = wrapText(titled(axes.cost.name, xFormat.unit), pen.width - left, small)
  return {
    markup: [
      signs.markup,
      textLines(yTitle, 0, signs.height + 12, small, 14),
      ...yTicks.map(
        (tick) =>
          rule(left, y(tick), pen.width, y(tick), pen.colour('line')) +
          text(yFormat.show(tick), left - 8, y(tick) + 4, { ...small, anchor: 'end' }),
      ),
      element('polyline', {
        points: front.map((point) => `${x(point.cost).toFixed(1)},${y(point.benefit).toFixed(1)}`).join(' '),
        fill: 'none',
        stroke: pen.colour('axis'),
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      }),
      ...points.map((point) => drawPoint(point, ring(point), front.includes(point), x, y, withRegret, pen)),
      ...boxes.map((box, n) =>
        box
          ? text(
              names[n],
              box.x,
              box.y + 12,
              { ...font, fill: pen.colour(points[n]?.colour ?? 'text') },
              // The front passes behind the names.
              { stroke: pen.colour('paper'), 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
            )
          : '',
      ),
      ...numbered.map((n, k) => numberOf(k + 1, points[n], front.includes(points[n]), x, y, pen)),
      axisBelow(
        ticks.map((tick) => ({ at: x(tick), label: xFormat.show(tick) })),
        bottom,
        pen.width,
        pen,
      ),
      textLines(xTitle, left, bottom + 32, small, 14),
      textLines(keys, 0, bottom + 52, { size: SIZE.small, fill: pen.colour('text') }, 14),
    ].join(''),
    height: bottom + 40 + 14 * xTitle.length + keys.length * 14,
  }
}

const titled = (name: string, unit: string): string => (unit === '' ? plainText(name) : `${plainText(name)} (${unit})`)

function drawPoint(
  point: ParetoPoint,
  radius: number,
  best: boolean,
  x: (v: number) => number,
  y: (v: number) => number,
  withRegret: boolean,
  pen: Pen,
): string {
  const [cx, cy, fill] = [x(point.cost), y(point.benefit), pen.colour(point.colour)]
  return [
    point.low == null || point.high == null ? '' : rule(cx, y(point.low), cx, y(point.high), fill, 2),
    withRegret ? element('circle', { cx, cy, r: radius, fill: 'none', stroke: fill, 'stroke-opacity': 0.6 }) : '',
    element('circle', { cx, cy, r: 5, fill: best ? fill : pen.colour('paper'), stroke: fill, 'stroke-width': 2 }),
  ].join('')
}

/** Inside a dot, which is full where it is on the front and hollow elsewhere. */
function numberOf(
  n: number,
  { cost, benefit }: ParetoPoint,
  best: boolean,
  x: (v: number) => number,
  y: (v: number) => number,
  pen: Pen,
): string {
  const fill = pen.colour(best ? 'paper' : 'text')
  return text(String(n), x(cost), y(benefit) + 3.5, { size: 9, bold: true, fill, anchor: 'middle' })
}

function describe(
  { points }: ParetoData,
  cost: NumberFormat,
  benefit: NumberFormat,
  { language }: ChartOptions,
): string {
  const words = say(language)
  const front = frontOf(points)
    .map(({ name }) => plainText(name))
    .join(words('comma'))
  const all = points
    .map((point) =>
      words('costsBrings', {
        name: plainText(point.name),
        cost: cost.full(point.cost),
        benefit: benefit.fullDifference(point.benefit),
      }),
    )
    .join(' ')
  return `${words('frontIs', { names: front })} ${all}`
}

function tableOf(
  { points, ...axes }: ParetoData,
  cost: NumberFormat,
  benefit: NumberFormat,
  { language }: ChartOptions,
) {
  const words = say(language)
  return {
    columns: [
      { title: words('designHead') },
      { title: titled(axes.cost.name, cost.unit), numeric: true },
      { title: titled(axes.benefit.name, benefit.differenceUnit), numeric: true },
      { title: words('regretHead'), numeric: true },
    ],
    rows: points.map((point) => [
      plainText(point.name),
      cost.show(point.cost),
      benefit.difference(point.benefit),
      point.regret === undefined ? '–' : benefit.show(point.regret),
    ]),
  }
}

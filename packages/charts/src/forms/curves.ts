/** A quantity along another: lines with bands, points with intervals, and where something happens. */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
import { plainText, withUnit, wrapText } from '@cogov/language/width'
import { scaleLinear, scaleLog } from 'd3-scale'
import {
  area,
  curveLinear,
  curveStepAfter,
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolTriangle2,
} from 'd3-shape'
import {
  axisBelow,
  type Body,
  type Chart,
  type ChartOptions,
  type ChartWords,
  chart,
  type Pen,
  SIZE,
} from '../chart.ts'
import { element, shorten, textLines } from '../svg.ts'
import { say } from '../words.ts'
import { ends } from './ends.ts'
import { extentOf, roundDomain } from './extent.ts'
import { grid } from './grid.ts'
import { layMarks, type Mark } from './marks.ts'

export interface CurvePoint {
  x: number
  y: number
  /** Ends of its interval. */
  low?: number
  high?: number
}

export interface Curve {
  /** Stands at the curve's end; a curve without a name is one of many, and drawn thin. */
  name: string
  /** Name of a colour of the palette. */
  colour: string
  /** From left to right; a band where points have intervals. */
  line?: readonly CurvePoint[]
  /** Single points, with their intervals as bars. */
  points?: readonly CurvePoint[]
  /** Points are joined by a line. */
  joined?: boolean
  /** Points are hollow. */
  hollow?: boolean
  /** The line keeps each value until the next point, as shares of a count do. */
  steps?: boolean
  /** Dashes of the line, as SVG writes them. */
  dash?: string
}

export interface CurvesData {
  x: { name: string; unit: string; log?: boolean; ticks?: readonly number[] }
  /** Of what is drawn; its name is the subtitle's. */
  y: { unit: string; domain?: readonly [number, number] }
  curves: readonly Curve[]
  /** Upright lines with labels; an arrow says from where to where something goes there. */
  marks?: readonly (Mark & { arrow?: readonly [from: number, to: number] })[]
}

/**
 * @example
 * curves({ x: { name: 'reward', unit: 'day' }, y: { unit: 'share' }, curves: [{ name: 'theory', colour: 'design-1',
 * line: [{ x: 0, y: 0.1 }, { x: 1, y: 0.4 }] }] }, { title: 'It rises' }, { width: 480, language: 'en' }).svg
 * @throws RangeError without a point
 */
export function curvesChart(data: CurvesData, words: ChartWords, options: ChartOptions): Chart {
  const all = data.curves.flatMap(pointsOf)
  if (all.length === 0) throw new RangeError('curves need at least one point')
  const { language } = options
  // Values along an axis are read to three decimals.
  const x = tickFormat(
    data.x.unit,
    all.map((one) => Math.round(one.x * 1000) / 1000),
    language,
  )
  const y = numberFormat(
    data.y.unit,
    all.map((one) => one.y),
    language,
  )
  return chart(words, options, describe(data, x, y, options), tableOf(data, x, y), (pen) => draw(data, pen))
}

const pointsOf = ({ line: along = [], points = [] }: Curve): CurvePoint[] =>
  [...along, ...points].filter((one) => Number.isFinite(one.y))

function draw({ x: across, y: up, curves: all, marks = [] }: CurvesData, pen: Pen): Body {
  const drawn = all.filter((one) => pointsOf(one).length > 0)
  const points = drawn.flatMap(pointsOf)
  const named = drawn.filter(({ name }) => name !== '')
  const names = ends(named, pen)
  const y = scaleLinear().domain(up.domain ?? roundDomain(extentOf(points.flatMap(heights)), 5))
  const steps = y.ticks(5)
  const lattice = grid(steps, tickFormat(up.unit, steps, pen.language), pen)
  const right = pen.width - names.room - 10
  const range = extentOf([...points.map((one) => one.x), ...(across.ticks ?? []), ...marks.map(({ at }) => at)])
  const x = (across.log ? scaleLog : scaleLinear)(range, [lattice.left + 8, right - 8])
  const above = layMarks(marks, x, pen)
  const top = 12 + above.height
  const bottom = top + Math.max(Math.min(300, Math.max(170, pen.width * 0.42)), names.height)
  y.range([bottom, top])

  const shown = across.ticks ?? x.ticks(5)
  const format = tickFormat(across.unit, shown, pen.language)
  const title = wrapText(withUnit(across.name, format.unit), right - lattice.left, { size: SIZE.small })

  const at = named.map((one) => {
    const last = pointsOf(one).reduce((most, point) => (point.x >= most.x ? point : most))
    return { x: x(last.x), y: y(last.y) }
  })
  const markup = [
    lattice.draw(y, right),
    above.draw(top, bottom),
    ...drawn.map((one) => drawCurve(one, named.indexOf(one), x, y, pen)),
    ...marks.map((mark) => (mark.arrow ? arrow(x(mark.at), y(mark.arrow[0]), y(mark.arrow[1]), pen) : '')),
    names.draw(at, right, top, bottom),
    axisBelow(
      shown.map((tick) => ({ at: x(tick), label: format.show(tick) })),
      bottom,
      right + names.room / 2,
      pen,
    ),
    textLines(title, lattice.left, bottom + 32, { size: SIZE.small, fill: pen.colour('muted') }, 14),
  ]
  return { markup: markup.join(''), height: bottom + 24 + 14 * title.length }
}

const heights = ({ y, low = y, high = y }: CurvePoint): number[] => [low, y, high]

/** Shapes tell curves apart as well as colours do. */
const SHAPES = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle, symbolTriangle2]

type Scale = (value: number) => number

/** @param n of the curves that have names; −1 of one without */
function drawCurve(one: Curve, n: number, x: Scale, y: Scale, pen: Pen): string {
  const { points = [], joined = false, line: along = joined ? points : [], steps = false, dash, hollow } = one
  const stroke = pen.colour(one.colour)
  const known = ({ y }: CurvePoint) => Number.isFinite(y)
  const path = line<CurvePoint>(
    (at) => x(at.x),
    (at) => y(at.y),
  )
    .defined(known)
    .curve(steps ? curveStepAfter : curveLinear)
  const band = area<CurvePoint>(
    (at) => x(at.x),
    (at) => y(at.low ?? at.y),
    (at) => y(at.high ?? at.y),
  )
    .defined(known)
    .curve(steps ? curveStepAfter : curveLinear)
  const shape = symbol(SHAPES[Math.max(0, n) % SHAPES.length], 52)()
  const bars = points
    .filter(known)
    .map((at) => (at.low === undefined || at.high === undefined ? '' : `M${x(at.x)} ${y(at.low)}V${y(at.high)}`))
  return [
    !joined && along.some(({ low }) => low !== undefined)
      ? element('path', { d: shorten(band(along as CurvePoint[])), fill: stroke, 'fill-opacity': 0.16 })
      : '',
    along.length === 0
      ? ''
      : element('path', {
          d: shorten(path(along as CurvePoint[])),
          fill: 'none',
          stroke,
          'stroke-width': n < 0 ? 0.8 : 2,
          'stroke-opacity': n < 0 ? 0.4 : undefined,
          'stroke-linejoin': 'round',
          'stroke-dasharray': dash,
        }),
    bars.join('') === '' ? '' : element('path', { d: shorten(bars.join('')), stroke, 'stroke-width': 1.2 }),
    ...points.filter(known).map((at) =>
      element('path', {
        d: shorten(shape),
        transform: `translate(${x(at.x).toFixed(1)} ${y(at.y).toFixed(1)})`,
        fill: hollow ? pen.colour('paper') : stroke,
        stroke,
        'stroke-width': 1.6,
      }),
    ),
  ].join('')
}

function arrow(x: number, from: number, to: number, pen: Pen): string {
  const back = to < from ? 8 : -8
  const tip = to + (to < from ? 7 : -7)
  return element('path', {
    d: shorten(`M${x} ${from}V${tip}M${x - 5} ${tip + back}L${x} ${tip}L${x + 5} ${tip + back}`),
    fill: 'none',
    stroke: pen.colour('text'),
    'stroke-width': 1.8,
  })
}

function describe(
  { x: across, curves: all, marks = [] }: CurvesData,
  x: NumberFormat,
  y: NumberFormat,
  { language }: ChartOptions,
): string {
  const words = say(language)
  const named = all.filter((one) => one.name !== '' && pointsOf(one).length > 0)
  const told = named.map((one) => {
    const order = pointsOf(one).toSorted((a, b) => a.x - b.x)
    const [first, last] = [order[0], order.at(-1) as CurvePoint]
    return words('alongFromTo', {
      name: plainText(one.name),
      from: y.full(first.y),
      to: y.full(last.y),
      x: plainText(across.name),
      least: x.full(first.x),
      most: x.full(last.x),
    })
  })
  return [...told, ...marks.map(({ at, label }) => `${plainText(label)}: ${x.full(at)}.`)].join(' ')
}

/** Most rows of the table: of more values of x, one of so many. */
const MAX_ROWS = 25

function tableOf({ x: across, curves: all }: CurvesData, x: NumberFormat, y: NumberFormat) {
  const parts = all
    .filter(({ name }) => name !== '')
    .flatMap(({ name, line: along, points }) => [along, points].flatMap((of) => (of ? [{ name, of }] : [])))
  const values = [...new Set(parts.flatMap(({ of }) => of).map((one) => one.x))].sort((a, b) => a - b)
  const step = Math.ceil(values.length / MAX_ROWS)
  const shown = ({ y: value, low, high }: CurvePoint) =>
    low === undefined || high === undefined ? y.show(value) : `${y.show(value)} (${y.show(low)} … ${y.show(high)})`
  return {
    columns: [
      { title: withUnit(across.name, x.unit), numeric: true },
      ...parts.map(({ name }) => ({ title: withUnit(name, y.unit), numeric: true })),
    ],
    rows: values
      .filter((_, n) => n % step === 0 || n === values.length - 1)
      .map((at) => [
        x.show(at),
        ...parts.map(({ of }) =>
          of
            .filter((one) => one.x === at && Number.isFinite(one.y))
            .map(shown)
            .join(', '),
        ),
      ]),
  }
}

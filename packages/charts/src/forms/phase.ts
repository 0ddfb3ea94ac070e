/**
 * A phase diagram: an outcome over two levers as a heat map, with the line at which it tips. Not run yet is hatched.
 */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
import { plainText, textWidth, withUnit, wrapText } from '@cogov/language/width'
import { contours } from 'd3-contour'
import { type Body, type Chart, type ChartOptions, type ChartWords, chart, type Pen, rule, SIZE } from '../chart.ts'
import { RAMP } from '../palette.ts'
import { element, shorten, text, textLines } from '../svg.ts'
import { say } from '../words.ts'
import { extentOf } from './extent.ts'

export interface PhaseAxis {
  name: string
  unit: string
  /** Rising. */
  values: readonly number[]
}

export interface PhaseData {
  /** Of the outcome. */
  unit: string
  x: PhaseAxis
  y: PhaseAxis
  /** By y, then by x; not a number where it was not run. */
  values: readonly (readonly number[])[]
  /** The value whose line is drawn, such as the quorum. */
  tipping?: { at: number; label: string }
  /** Ends of the colours; those of the values unless said. */
  domain?: readonly [number, number]
}

/** @throws RangeError where the values do not fill the axes */
export function phaseChart(data: PhaseData, words: ChartWords, options: ChartOptions): Chart {
  const { x, y, values } = data
  if (values.length !== y.values.length || values.some((row) => row.length !== x.values.length))
    throw new RangeError(`a phase diagram of ${x.values.length} by ${y.values.length} needs as many values`)
  const format = numberFormat(data.unit, values.flat(), options.language)
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) =>
    draw(data, format, pen),
  )
}

function draw(data: PhaseData, format: NumberFormat, pen: Pen): Body {
  const { x, y, values, tipping } = data
  const [columns, rows] = [x.values.length, y.values.length]
  const small = { size: SIZE.small }
  const [xSteps, ySteps] = [labelledSteps(columns), labelledSteps(rows)]
  const xFormat = tickFormat(x.unit, rounded(x.values.filter((_, c) => xSteps.has(c))), pen.language)
  const yFormat = tickFormat(y.unit, rounded(y.values.filter((_, r) => ySteps.has(r))), pen.language)
  const yLabels = y.values.map((value, r) => (ySteps.has(r) ? yFormat.show(value) : ''))
  const left = Math.max(...yLabels.map((label) => textWidth(label, small))) + 10
  const side = Math.min(pen.width - left - 2, 460)
  const [width, height] = [side / columns, Math.min(side, 360) / rows]
  const yTitle = wrapText(withUnit(y.name, yFormat.unit), pen.width, small)
  const top = yTitle.length * 14 + 10
  const bottom = top + rows * height
  const [low, high] = data.domain ?? extentOf(values.flat())
  const cells = values.flatMap((row, r) =>
    row.map((value, c) => {
      const at = { x: left + c * width, y: bottom - (r + 1) * height, width: width + 0.3, height: height + 0.3 }
      return Number.isFinite(value)
        ? element('rect', { ...at, fill: pen.colour(`ramp-${shade(value, low, high)}`) })
        : element('rect', { ...at, fill: `url(#${pen.id}-hatch)` })
    }),
  )
  const ySigns = yLabels.map((label, r) =>
    label === ''
      ? ''
      : text(label, left - 6, bottom - (r + 0.5) * height + 4, { ...small, fill: pen.colour('muted'), anchor: 'end' }),
  )
  const key = scaleKey(low, high, format, tipping, bottom + 34 + 14, pen)
  const xTitle = wrapText(withUnit(x.name, xFormat.unit), pen.width - left, small)
  return {
    markup: [
      hatch(pen),
      textLines(yTitle, 0, 11, { ...small, fill: pen.colour('muted') }, 14),
      ...cells,
      tipping ? tippingLine(data, left, bottom, width, height, pen) : '',
      ...ySigns,
      xSigns(
        x.values.map((value, c) => (xSteps.has(c) ? xFormat.show(value) : '')),
        left,
        bottom,
        width,
        pen,
      ),
      textLines(xTitle.slice(0, 2), left, bottom + 32, { ...small, fill: pen.colour('muted') }, 14),
      key.markup,
    ].join(''),
    height: bottom + 48 + key.height,
  }
}

/** Values of a lever are read to three decimals. */
const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1000) / 1000)

/** What was not run takes the value of the nearest cell that was. */
function filled(values: readonly (readonly number[])[]): number[][] {
  const known = values.flatMap((row, r) => row.flatMap((value, c) => (Number.isFinite(value) ? [{ r, c, value }] : [])))
  const nearest = (r: number, c: number) =>
    known.reduce(
      (best, one) => (Math.hypot(one.r - r, one.c - c) < Math.hypot(best.r - r, best.c - c) ? one : best),
      known[0] ?? { r, c, value: 0 },
    ).value
  return values.map((row, r) => row.map((value, c) => (Number.isFinite(value) ? value : nearest(r, c))))
}

const shade = (value: number, low: number, high: number): number =>
  Math.min(RAMP.length - 1, Math.max(0, Math.floor(((value - low) / (high - low || 1)) * RAMP.length)))

const hatch = (pen: Pen): string =>
  element(
    'defs',
    {},
    element(
      'pattern',
      { id: `${pen.id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { width: 6, height: 6, fill: pen.colour('paper') }),
      rule(0, 0, 0, 6, pen.colour('axis'), 1.5),
    ),
  )

/** Most steps of an axis of which each has its label. */
const MAX_LABELS = 12

/** Which steps have a label: of many only every so many, from the first to the last where that goes evenly. */
function labelledSteps(count: number): ReadonlySet<number> {
  const last = count - 1
  const strides = Array.from({ length: last }, (_, n) => n + 1)
  const stride =
    count <= MAX_LABELS
      ? 1
      : (strides.find((step) => last % step === 0 && last / step <= 5 && last / step > 1) ?? Math.ceil(last / 5))
  return new Set(Array.from({ length: count }, (_, n) => n).filter((n) => n % stride === 0))
}

function xSigns(labels: readonly string[], left: number, bottom: number, width: number, pen: Pen): string {
  let end = Number.NEGATIVE_INFINITY
  return labels
    .map((label, c) => {
      const half = textWidth(label, { size: SIZE.small }) / 2
      const middle = Math.min(left + (c + 0.5) * width, pen.width - half)
      if (label === '' || middle - half < end + 6) return ''
      end = middle + half
      return text(label, middle, bottom + 15, { size: SIZE.small, fill: pen.colour('muted'), anchor: 'middle' })
    })
    .join('')
}

/** Marching squares between the middles of cells; no line begins or ends where nothing was run. */
function tippingLine(
  { values, tipping, x, y }: PhaseData,
  left: number,
  bottom: number,
  width: number,
  height: number,
  pen: Pen,
): string {
  const at = tipping?.at ?? 0
  const flat = filled(values).flat()
  const [columns, rows] = [x.values.length, y.values.length]
  const { coordinates } = contours().size([columns, rows]).contour(flat, at)
  // d3 closes the line around the plane; only what lies inside it is a line between two states.
  const inside = ([cx, cy]: readonly number[]) =>
    (cx as number) > 0.001 &&
    (cy as number) > 0.001 &&
    (cx as number) < columns - 0.001 &&
    (cy as number) < rows - 0.001
  const pieces = coordinates.flatMap((polygon) =>
    polygon.flatMap((ring) =>
      ring.slice(1).flatMap((point, n) => {
        const from = ring[n] as number[]
        return inside(from) && inside(point)
          ? [
              `M${left + (from[0] as number) * width} ` +
                `${bottom - (from[1] as number) * height}L${left + (point[0] as number) * width} ` +
                `${bottom - (point[1] as number) * height}`,
            ]
          : []
      }),
    ),
  )
  const path = shorten(pieces.join(''))
  return (
    element('path', {
      d: path,
      fill: 'none',
      stroke: pen.colour('paper'),
      'stroke-width': 4.5,
      'stroke-linecap': 'round',
    }) +
    element('path', { d: path, fill: 'none', stroke: pen.colour('text'), 'stroke-width': 2, 'stroke-linecap': 'round' })
  )
}

function scaleKey(
  low: number,
  high: number,
  format: NumberFormat,
  tipping: PhaseData['tipping'],
  top: number,
  pen: Pen,
): Body {
  const width = Math.min(220, pen.width - 90)
  const step = width / RAMP.length
  const start = textWidth(format.show(low), { size: SIZE.small }) + 8
  const small = { size: SIZE.small, fill: pen.colour('muted') }
  const boxes = RAMP.map((_, n) =>
    element('rect', {
      x: start + n * step,
      y: top,
      width: step,
      height: 10,
      fill: pen.colour(`ramp-${n}`),
      stroke: pen.colour('line'),
      'stroke-width': 0.5,
    }),
  )
  const ends = text(format.show(low), 0, top + 9, small) + text(format.full(high), start + width + 6, top + 9, small)
  if (!tipping) return { markup: boxes.join('') + ends, height: 14 }
  const label = wrapText(`${plainText(tipping.label)} ${format.full(tipping.at)}`, pen.width - 26, { size: SIZE.small })
  const line = rule(0, top + 24, 18, top + 24, pen.colour('text'), 2) + textLines(label, 24, top + 28, small, 14)
  return { markup: boxes.join('') + ends + line, height: 16 + 16 * label.length }
}

function describe({ values, tipping }: PhaseData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  const known = values.flat().filter(Number.isFinite)
  if (known.length === 0) return words('notRun')
  const [low, high] = extentOf(known)
  const range = words('ranges', { low: format.full(low), high: format.full(high) })
  if (!tipping) return range
  const above = known.filter((value) => value >= tipping.at).length
  return (
    `${range} ` +
    `${words('above', { label: plainText(tipping.label), at: format.full(tipping.at), n: above, all: known.length })}`
  )
}

function tableOf({ x, y, values }: PhaseData, format: NumberFormat, { language }: ChartOptions) {
  const xFormat = numberFormat(x.unit, x.values, language)
  const yFormat = numberFormat(y.unit, y.values, language)
  return {
    columns: [
      { title: `${plainText(y.name)} \\ ${plainText(x.name)}` },
      ...x.values.map((value) => ({ title: xFormat.full(value), numeric: true })),
    ],
    rows: values.map((row, r) => [yFormat.full(y.values[r] as number), ...row.map((value) => format.full(value))]),
  }
}

/** Outcomes over time: a line for each design or place, its band of replicates, their traces, and what happened when. */

import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
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
import { spread } from '../labels.ts'
import { say } from '../language/words.ts'
import { type NumberFormat, numberFormat } from '../numbers.ts'
import { element, shorten, text, textLines } from '../svg.ts'
import { measure, plain, wrapTo } from '../text.ts'
import { extentWithZero } from './extent.ts'
import { timeTicks } from './time.ts'

export interface SeriesLine {
  name: string
  /** Name of a colour of the palette. */
  colour: string
  /** By tick, from the start. */
  values: readonly number[]
  /** Ends of the band, by tick. */
  low?: readonly number[]
  high?: readonly number[]
  /** Single replicates, drawn thin. */
  traces?: readonly (readonly number[])[]
  /** A line that only serves for comparison is dashed. */
  dashed?: boolean
}

export interface SeriesData {
  unit: string
  lines: readonly SeriesLine[]
  /** What was changed when; marks on the time axis. */
  events?: readonly { tick: number; label: string }[]
  /** Tick of the first value, 0 unless said. */
  first?: number
  /** Height of the plane, in pixels. */
  height?: number
  /** Values that the axis has to hold, beside those drawn. */
  domain?: readonly number[]
}

/**
 * @example
 * series({ unit: 'share', lines: [{ name: 'money', colour: 'design-1', values: [0.2, 0.1] }] }, { title: 'It falls' }, { width: 480, language: 'en' }).svg
 * @throws RangeError without a line, or without a value in one
 */
export function series(data: SeriesData, words: ChartWords, options: ChartOptions): Chart {
  const { lines } = data
  if (lines.length === 0 || lines.some(({ values }) => values.length === 0))
    throw new RangeError('a series needs at least one line with one value')
  const format = numberFormat(data.unit, valuesOf(data), options.language)
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) =>
    draw(data, format, pen),
  )
}

function draw(data: SeriesData, format: NumberFormat, pen: Pen): Body {
  const { lines, events = [], first = 0 } = data
  const font = { size: SIZE.text, bold: true }
  const names = lines.map(({ name }) => plain(name))
  const ends = lines.map(({ values }) => format.full(values.at(-1) as number))
  const room = Math.min(Math.max(...names.map((name, n) => measure(`${name}  ${ends[n]}`, font))) + 2, pen.width * 0.36)
  const labels = names.map((name, n) => endLabel(name, ends[n] as string, room))
  const high = data.height ?? Math.min(300, Math.max(150, pen.width * 0.42))
  const wanted = labels.reduce((sum, label) => sum + label.length * 14 + 3, 0)
  const plane = Math.max(high, wanted)
  const marks = layEvents(events, pen)
  const [top, bottom] = [12 + marks.height, 12 + marks.height + plane]
  const right = pen.width - room - 10
  const last = first + Math.max(...lines.map(({ values }) => values.length)) - 1
  const y = scaleLinear(extentWithZero(valuesOf(data)), [bottom, top]).nice(4)
  const ticks = y.ticks(4)
  const tickLabels = ticks.map((tick, n) => (n === ticks.length - 1 ? format.full(tick) : format.show(tick)))
  const left =
    Math.max(
      ...tickLabels.map((label, n) =>
        n === ticks.length - 1
          ? measure(format.show(ticks[n] as number), { size: SIZE.small })
          : measure(label, { size: SIZE.small }),
      ),
    ) + 8
  const x = scaleLinear([first, Math.max(last, first + 1)], [left, right])
  const grid = ticks.map((tick, n) => {
    const at = y(tick)
    const isTop = n === ticks.length - 1
    const label = isTop
      ? text(tickLabels[n] as string, 0, at - 4, { size: SIZE.small, fill: pen.colour('muted') })
      : text(tickLabels[n] as string, left - 8, at + 4, { size: SIZE.small, fill: pen.colour('muted'), anchor: 'end' })
    return rule(isTop ? 0 : left, at, right, at, pen.colour('line')) + label
  })
  const drawn = lines.map((one) => drawLine(one, first, x, y, pen))
  const middles = spread(
    lines.map(({ values }) => y(values.at(-1) as number)),
    labels.map((label) => label.length * 14 + 3),
    top - 8,
    bottom + 8,
  )
  const endLabels = lines.map((one, n) => {
    const label = labels[n] as string[]
    const middle = middles[n] as number
    const end = y(one.values.at(-1) as number)
    const start = x(first + one.values.length - 1)
    const leader =
      Math.abs(middle - end) > 5 || start < right - 4
        ? rule(start + 2, end, right + 8, middle, pen.colour(one.colour), 0.75)
        : ''
    return (
      leader +
      textLines(label, right + 10, middle - (label.length * 14) / 2 + 11, { ...font, fill: pen.colour(one.colour) }, 14)
    )
  })
  const eventMarks = marks.draw((tick) => x(tick), top, bottom)
  const axis = axisBelow(timeTicks(first, last, x, pen), bottom, right + room / 2, pen)
  return { markup: [...grid, eventMarks, ...drawn, ...endLabels, axis].join(''), height: bottom + 22 }
}

/** The name, and the last value behind it: the value is never what is cut. */
function endLabel(name: string, value: string, room: number): string[] {
  const font = { size: SIZE.text, bold: true }
  const lines = wrapTo(name, room, font, 3)
  const together = `${lines.at(-1)}  ${value}`
  return measure(together, font) <= room ? [...lines.slice(0, -1), together] : [...lines, value]
}

type Scale = (value: number) => number

function drawLine(one: SeriesLine, first: number, x: Scale, y: Scale, pen: Pen): string {
  const stroke = pen.colour(one.colour)
  const path = line<number>(
    (_, n) => x(first + n),
    (value) => y(value),
  ).defined(Number.isFinite)
  const { low, high } = one
  const band =
    low && high
      ? area<number>(
          (_, n) => x(first + n),
          (_, n) => y(low[n] as number),
          (_, n) => y(high[n] as number),
        )
      : undefined
  return [
    band ? element('path', { d: shorten(band(one.values as number[])), fill: stroke, 'fill-opacity': 0.16 }) : '',
    ...(one.traces ?? []).map((trace) =>
      element('path', {
        d: shorten(path(trace as number[])),
        fill: 'none',
        stroke,
        'stroke-width': 0.6,
        'stroke-opacity': 0.35,
      }),
    ),
    element('path', {
      d: shorten(path(one.values as number[])),
      fill: 'none',
      stroke,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
      'stroke-dasharray': one.dashed ? '5 4' : undefined,
    }),
  ].join('')
}

/** Labels of events above the plane, each in the first row in which it fits. */
function layEvents(events: NonNullable<SeriesData['events']>, pen: Pen) {
  const rows = events.length
  return {
    height: rows * 15,
    draw: (x: Scale, top: number, bottom: number) =>
      events
        .map(({ tick, label }, n) => {
          const at = x(tick)
          const y = top - (rows - n) * 15 - 8
          const font = { size: SIZE.small }
          const width = measure(plain(label), font)
          const before = at + 4 + width > pen.width
          return (
            rule(at, y + 3, at, bottom, pen.colour('axis'), 1, '2 3') +
            text(label, before ? at - 4 : at + 4, y + 8, {
              ...font,
              fill: pen.colour('muted'),
              anchor: before ? 'end' : 'start',
            })
          )
        })
        .join(''),
  }
}

const valuesOf = ({ lines, domain = [] }: SeriesData): number[] =>
  [
    ...domain,
    ...lines.flatMap(({ values, low = [], high = [], traces = [] }) => [...values, ...low, ...high, ...traces.flat()]),
  ].filter(Number.isFinite)

function describe({ lines, first = 0 }: SeriesData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  return lines
    .map(({ name, values }) =>
      words('fromTo', {
        name: plain(name),
        from: format.full(values[0] as number),
        to: format.full(values.at(-1) as number),
        month: first + values.length - 1,
      }),
    )
    .join(' ')
}

/** At most 13 of its moments. */
function tableOf({ lines, first = 0 }: SeriesData, format: NumberFormat, { language }: ChartOptions) {
  const words = say(language)
  const length = Math.max(...lines.map(({ values }) => values.length))
  const step = Math.max(1, Math.ceil((length - 1) / 12))
  const moments = Array.from({ length }, (_, n) => n).filter((n) => n % step === 0 || n === length - 1)
  const cell = ({ values, low, high }: SeriesLine, n: number) => {
    const value = values[n]
    if (value === undefined) return ''
    return low && high
      ? `${format.show(value)} (${format.show(low[n] as number)} … ${format.show(high[n] as number)})`
      : format.show(value)
  }
  const unit = format.unit === '' ? '' : ` (${format.unit})`
  return {
    columns: [
      { title: words('monthHead'), numeric: true },
      ...lines.map(({ name }) => ({ title: `${plain(name)}${unit}`, numeric: true })),
    ],
    rows: moments.map((n) => [String(first + n), ...lines.map((one) => cell(one, n))]),
  }
}

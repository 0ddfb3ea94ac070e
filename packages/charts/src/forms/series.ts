/**
 * Outcomes over time: a line for each design or place, its band of replicates, their traces, and what happened when.
 */

import { type NumberFormat, numberFormat } from '@cogov/language'
import { plainText, withUnit } from '@cogov/language/width'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { axisBelow, type Body, type Chart, type ChartOptions, type ChartWords, chart, type Pen } from '../chart.ts'
import { element, shorten } from '../svg.ts'
import { say } from '../words.ts'
import { ends } from './ends.ts'
import { extentWithZero, lastKnown } from './extent.ts'
import { grid } from './grid.ts'
import { layMarks } from './marks.ts'
import { type MonthName, timeTicks } from './time.ts'

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
  /** What months are called; by their numbers where it is left out. */
  monthOf?: MonthName
  /** Height of the plane, in pixels. */
  height?: number
  /** Values that the axis has to hold, beside those drawn. */
  domain?: readonly number[]
}

/**
 * @example
 * series({ unit: 'share', lines: [{ name: 'money', colour: 'design-1', values: [0.2, 0.1] }] }, { title: 'It falls' },
 * { width: 480, language: 'en' }).svg
 * @throws RangeError without a line, or without a value in one
 */
export function seriesChart(data: SeriesData, words: ChartWords, options: ChartOptions): Chart {
  const { lines } = data
  if (lines.length === 0 || lines.some(({ values }) => values.length === 0))
    throw new RangeError('a series needs at least one line with one value')
  const format = numberFormat(data.unit, valuesOf(data), options.language)
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) =>
    draw(data, format, pen),
  )
}

function draw(data: SeriesData, format: NumberFormat, pen: Pen): Body {
  const { lines, events = [], first = 0, monthOf } = data
  const last = first + Math.max(...lines.map(({ values }) => values.length)) - 1
  const names = ends(
    lines.map(({ name, colour, values }) => ({ name, colour, value: format.full(values.at(-1) as number) })),
    pen,
  )
  const y = scaleLinear()
    .domain(extentWithZero(valuesOf(data)))
    .nice(4)
  const lattice = grid(y.ticks(4), format, pen)
  const right = pen.width - names.room - 10
  const x = scaleLinear([first, Math.max(last, first + 1)], [lattice.left, right])
  const marks = layMarks(
    events.map(({ tick, label }) => ({ at: tick, label })),
    x,
    pen,
  )
  const top = 12 + marks.height
  const bottom = top + Math.max(data.height ?? Math.min(300, Math.max(150, pen.width * 0.42)), names.height)
  y.range([bottom, top])
  const at = lines.map(({ values }) => ({ x: x(first + values.length - 1), y: y(lastKnown(values)) }))
  const markup = [
    lattice.draw(y, right),
    marks.draw(top, bottom),
    ...lines.map((one) => drawLine(one, first, x, y, pen)),
    names.draw(at, right, top, bottom),
    axisBelow(timeTicks(first, last, x, pen, monthOf), bottom, right + names.room / 2, pen),
  ]
  return { markup: markup.join(''), height: bottom + 22 }
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
          (_, n) => y(low[n]),
          (_, n) => y(high[n]),
        ).defined((_, n) => Number.isFinite(low[n]) && Number.isFinite(high[n]))
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

const valuesOf = ({ lines, domain = [] }: SeriesData): number[] =>
  [
    ...domain,
    ...lines.flatMap(({ values, low = [], high = [], traces = [] }) => [...values, ...low, ...high, ...traces.flat()]),
  ].filter(Number.isFinite)

function describe({ lines, first = 0, monthOf }: SeriesData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  return lines
    .map(({ name, values }) =>
      words('fromTo', {
        name: plainText(name),
        from: format.full(values[0]),
        to: format.full(values.at(-1) as number),
        month: monthOf?.(first + values.length - 1) ?? words('month', { n: first + values.length - 1 }),
      }),
    )
    .join(' ')
}

/** At most 13 of its moments. */
function tableOf({ lines, first = 0, monthOf = String }: SeriesData, format: NumberFormat, { language }: ChartOptions) {
  const words = say(language)
  const length = Math.max(...lines.map(({ values }) => values.length))
  const step = Math.max(1, Math.ceil((length - 1) / 12))
  const moments = Array.from({ length }, (_, n) => n).filter((n) => n % step === 0 || n === length - 1)
  const cell = ({ values, low, high }: SeriesLine, n: number) => {
    const value = values[n]
    if (value === undefined) return ''
    return low && high ? `${format.show(value)} (${format.show(low[n])} … ${format.show(high[n])})` : format.show(value)
  }
  return {
    columns: [
      { title: words('monthHead'), numeric: true },
      ...lines.map(({ name }) => ({ title: withUnit(name, format.unit), numeric: true })),
    ],
    rows: moments.map((n) => [monthOf(first + n), ...lines.map((one) => cell(one, n))]),
  }
}

/** Queues over time: what waits at each level as stacked areas, and below it what arrives and what is settled. */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
import { cutText, plainText, textWidth } from '@cogov/language/width'
import { scaleLinear } from 'd3-scale'
import { area, line, stack } from 'd3-shape'
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
import { spreadLabels } from '../labels.ts'
import { element, shorten, text } from '../svg.ts'
import { say } from '../words.ts'
import { type MonthName, timeTicks } from './time.ts'

export interface BacklogData {
  unit: string
  /** Tick of the first value, 0 unless said. */
  first?: number
  /** What waits, by level from the bottom up. */
  levels: readonly { name: string; colour: string; values: readonly number[] }[]
  /** What waits in all under something else, as a dashed line over the areas. */
  against?: { name: string; colour: string; values: readonly number[] }
  /** What months are called; by their numbers where it is left out. */
  monthOf?: MonthName
  /** Of each month; drawn below with the same time axis. */
  flows?: readonly { name: string; colour: string; values: readonly number[]; dashed?: boolean }[]
}

/** @throws RangeError without a level */
export function backlogChart(data: BacklogData, words: ChartWords, options: ChartOptions): Chart {
  if (data.levels.length === 0) throw new RangeError('a backlog needs at least one level')
  const format = numberFormat(data.unit, totals(data), options.language)
  return chart(words, options, describe(data, format, options), tableOf(data, options), (pen) => draw(data, pen))
}

const totals = ({ levels }: BacklogData): number[] =>
  (levels[0]?.values ?? []).map((_, tick) => levels.reduce((sum, { values }) => sum + (values[tick] ?? 0), 0))

const mostOf = (data: BacklogData): number =>
  Math.max(...totals(data), ...(data.against?.values ?? []), Number.MIN_VALUE)

interface Plane {
  left: number
  right: number
  top: number
  bottom: number
}

function draw(data: BacklogData, pen: Pen): Body {
  const flows = data.flows ?? []
  const bold = { size: SIZE.text, bold: true }
  const names = [...data.levels, ...(data.against ? [data.against] : []), ...flows].map(({ name }) => plainText(name))
  const room = Math.min(Math.max(...names.map((name) => textWidth(name, bold))) + 4, pen.width * 0.34)
  const ticks = scaleLinear([0, mostOf(data)], [0, 1])
    .nice(4)
    .ticks(4)
  const written = tickFormat(data.unit, ticks, pen.language)
  const widest = Math.max(...ticks.map((tick) => textWidth(written.show(tick), { size: SIZE.small })))
  const horizontal = { left: Math.min(widest + 8, 60), right: pen.width - room - 10 }
  const high = Math.min(240, Math.max(130, pen.width * 0.3))
  const upper: Plane = { ...horizontal, top: 14, bottom: 14 + high }
  const first = data.first ?? 0
  const last = first + Math.max(...data.levels.map(({ values }) => values.length)) - 1
  const x = scaleLinear([first, Math.max(first + 1, last)], [upper.left, upper.right])
  const at = (n: number) => x(first + n)
  const above = drawLevels(data, upper, at, room, pen)
  if (flows.length === 0)
    return {
      markup: above + axisBelow(timeTicks(first, last, x, pen, data.monthOf), upper.bottom, pen.width, pen),
      height: upper.bottom + 22,
    }
  const lower: Plane = { ...horizontal, top: upper.bottom + 34, bottom: upper.bottom + 34 + high * 0.55 }
  const title = text(say(pen.language)('flows'), 0, upper.bottom + 20, { size: SIZE.small, fill: pen.colour('muted') })
  return {
    markup:
      above +
      title +
      drawFlows(flows, data.unit, lower, at, room, pen) +
      axisBelow(timeTicks(first, last, x, pen, data.monthOf), lower.bottom, pen.width, pen),
    height: lower.bottom + 22,
  }
}

type Scale = (value: number) => number

function drawLevels(data: BacklogData, { left, right, top, bottom }: Plane, x: Scale, room: number, pen: Pen): string {
  const { levels, against } = data
  const y = scaleLinear([0, mostOf(data)], [bottom, top]).nice(4)
  const ticks = y.ticks(4)
  const format = tickFormat(data.unit, ticks, pen.language)
  const grid = ticks.map((tick, n) => {
    const isTop = n === ticks.length - 1
    return (
      rule(isTop ? 0 : left, y(tick), right, y(tick), pen.colour('line')) +
      text(isTop ? format.full(tick) : format.show(tick), isTop ? 0 : left - 6, isTop ? y(tick) - 3 : y(tick) + 4, {
        size: SIZE.small,
        fill: pen.colour('muted'),
        anchor: isTop ? 'start' : 'end',
      })
    )
  })
  const layers = stack<number, number>()
    .keys(data.levels.map((_, n) => n))
    .value((tick, level) => data.levels[level]?.values[tick] ?? 0)(data.levels[0]?.values.map((_, tick) => tick) ?? [])
  const shape = area<[number, number]>(
    (_, tick) => x(tick),
    ([from]) => y(from),
    ([, to]) => y(to),
  )
  const areas = layers.map((layer, n) =>
    element('path', {
      d: shorten(shape(layer as unknown as [number, number][])),
      fill: pen.colour(data.levels[n]?.colour ?? 'base'),
      // Darker from level to level, so that they are told apart in grey.
      'fill-opacity': 0.45 + (0.45 * n) / Math.max(1, layers.length - 1),
      stroke: pen.colour('paper'),
      'stroke-width': 1,
    }),
  )
  const middles = layers.map((layer) => layer.at(-1)).map((end) => (end ? (y(end[0]) + y(end[1])) / 2 : bottom))
  if (!against) return [...grid, ...areas, ...endNames(levels, middles, top, bottom, right, room, pen)].join('')
  const dashed = element('path', {
    d: shorten(line<number>((_, tick) => x(tick), y)(against.values as number[])),
    fill: 'none',
    stroke: pen.colour(against.colour),
    'stroke-width': 1.8,
    'stroke-dasharray': '5 4',
  })
  const ends = [...middles, y(against.values.at(-1) ?? 0)]
  return [...grid, ...areas, dashed, ...endNames([...levels, against], ends, top, bottom, right, room, pen)].join('')
}

function drawFlows(
  flows: NonNullable<BacklogData['flows']>,
  unit: string,
  { left, right, top, bottom }: Plane,
  x: Scale,
  room: number,
  pen: Pen,
): string {
  const all = flows.flatMap(({ values }) => values)
  const y = scaleLinear([0, Math.max(...all, Number.MIN_VALUE)], [bottom, top]).nice(3)
  const ticks = y.ticks(3)
  const format = tickFormat(unit, ticks, pen.language)
  const grid = ticks.map(
    (tick) =>
      rule(left, y(tick), right, y(tick), pen.colour('line')) +
      text(format.show(tick), left - 6, y(tick) + 4, { size: SIZE.small, fill: pen.colour('muted'), anchor: 'end' }),
  )
  const path = line<number>(
    (_, tick) => x(tick),
    (value) => y(value),
  ).defined(Number.isFinite)
  const lines = flows.map(({ values, colour, dashed }) =>
    element('path', {
      d: shorten(path(values as number[])),
      fill: 'none',
      stroke: pen.colour(colour),
      'stroke-width': 1.8,
      'stroke-dasharray': dashed ? '5 4' : undefined,
    }),
  )
  return [
    ...grid,
    ...lines,
    ...endNames(
      flows,
      flows.map(({ values }) => y(values.at(-1) ?? 0)),
      top,
      bottom,
      right,
      room,
      pen,
    ),
  ].join('')
}

function endNames(
  items: readonly { name: string; colour: string }[],
  wanted: readonly number[],
  top: number,
  bottom: number,
  right: number,
  room: number,
  pen: Pen,
): string[] {
  const font = { size: SIZE.text, bold: true }
  const middles = spreadLabels(
    wanted,
    items.map(() => 16),
    top - 8,
    bottom + 8,
  )
  return items.map(
    ({ name, colour }, n) =>
      rule(right + 1, wanted[n], right + 8, middles[n], pen.colour(colour), 0.75) +
      text(cutText(plainText(name), room, font), right + 10, middles[n] + 4, {
        ...font,
        fill: pen.colour(colour),
      }),
  )
}

function describe(data: BacklogData, format: NumberFormat, { language }: ChartOptions): string {
  const sums = totals(data)
  const name = say(language)('waiting')
  const last = (data.first ?? 0) + sums.length - 1
  const total = say(language)('fromTo', {
    name,
    from: format.full(sums[0] ?? 0),
    to: format.full(sums.at(-1) ?? 0),
    month: data.monthOf?.(last) ?? say(language)('month', { n: last }),
  })
  const levels = data.levels
    .map((level) => `${plainText(level.name)} ${format.full(level.values.at(-1) ?? 0)}`)
    .join(say(language)('comma'))
  return `${total} ${levels}`
}

function tableOf(data: BacklogData, { language }: ChartOptions) {
  const columns = [...data.levels, ...(data.against ? [data.against] : []), ...(data.flows ?? [])]
  const format = numberFormat(
    data.unit,
    columns.flatMap(({ values }) => values),
    language,
  )
  const length = Math.max(...columns.map(({ values }) => values.length))
  const step = Math.max(1, Math.ceil((length - 1) / 12))
  const moments = Array.from({ length }, (_, n) => n).filter((n) => n % step === 0 || n === length - 1)
  return {
    columns: [
      { title: say(language)('monthHead'), numeric: true },
      ...columns.map(({ name }) => ({ title: plainText(name), numeric: true })),
    ],
    rows: moments.map((n) => [
      (data.monthOf ?? String)((data.first ?? 0) + n),
      ...columns.map(({ values }) => format.show(values[n] ?? Number.NaN)),
    ]),
  }
}

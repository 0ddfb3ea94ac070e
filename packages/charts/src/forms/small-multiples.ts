/** The same outcome in many places or under many mechanisms: small planes with one scale, so that heights compare. */

import { type NumberFormat, numberFormat, tickFormat } from '@cogov/language'
import { plainText, textWidth, withUnit, wrapTextTo } from '@cogov/language/width'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Body, type Chart, type ChartOptions, type ChartWords, chart, type Pen, rule, SIZE } from '../chart.ts'
import { element, shorten, text, textLines } from '../svg.ts'
import { say } from '../words.ts'
import { extentWithZero, lastKnown } from './extent.ts'
import { legend } from './legend.ts'

export interface SmallMultiplesData {
  unit: string
  /** The lines of every panel, in the same order: what is compared. */
  lines: readonly { name: string; colour: string; dashed?: boolean }[]
  /** Values of each line, by tick. */
  panels: readonly { title: string; values: readonly (readonly number[])[] }[]
}

/** @throws RangeError without a panel */
export function smallMultiplesChart(data: SmallMultiplesData, words: ChartWords, options: ChartOptions): Chart {
  if (data.panels.length === 0) throw new RangeError('there is no panel to draw')
  const format = numberFormat(
    data.unit,
    data.panels.flatMap(({ values }) => values.flat()),
    options.language,
  )
  return chart(words, options, describe(data, format, options), tableOf(data, format, options), (pen) =>
    draw(data, format, pen),
  )
}

const GAP = 22

/** Strokes that are told from each other without their colours: the legend alone says whose a line is. */
const DASHES = [undefined, '1.5 2.5', '9 3 1.5 3', '9 3', '1.5 2.5 1.5 6', '5 2 1.5 2 1.5 2']

function dashOf(lines: SmallMultiplesData['lines'], k: number): string | undefined {
  if (lines[k]?.dashed) return '4 3'
  return DASHES[lines.slice(0, k).filter(({ dashed }) => !dashed).length % DASHES.length]
}

function draw({ unit, lines, panels }: SmallMultiplesData, format: NumberFormat, pen: Pen): Body {
  const signs = legend(
    lines.map(({ name, colour }, k) => ({
      label: plainText(name),
      draw: (x, y) => rule(x - 11, y, x + 11, y, pen.colour(colour), 2, dashOf(lines, k)),
      width: 22,
    })),
    pen,
  )
  const most = Math.max(1, Math.min(panels.length, Math.floor((pen.width + GAP) / 150)))
  const columns = Math.ceil(panels.length / Math.ceil(panels.length / most))
  const y = scaleLinear(extentWithZero(panels.flatMap(({ values }) => values.flat())), [1, 0]).nice(2)
  const ticks = y.ticks(2)
  const tick = tickFormat(unit, ticks, pen.language)
  const left = Math.max(...ticks.map((at) => textWidth(tick.show(at), { size: SIZE.small }))) + 6
  const width = (pen.width - left - GAP * (columns - 1)) / columns
  const heads = panels.map(({ title }) => wrapTextTo(plainText(title), width - 2, { size: SIZE.text, bold: true }, 2))
  const headHeight = Math.max(...heads.map((head) => head.length)) * 15 + 6
  const plane = Math.min(110, Math.max(64, width * 0.5))
  y.range([plane, 0])
  const drawn = panels.map(({ values }, n) => {
    const [column, row] = [n % columns, Math.floor(n / columns)]
    const months = Math.max(...values.map((one) => one.length)) - 1
    const end = Math.max(...values.map((one) => textWidth(format.full(one.at(-1) as number), { size: SIZE.small }))) + 4
    const x = scaleLinear([0, Math.max(1, months)], [0, width - end])
    const path = line<number>(
      (_, tick) => x(tick),
      (value) => y(value),
    ).defined(Number.isFinite)
    const inside = [
      textLines(heads[n] as string[], 0, 11, { size: SIZE.text, bold: true, fill: pen.colour('text') }, 15),
      ...ticks.map((tick) => rule(0, headHeight + y(tick), width - end, headHeight + y(tick), pen.colour('line'))),
      ...(column > 0
        ? []
        : ticks.map((at) =>
            text(tick.show(at), -6, headHeight + y(at) + 4, {
              size: SIZE.small,
              fill: pen.colour('muted'),
              anchor: 'end',
            }),
          )),
      element(
        'g',
        { transform: `translate(0 ${headHeight})` },
        ...values.map((one, k) =>
          element('path', {
            d: shorten(path(one as number[])),
            fill: 'none',
            stroke: pen.colour(lines[k]?.colour ?? 'base'),
            'stroke-width': 1.8,
            'stroke-dasharray': dashOf(lines, k),
          }),
        ),
      ),
      lastValue(values, headHeight, width, y, format, lines, pen),
    ]
    return element(
      'g',
      {
        transform:
          `translate(${Math.round(left + column * (width + GAP))} ` +
          `${signs.height + 4 + row * (headHeight + plane + 18)})`,
      },
      ...inside,
    )
  })
  const rows = Math.ceil(panels.length / columns)
  return { markup: signs.markup + drawn.join(''), height: signs.height + 4 + rows * (headHeight + plane + 18) }
}

/** Of the last line only, which is what the panel is about. */
function lastValue(
  values: readonly (readonly number[])[],
  top: number,
  width: number,
  y: (value: number) => number,
  format: NumberFormat,
  lines: SmallMultiplesData['lines'],
  pen: Pen,
): string {
  const value = values.at(-1)?.at(-1) as number
  const colour = lines[values.length - 1]?.colour ?? 'base'
  return text(format.full(value), width, top + y(lastKnown(values.at(-1) ?? [])) + 4, {
    size: SIZE.small,
    bold: false,
    fill: pen.colour(colour),
    anchor: 'end',
  })
}

function describe({ panels, lines }: SmallMultiplesData, format: NumberFormat, { language }: ChartOptions): string {
  const words = say(language)
  const last = (values: readonly number[], n: number) =>
    `${plainText(lines[n]?.name ?? '')} ${format.full(values.at(-1) as number)}`
  return panels
    .map(({ title, values }) => `${plainText(title)}${words('colon')}${values.map(last).join(words('comma'))}`)
    .join(words('semicolon'))
}

function tableOf({ panels, lines }: SmallMultiplesData, format: NumberFormat, { language }: ChartOptions) {
  return {
    columns: [
      { title: say(language)('placeHead') },
      ...lines.map(({ name }) => ({ title: withUnit(name, format.unit), numeric: true })),
    ],
    rows: panels.map(({ title, values }) => [
      plainText(title),
      ...values.map((one) => format.show(one.at(-1) as number)),
    ]),
  }
}

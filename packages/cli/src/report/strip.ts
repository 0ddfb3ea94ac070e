/** A paired difference in a cell of a table: replicates, interval, mean, and its value behind it. */
import { designColour } from '@cogov/charts'
import { paint } from '@cogov/charts/palette'
import { element, safe } from '@cogov/charts/svg'
import { intervalFormat } from '@cogov/language'
import { textWidth } from '@cogov/language/width'
import type { Design, Facts } from './facts.ts'

const [WIDTH, HEIGHT] = [224, 38]
const LABEL = { size: 12, bold: true }
const SMALL = { size: 10 }

/** All rows of a table have one scale, which holds nothing and every replicate. */
export function stripOf(design: Design, facts: Facts): string {
  const { others, base, format, say } = facts
  const differences = (one: Design) => one.values.map((value, k) => value - base.values[k])
  const labels = others.map(({ difference }) => (difference ? written(difference, facts) : { mean: '', interval: '' }))
  const room =
    Math.max(...labels.map(({ mean, interval }) => Math.max(textWidth(mean, LABEL), textWidth(interval, SMALL)))) + 14
  const all = [
    0,
    ...others.flatMap((one) => [...differences(one), one.difference?.low ?? 0, one.difference?.high ?? 0]),
  ]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const x = (value: number) => 6 + ((value - least) / (most - least || 1)) * (WIDTH - room - 12)
  const y = HEIGHT / 2
  const colour = paint(designColour(design.index), 'live')
  const zero = element('line', { x1: x(0), y1: 2, x2: x(0), y2: HEIGHT - 2, stroke: paint('axis', 'live') })
  if (!design.difference) {
    const note = say('staysAt', { value: format.full(design.value.mean) })
    return svg(
      note,
      zero +
        textAt(
          x(0) + 8 + textWidth(note, { size: 12 }) > WIDTH ? x(0) - 8 : x(0) + 8,
          y + 4,
          note,
          paint('muted', 'live'),
          x(0) + 8 + textWidth(note, { size: 12 }) > WIDTH,
        ),
    )
  }
  const { mean, low, high } = design.difference
  const dots = differences(design)
    .slice(0, 60)
    .map((value, k) =>
      element('circle', {
        cx: x(value),
        cy: y + (((k * 7) % 12) - 5.5) * 1.5,
        r: 1.6,
        fill: colour,
        'fill-opacity': 0.35,
      }),
    )
  const bar =
    low === null || high === null
      ? ''
      : element('line', { x1: x(low), y1: y, x2: x(high), y2: y, stroke: colour, 'stroke-width': 3.5 })
  const point = element('circle', {
    cx: x(mean),
    cy: y,
    r: 4.5,
    fill: colour,
    stroke: paint('paper', 'live'),
    'stroke-width': 1.5,
  })
  const label = written(design.difference, facts)
  const furthest = Math.max(0, mean, high ?? mean, ...differences(design).slice(0, 60))
  const texts = [
    element(
      'text',
      { x: x(furthest) + 9, y: y - 1, fill: paint('text', 'live'), 'font-size': LABEL.size, 'font-weight': 700 },
      safe(label.mean),
    ),
    element(
      'text',
      { x: x(furthest) + 9, y: y + 12, fill: paint('muted', 'live'), 'font-size': SMALL.size },
      safe(label.interval),
    ),
  ]
  return svg(
    [label.mean, label.interval].filter((part) => part !== '').join(', '),
    [zero, ...dots, bar, point, ...texts].join(''),
  )
}

/** The mean and its interval. */
function written(
  difference: NonNullable<Design['difference']>,
  { headline, language }: Facts,
): { mean: string; interval: string } {
  const { mean, low, high } = difference
  const format = intervalFormat(headline.unit, difference, language)
  return {
    mean: format.difference(mean),
    interval: low === null || high === null ? '' : `${format.difference(low)} … ${format.difference(high)}`,
  }
}

const textAt = (x: number, y: number, content: string, fill: string, end: boolean): string =>
  element('text', { x, y, fill, 'font-size': 12, 'text-anchor': end ? 'end' : undefined }, safe(content))

const svg = (label: string, inside: string): string =>
  element(
    'svg',
    {
      role: 'img',
      'aria-label': label,
      class: 'strip',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    },
    inside,
  )

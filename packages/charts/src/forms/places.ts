/**
 * Places where they are on the earth, as circles as large as their residents are many, in the colour of a value.
 * Circles that would lie over each other are pushed apart, so it is a cartogram (dorling.ts) and has no borders.
 */
import { numberFormat, plainNumber } from '@cogov/language'
import { plainText, textWidth } from '@cogov/language/width'
import { type Body, type Chart, type ChartOptions, type ChartWords, chart, type Pen, rule, SIZE } from '../chart.ts'
import { type Degrees, dorling } from '../dorling.ts'
import { placeAround } from '../labels.ts'
import { RAMP } from '../palette.ts'
import { element, text } from '../svg.ts'
import { say } from '../words.ts'
import { extentOf } from './extent.ts'
import { legend } from './legend.ts'

export interface PlacesData {
  unit: string
  places: readonly PlaceOnMap[]
}

interface PlaceOnMap {
  name: string
  /** Where it is; drawn with a dashed rim near the places beside it in the list where that is not known. */
  point?: Degrees | undefined
  /** Above 0. */
  residents: number
  value: number
}

/** @throws RangeError where fewer than half of the points are known: see `isMap` */
export function placesChart(data: PlacesData, words: ChartWords, options: ChartOptions): Chart {
  const radii = data.places.map(({ residents }) => Math.sqrt(residents))
  const circles = dorling(
    data.places.map(({ point }) => point),
    radii,
    0.05 * Math.max(...radii, 0),
  )
  if (!circles) throw new RangeError('of a map at least half of the points have to be known')
  return chart(words, options, describe(data, options), tableOf(data, options), (pen) => draw(data, circles, pen))
}

type Circle = NonNullable<ReturnType<typeof dorling>>[number]

/** How high a map may be for its width, so that a long place fits a page. */
const HIGHEST = 0.8
/** Radius of the largest circle at most: few places need no large picture. */
const LARGEST = 60

function draw({ unit, places }: PlacesData, circles: readonly Circle[], pen: Pen): Body {
  const range = extentOf(places.map(({ value }) => value))
  const signs = legend(signsOf(places, unit, range, pen), pen)
  const top = signs.height + 6
  const [left, right] = ends(circles, 'x')
  const [upper, lower] = ends(circles, 'y')
  const scale = Math.min(
    (pen.width - 4) / (right - left),
    (HIGHEST * pen.width) / (lower - upper),
    LARGEST / Math.max(...circles.map(({ r }) => r)),
  )
  const shift = (pen.width - (right - left) * scale) / 2
  const placed = circles.map(({ x, y, r }) => ({
    x: shift + (x - left) * scale,
    y: top + (y - upper) * scale,
    r: r * scale,
  }))
  const height = top + (lower - upper) * scale + 4
  const drawn = placed.map(({ x, y, r }, n) =>
    element('circle', {
      cx: x,
      cy: y,
      r,
      fill: pen.colour(`ramp-${stepOf(places[n].value, range)}`),
      stroke: pen.colour('axis'),
      'stroke-dasharray': places[n].point ? undefined : '3 3',
    }),
  )
  return { markup: [signs.markup, ...drawn, ...namesOf(places, placed, height, pen)].join(''), height }
}

const ends = (circles: readonly Circle[], of: 'x' | 'y'): [number, number] => [
  Math.min(...circles.map((one) => one[of] - one.r)),
  Math.max(...circles.map((one) => one[of] + one.r)),
]

const stepOf = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(RAMP.length - 1, Math.max(0, Math.floor(((value - low) / (high - low || 1)) * RAMP.length)))

/** Inside a circle where a name fits, else beside it where there is room; the rest is in the table. */
function namesOf(places: readonly PlaceOnMap[], circles: readonly Circle[], height: number, pen: Pen): string[] {
  const font = { size: SIZE.small }
  const range = extentOf(places.map(({ value }) => value))
  const labels = places.map(({ name }) => plainText(name))
  const widths = labels.map((label) => textWidth(label, font))
  const fits = (n: number) => widths[n] + 6 <= 2 * circles[n].r
  const outside = labels.flatMap((_, n) => (fits(n) ? [] : [n]))
  const around = placeAround(
    outside.map((n) => ({ x: circles[n].x, y: circles[n].y, radius: circles[n].r, width: widths[n], height: 13 })),
    { x: 0, y: 0, width: pen.width, height },
    circles.flatMap(({ x, y, r }, n) => (fits(n) ? [{ x: x - r, y: y - r, width: 2 * r, height: 2 * r }] : [])),
  )
  const inside = labels.flatMap((label, n) => {
    if (!fits(n)) return []
    // The upper half of the ramp is dark on light paper and light on dark.
    const fill = pen.colour(stepOf(places[n].value, range) >= RAMP.length / 2 ? 'paper' : 'text')
    return [text(label, circles[n].x, circles[n].y + 4, { ...font, fill, anchor: 'middle' })]
  })
  const beside = outside.flatMap((n, k) => {
    const box = around[k]
    return box ? [text(labels[n], box.x, box.y + 10, { ...font, fill: pen.colour('text') })] : []
  })
  return [...inside, ...beside]
}

function signsOf(places: readonly PlaceOnMap[], unit: string, range: readonly [number, number], pen: Pen) {
  const words = say(pen.language)
  const format = numberFormat(unit, range, pen.language)
  const [low, high] = range.map(format.full)
  const dot = (label: string, fill: string, dash?: string) => ({
    label,
    draw: (x: number, y: number) =>
      element('circle', { cx: x, cy: y, r: 6, fill, stroke: pen.colour('axis'), 'stroke-dasharray': dash }),
  })
  const north = {
    label: words('northUp'),
    draw: (x: number, y: number) =>
      rule(x, y + 6, x, y - 4, pen.colour('muted'), 1.5) +
      element('path', { d: `M${x - 4} ${y - 2}L${x} ${y - 7}L${x + 4} ${y - 2}Z`, fill: pen.colour('muted') }),
  }
  const unknown = places.some(({ point }) => !point)
  return [
    dot(low, pen.colour('ramp-0')),
    dot(high, pen.colour(`ramp-${RAMP.length - 1}`)),
    north,
    ...(unknown ? [dot(words('aboutThere'), 'none', '3 3')] : []),
  ]
}

function describe({ unit, places }: PlacesData, { language }: ChartOptions): string {
  const format = numberFormat(
    unit,
    places.map(({ value }) => value),
    language,
  )
  const order = [...places].sort((a, b) => a.value - b.value)
  const [least, most] = [order[0], order.at(-1)]
  if (!least || !most) return ''
  return say(language)('placesFrom', {
    low: format.full(least.value),
    least: plainText(least.name),
    high: format.full(most.value),
    most: plainText(most.name),
  })
}

function tableOf({ unit, places }: PlacesData, { language }: ChartOptions) {
  const words = say(language)
  const format = numberFormat(
    unit,
    places.map(({ value }) => value),
    language,
  )
  return {
    columns: [
      { title: words('placeHead') },
      { title: words('residentsHead'), numeric: true },
      { title: words('valueHead'), numeric: true },
    ],
    rows: places.map(({ name, residents, value }) => [
      plainText(name),
      plainNumber(residents, language),
      format.full(value),
    ]),
  }
}

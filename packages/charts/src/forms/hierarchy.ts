/**
 * The governance hierarchy: the superior, its departments, the townships, their communities. A tie is as thick as the
 * trust on it, and a community’s colour is as strong as the trust that its residents have in it.
 */

import { numberFormat } from '@cogov/language'
import { cutText, plainText, textWidth, wrapTextTo } from '@cogov/language/width'
import { type Body, type Chart, type ChartOptions, type ChartWords, chart, type Pen, rule, SIZE } from '../chart.ts'
import { RAMP } from '../palette.ts'
import { element, text, textLines } from '../svg.ts'
import { say } from '../words.ts'
import { extentOf } from './extent.ts'
import { legend } from './legend.ts'

export interface HierarchyNode {
  name: string
  /** Name of a colour of the palette, such as that of a kind of actor. */
  colour: string
  /** Trust on the tie to what stands above, from 0 to 1. */
  trust?: number
  /** Trust of residents in it, from 0 to 1. */
  within?: number
  /** Size of a dot; equal where absent. */
  residents?: number
  children?: readonly HierarchyNode[]
}

export function hierarchyChart(root: HierarchyNode, words: ChartWords, options: ChartOptions): Chart {
  return chart(words, options, describe(root, options), tableOf(root, options), (pen) => draw(root, pen))
}

const INDENT = 26
const thickness = (trust: number): number => 1 + 7 * Math.min(1, Math.max(0, trust))
const shade = (trust: number, [low, high]: readonly [number, number]): string =>
  `ramp-${Math.min(RAMP.length - 1, Math.max(0, Math.floor(((trust - low) / (high - low || 1)) * RAMP.length)))}`

/** Between which values residents' trust in their communities lies. */
const withinOf = ({ children = [] }: HierarchyNode): [number, number] =>
  extentOf(
    children.flatMap(({ children: below = [] }) =>
      below.flatMap(({ within }) => (within === undefined ? [] : [within])),
    ),
  )

function draw(root: HierarchyNode, pen: Pen): Body {
  const children = root.children ?? []
  const range = withinOf(root)
  const signs = legend(signsOf(children, range, pen), pen)
  const format = numberFormat('share', [1], pen.language)
  const top = signs.height + 8
  const font = { size: SIZE.text }
  const nameRoom = Math.min(
    pen.width * 0.34,
    Math.max(...children.map(({ name }) => textWidth(plainText(name), font)), 40) + 4,
  )
  const dotsLeft = INDENT + 34 + nameRoom + 12
  const largest = Math.max(
    1,
    ...children.flatMap(({ children: below = [] }) => below.map(({ residents = 1 }) => residents)),
  )
  const longest = Math.max(1, ...children.map(({ children: below = [] }) => below.length))
  const most = Math.min(10, Math.max(6, (pen.width - dotsLeft) / longest / 2 - 2))
  const radiusOf = ({ residents = largest }: HierarchyNode) => most * (0.4 + 0.6 * Math.sqrt(residents / largest))
  let y = top + 30
  const rows = children.map((child) => {
    const dots = layDots(child.children ?? [], radiusOf, pen.width - dotsLeft)
    const lines = wrapTextTo(plainText(child.name), nameRoom, font, 2)
    const height = Math.max(24, lines.length * 15 + 6, dots.height + 8)
    const middle = y + height / 2
    y += height
    return { child, dots, lines, middle }
  })
  const spine = 10
  const rootLine = text(cutText(plainText(root.name), pen.width - 24, { size: 13, bold: true }), 24, top + 14, {
    size: 13,
    bold: true,
    fill: pen.colour('text'),
  })
  const last = rows.at(-1)?.middle ?? top
  const drawn = rows.map(({ child, dots, lines, middle }) => {
    const colour = pen.colour(child.colour)
    const tie =
      child.trust === undefined
        ? rule(spine, middle, spine + INDENT, middle, pen.colour('line'), 1.5)
        : rule(spine, middle, spine + INDENT, middle, colour, thickness(child.trust))
    const value =
      child.trust === undefined
        ? ''
        : text(format.show(child.trust), spine + INDENT + 6, middle + 4, {
            size: SIZE.small,
            fill: pen.colour('muted'),
          })
    const circles = dots.placed.map(({ node, x, y: at, radius }) => {
      const fill = pen.colour(node.within === undefined ? node.colour : shade(node.within, range))
      return element('circle', {
        cx: dotsLeft + x,
        cy: middle - dots.height / 2 + at,
        r: radius,
        fill,
        stroke: pen.colour('axis'),
        'stroke-width': 0.3 + 1.9 * (node.trust ?? 0),
      })
    })
    return [
      tie,
      value,
      textLines(lines, INDENT + 44, middle - (lines.length * 15) / 2 + 11.5, { ...font, fill: pen.colour('text') }, 15),
      ...circles,
    ].join('')
  })
  return {
    markup: [
      signs.markup,
      rule(spine, top + 16, spine, last, pen.colour('axis'), 1.5),
      element('circle', { cx: spine, cy: top + 9, r: 8, fill: pen.colour(root.colour) }),
      rootLine,
      ...drawn,
    ].join(''),
    height: y + 4,
  }
}

function signsOf(children: readonly HierarchyNode[], range: readonly [number, number], pen: Pen) {
  const words = say(pen.language)
  const format = numberFormat('share', range, pen.language)
  const within = children.some(({ children: below = [] }) => below.some((node) => node.within !== undefined))
  const tie = {
    label: words('tieTrust'),
    draw: (x: number, y: number) => rule(x - 7, y, x + 7, y, pen.colour(children[0]?.colour ?? 'axis'), 5),
  }
  const dot = (label: string, step: number) => ({
    label,
    draw: (x: number, y: number) =>
      element('circle', { cx: x, cy: y, r: 6, fill: pen.colour(`ramp-${step}`), stroke: pen.colour('axis') }),
  })
  const [low, high] = range.map(format.full) as [string, string]
  return within
    ? [tie, dot(words('trustedLeast', { trust: low }), 0), dot(words('trustedMost', { trust: high }), RAMP.length - 1)]
    : [tie]
}

/** Dots in lines, in their order. */
function layDots(nodes: readonly HierarchyNode[], radiusOf: (node: HierarchyNode) => number, width: number) {
  let [x, y, line] = [0, 0, 0]
  const placed: { node: HierarchyNode; x: number; y: number; radius: number }[] = []
  for (const node of nodes) {
    const radius = radiusOf(node)
    if (x > 0 && x + 2 * radius > width) [x, y, line] = [0, y + line + 3, 0]
    placed.push({ node, x: x + radius, y: y + radius, radius })
    x += 2 * radius + 3
    line = Math.max(line, 2 * radius)
  }
  return { placed, height: y + line }
}

function describe(root: HierarchyNode, { language }: ChartOptions): string {
  const format = numberFormat('share', [1], language)
  const known = (root.children ?? [])
    .filter((child): child is HierarchyNode & { trust: number } => child.trust !== undefined)
    .sort((a, b) => a.trust - b.trust)
  const [least, most] = [known[0], known.at(-1)]
  if (!least || !most) return plainText(root.name)
  return say(language)('trustRanges', {
    low: format.full(least.trust),
    least: plainText(least.name),
    high: format.full(most.trust),
    most: plainText(most.name),
  })
}

function tableOf(root: HierarchyNode, { language }: ChartOptions) {
  const words = say(language)
  const format = numberFormat('share', [1], language)
  const cell = (value: number | undefined) => (value === undefined ? '–' : format.full(value))
  const mean = (below: readonly HierarchyNode[]) => {
    const known = below.map(({ within }) => within).filter((value) => value !== undefined)
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
  }
  return {
    columns: [
      { title: words('placeHead') },
      { title: words('tieHead'), numeric: true },
      { title: words('communitiesHead'), numeric: true },
      { title: words('withinHead'), numeric: true },
    ],
    rows: (root.children ?? []).map(({ name, trust, children = [] }) => [
      plainText(name),
      cell(trust),
      children.length === 0 ? '–' : String(children.length),
      cell(mean(children)),
    ]),
  }
}

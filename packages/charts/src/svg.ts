/** Elements of SVG and HTML as text. Whatever stands between them is escaped: names are shown, never run. */
import { type Font, plainText } from '@cogov/language/width'

export type Attributes = Readonly<Record<string, string | number | undefined>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text for the inside of an element or an attribute. */
export const safe = (text: string): string => plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character])

/**
 * An element with attributes and children that are markup already.
 *
 * @example element('g', { x: 1.23456 }, element('path', { d: 'M0 0' })) // '<g x="1.23"><path d="M0 0"/></g>'
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? number(value) : safe(value)}"`],
  )
  const inside = children.join('')
  return `<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`
}

/** Hundredths of a pixel are enough for anybody, and files stay small. */
const number = (value: number): string => String(Math.round(value * 100) / 100)

/** The path that a generator of d3 made, in tenths of a pixel. */
export const shorten = (path: string | null): string =>
  (path ?? '').replace(/(?<!\d)\d+\.\d+/g, (long) => String(Math.round(Number(long) * 10) / 10))

export interface TextStyle extends Font {
  fill: string
  anchor?: 'start' | 'middle' | 'end'
}

/** One line of text; `y` is its baseline. */
export const text = (
  content: string,
  x: number,
  y: number,
  { size, bold, fill, anchor }: TextStyle,
  more: Attributes = {},
): string =>
  element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...more,
    },
    safe(content),
  )

/** Lines below each other, the first with its baseline at `y`. */
export const textLines = (lines: readonly string[], x: number, y: number, style: TextStyle, leading: number): string =>
  lines.map((line, n) => text(line, x, y + n * leading, style)).join('')

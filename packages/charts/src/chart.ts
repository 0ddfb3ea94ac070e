/**
 * What every chart has: a title that says the finding, units, a source, words for who cannot see it, and its numbers.
 */
import { about, type Language } from '@cogov/language'
import { plainText, textWidth, wrapText } from '@cogov/language/width'
import { paint, type Theme } from './palette.ts'
import { element, safe, text, textLines } from './svg.ts'

export interface ChartOptions {
  /** Pixels; from 240. */
  width: number
  language: Language
  /** `live` unless said: colours by CSS variables, for a page that has them (`paletteCss`). */
  theme?: Theme
  /** Begins the identifiers inside the drawing: another one for each chart of a page. */
  id?: string
  /** Without the title, subtitle and source, for a page that says them itself; who cannot see it still hears them. */
  bare?: boolean
}

/** What a chart says in words. */
export interface ChartWords {
  /** The finding, as a sentence. */
  title: string
  /** What is drawn, and in which unit. */
  subtitle?: string
  /** Where the numbers come from. */
  source?: string
}

export interface DataTable {
  columns: readonly { title: string; numeric?: boolean }[]
  rows: readonly (readonly string[])[]
}

export interface Chart {
  svg: string
  width: number
  height: number
  title: string
  /** The picture in words. */
  description: string
  /** Its numbers. */
  table: DataTable
}

/** What a form draws into its frame. */
export interface Body {
  markup: string
  height: number
}

export interface Pen {
  width: number
  language: Language
  id: string
  colour(name: string): string
}

export const FONT =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "PingFang SC", ' +
  '"Microsoft YaHei", sans-serif'
export const SIZE = { title: 16, text: 12, small: 11 } as const

const TITLE = { size: SIZE.title, bold: true }
const SUBTITLE = { size: SIZE.text }

/**
 * A chart around what a form draws.
 *
 * @param draw its markup is drawn from (0, 0) down, as wide as the chart
 */
export function chart(
  words: ChartWords,
  options: ChartOptions,
  description: string,
  table: DataTable,
  draw: (pen: Pen) => Body,
): Chart {
  const { language, theme = 'live', id = 'chart', bare = false } = options
  // A picture of its own has a margin; a page has its own.
  const margin = theme === 'live' ? 0 : 16
  const width = Math.max(240, Math.round(options.width) - 2 * margin)
  const colour = (name: string) => paint(name, theme)
  const head = bare ? { markup: '', height: 0 } : header(words, width, colour)
  const body = draw({ width, language, id, colour })
  const foot = bare ? { markup: '', height: 0 } : footer(words, width, colour)
  const height = Math.ceil(head.height + body.height + foot.height)
  const outer = { width: width + 2 * margin, height: height + 2 * margin }
  const inside = [
    element('title', { id: `${id}-title` }, safe(words.title)),
    element('desc', { id: `${id}-desc` }, safe([words.subtitle, description, words.source].filter(Boolean).join(' '))),
    theme === 'live' ? '' : element('rect', { x: -margin, y: -margin, ...outer, fill: colour('paper') }),
    head.markup,
    element('g', { transform: `translate(0 ${head.height})` }, body.markup),
    element('g', { transform: `translate(0 ${head.height + body.height})` }, foot.markup),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
    lang: about(language).locale,
    ...outer,
    viewBox: `${-margin} ${-margin} ${outer.width} ${outer.height}`,
    'font-family': FONT,
  }
  return { svg: element('svg', attributes, ...inside), ...outer, title: plainText(words.title), description, table }
}

function header({ title, subtitle }: ChartWords, width: number, colour: Pen['colour']): Body {
  const titles = wrapText(title, width - 2, TITLE)
  const subtitles = subtitle ? wrapText(subtitle, width - 2, SUBTITLE) : []
  const below = 16 + titles.length * 20
  return {
    markup:
      textLines(titles, 0, 16, { ...TITLE, fill: colour('text') }, 20) +
      textLines(subtitles, 0, below, { ...SUBTITLE, fill: colour('muted') }, 16),
    height: below + subtitles.length * 16 - 2,
  }
}

function footer({ source }: ChartWords, width: number, colour: Pen['colour']): Body {
  if (!source) return { markup: '', height: 4 }
  const lines = wrapText(source, width - 2, { size: SIZE.small })
  return {
    markup: textLines(lines, 0, 20, { size: SIZE.small, fill: colour('muted') }, 14),
    height: 12 + lines.length * 14,
  }
}

/** A straight line. */
export const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width = 1,
  dash?: string,
): string => element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, 'stroke-dasharray': dash })

/** Ticks of an axis below, thinned until their labels leave room between them. */
export function axisBelow(ticks: readonly { at: number; label: string }[], y: number, width: number, pen: Pen): string {
  const font = { size: SIZE.small }
  let end = Number.NEGATIVE_INFINITY
  return ticks
    .map(({ at, label }) => {
      const wide = textWidth(label, font)
      const middle = Math.min(Math.max(at, wide / 2), width - wide / 2)
      if (middle - wide / 2 < end + 8) return ''
      end = middle + wide / 2
      return (
        rule(at, y, at, y + 4, pen.colour('axis')) +
        text(label, middle, y + 16, { ...font, fill: pen.colour('muted'), anchor: 'middle' })
      )
    })
    .join('')
}

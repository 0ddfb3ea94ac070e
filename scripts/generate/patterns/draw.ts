// Two kinds of figures of the patterns: lines with the band of two standard errors, which are the library's own form,
// and tiles with the numbers written on them.
import { curvesChart } from '@cogov/charts'

/** What the patterns call their colours, by their names in the library. */
export const COLOURS = {
  black: 'text',
  blue: 'design-2',
  orange: 'design-1',
  green: 'design-3',
  purple: 'design-4',
  grey: 'muted',
}
const PAPER = '#fbfaf7'
const WIDTH = 760

/** Its ends are the outer ticks. */
interface Axis {
  label: string
  ticks: number[]
  log?: boolean
  percent?: boolean
}

export interface Point {
  x: number
  mean: number
  /** Ends of the band, where there is one. */
  low?: number
  high?: number
}

interface Lines {
  title: string
  subtitle: string
  note: string
  x: Axis
  y: Axis
  series: { label: string; colour: string; dash?: string; points: Point[] }[]
}

export function lines({ title, subtitle, note, x, y, series }: Lines): string {
  const [least = 0, most = 1] = [y.ticks[0], y.ticks.at(-1)]
  // Bands may not leave the axes.
  const inside = (value: number) => Math.min(most, Math.max(least, value))
  const point = ({ x: at, mean, low, high }: Point) =>
    low === undefined || high === undefined
      ? { x: at, y: mean }
      : { x: at, y: inside(mean), low: inside(low), high: inside(high) }
  const data = {
    x: { name: x.label, unit: '1', ticks: x.ticks, log: x.log ?? false },
    y: { unit: y.percent ? 'share' : '1', domain: [least, most] as const },
    curves: series.map(({ label, colour, dash, points }) => ({
      name: label,
      colour,
      ...(dash === undefined ? {} : { dash }),
      line: points.map(point),
    })),
  }
  const words = { title, subtitle: `${subtitle}.`, source: `cogov, simulated: ${note}` }
  return curvesChart(data, words, { width: WIDTH, language: 'en', theme: 'light' }).svg
}

/** Shades go from −1 (orange) to 1 (blue). */
interface Tiles {
  title: string
  subtitle: string
  columns: string[]
  across: string
  rows: { label: string; cells: { text: string; shade: number }[] }[]
  down: string
  legend: { label: string; shade: number }[]
}

export function tiles({ title, subtitle, columns, across, rows, down, legend }: Tiles): string {
  const [left, top, tall] = [230, 130, 30]
  const wide = (WIDTH - left - 24) / columns.length
  const height = top + rows.length * tall + 66
  const heads = columns.map(
    (label, k) =>
      `<text x="${(left + (k + 0.5) * wide).toFixed(1)}" y="${top - 8}" text-anchor="middle">${escaped(label)}</text>`,
  )
  const body = rows.flatMap(({ label, cells }, r) => [
    `<text x="${left - 10}" y="${top + r * tall + 20}" text-anchor="end">${escaped(label)}</text>`,
    ...cells.map(
      ({ text, shade }, c) =>
        `<rect x="${(left + c * wide + 1).toFixed(1)}" y="${top + r * tall + 1}" ` +
        `width="${(wide - 2).toFixed(1)}" height="${tall - 2}" fill="${tint(shade)}"/><text ` +
        `x="${(left + (c + 0.5) * wide).toFixed(1)}" y="${top + r * tall + 20}" text-anchor="middle" ` +
        `fill="${Math.abs(shade) > 0.62 ? '#fff' : '#1b1f24'}">${escaped(text)}</text>`,
    ),
  ])
  const key = height - 24
  return svg(height, title, subtitle, [
    `<text x="${left + (columns.length * wide) / 2}" y="${top - 30}" text-anchor="middle" ` +
      `fill="#5b6570">${escaped(across)}</text>`,
    `<text x="${left - 10}" y="${top - 8}" text-anchor="end" fill="#5b6570">${escaped(down)}</text>`,
    `<g>${heads.join('')}${body.join('')}</g>`,
    ...legend.map(
      ({ label, shade }, k) =>
        `<rect x="${left + k * 250}" y="${key - 11}" width="14" height="14" fill="${tint(shade)}"/><text ` +
        `x="${left + 20 + k * 250}" y="${key}">${escaped(label)}</text>`,
    ),
  ])
}

function svg(height: number, title: string, subtitle: string, parts: string[]): string {
  const [first, second] = wrapped(title, 74)
  const heads = [first, second].filter((line) => line !== undefined)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1b1f24" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(subtitle)}</desc>
<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>
${heads
  .map((line, k) => `<text x="16" y="${26 + k * 20}" font-size="16" font-weight="700">${escaped(line)}</text>`)
  .join('\n')}
<text x="16" y="${26 + heads.length * 20}" fill="#5b6570" font-size="12.5">${escaped(subtitle)}</text>
${parts.join('\n')}
</svg>
`
}

function tint(shade: number): string {
  const to = shade < 0 ? [180, 95, 6] : [0, 94, 150]
  const part = Math.min(1, Math.abs(shade))
  const mixed = [243, 241, 236].map((from, k) => Math.round(from + (to[k] - from) * part))
  return `rgb(${mixed.join(' ')})`
}

function wrapped(text: string, most: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    if (lines.at(-1) && `${lines.at(-1)} ${word}`.length > most) lines.push('')
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim()
  }
  return lines
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

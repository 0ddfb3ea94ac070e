// Two kinds of figures as SVG: lines with the band of two standard errors, and tiles with the numbers written on them.
// Colours are Okabe & Ito's, which people who see few colours can tell apart; lines differ in their dashes as well.

export const COLOURS = {
  black: '#1b1f24',
  blue: '#0072b2',
  orange: '#b45f06',
  green: '#00785a',
  purple: '#8e4585',
  grey: '#5b6570',
}
const PAPER = '#fbfaf7'
const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [760, 64, 196, 104, 50]

/**
 * @param {{ title: string, subtitle: string, note: string, x: Axis, y: Axis, series: Series[] }} figure
 * @typedef {{ label: string, ticks: number[], log?: boolean, percent?: boolean }} Axis its ends are the outer ticks
 * @typedef {{ label: string, colour: string, dash?: string, thin?: boolean, points: { x: number, mean: number, low?: number, high?: number }[] }} Series
 */
export function lines({ title, subtitle, note, x: xAxis, y: yAxis, series }) {
  const height = 420
  const scale = ({ ticks, log }, from, to) => {
    const [first, last] = [ticks[0], ticks.at(-1)].map((tick) => (log ? Math.log(tick) : tick))
    return (value) => from + (((log ? Math.log(value) : value) - first) / (last - first)) * (to - from)
  }
  const [x, y] = [scale(xAxis, LEFT, WIDTH - RIGHT), scale(yAxis, height - BOTTOM, TOP)]
  // Bands may not leave the axes.
  const inside = (value) => Math.min(yAxis.ticks.at(-1), Math.max(yAxis.ticks[0], value))
  const point = (px, value) => `${x(px).toFixed(1)} ${y(inside(value)).toFixed(1)}`
  const path = (points) => points.map(({ x: px, mean }, k) => `${k === 0 ? 'M' : 'L'}${point(px, mean)}`).join('')
  const band = (points) =>
    `M${[...points.map(({ x: px, high }) => point(px, high)), ...points.toReversed().map(({ x: px, low }) => point(px, low))].join('L')}Z`
  const heights = labelHeights(
    series.map(({ points, label }) => ({ at: y(points.at(-1).mean) + 4, rows: label ? wrapped(label, 26).length : 0 })),
    height - BOTTOM + 4,
  )
  const grid = yAxis.ticks.map(
    (tick) =>
      `<path d="M${LEFT} ${y(tick).toFixed(1)}H${WIDTH - RIGHT}" stroke="#d9d6cf"/><text x="${LEFT - 8}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${shown(tick, yAxis)}</text>`,
  )
  const across = xAxis.ticks.map(
    (tick) =>
      `<text x="${x(tick).toFixed(1)}" y="${height - BOTTOM + 20}" text-anchor="middle">${shown(tick, xAxis)}</text>`,
  )
  const bands = series
    .filter(({ points }) => points[0].low !== undefined)
    .map(({ points, colour }) => `<path d="${band(points)}" fill="${colour}" fill-opacity="0.15"/>`)
  const drawn = series.map(
    ({ points, colour, dash, thin }) =>
      `<path d="${path(points)}" stroke="${colour}" stroke-width="${thin ? 1 : 2.5}"${thin ? ' stroke-opacity="0.3"' : ''}${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
  )
  const labels = series.flatMap(({ label, colour }, k) =>
    label
      ? wrapped(label, 26).map(
          (line, row) =>
            `<text x="${WIDTH - RIGHT + 10}" y="${(heights[k] + row * 14).toFixed(1)}" fill="${colour}" font-weight="600" font-size="12">${escaped(line)}</text>`,
        )
      : [],
  )
  return svg(height, title, subtitle, [
    `<g>${grid.join('')}${across.join('')}</g>`,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${height - 10}" text-anchor="middle" fill="#5b6570">${escaped(xAxis.label)}</text>`,
    `<text x="${LEFT - 48}" y="${TOP - 16}" fill="#5b6570">${escaped(yAxis.label)}</text>`,
    ...wrapped(note, 28).map(
      (line, row) =>
        `<text x="${WIDTH - RIGHT + 10}" y="${height - 24 + row * 14}" fill="#5b6570" font-size="11">${escaped(line)}</text>`,
    ),
    `<g>${bands.join('')}</g><g fill="none">${drawn.join('')}</g><g>${labels.join('')}</g>`,
  ])
}

/**
 * @param {{ title: string, subtitle: string, columns: string[], across: string, rows: { label: string, cells: { text: string, shade: number }[] }[], down: string, legend: { label: string, shade: number }[] }} figure
 *   shade from −1 (orange) to 1 (blue)
 */
export function tiles({ title, subtitle, columns, across, rows, down, legend }) {
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
        `<rect x="${(left + c * wide + 1).toFixed(1)}" y="${top + r * tall + 1}" width="${(wide - 2).toFixed(1)}" height="${tall - 2}" fill="${tint(shade)}"/><text x="${(left + (c + 0.5) * wide).toFixed(1)}" y="${top + r * tall + 20}" text-anchor="middle" fill="${Math.abs(shade) > 0.62 ? '#fff' : '#1b1f24'}">${escaped(text)}</text>`,
    ),
  ])
  const key = height - 24
  return svg(height, title, subtitle, [
    `<text x="${left + (columns.length * wide) / 2}" y="${top - 30}" text-anchor="middle" fill="#5b6570">${escaped(across)}</text>`,
    `<text x="${left - 10}" y="${top - 8}" text-anchor="end" fill="#5b6570">${escaped(down)}</text>`,
    `<g>${heads.join('')}${body.join('')}</g>`,
    ...legend.map(
      ({ label, shade }, k) =>
        `<rect x="${left + k * 250}" y="${key - 11}" width="14" height="14" fill="${tint(shade)}"/><text x="${left + 20 + k * 250}" y="${key}">${escaped(label)}</text>`,
    ),
  ])
}

function svg(height, title, subtitle, parts) {
  const [first, second] = wrapped(title, 74)
  const heads = [first, second].filter(Boolean)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1b1f24" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(subtitle)}</desc>
<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>
${heads.map((line, k) => `<text x="16" y="${26 + k * 20}" font-size="16" font-weight="700">${escaped(line)}</text>`).join('\n')}
<text x="16" y="${26 + heads.length * 20}" fill="#5b6570" font-size="12.5">${escaped(subtitle)}</text>
${parts.join('\n')}
</svg>
`
}

const shown = (tick, { percent }) => (percent ? `${Math.round(tick * 100)} %` : `${Number(tick.toPrecision(6))}`)

/** Where labels of so many rows begin: beside the ends of their lines, or below the label above, and inside the axes. */
function labelHeights(wanted, bottom) {
  const order = wanted.map((label, k) => ({ ...label, k })).sort((a, b) => a.at - b.at)
  const heights = []
  let free = -Infinity
  for (const { at, rows, k } of order) {
    heights[k] = Math.max(at, free)
    if (rows > 0) free = heights[k] + rows * 14 + 2
  }
  let end = bottom
  for (const { rows, k } of order.toReversed()) {
    if (rows === 0) continue
    heights[k] = Math.min(heights[k], end - (rows - 1) * 14)
    end = heights[k] - 16
  }
  return heights
}

function tint(shade) {
  const to = shade < 0 ? [180, 95, 6] : [0, 94, 150]
  const part = Math.min(1, Math.abs(shade))
  const mixed = [243, 241, 236].map((from, k) => Math.round(from + (to[k] - from) * part))
  return `rgb(${mixed.join(' ')})`
}

function wrapped(text, most) {
  const lines = ['']
  for (const word of text.split(' ')) {
    if (lines.at(-1) && `${lines.at(-1)} ${word}`.length > most) lines.push('')
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim()
  }
  return lines
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

// The figure of V26: what the posterior holds possible, month by month, with what was measured.
import { FITTED, PREDICTED } from '../../examples/beijing/data.js'
import { tickOf } from '../../examples/beijing/reform.js'

const [width, height, left, right, top, bottom] = [760, 420, 60, 30, 88, 48]
const [INK, SOFT, RULE, PAPER] = ['#1b1f24', '#5b6570', '#d9d6cf', '#fbfaf7']
const TITLE = 'Beijing’s hotline: fitted to 2019–2021, predicted to the end of 2024'
const FIRST = tickOf(2018, 1)
const LAST = tickOf(2024, 12)

/** @param {import('../../examples/beijing/data.js').Course[]} courses */
export function drawBeijing(courses) {
  const x = (/** @type {number} */ tick) => round(left + ((tick - FIRST) / (LAST - FIRST)) * (width - left - right))
  const y = (/** @type {number} */ share) => round(height - bottom - ((share - 0.3) / 0.7) * (height - top - bottom))
  const ticks = Array.from({ length: LAST - FIRST + 1 }, (_, k) => FIRST + k)
  const quantile = (
    /** @type {'resolution' | 'satisfaction'} */ what,
    /** @type {number} */ tick,
    /** @type {number} */ level,
  ) => {
    const sorted = courses.map((course) => course[what][tick]).sort((a, b) => a - b)
    return sorted[Math.round(level * (sorted.length - 1))]
  }
  const path = (/** @type {number[][]} */ points) =>
    points.map(([a, b], k) => `${k ? 'L' : 'M'}${x(a)} ${y(Math.max(0.3, b))}`).join('')
  const series = (
    /** @type {'resolution' | 'satisfaction'} */ what,
    /** @type {string} */ colour,
    /** @type {number} */ from,
  ) => {
    const shown = ticks.filter((tick) => tick >= from)
    const at = (/** @type {number} */ level) => shown.map((tick) => [tick, quantile(what, tick, level)])
    return (
      `<path d="${path([...at(0.025), ...at(0.975).reverse()])}Z" fill="${colour}" fill-opacity="0.14"/><path ` +
      `d="${path(at(0.5))}" fill="none" stroke="${colour}" stroke-width="2"/>`
    )
  }
  const measured = [...FITTED, ...PREDICTED].flatMap(({ name, measured }) => {
    const [what, when] = name.split(', ')
    const tick = {
      'January 2019': tickOf(2019, 1),
      'November 2021': tickOf(2021, 11),
      'December 2024': tickOf(2024, 12),
    }[when]
    return tick === undefined || what.startsWith('app') ? [] : [{ tick, measured, resolution: what === 'resolution' }]
  })
  const dots = measured.map(({ tick, measured, resolution }) =>
    resolution
      ? `<circle cx="${x(tick)}" cy="${y(measured)}" r="5" fill="#0072b2"/>`
      : `<rect x="${x(tick) - 4.5}" y="${y(measured) - 4.5}" width="9" height="9" fill="#d55e00"/>`,
  )
  const grid = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map(
    (share) =>
      `<path d="M${left} ${y(share)}H${width - right}" stroke="${RULE}"/><text x="${left - 8}" ` +
      `y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)} %</text>`,
  )
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map(
    (year) => `<text x="${x(tickOf(year, 1))}" y="${height - bottom + 20}">${year}</text>`,
  )
  const edge = x(tickOf(2021, 12))
  const limit =
    `<path d="M${edge} ${top}V${height - bottom}" stroke="${SOFT}" stroke-dasharray="4 4"/>` +
    `<text x="${edge + 6}" y="${height - bottom - 8}" fill="${SOFT}">not used in the fit →</text>`
  const key = (/** @type {string} */ colour, /** @type {string} */ said) =>
    `<tspan fill="${colour}" font-weight="600">${said}</tspan>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}" role="img" aria-labelledby="title desc">
<title id="title">${TITLE}</title>
<desc id="desc">Share of appeals resolved and of callers satisfied by month, simulated and measured.</desc>
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<text x="16" y="28" font-size="17" font-weight="700">${TITLE}</text>
<text x="16" y="50" fill="${SOFT}">Lines and bands: simulated, median and interval of 95 %. Marks: measured.</text>
<text x="16" y="68">${key('#0072b2', '● appeals resolved')}   ${key('#d55e00', '■ callers satisfied')}</text>
<g>${grid.join('')}${years.join('')}</g>
${limit}
${series('satisfaction', '#d55e00', tickOf(2019, 1))}${series('resolution', '#0072b2', FIRST)}${dots.join('')}
</svg>
`
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10

// The figure of V25: one small panel a city, measured points over the prediction's median and interval.

const COLUMNS = 4
const DESCRIPTION =
  'Mean contribution by period in 16 cities: predicted and measured with punishment, and measured without.'
const DASHED = 'Dashed: measured without punishment, all that the prediction knows of the city.'
const [width, panel, high, gap, top] = [860, 200, 118, 12, 84]
const [INK, SOFT, RULE, PAPER, BLUE, RED] = ['#1b1f24', '#5b6570', '#d9d6cf', '#fbfaf7', '#0072b2', '#d55e00']

/**
 * @param {{ city: string, plain: number[], punished?: number[] }[]} cities
 * @param {{ city: string, middle: number[], low: number[], high: number[] }[]} predictions
 * @param {string} heading
 */
export function drawPanels(cities, predictions, heading) {
  const rows = Math.ceil(cities.length / COLUMNS)
  const height = top + rows * (high + 34) + 20
  const panels = cities.map(({ city, plain, punished = [] }, k) => {
    const found = predictions.find((one) => one.city === city)
    const left = 34 + (k % COLUMNS) * (panel + gap)
    const y0 = top + Math.floor(k / COLUMNS) * (high + 34)
    const x = (/** @type {number} */ period) => round(left + (period / 9) * (panel - 24))
    const y = (/** @type {number} */ tokens) => round(y0 + 16 + (1 - tokens / 20) * (high - 24))
    const path = (/** @type {number[]} */ values) =>
      values.map((value, i) => `${i ? 'L' : 'M'}${x(i)} ${y(value)}`).join('')
    const back = (/** @type {number[]} */ values) =>
      values
        .map((value, i) => `L${x(i)} ${y(value)}`)
        .reverse()
        .join('')
    const band = found
      ? `<path d="${path(found.low)}${back(found.high)}Z" fill="${BLUE}" fill-opacity="0.16"/>` +
        `<path d="${path(found.middle)}" fill="none" stroke="${BLUE}" stroke-width="2"/>`
      : ''
    const grid = [0, 10, 20].map(
      (tokens) =>
        `<path d="M${x(0)} ${y(tokens)}H${x(9)}" stroke="${RULE}"/><text x="${left - 6}" y="${y(tokens) + 4}" ` +
        `text-anchor="end" fill="${SOFT}" font-size="11">${tokens}</text>`,
    )
    const dots = punished.map((value, i) => `<circle cx="${x(i)}" cy="${y(value)}" r="3" fill="${RED}"/>`)
    const kept = punished.length === 0 ? `<tspan fill="${SOFT}" font-weight="400"> (kept aside)</tspan>` : ''
    return (
      `<g>${grid.join('')}${band}<path d="${path(plain)}" fill="none" stroke="${SOFT}" stroke-width="1.2" ` +
      `stroke-dasharray="3 3"/>${dots.join('')}<text x="${left}" y="${y0 + 8}" ` +
      `font-weight="600">${city}${kept}</text></g>`
    )
  })
  const key = [
    `<tspan fill="${RED}" font-weight="600">Points: measured.</tspan>`,
    `<tspan fill="${BLUE}" font-weight="600">Line and band: predicted, with interval of 80 %.</tspan>`,
  ].join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12.5" fill="${INK}" role="img" aria-labelledby="title desc">
<title id="title">${heading}</title>
<desc id="desc">${DESCRIPTION}</desc>
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<text x="16" y="28" font-size="17" font-weight="700">${heading}</text>
<text x="16" y="50" fill="${SOFT}">Tokens given, 0–20, in periods 1–10. ${key}</text>
<text x="16" y="67" fill="${SOFT}">${DASHED}</text>
${panels.join('\n')}
</svg>
`
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10

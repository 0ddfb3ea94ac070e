// Theory as lines, simulation as points with two standard errors: one figure of the verification page.

const [width, height, left, right, top, bottom] = [760, 400, 64, 170, 84, 52]
// Okabe & Ito's colours, which people see apart who do not see all colours; shapes and names tell them apart as well.
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#a8518a', '#5b6570']
const [INK, SOFT, RULE, PAPER] = ['#1b1f24', '#5b6570', '#d9d6cf', '#fbfaf7']

/**
 * @param {import('../../examples/classics/shared/classic.js').Figure} figure
 * @returns {string} SVG
 */
export function draw({ title, x: xLabel, y: yLabel, curves }) {
  const all = curves.flatMap(({ line = [], points = [] }) => [...line, ...points])
  const x = scaleOf(
    all.map(([value]) => value),
    left,
    width - right,
  )
  const y = scaleOf(
    all.map(([, value]) => value),
    height - bottom,
    top,
  )
  const grid = y.ticks.map(
    (tick) =>
      `<path d="M${left} ${y.at(tick)}H${width - right}" stroke="${RULE}"/><text x="${left - 8}" y="${y.at(tick) + 4}" text-anchor="end">${show(tick)}</text>`,
  )
  const foot = x.ticks.map(
    (tick) => `<text x="${x.at(tick)}" y="${height - bottom + 20}" text-anchor="middle">${show(tick)}</text>`,
  )
  const names = placed(curves.map((curve) => endOf(curve, y)))
  const marks = curves.map((curve, k) => markCurve(curve, COLOURS[k % COLOURS.length], k, x, y))
  const labels = curves.map(
    ({ name }, k) =>
      `<path d="M${width - right + 6} ${names[k] - 4}h10" stroke="${COLOURS[k % COLOURS.length]}" stroke-width="3"/><text x="${width - right + 20}" y="${names[k]}" fill="${COLOURS[k % COLOURS.length]}" font-weight="600">${plain(name)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}" role="img" aria-labelledby="title desc">
<title id="title">${plain(title)}</title>
<desc id="desc">${plain(`${yLabel} by ${xLabel}: theory as lines, simulation as points.`)}</desc>
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<text x="16" y="28" font-size="${title.length > 78 ? 15 : 17}" font-weight="700">${plain(title)}</text>
<text x="16" y="50" fill="${SOFT}">${plain(yLabel)} — lines: theory, points: simulation with two standard errors</text>
<g>${grid.join('')}${foot.join('')}<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle" fill="${SOFT}">${plain(xLabel)}</text></g>
${marks.join('\n')}
<g font-size="12.5">${labels.join('')}</g>
</svg>
`
}

/**
 * @param {import('../../examples/classics/shared/classic.js').Curve} curve
 * @param {string} colour
 * @param {number} k
 * @param {Scale} x
 * @param {Scale} y
 */
function markCurve({ line = [], points = [] }, colour, k, x, y) {
  const path = line.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x.at(a)} ${y.at(b)}`).join('')
  const bars = points
    .filter(([, , error]) => error > 0)
    .map(([a, b, error]) => `<path d="M${x.at(a)} ${y.at(y.cut(b - 2 * error))}V${y.at(y.cut(b + 2 * error))}"/>`)
  const dots = points.map(([a, b]) => shape(k, x.at(a), y.at(b)))
  return `<g stroke="${colour}" fill="none"><path d="${path || 'M0 0'}" stroke-width="2"/>${bars.join('')}<g fill="${PAPER}" stroke-width="1.8">${dots.join('')}</g></g>`
}

/** A circle, a square, a diamond, a triangle. @param {number} k @param {number} x @param {number} y */
function shape(k, x, y) {
  if (k % 4 === 1) return `<rect x="${round(x - 3.6)}" y="${round(y - 3.6)}" width="7.2" height="7.2"/>`
  if (k % 4 === 2)
    return `<path d="M${x} ${round(y - 5)}L${round(x + 5)} ${y}L${x} ${round(y + 5)}L${round(x - 5)} ${y}Z"/>`
  if (k % 4 === 3) return `<path d="M${x} ${round(y - 5)}L${round(x + 4.6)} ${round(y + 3.4)}H${round(x - 4.6)}Z"/>`
  return `<circle cx="${x}" cy="${y}" r="4"/>`
}

/**
 * Round steps from the least to the largest value.
 * @typedef {{ at: (value: number) => number, cut: (value: number) => number, ticks: number[] }} Scale
 * @param {number[]} values
 * @param {number} from
 * @param {number} to
 * @returns {Scale}
 */
function scaleOf(values, from, to) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || 1
  const raw = span / 6
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10)
  const first = Math.floor(least / step + 1e-9) * step
  const last = Math.ceil(most / step - 1e-9) * step
  const ticks = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, k) =>
    Number((first + k * step).toPrecision(10)),
  )
  return {
    at: (value) => round(from + ((value - first) / (last - first || 1)) * (to - from)),
    cut: (value) => Math.min(last, Math.max(first, value)),
    ticks,
  }
}

/** Height of a curve's name: its last point. @param {import('../../examples/classics/shared/classic.js').Curve} curve @param {Scale} y */
function endOf({ line = [], points = [] }, y) {
  const all = line.length > 0 ? line : points
  const last = all.reduce((most, point) => (point[0] >= most[0] ? point : most), all[0])
  return y.at(last[1]) + 4
}

/** Names at least 17 apart, in their order. @param {number[]} heights */
function placed(heights) {
  const order = heights.map((_, k) => k).sort((a, b) => heights[a] - heights[b])
  const found = [...heights]
  for (let k = 1; k < order.length; k++) found[order[k]] = Math.max(found[order[k]], found[order[k - 1]] + 17)
  const over = Math.max(0, (found[order[order.length - 1]] ?? 0) - (height - bottom + 4))
  return found.map((value) => value - over)
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10
const show = (/** @type {number} */ value) => `${Number(value.toPrecision(6))}`.replace('-', '−')
const plain = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

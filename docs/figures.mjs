// Draws the figures of the documents from simulations: `node docs/figures.mjs`, or with --check to see that they are
// what the library gives. A figure that drifts from the numbers fails.
import { readFileSync, writeFileSync } from 'node:fs'
import { readScenario } from '@cogov/core'
import { run } from '@cogov/experiments'

const DESIGNS = [
  { file: 'no-incentive', label: 'no incentive', colour: '#5b6570', dash: '2 4' },
  { file: 'money', label: 'money, 70 yuan a month', colour: '#b45f06', dash: '' },
  { file: 'recognition', label: 'recognition', colour: '#0b6e4f', dash: '8 4' },
]
const SEEDS = ['1', '2', '3']
/** The highest share that the figure shows. */
const MOST = 0.8

const figure = new URL('figures/pinggu.svg', import.meta.url)
const drawn = draw(await Promise.all(DESIGNS.map(participation)))
if (process.argv.includes('--check')) {
  if (readFileSync(figure, 'utf8') !== drawn)
    throw new Error('docs/figures/pinggu.svg is not what the library gives: run node docs/figures.mjs')
} else writeFileSync(figure, drawn)

/** Participation by month for each seed. */
async function participation(design) {
  const file = `examples/pinggu/${design.file}.yaml`
  const { scenario } = readScenario(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), file)
  const alone = { ...scenario, record: { ...scenario.record, outcomes: ['participation'] } }
  const traces = []
  for (const seed of SEEDS) {
    const result = await run({ ...alone, seed })
    traces.push(result.outcomes.participation.values)
  }
  return {
    ...design,
    traces,
    mean: traces[0].map((_, month) => traces.reduce((sum, trace) => sum + trace[month], 0) / traces.length),
  }
}

function draw(designs) {
  const [width, height, left, right, top, bottom] = [760, 380, 60, 190, 78, 46]
  const months = designs[0].mean.length - 1
  const x = (month) => left + (month / months) * (width - left - right)
  const y = (share) => height - bottom - (share / MOST) * (height - top - bottom)
  const path = (values) =>
    values.map((value, month) => `${month === 0 ? 'M' : 'L'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  const end = Object.fromEntries(designs.map(({ file, mean }) => [file, Math.round(mean[months] * 100)]))
  const lines = designs.flatMap(({ traces, mean, colour, dash, label }) => [
    ...traces.map((trace) => `<path d="${path(trace)}" stroke="${colour}" stroke-opacity="0.25" stroke-width="1"/>`),
    `<path d="${path(mean)}" stroke="${colour}" stroke-width="2.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
    `<text x="${x(months) + 8}" y="${labelHeight(designs, mean, months, y)}" fill="${colour}" font-weight="600" font-size="12.5">${label}</text>`,
  ])
  const ticks = [0, 0.2, 0.4, 0.6, MOST].map(
    (share) =>
      `<path d="M${left} ${y(share)}H${width - right}" stroke="#d9d6cf"/><text x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)} %</text>`,
  )
  const years = [0, 12, 24, 36, 48, 60].map(
    (month) => `<text x="${x(month)}" y="${height - bottom + 20}" text-anchor="middle">${month}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1b1f24" role="img" aria-labelledby="title desc">
<title id="title">Residents taking part in Pinggu (simulated)</title>
<desc id="desc">After 60 months ${end['no-incentive']} per cent take part without an incentive, ${end.money} per cent with money, ${end.recognition} per cent with recognition.</desc>
<rect width="${width}" height="${height}" fill="#fbfaf7"/>
<text x="16" y="28" font-size="17" font-weight="700">After five years recognition keeps ${end.recognition} % taking part, money ${end.money} %</text>
<text x="16" y="50" fill="#5b6570">Share of residents taking part by month, Pinggu district, simulated; three seeds and their mean</text>
<g>${ticks.join('')}${years.join('')}<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle" fill="#5b6570">month</text></g>
<g fill="none">${lines.filter((line) => line.startsWith('<path')).join('')}</g>
<g>${lines.filter((line) => line.startsWith('<text')).join('')}</g>
</svg>
`
}

/** Labels beside the ends of the lines, 18 apart at least, in the lines' order. */
function labelHeight(designs, mean, months, y) {
  const order = designs.map((design) => design.mean).sort((a, b) => b[months] - a[months])
  let last = -Infinity
  for (const one of order) {
    last = Math.max(y(one[months]) + 4, last + 18)
    if (one === mean) return last.toFixed(1)
  }
  return '0'
}

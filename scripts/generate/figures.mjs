// The figures of the documents, from simulations: a figure that drifts from the numbers fails.
import { readFileSync } from 'node:fs'
import { designColour, seriesChart } from '@cogov/charts'
import { readScenario } from '@cogov/core'
import { numberFormat } from '@cogov/language'
import { run } from '@cogov/studies'
import { gallery } from './gallery.mjs'

const DESIGNS = [
  { file: 'no-incentive', name: 'no incentive' },
  { file: 'money', name: 'money, 70 yuan a month' },
  { file: 'recognition', name: 'recognition' },
]
const SEEDS = ['1', '2', '3']

/** @param {string[]} wanted pinggu, charts; both where there are none */
export async function generate(wanted) {
  const unknown = wanted.find((name) => !['pinggu', 'charts'].includes(name))
  if (unknown !== undefined) throw new Error(`no figure is called '${unknown}': there are pinggu and charts`)
  const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name)
  const drawn = { ...(isWanted('pinggu') ? { pinggu: await pinggu() } : {}), ...(isWanted('charts') ? charts() : {}) }
  return Object.fromEntries(Object.entries(drawn).map(([name, svg]) => [`docs/figures/${name}.svg`, svg]))
}

/** Every form of chart, for the page on charts. */
function charts() {
  const drawings = Object.entries(gallery()).map(([name, draw]) => [
    `charts/${name}`,
    draw(760, { language: 'en', theme: 'light', id: name }).svg,
  ])
  return Object.fromEntries(drawings)
}

/** Participation in Pinggu under three designs: each seed, and their mean. */
async function pinggu() {
  const lines = await Promise.all(
    DESIGNS.map(async ({ file, name }, n) => {
      const traces = await participation(`examples/pinggu/${file}.yaml`)
      const values = traces[0].map((_, month) => traces.reduce((sum, trace) => sum + trace[month], 0) / traces.length)
      return { name, colour: designColour(n), values, traces, dashed: n === 0 }
    }),
  )
  const end = (/** @type {{ values: number[] }} */ { values }) => {
    const last = /** @type {number} */ (values.at(-1))
    return numberFormat('share', [last], 'en', 2).full(last)
  }
  const [plain, money, recognition] = lines
  const title =
    `Over five years participation goes to ${end(plain)} without an incentive, ${end(money)} with money, ` +
    `${end(recognition)} with recognition`
  const words = {
    title,
    subtitle: 'Share of residents taking part in Pinggu district',
    source: 'cogov, everybody simulated, three seeds. Simulated, not observed.',
  }
  return seriesChart({ unit: 'share', lines }, words, { width: 760, language: 'en', theme: 'light' }).svg
}

/**
 * By month, for each seed.
 * @param {string} file
 */
async function participation(file) {
  const { scenario } = readScenario(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file)
  if (!scenario) throw new Error(`${file} is no scenario`)
  const alone = { ...scenario, record: { ...scenario.record, outcomes: ['participation'] } }
  /** @type {number[][]} */
  const traces = []
  for (const seed of SEEDS) {
    const result = await run({ ...alone, seed })
    traces.push(result.outcomes.participation.values)
  }
  return traces
}

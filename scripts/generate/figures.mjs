// The figures of the documents, from simulations: a figure that drifts from the numbers fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as forms from '@cogov/charts'
import { readScenario } from '@cogov/core'
import { numberFormat } from '@cogov/language'
import { run } from '@cogov/studies'
import { root } from '../steps.mjs'
import { filled } from './blocks.mjs'
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
  return {
    ...(isWanted('pinggu') ? { 'docs/figures/pinggu.svg': await pinggu() } : {}),
    ...(isWanted('charts') ? charts() : {}),
  }
}

/** Every form of chart, and the page on charts, which lists them. @throws Error where a form has no picture */
function charts() {
  const all = Object.entries(gallery())
  const exported = Object.keys(forms).filter((name) => name.endsWith('Chart'))
  if (exported.length !== all.length)
    throw new Error(`@cogov/charts has the forms ${exported.join(', ')}; the gallery draws ${all.length} of them`)
  const drawings = all.map(([name, draw]) => [
    `docs/figures/charts/${name}.svg`,
    draw(760, { language: 'en', theme: 'light', id: name }).svg,
  ])
  const rows = all.map(([name]) => `| [${name}](figures/charts/${name}.svg) | ${formOf(name)} |`)
  const table = ['| form | |', '|---|---|', ...rows].join('\n')
  return { ...Object.fromEntries(drawings), 'docs/charts.md': filled('docs/charts.md', { forms: () => table }) }
}

/** What a form is, as the first sentence of its file says. @param {string} name */
function formOf(name) {
  const text = readFileSync(join(root, `packages/charts/src/forms/${name}.ts`), 'utf8')
  const head = (/\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '').replace(/\s*\n \* ?/g, ' ').trim()
  return /^.*?[^.]\.(?= |$)/.exec(head)?.[0] ?? head
}

/** Participation in Pinggu under three designs: each seed, and their mean. */
async function pinggu() {
  const lines = await Promise.all(
    DESIGNS.map(async ({ file, name }, n) => {
      const traces = await participation(`examples/pinggu/${file}.yaml`)
      const values = traces[0].map((_, month) => traces.reduce((sum, trace) => sum + trace[month], 0) / traces.length)
      return { name, colour: forms.designColour(n), values, traces, dashed: n === 0 }
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
    source: 'cogov, 400 residents of each committee for all of it, three seeds. Simulated, not observed.',
  }
  return forms.seriesChart({ unit: 'share', lines }, words, { width: 760, language: 'en', theme: 'light' }).svg
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

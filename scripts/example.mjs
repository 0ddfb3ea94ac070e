// Runs a study of examples/studies that is written in code, prints its answer and draws its figure:
//   node scripts/example.mjs vertical-supervision
//   node scripts/example.mjs vertical-supervision --figure figure.svg
//   node scripts/example.mjs vertical-supervision --keep    as the figure in docs, with the table that it is made of
//   node scripts/example.mjs --check    whether tables and figures that are kept are those that the library makes

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { run } from '../packages/studies/dist/run/run.js'
import { openStudy } from '../packages/studies/dist/store/open.js'
import { measure } from '../packages/studies/dist/study/outcomes.js'
import { scenarioAt, seedOf } from '../packages/studies/dist/study/runs.js'
import { sweep } from '../packages/studies/dist/sweep/sweep.js'
import { root } from './steps.mjs'

const EXAMPLES = join(root, 'examples/studies')

const { values, positionals } = parseArgs({
  options: { figure: { type: 'string' }, keep: { type: 'boolean' }, check: { type: 'boolean' } },
  allowPositionals: true,
})
/** @param {string} name */
async function show(name) {
  if (!existsSync(join(EXAMPLES, `${name}.ts`))) {
    console.error(`examples/studies has no ${name}.ts`)
    process.exit(2)
  }
  const folder = join('results', name)
  const { title, simulated, took, answer, svg, opened } = await make(name, folder)
  console.log(`${title}: ${simulated} runs simulated in ${(took / 1000).toFixed(0)} s, all of them in ${folder}`)
  console.table(answer)
  if (values.keep) return keep(name, opened, svg)
  const drawing = values.figure ?? join(folder, 'figure.svg')
  mkdirSync(dirname(drawing), { recursive: true })
  writeFileSync(drawing, svg)
  console.log(drawing)
}

/**
 * Without simulating all again: each figure has to be the one that the kept table makes, and some runs of the table the
 * ones that the library makes.
 */
async function checkAll() {
  const names = readdirSync(EXAMPLES).filter((file) => file.endsWith('.yaml') && file !== 'place.yaml')
  for (const name of names.map((file) => file.replace('.yaml', ''))) {
    const wrong = await whatIsWrong(name)
    if (!wrong) continue
    console.error(`${name}: ${wrong}: rm -r results/${name}; node scripts/example.mjs ${name} --keep`)
    process.exitCode = 1
  }
}

/** Of a study, how many runs are simulated again: the first replicate of points that lie far apart. */
const AGAIN = 3

/** @param {string} name */
async function whatIsWrong(name) {
  const { study, figure } = await load(name)
  const kept = JSON.parse(readFileSync(tableFile(name), 'utf8'))
  const { svg } = await figure(drawnFrom(kept), CHART)
  if (readFileSync(join(root, figureFile(name)), 'utf8') !== svg)
    return 'its figure is not the one that its table makes'
  for (let n = 0; n < AGAIN; n++) {
    const { point, replicate, values, outcomes } = kept.runs[Math.floor((n * (kept.runs.length - 1)) / (AGAIN - 1))]
    const inOrder = study.factors.map(({ name }) => values[name])
    const record = { outcomes: study.outcomes.map(({ of }) => of), townships: false, communities: false }
    const scenario = { ...scenarioAt(study, inOrder), seed: seedOf(study, inOrder, replicate), record }
    const result = await run(scenario)
    const now = JSON.stringify(study.outcomes.map((one) => measure(one, result, scenario)))
    const then = JSON.stringify(study.outcomes.map((one) => outcomes[one.name]))
    if (now !== then) return `run ${point}/${replicate} gives ${now} and not ${then}`
  }
  return undefined
}

const CHART = /** @type {const} */ ({ width: 620, language: 'en', theme: 'light' })
const figureFile = (/** @type {string} */ name) => `docs/figures/studies/${name}.svg`
const tableFile = (/** @type {string} */ name) => join(EXAMPLES, 'tables', `${name}.json`)

/** What a figure is drawn from, of what was kept. JSON has no NaN: what never happened is null there. */
function drawnFrom(/** @type {any} */ { runs, series, found }) {
  const known = (/** @type {Record<string, number | null>} */ outcomes) =>
    Object.fromEntries(Object.entries(outcomes).map(([name, value]) => [name, value ?? Number.NaN]))
  const table = { runs: runs.map((/** @type {any} */ one) => ({ ...one, outcomes: known(one.outcomes) })) }
  const opened = {
    found: async () => found,
    async *series() {
      yield* series
    },
  }
  return /** @type {any} */ ({ table, opened })
}

/** Keeps the table of a study and its figure. @param {string} name @param {any} opened @param {string} svg */
async function keep(name, opened, svg) {
  const { runs } = await opened.table()
  const series = []
  for await (const one of opened.series()) series.push(one)
  const lines = (/** @type {object[]} */ rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
  const found = JSON.stringify((await opened.found()) ?? null)
  mkdirSync(dirname(tableFile(name)), { recursive: true })
  writeFileSync(tableFile(name), `{ "found": ${found},\n"series": ${lines(series)},\n"runs": ${lines(runs)} }\n`)
  writeFileSync(join(root, figureFile(name)), svg)
}

/** @param {string} name */
async function load(name) {
  const { module } = await runnerImport(join(EXAMPLES, `${name}.ts`), { root, logLevel: 'error' })
  return /** @type {typeof import('../examples/studies/when-the-money-ends.ts')} */ (module)
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function make(name, folder) {
  const { study, answer, figure } = await load(name)
  const { simulated, took } = await sweep(study, { folder, resume: true })
  const opened = await openStudy(folder)
  const table = await opened.table()
  const { svg } = await figure({ opened, table }, CHART)
  return { title: study.name, simulated, took, answer: answer(table), svg, opened }
}

if (values.check) await checkAll()
else await show(positionals[0] ?? '')

// npm test: every check as a named step, at most two at a time, and the counts in the last line.
//   npm test -- --only lint,node    only these steps

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { packages, setup } from './setup.mjs'
import { root, run, step } from './steps.mjs'

const NODE_PARTS = ['1/3', '2/3', '3/3']

/**
 * @typedef {{ ok: boolean, output: string, passed: number, failed: number, note?: string }} Result
 * @type {Record<string, { name: string, work: () => Promise<Result> }>}
 */
const steps = {
  page: { name: 'the browser application, driven', work: () => inChromium('page') },
  // The longest one comes in parts, and what is short at the end: so both lanes end together.
  ...Object.fromEntries(
    NODE_PARTS.map((part) => [
      `node:${part}`,
      { name: `tests in Node, ${part}`, work: () => vitest('node', { part }) },
    ]),
  ),
  docs: { name: 'docs run', work: () => check(['node', 'scripts/check-docs.mjs']) },
  kills: { name: 'a study killed a hundred times', work: kills },
  chromium: { name: 'tests in Chromium', work: () => inChromium('chromium') },
  screens: { name: 'pictures and figures of the page', work: screens },
  reports: { name: 'reports in Chromium', work: reports },
  slurm: { name: 'a study on Slurm, with kills', work: slurm },
  figures: { name: 'figures of studies', work: () => check(['node', 'scripts/example.mjs', '--check']) },
  guide: { name: 'steps of CONTRIBUTING.md', work: () => check(['node', 'scripts/contributing.mjs']) },
  engines: { name: 'the same bits in every engine', work: engines },
  lint: { name: 'format and lint', work: () => check(['biome', 'ci', '--colors=off', '.']) },
  types: { name: 'types', work: () => check(['tsc', '-b']) },
  unused: { name: 'nothing unused', work: () => check(['knip']) },
  imports: { name: 'imports run one way', work: () => check(['depcruise', 'packages', 'tests']) },
  bench: { name: 'the bench measures', work: () => check(['node', 'bench/run.mjs', '--only', 'memory']) },
  publint: { name: 'packages can be published', work: publint },
  tables: { name: 'tables in docs', work: () => check(['node', 'scripts/generate/scenario-docs.mjs', '--check']) },
  model: {
    name: 'the model’s description',
    work: () => check(['node', 'scripts/generate/model-docs.mjs', '--check']),
  },
  presets: { name: 'presets', work: () => check(['node', 'scripts/generate/presets.mjs', '--check']) },
  studies: {
    name: 'tables of studies',
    work: () => check(['node', 'scripts/generate/study-docs.mjs', '--check']),
  },
}

const only = process.argv.indexOf('--only')
const nameOf = (/** @type {string} */ key) => key.replace(/:.*/, '')
const names = [...new Set(Object.keys(steps).map(nameOf))]
const chosen = only < 0 ? names : (process.argv[only + 1] ?? '').split(',')
const unknown = chosen.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. The steps are ${names.join(', ')}.`)
  process.exit(1)
}

if (!(await setup())) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const queue = Object.keys(steps).filter((key) => chosen.includes(nameOf(key)))
/** @type {Result[]} */
const results = []
await Promise.all([lane(), lane()])

const sum = (/** @type {'passed' | 'failed'} */ what) => results.reduce((total, one) => total + one[what], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** Takes one step after the other from the queue. */
async function lane() {
  for (let key = queue.shift(); key; key = queue.shift()) results.push(await step(steps[key].name, steps[key].work))
}

/**
 * One command, one check.
 * @param {string[]} command
 * @returns {Promise<Result>}
 */
async function check(command) {
  const { ok, output } = await run(command)
  return { ok, output, passed: Number(ok), failed: Number(!ok) }
}

/** @returns {Promise<Result>} */
async function publint() {
  const all = await Promise.all(
    packages().map(({ folder }) => check(['publint', '--strict', '--pack', 'false', folder])),
  )
  const failed = all.filter(({ ok }) => !ok)
  return {
    ok: failed.length === 0,
    output: failed.map(({ output }) => output).join('\n'),
    passed: all.length - failed.length,
    failed: failed.length,
  }
}

/** @returns {Promise<Result>} */
async function engines() {
  const result = await check(['node', 'scripts/engines.mjs'])
  return { ...result, note: result.output.trimEnd().split('\n').at(-1) ?? '' }
}

/** @returns {Promise<Result>} */
async function slurm() {
  const result = await check(['node', 'scripts/slurm/test.mjs'])
  return { ...result, note: result.output.trimEnd().split('\n').at(-1) ?? '' }
}

/** @returns {Promise<Result>} */
async function kills() {
  const file = 'tests/studies/kill.test.ts'
  const { ok, output } = await run(['vitest', 'run', '--project', 'node', file], { env: { COGOV_KILLS: '100' } })
  return { ok, output, passed: Number(ok), failed: Number(!ok) }
}

/** @returns {Promise<Result>} */
async function reports() {
  const result = await check(['node', 'scripts/reports.mjs'])
  return { ...result, note: result.output.trimEnd().split('\n').at(-1) ?? '' }
}

/**
 * Every screen can be taken, and the figures of the page are not far from what is to be reached.
 * @returns {Promise<Result>}
 */
async function screens() {
  const folder = 'scripts/page'
  const pictures = await check(['node', `${folder}/pictures.mjs`, '--check'])
  const figures = await check(['node', `${folder}/measure.mjs`, '--check'])
  return {
    ok: pictures.ok && figures.ok,
    output: `${pictures.output}${figures.output}`,
    passed: pictures.passed + figures.passed,
    failed: pictures.failed + figures.failed,
    note: figures.output.split('\n').filter(Boolean).map(firstTwo).join(', '),
  }
}

/** A row of figures without what is to be reached. */
function firstTwo(/** @type {string} */ row) {
  return row.split(/ {3,}/).slice(0, 2).join(': ')
}

async function inChromium(/** @type {string} */ project) {
  const found = await findChromium()
  if (!found) return { ok: false, output: 'They need a Chromium.', passed: 0, failed: 1 }
  return vitest(project, { env: { CHROMIUM: found.path, ...found.env } })
}

/**
 * @param {string} project one of vitest.config.ts, with those that begin with its name
 * @param {{ env?: Record<string, string>, part?: string }} [options] part: as 1/3, of its files
 * @returns {Promise<Result>}
 */
async function vitest(project, { env = {}, part } = {}) {
  const folder = join(root, 'node_modules/.cache/cogov-tests')
  const report = join(folder, `${project}${part ? `-${part.replace('/', '-')}` : ''}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const shard = part ? [`--shard=${part}`] : []
  const command = ['vitest', 'run', '--project', `${project}*`, '--passWithNoTests', ...shard, ...reporters]
  // A hundred kills, in a step of their own, are more than the eight of the test.
  const kills = chosen.includes('kills') ? { COGOV_KILLS: '0' } : {}
  const { ok, output } = await run(command, { env: { ...kills, ...env } })
  const { passed, failed } = counts(report)
  // A file that does not load, or an error outside all tests, fails the run without a failed test.
  return { ok, output, passed, failed: ok ? failed : Math.max(failed, 1), note: `${passed + failed} tests` }
}

function counts(/** @type {string} */ report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

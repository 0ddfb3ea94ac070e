// npm run mutate: how many small changes of meaning the tests notice.
//   npm run mutate                            200 mutants of engine, then 200 of methods
//   npm run mutate -- --package methods       one package: engine, methods, core
//   npm run mutate -- --count 500 --seed 2    more of them, others
//   npm run mutate -- --only networks         only in files with this in their path
//   npm run mutate -- --again                 of the last run's mutants only those that survived
//
// Mutants are made in memory: no file of the tree is touched. Each runs the tests nearest to it that reach it, the
// quickest first, until one fails. Nothing is timed by the clock: a mutant that makes loops turn ten times as often as
// usual is given up, and one that hangs where no turns are counted is given up by the processor's time. One whose
// arrays grow until the engine breaks is noticed too.

import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { candidates, chosen } from './mutate/mutants.mjs'
import { nameOf, summary } from './mutate/results.mjs'
import { root } from './steps.mjs'

/** No code: types, lists of exports, texts, and what is generated. */
const NO_CODE = /(\.test|\.d|english|\/index|\/trees)\.ts$/

/** With this code a run ends that is to go on with the next mutant. */
const HANGS = 75

/** What the engine ends itself with where it breaks. */
const BREAKS = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV'])

const { values: flags } = parseArgs({
  options: {
    package: { type: 'string', default: 'engine,methods' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
  },
})

/** @type {import('./mutate/results.mjs').Result[][]} */
const all = []
for (const name of flags.package.split(',')) all.push(await mutate(name))
for (const [k, name] of flags.package.split(',').entries()) console.log(summary(name, all[k]))

async function mutate(/** @type {string} */ name) {
  const folder = join(root, 'node_modules/.cache/cogov-mutate', name)
  const report = join(folder, 'results.jsonl')
  const known = flags.again && existsSync(report) ? read(report).filter(({ state }) => state !== 'survived') : []
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  const files = sourcesOf(`packages/${name}/src`).filter((file) => file.includes(flags.only))
  const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const possible = files.flatMap((file) => candidates(file, sources.get(file) ?? ''))
  const mutants = chosen(possible, sources, Number(flags.count), flags.seed)
  writeFileSync(join(folder, 'mutants.json'), JSON.stringify({ name, mutants, sources: [...sources] }))
  const names = new Map(mutants.map((mutant) => [nameOf(mutant), mutant.id]))
  const kept = known.flatMap((one) => {
    const id = names.get(nameOf(one))
    return id === undefined || one.state === 'no coverage' ? [] : [{ ...one, id }]
  })
  writeFileSync(report, kept.map((one) => `${JSON.stringify(one)}\n`).join(''))
  console.log(`${name}: ${mutants.length} of ${possible.length} mutants, ${kept.length} known, seed ${flags.seed}`)
  for (;;) {
    const { code, signal } = await child(folder)
    if (code === 0) return read(report)
    const on = BREAKS.has(signal ?? '') ? JSON.parse(readFileSync(join(folder, 'now.json'), 'utf8')).mutant : -1
    if (on >= 0) appendFileSync(report, `${JSON.stringify({ ...mutants[on], state: 'timeout', by: signal })}\n`)
    else if (code !== HANGS) process.exit(code ?? 1)
  }
}

/** @returns {Promise<{ code: number | null, signal: string | null }>} how it ended */
function child(/** @type {string} */ folder) {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [join(root, 'scripts/mutate/try.mjs'), folder], { stdio: 'inherit' })
    running.on('error', reject)
    running.on('close', (code, signal) => resolve({ code, signal }))
  })
}

/** @returns {import('./mutate/results.mjs').Result[]} */
function read(/** @type {string} */ report) {
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

function sourcesOf(/** @type {string} */ folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !NO_CODE.test(`/${file}`))
    .map((file) => `${folder}/${file}`)
    .sort()
}

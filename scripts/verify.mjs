// npm run verify: runs every row of docs/verification and writes the page's table.
//   npm run verify                        at reduced size, a few minutes
//   npm run verify -- --full              in full, some hours
//   npm run verify -- --only V1,V5        these rows; the page keeps the others' last results
//   npm run verify -- --figures           also draws the figures of real data; the others: npm run generate --
//   verification

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setup } from './setup.mjs'
import { root, run } from './steps.mjs'
import { batteries, hasDieharder } from './verification/batteries.mjs'
import { drawBeijing } from './verification/beijing.mjs'
import { METHODS } from './verification/methods.mjs'
import { drawPanels } from './verification/panels.mjs'
import { ROWS } from './verification/rows.mjs'

const { values: flags } = parseArgs({
  options: { full: { type: 'boolean' }, figures: { type: 'boolean' }, only: { type: 'string' } },
})
if (!(await setup())) process.exit(1)
const { agrees, optionsOf, toleranceOf } = await import('../examples/classics/shared/classic.js')
const { CLASSICS } = await import('../examples/classics/shared/list.js')

const folder = join(root, 'docs/verification')
const page = join(folder, 'index.md')
const store = join(folder, 'results.json')
const only = flags.only?.split(',')
const unknown = only?.find((id) => !ROWS.some((row) => row.id === id))
if (unknown) {
  console.error(`There is no row ${unknown}. The rows are ${[...new Set(ROWS.map(({ id }) => id))].join(', ')}.`)
  process.exit(2)
}

/**
 * What the last run of a row said.
 * @typedef {{ ok: boolean, lines: string[], size: 'reduced' | 'full', seconds: number }} Outcome
 * @type {Record<string, Outcome>}
 */
const results = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {}
let failed = 0
for (const row of ROWS) {
  if (only && !only.includes(row.id)) continue
  const start = performance.now()
  const { ok, lines } = await verify(row)
  const seconds = Math.round((performance.now() - start) / 100) / 10
  results[keyOf(row)] = { ok, lines, size: flags.full ? 'full' : 'reduced', seconds }
  if (!ok) failed++
  console.log(
    `${ok ? '✓' : '✗'} ${row.id} ${row.title} (${seconds} s)\n${lines.map((line) => `    ${line}`).join('\n')}`,
  )
  writeFileSync(store, `${JSON.stringify(results, null, 2)}\n`)
}
writePage()
console.log(failed === 0 ? 'all rows agree' : `${failed} rows differ`)
process.exitCode = failed === 0 ? 0 : 1

/** @param {import('./verification/rows.mjs').Row} row */
function keyOf({ id, classic }) {
  return classic ? `${id} ${classic}` : id
}

/** @param {import('./verification/rows.mjs').Row} row */
async function verify(row) {
  const program = row.classic ? runClassic(row.classic) : { ok: true, lines: [] }
  const tests = await Promise.all((row.tests ?? []).map(runTests))
  const all = [program, ...tests]
  if (row.id === 'V25') all.push(await runPublicGoods())
  if (row.id === 'V26') all.push(await runBeijing())
  if (row.id === 'V23') all.push(await runRecovery())
  if (row.id === 'V24' && flags.full) all.push(await runBatteries())
  return { ok: all.every(({ ok }) => ok), lines: all.flatMap(({ lines }) => lines) }
}

/** @param {string} name */
function runClassic(name) {
  const entry = CLASSICS.find(({ classic }) => classic.name === name)
  if (!entry) return { ok: false, lines: [`examples/classics/${name}.js is not in the list`] }
  const { classic, quick, full } = entry
  let ok = true
  const lines = (flags.full ? full : quick).flatMap((changed) => {
    const given = Object.entries(changed).map(([option, value]) => `${option} ${value}`)
    return classic.run(optionsOf(classic, changed), 'verification').map((result) => {
      const verdict = agrees(result)
      if (verdict === false) ok = false
      const found = `${result.quantity}: ${show(result.simulation)}`
      const due = result.theory === null ? '' : `, theory ${show(result.theory)} ± ${show(toleranceOf(result))}`
      return `${given.length > 0 ? `${given.join(', ')}: ` : ''}${found}${due}${verdict === false ? ' ✗' : ''}`
    })
  })
  return { ok, lines }
}

/** @param {{ file: string, name?: string }} test */
async function runTests({ file, name }) {
  if (!existsSync(join(root, file))) return { ok: false, lines: [`${file} is not there yet`] }
  const command = [
    'vitest',
    'run',
    '--project',
    'node',
    '--reporter=json',
    '--testTimeout=300000',
    file,
    ...(name ? ['-t', name] : []),
  ]
  const { output } = await run(command)
  const report = output.match(/\{"numTotalTestSuites".*\}/)
  if (!report) return { ok: false, lines: [`${file} did not run`] }
  const { numPassedTests, numFailedTests } = JSON.parse(report[0])
  return {
    ok: numFailedTests === 0 && numPassedTests > 0,
    lines: [`${numPassedTests} tests passed, ${numFailedTests} failed (${file})`],
  }
}

async function runPublicGoods() {
  const { validation } = await import('../examples/public-goods/predict.js')
  const found = validation(flags.full ? 'full' : 'quick', 'verification')
  const { error, baselines, fromSessionsAlone, coverage, cities, judged, apart } = found
  if (flags.figures) {
    const heading = `Punishment predicted in cities whose own was not used: off by ${error.toFixed(1)} tokens`
    writeFileSync(
      join(folder, 'figures/public-goods-16-cities.svg'),
      drawPanels(cities, [...judged, ...apart], heading),
    )
  }
  const worst = judged.reduce((most, one) => (one.error > most.error ? one : most))
  return {
    ok: error < baselines.lastValueCarriedOn && error < baselines.meanOfOtherCities,
    lines: [
      `mean absolute error over 12 cities, each predicted without its own: ${show(error)} tokens; mean of the ` +
        `other cities: ${show(baselines.meanOfOtherCities)}; last value carried on: ` +
        `${show(baselines.lastValueCarriedOn)}`,
      `measured values inside the interval that should hold 80 %: ${Math.round(coverage * 100)} %`,
      `knowing only the series without punishment and the given sessions: ${show(fromSessionsAlone)} tokens`,
      `worst: ${worst.city}, ${show(worst.error)} tokens (${worst.inside} of 10 values inside)`,
    ],
  }
}

async function runBeijing() {
  const { validation } = await import('../examples/beijing/predict.js')
  const { fitted, predicted, courses, townships, committees } = validation(flags.full ? 'full' : 'quick')
  if (flags.figures) writeFileSync(join(folder, 'figures/beijing.svg'), drawBeijing(courses))
  const line = (/** @type {(typeof fitted)[number]} */ { name, measured, median, low, high, inside }) =>
    `${name}: measured ${show(measured)}, model ${show(median)} (95 %: ${show(low)} to ` +
    `${show(high)})${inside ? '' : ', outside'}`
  return {
    ok: predicted.slice(0, 2).every(({ inside }) => inside),
    lines: [
      ...predicted.map(line),
      ...fitted.map((one) => `fitted: ${line(one)}`),
      `${townships} townships, ${committees} committees`,
    ],
  }
}

/** Parameters of the governance model, found again in its own data with missing cells. */
async function runRecovery() {
  const { coverageOf, EFFORTS, linesOf, recover } = await import('../examples/inference/recover.js')
  const coverage = coverageOf(await recover(flags.full ? EFFORTS.full : EFFORTS.reduced))
  return { ok: coverage.ok, lines: linesOf(coverage) }
}

async function runBatteries() {
  if (!hasDieharder()) return { ok: true, lines: ['dieharder is not installed: its battery was left out'] }
  const { run: count, weak, failed: bad, by } = await batteries({ quick: false })
  return {
    ok: bad.length === 0,
    lines: [`${by.join(' and ')}: ${count} results, ${weak} weak at first, ${bad.length} failed`, ...bad],
  }
}

/** Writes what stands between the marks of the page. */
function writePage() {
  const table = [
    '| | result | agreement of the last run | size, seconds |',
    '|---|---|---|---|',
    ...ROWS.map((row) => {
      const outcome = results[keyOf(row)]
      const said = outcome
        ? outcome.ok
          ? `agrees: ${outcome.lines[0]}`
          : `differs: ${outcome.lines[0]}`
        : 'not run yet'
      const anchor = `${row.id} ${row.title}`
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')
      return (
        `| [${row.id}](#${anchor}) | ${row.title} | ${said} | ` +
        `${outcome ? `${outcome.size}, ${outcome.seconds}` : ''} |`
      )
    }),
  ]
  const entries = ROWS.map((row) => entry(row, results[keyOf(row)]))
  const text = readFileSync(page, 'utf8')
  const filled = between(between(text, 'table', table.join('\n')), 'rows', entries.join('\n\n'))
  writeFileSync(page, filled)
}

/**
 * @param {import('./verification/rows.mjs').Row} row
 * @param {Outcome | undefined} outcome
 */
function entry({ id, title, classic, program: own, proves, teaches, parts, tests = [], source }, outcome) {
  const program = CLASSICS.find((one) => one.classic.name === classic)?.classic
  const commands = [
    ...(classic ? [`node examples/classics/${classic}.js`] : []),
    ...(own ? [`node examples/${own}`] : []),
    ...tests.map(({ file, name }) => `npx vitest run --project node ${file}${name ? ` -t ${name}` : ''}`),
    ...(id === 'V24' ? ['node scripts/verification/batteries.mjs'] : []),
  ]
  const name = classic ?? METHODS[id]?.name ?? (own ? figureOf(own) : undefined)
  const figure = name && existsSync(join(folder, 'figures', `${name}.svg`))
  return [
    `### ${id} ${title}`,
    '',
    `${proves} Exercises ${parts}.`,
    '',
    ...(teaches ? [`What the result teaches: ${teaches}`, ''] : []),
    ...(figure ? [`![${title}: theory or measurement, and simulation](figures/${name}.svg)`, ''] : []),
    `Command: ${commands.map((command) => `\`${command}\``).join(', ')}. Source: ${program?.source ?? source}.`,
    '',
    outcome ? `Last run (${outcome.size}, ${outcome.seconds} s):` : 'Not run yet.',
    '',
    ...(outcome?.lines ?? []).map((line) => `- ${line}`),
  ].join('\n')
}

/** The figure of a study of real data. @param {string} program */
function figureOf(program) {
  return program.startsWith('beijing') ? 'beijing' : 'public-goods-16-cities'
}

/** @param {string} text @param {string} mark @param {string} content */
function between(text, mark, content) {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/verification/index.md has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

/** @param {number} value */
function show(value) {
  return `${Number(value.toPrecision(4))}`
}

// npm run sample: whether a sample gives what everybody gives, in all presets and in three real places; writes
// docs/verification/sample.json, sample.md and its figure. Two processes share the settings.
//   npm run sample                            up to 24 seeds of each setting
//   npm run sample -- --only failed-state     some settings; the others' verdicts stay as they are
//   npm run sample -- --page                  the page and its figure from what was found before
//   npm run sample -- --check --seeds 12      writes nothing, and fails where a difference is beyond the margin

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figureOf, pageOf } from './sample/page.mjs'
import { fromSource } from './source.mjs'
import { root } from './steps.mjs'
import { inTwoProcesses } from './two-processes.mjs'

const FOUND = join(root, 'docs/verification/sample.json')
const PAGE = join(root, 'docs/verification/sample.md')
const FIGURE = join(root, 'docs/figures/sample.svg')

/** Samples whose bias is shown, in real places. */
const SMALLER = [100, 200, 500]

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seeds: { type: 'string', default: '24' },
    check: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    here: { type: 'boolean', default: false },
  },
})

/** @typedef {import('./sample/page.mjs').Compared} Compared */

const size = await fromSource('tests/size/all.ts')
const usual = size.DEFAULT_SCENARIO.sample
/** @type {string[]} */
const names = size.settings().map((/** @type {{ name: string }} */ { name }) => name)
const wanted = flags.only === '' ? names : flags.only.split(',')
const unknown = wanted.find((name) => !names.includes(name))
if (unknown) throw new Error(`no setting is called '${unknown}': there are ${names.join(', ')}`)

if (flags.page) writePage(JSON.parse(readFileSync(FOUND, 'utf8')))
else if (flags.here) for (const name of wanted) console.log(JSON.stringify((await compare(name)).map(kept)))
else {
  const more = ['--seeds', flags.seeds, ...(flags.check ? ['--check'] : [])]
  // The largest places stand last.
  /** @type {Compared[]} */
  const found = await inTwoProcesses(import.meta.url, wanted.toReversed(), more)
  const before = existsSync(FOUND) ? JSON.parse(readFileSync(FOUND, 'utf8')) : []
  const others = before.filter((/** @type {Compared} */ { setting }) => !wanted.includes(setting))
  const order = (/** @type {Compared} */ { setting, sample }) => 1e7 * names.indexOf(setting) + sample
  const all = [...others, ...found].sort((a, b) => order(a) - order(b))
  if (!flags.check) {
    writeFileSync(FOUND, `[\n${all.map((one) => JSON.stringify(one, short)).join(',\n')}\n]\n`)
    writePage(all)
  }
  // Near a fold the usual sample is doubled: what is beyond the margin there too is wrong.
  const last = found.filter(({ setting, sample }) => {
    const larger = found.some((one) => one.setting === setting && one.sample > sample)
    return sample >= usual && !larger
  })
  const beyond = last.flatMap(({ setting, sample, seeds, differences }) =>
    differences
      .filter((one) => size.verdictOf(one, seeds) === 'beyond' && !isKnown(one))
      .map(({ outcome, of, month }) => `${setting}, ${sample} residents: ${of} of ${outcome} in month ${month}`),
  )
  for (const line of beyond) console.log(line)
  const many = last.reduce((sum, { equal, undecided, beyond }) => sum + equal + undecided + beyond, 0)
  console.log(`${last.length} settings, ${many} differences, ${beyond.length} beyond the margin`)
  process.exitCode = beyond.length > 0 ? 1 : 0
}

function writePage(/** @type {readonly Compared[]} */ all) {
  writeFileSync(PAGE, pageOf(all, usual, size))
  writeFileSync(FIGURE, figureOf(all, usual, size))
}

/** Four digits: the rest is luck. */
function short(/** @type {string} */ _, /** @type {unknown} */ value) {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}

/** Of what was compared as much as the page says: how many verdicts of each kind, what is beyond, participation. */
function kept(/** @type {any} */ { setting, sample, seeds, differences }) {
  const judged = differences.map((/** @type {any} */ one) => ({ one, verdict: size.verdictOf(one, seeds) }))
  const count = (/** @type {string} */ which) =>
    judged.filter((/** @type {any} */ { verdict }) => verdict === which).length
  const told = judged.filter(
    (/** @type {any} */ { one, verdict }) =>
      verdict === 'beyond' || (one.outcome === 'participation' && one.month === 60),
  )
  return {
    setting,
    sample,
    seeds,
    ...{ equal: count('equal'), undecided: count('undecided'), beyond: count('beyond') },
    differences: told.map((/** @type {any} */ { one }) => one),
  }
}

/** What the page names as not reached, with what was measured of it: inequality near a fold, up to six points. */
function isKnown(/** @type {import('./sample/page.mjs').Difference} */ { outcome, difference, margin }) {
  return outcome.startsWith('gini_') && Math.abs(difference * margin) < 0.06
}

/** @returns {Promise<any[]>} with the usual sample, doubled where that is not enough, and smaller ones */
async function compare(/** @type {string} */ name) {
  const setting = size.settings().find((/** @type {{ name: string }} */ one) => one.name === name)
  const most = Number(flags.seeds)
  const whole = new Map()
  const first = await size.compared(setting, usual, most, whole)
  const found = [first]
  if (first.differences.some((/** @type {any} */ one) => size.verdictOf(one, first.seeds) === 'beyond'))
    found.push(await size.compared(setting, 2 * usual, most, whole))
  const real = typeof setting.scenario.place === 'string'
  if (real && !flags.check)
    for (const sample of SMALLER) found.unshift(await size.compared(setting, sample, most, whole))
  return found
}

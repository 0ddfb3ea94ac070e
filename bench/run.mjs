// Measures the engine, prints ratios of one run, and says which targets were reached. It is a measurement and no test:
// the exit code is 0 also where a target was missed.
//   npm run bench                                all parts
//   npm run bench -- --only native,flat          these
//   npm run bench -- --json FILE                 writes what was measured, too
import { writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { findChromium } from '../scripts/chromium.mjs'
import { besideChromium } from './chromium.mjs'
import { participation, setup, warmWorld } from './engine.mjs'
import { alternate, median, ratio, summary } from './measure.mjs'
import { buildNative, FLAGS, findCompiler } from './native.mjs'
import { machine, Report } from './report.mjs'
import { pace } from './workers.mjs'

const MILLION = 1_000_000

/** @type {Record<string, () => Promise<void> | void>} */
const parts = { memory, native, flat, workers, chromium }

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const chosen = values.only?.split(',') ?? Object.keys(parts)
const unknown = chosen.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const compiler = findCompiler()
const report = new Report(machine(compiler))
for (const name of Object.keys(parts).filter((part) => chosen.includes(part))) {
  await report.listen()
  await parts[name]()
}
report.close()
if (values.json) {
  const { machine, figures, notes } = report
  writeFileSync(values.json, `${JSON.stringify({ machine, figures, notes }, null, 2)}\n`)
}

/** Bytes a resident, and what there is to do before the first tick. */
function memory() {
  const { bytes, modules, nsPerResident } = setup(MILLION)
  report.figure('a resident in memory, with neighbours', bytes, 'bytes', { atMost: 64 })
  report.figure('a resident’s network and start', nsPerResident, 'ns')
  const dearest = modules.toSorted((a, b) => b.buildMs - a.buildMs)[0]
  report.figure(`modules, one a pass: ${modules.length} together`, total(modules, 'bytes'), 'bytes')
  report.figure('  to write and compile all', total(modules, 'buildMs'), 'ms')
  report.figure(`  the dearest, ${dearest.name}`, dearest.buildMs, 'ms', { atMost: 2 })
}

function total(/** @type {Record<string, number | string>[]} */ items, /** @type {string} */ name) {
  return items.reduce((sum, item) => sum + Number(item[name]), 0)
}

/** A tick beside the same work in C, and by its passes. */
async function native() {
  const world = await warmWorld(MILLION)
  const c = compiler ? tryNative(compiler) : undefined
  /** @type {import('./native.mjs').Slice[]} */
  const slices = []
  const inC = async () => slices[slices.push(await c.ticks(5)) - 1].time
  const { ours, theirs } = await alternate(40, { ours: world.tick, ...(c ? { theirs: inC } : {}) })
  report.figure('a resident and tick, 10⁶ residents', summary(ours), 'ns', { atMost: 10 })
  for (const [pass, times] of world.passes(40)) report.figure(`  ${pass}`, summary(times), 'ns')
  if (!c) {
    if (!compiler) report.note('the same work in C: skipped, this machine has no C compiler')
    return
  }
  report.figure('the same work in C', summary(theirs), 'ns')
  for (const part of Object.keys(slices[0].parts)) {
    report.figure(`  ${part}`, summary(slices.map(({ parts }) => parts[part])), 'ns')
  }
  report.figure('time of C over ours', ratio(theirs, ours), '×', { atLeast: 0.45 })
  const apart = participation(MILLION, 60).map((value, tick) => Math.abs(c.participation[tick] / value - 1))
  report.figure('participation apart from C’s, 60 ticks, at most', Math.max(...apart) * 100, '%', { atMost: 2 })
  const way = slices[0].sixteen ? 'sixteen at a time' : 'one by one'
  report.note(`(C is compiled with ${FLAGS.join(' ')}; on this processor it is faster to gather neighbours ${way})`)
  c.close()
}

/** The program in C, or a word on why there is none. */
function tryNative(/** @type {string} */ compiler) {
  try {
    return buildNative(compiler, MILLION)
  } catch (error) {
    report.note(`the same work in C: skipped, ${String(error).split('\n')[0]}`)
  }
}

/** The cost of a resident in small and large places. */
async function flat() {
  const sizes = [1e4, 1e5, 1e6, 1e7].filter((size) => size * 200 < totalmem())
  if (sizes.length < 4) report.note('10⁷ residents: skipped, they want 2 GB of memory')
  /** @type {Record<string, () => number>} */
  const works = {}
  for (const size of sizes) works[size] = (await warmWorld(size)).tick
  const times = await alternate(25, works)
  for (const size of sizes)
    report.figure(`a resident and tick, ${size.toLocaleString('en')} residents`, summary(times[size]), 'ns')
  const sorted = Object.values(times).toSorted((a, b) => median(a) - median(b))
  report.figure('dearest size over cheapest', ratio(sorted[sorted.length - 1], sorted[0]), '×', { atMost: 1.3 })
}

/** One thread and two. */
async function workers() {
  const residents = 2 * MILLION
  const { one, two } = await alternate(7, { one: () => pace(residents, 1, 20), two: () => pace(residents, 2, 20) })
  report.figure('one thread, 2·10⁶ residents', summary(one), 'ns')
  report.figure('two threads', summary(two), 'ns')
  report.figure('time of one thread over two', ratio(one, two), '×', { atLeast: 1.8 })
}

/** The same bundle in Node and in Chromium. */
async function chromium() {
  const found = await findChromium()
  if (!found) {
    report.note('in Chromium: skipped, none is here')
    return
  }
  const { node, chromium, same, version } = await besideChromium(found, 200_000, 100, 5)
  report.figure('in Node, 2·10⁵ residents', summary(node), 'ns')
  report.figure(`in Chromium ${version.split('.')[0]}`, summary(chromium), 'ns')
  report.figure('time in Chromium over Node', ratio(chromium, node), '×', { atMost: 1.3 })
  report.note(same ? 'both end in the same state, bit by bit' : 'THEY END IN DIFFERENT STATES')
}

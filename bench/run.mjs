// Measures the engine, prints ratios of one run, and says which targets were reached. It is a measurement and no test:
// the exit code is 0 also where a target was missed.
//   npm run bench                                all parts but beijing, study and overhead, which take minutes
//   npm run bench -- --only native,flat          these
//   npm run bench -- --json FILE                 writes what was measured, too
import { writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { createSimulation } from '@cogov/core'
import { runSharded } from '@cogov/studies/run'
import { findChromium } from '../scripts/chromium.mjs'
import { besideChromium } from './chromium.mjs'
import { besideFirst } from './editions.mjs'
import { participation, setup, warmWorld } from './engine.mjs'
import { alternate, median, ratio, summary } from './measure.mjs'
import { buildNative, findCompiler } from './native.mjs'
import { overheadTurn } from './overhead.mjs'
import { machine, Report } from './report.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'
import { runStudy } from './study.mjs'
import { pace } from './workers.mjs'

const MILLION = 1_000_000

/** @type {Record<string, () => Promise<void> | void>} */
const parts = { memory, native, flat, editions, workers, chromium, overhead, beijing, study }

/** Parts that are measured only when asked for. */
const SLOW = ['beijing', 'study', 'overhead']

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const chosen = values.only?.split(',') ?? Object.keys(parts).filter((name) => !SLOW.includes(name))
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
  report.figure('a resident in memory, with neighbours', bytes, 'bytes', { atMost: 80 })
  report.figure('a resident’s network and start', nsPerResident, 'ns')
  const dearest = modules.toSorted((a, b) => b.buildMs - a.buildMs)[0]
  report.figure(`modules, one a pass: ${modules.length} together`, total(modules, 'bytes'), 'bytes')
  report.figure('  to write and compile all', total(modules, 'buildMs'), 'ms')
  report.figure(`  the dearest, ${dearest.name}`, dearest.buildMs, 'ms', { atMost: 2 })
}

/** A study of many runs: its time, its memory, what it costs beside them, and whether its memory grows with them. */
async function study() {
  // As many as it takes until the threads' memory has its size; what grows with runs would show in five times as many.
  const few = await runStudy([200, 100])
  const many = await runStudy([1000, 100])
  report.figure(`a study of ${many.runs} runs of 2,000 residents × 60 months`, many.took / 1000, 's')
  report.figure('  a run', many.each, 'ms')
  report.figure('  beside the runs', 100 * many.beside, '%')
  report.figure(`  memory, over that of ${few.runs} runs`, many.memory / few.memory, '×', { atMost: 1.25 })
  report.figure('  memory', many.memory / 1e6, 'MB')
}

/** What a study costs beside runs of about 50 ms, in processor time. */
function overhead() {
  const turns = Array.from({ length: 5 }, () => overheadTurn(10, 30, 1400))
  report.figure('a run of 28,000 residents × 60 months alone', summary(turns.map(({ alone }) => alone)), 'ms')
  report.figure('  in a study', summary(turns.map(({ inStudy }) => inStudy)), 'ms')
  const shares = turns.map(({ alone, inStudy }) => 100 * (1 - alone / inStudy))
  report.figure('  share that is not the run’s', summary(shares), '%', { atMost: 5 })
  report.figure('  to start a study', summary(turns.map(({ start }) => start)), 'ms')
}

function total(/** @type {Record<string, number | string>[]} */ items, /** @type {string} */ name) {
  return items.reduce((sum, item) => sum + Number(item[name]), 0)
}

/** A tick, its passes beside the same passes in C, and by pass. */
async function native() {
  await besideNative('everything', { atMost: 20 }, { atLeast: 0.4 })
  await besideNative('beginnings', {}, { atLeast: 0.4 })
}

/**
 * @param {'everything' | 'beginnings'} on
 * @param {import('./report.mjs').Target} target
 * @param {import('./report.mjs').Target} ratioTarget
 */
async function besideNative(on, target, ratioTarget) {
  const scenario = benchScenario(on)
  const world = await warmWorld(MILLION, scenario)
  const fresh = createSimulation(scenario, benchDistrict(MILLION)).world
  const c = compiler ? tryNative(compiler, fresh) : undefined
  let sixteen = false
  const inC = async (/** @type {NonNullable<typeof c>} */ program) => {
    const slice = await program.ticks(5)
    sixteen = slice.sixteen
    return slice.time
  }
  const { tick, kernel, theirs } = await alternate(40, {
    tick: world.tick,
    kernel: world.kernel,
    ...(c ? { theirs: () => inC(c) } : {}),
  })
  report.figure(`${on} on: a resident and tick, 10⁶ residents`, summary(tick), 'ns', target)
  report.figure('  its passes of equations', summary(kernel), 'ns')
  for (const [pass, times] of world.passes(40)) report.figure(`  – ${pass}`, summary(times), 'ns')
  if (!c) {
    if (!compiler) report.note('the same in C: skipped, this machine has no C compiler')
    return
  }
  report.figure('  the same passes in C', summary(theirs), 'ns')
  report.figure('  time of C over ours', ratio(theirs, kernel), '×', ratioTarget)
  const apart = participation(fresh, 60).map((value, tick) => Math.abs(c.participation[tick] / value - 1))
  report.figure('  participation apart from C’s, 60 ticks, at most', Math.max(...apart) * 100, '%', { atMost: 2 })
  report.note(`  (neighbours in C: ${sixteen ? 'sixteen at a time' : 'one by one'}, the faster here)`)
  c.close()
}

/**
 * The program in C, or a word on why there is none.
 * @param {string} compiler
 * @param {import('@cogov/engine/world').World} world
 */
function tryNative(compiler, world) {
  try {
    return buildNative(compiler, world)
  } catch (error) {
    report.note(`the same in C: skipped, ${String(error).split('\n')[0]}`)
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

/** This edition beside the first: what should take the same time, and did not. */
async function editions() {
  const { passes, studies, networks } = await besideFirst(20)
  const times = (/** @type {import('./turn.mjs').Turn[]} */ turns) => turns.map(({ time }) => time)
  for (const edition of /** @type {const} */ (['first', 'now'])) {
    const says = (/** @type {string} */ what) => `${edition === 'first' ? 'first' : 'now'}: ${what}`
    const target = (/** @type {number} */ atMost) => (edition === 'now' ? { atMost } : {})
    const nodes = Object.entries(passes[edition]).toSorted(([, a], [, b]) => median(times(a)) - median(times(b)))
    const [[fastest, quick], [slowest, slow]] = [nodes[0], nodes[nodes.length - 1]]
    const which = nodes.length > 1 ? `passes, Node ${slowest} over ${fastest}` : 'passes, one Node only'
    report.figure(says(which), ratio(times(slow), times(quick)), '×', target(1.05))
    const { lever, parameter, parameters, spread } = studies[edition]
    report.figure(says('a run, parameter over lever'), ratio(times(parameter), times(lever)), '×', target(1.1))
    report.figure(says('a run, ten parameters over lever'), ratio(times(parameters), times(lever)), '×', target(1.1))
    report.figure(says('a run, sizes by luck over fixed'), ratio(times(spread), times(lever)), '×', target(1.1))
    const { lattice, complete } = networks[edition]
    report.figure(says('a tick, lattice over complete'), ratio(times(lattice), times(complete)), '×', target(1.2))
    for (const [name, turns] of Object.entries(studies[edition])) {
      const { modules, runs } = turns[turns.length - 1]
      report.figure(says(`modules of ${runs} runs, varied ${name}`), modules, '')
    }
  }
  const both = (
    /** @type {{ first: import('./turn.mjs').Turn[], now: import('./turn.mjs').Turn[] }} */ { first, now },
  ) => ratio(times(now), times(first))
  const own = process.versions.node
  report.figure('now over first: residents’ passes', both({ first: passes.first[own], now: passes.now[own] }), '×')
  report.figure(
    'now over first: a run that varies a lever',
    both({ first: studies.first.lever, now: studies.now.lever }),
    '×',
  )
}

/** One thread and two. */
async function workers() {
  const residents = 2 * MILLION
  const { one, two } = await alternate(7, { one: () => pace(residents, 1, 20), two: () => pace(residents, 2, 20) })
  const clock = (/** @type {{ clock: number }[]} */ turns) => turns.map((turn) => turn.clock)
  const processors = (/** @type {{ processors: number }[]} */ turns) => turns.map((turn) => turn.processors)
  report.figure('one thread, 2·10⁶ residents', summary(clock(one)), 'ns')
  report.figure('two threads', summary(clock(two)), 'ns')
  report.figure('time of one thread over two', ratio(clock(one), clock(two)), '×', { atLeast: 1.8 })
  report.figure('  processor time of two threads over one’s', ratio(processors(two), processors(one)), '×')
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

/** Beijing at 1:1, 72 months, everything on, on two threads. */
async function beijing() {
  if (totalmem() < 8e9 || availableParallelism() < 2) {
    report.note('Beijing: skipped, it wants two processors and 8 GB of memory')
    return
  }
  const [start, before] = [performance.now(), process.cpuUsage()]
  await runSharded({ ...benchScenario('everything', 72), place: '北京市' }, 2)
  const { user, system } = process.cpuUsage(before)
  report.figure('Beijing, 72 months, two threads', (performance.now() - start) / 1000, 's', { atMost: 60 })
  report.figure('  processor time of each thread', (user + system) / 2e6, 's')
  report.figure('  memory at most', process.resourceUsage().maxRSS / 2 ** 20, 'GiB', { atMost: 3 })
}

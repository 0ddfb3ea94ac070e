// Measures the engine and prints ratios of one run: `npm run bench`, or `node bench/run.mjs --only native,flat --json FILE`.
// It measures and does not judge: a target that is missed is said, and the exit code stays 0.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { inChromium } from './chromium.mjs'
import { setup, ticksOf, twoWorkers } from './engine.mjs'
import { buildNative, compiler } from './native.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const only = values.only?.split(',')
const wanted = (part) => !only || only.includes(part)
const figures = []

/** Keeps a figure: `at most` or `at least` says which side of the target is reached. */
function figure(name, value, unit, side, target) {
  const reached =
    target === undefined ? '' : (side === 'at most' ? value <= target : value >= target) ? 'reached' : 'missed'
  figures.push({ name, value, unit, side, target, reached })
  const goal = target === undefined ? '' : `${side} ${target}`
  console.log(`${name.padEnd(58)}${value.toPrecision(3).padStart(9)} ${unit.padEnd(12)}${goal.padEnd(16)}${reached}`)
}

const machine = {
  processor: cpus()[0]?.model,
  cores: cpus().length,
  node: process.version,
  compiler: compiler() ?? 'none',
}
console.log(Object.values(machine).join(', '), '\n')

if (wanted('setup')) {
  const { bytes, moduleBytes, buildMs, nsPerResident } = setup(1e6)
  figure('bytes a resident, neighbours included', bytes, 'bytes', 'at most', 64)
  figure('module of all passes', moduleBytes, 'bytes')
  figure('  written and compiled in', buildMs, 'ms')
  figure('a resident set up (network, start)', nsPerResident, 'ns')
}
if (wanted('native')) {
  const engine = ticksOf(1e6)
  const times = []
  const native = compiler() && buildNative(1e6)
  for (let k = 0; k < 5; k++) times.push([engine.measure(12), native?.run(25)])
  const middle = (pick) => times.map(pick).sort((a, b) => a - b)[2]
  const ours = middle(([{ ns }]) => ns)
  figure('a resident and tick, everything on, 10⁶ residents', ours, 'ns', 'at most', 10)
  for (const [pass, ns] of Object.entries(engine.passes())) figure(`  ${pass}`, ns, 'ns')
  if (native) {
    figure(
      'the same in C',
      middle(([, run]) => run.ns),
      'ns',
    )
    figure(
      'native time over ours',
      middle(([{ ns }, run]) => run.ns / ns),
      '×',
      'at least',
      0.45,
    )
    figure(
      'participation in C over ours after 60 ticks',
      native.run(60).participation / ticksOf(1e6).participation(60),
      '×',
    )
    native.remove()
  } else console.log('the same in C: skipped, this machine has no C compiler')
}
if (wanted('flat')) {
  const sizes = [1e4, 1e5, 1e6, 1e7]
  const times = sizes.map((residents) => ticksOf(residents).measure(Math.max(12, Math.min(400, 2e7 / residents))).ns)
  sizes.forEach((residents, k) => {
    figure(`a resident and tick, ${residents.toLocaleString('en')} residents`, times[k], 'ns')
  })
  figure('dearest over cheapest', Math.max(...times) / Math.min(...times), '×', 'at most', 1.3)
}
if (wanted('workers')) {
  const { one, two } = await twoWorkers(2e6)
  figure('one thread, 2·10⁶ residents', one, 'ns')
  figure('two threads', two, 'ns')
  figure('two threads faster than one', one / two, '×', 'at least', 1.8)
}
if (wanted('chromium')) {
  const found = await inChromium(2e5, 60)
  if (typeof found === 'string') console.log(`in Chromium: ${found}`)
  else {
    figure('in Chromium, 2·10⁵ residents', found.chromium, 'ns')
    figure('in Node', found.node, 'ns')
    figure('Chromium over Node', found.chromium / found.node, '×', 'at most', 1.3)
    console.log(`${'the same state'.padEnd(58)}${found.same ? 'yes' : 'NO'}`)
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`)

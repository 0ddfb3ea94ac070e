// Docking (Axtell, Axelrod, Epstein & Cohen 1996): the model written a second time, in Python, from its description in
// docs/model, against the library. Every column's mean is compared in several months over many seeds, before and after
// nearly every lever is moved. Needs Python 3.10 or newer with numpy (Debian: apt-get install python3-numpy). After a
// build:
//   node scripts/verification/docking.mjs [seeds] [python]

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { MECHANISMS } from '../../packages/core/dist/mechanisms/index.js'
import { DEFAULT_SCENARIO } from '../../packages/core/dist/scenario/scenario.js'
import { syntheticDistrict } from '../../packages/core/dist/scenario/synthetic.js'
import { createSimulation } from '../../packages/core/dist/simulate.js'

const [seeds = '30', python = 'python3'] = process.argv.slice(2)
const place = { townships: 3, communities: 4, residents: 450, rural: 0.5 }
/** Residents of each community who are simulated: each stands for three. */
const SAMPLE = 150
const MONTHS = [1, 4, 12, 30, 31, 36, 60]
const MOVED = 31

/** Of some 1,600 comparisons one in a thousand right programs has one beyond this many standard errors. */
const BAND = 5.1
/** What sums in single precision may differ by, relative to the value. */
const ROUNDING = 1e-4

const moved = MECHANISMS.filter(({ name }) => name !== 'policy_learning').map(({ name, levers }) => ({
  name,
  levers: Object.fromEntries(levers.map((lever, k) => [lever.name, 0.3 + 0.1 * (k % 3)])),
}))

const plan = {
  place: { ...place, sample: SAMPLE },
  months: MONTHS,
  levers: { [MOVED]: Object.assign({}, ...moved.map(({ levers }) => levers)) },
}
const second = spawnSync(python, [fileURLToPath(new URL('./docking/model.py', import.meta.url)), seeds], {
  input: JSON.stringify(plan),
  encoding: 'utf8',
  maxBuffer: 1e9,
})
if (second.status !== 0) throw new Error(second.error?.message ?? second.stderr)
/** @type {Record<string, number[]>} */
const theirs = JSON.parse(second.stdout)

/** @type {Map<string, number[]>} */
const ours = new Map()
for (let seed = 0; seed < Number(seeds); seed++) means(seed)

let compared = 0
const apart = [...ours].flatMap(([key, values]) => {
  const others = theirs[key]
  if (!others) return [`${key}: the second implementation has no such column`]
  compared++
  const [a, b] = [summary(values), summary(others)]
  const band = BAND * Math.hypot(a.error, b.error) + ROUNDING * Math.max(Math.abs(a.mean), Math.abs(b.mean))
  return Math.abs(a.mean - b.mean) <= band
    ? []
    : [`${key}: ${a.mean} by the library, ${b.mean} by the second implementation`]
})
console.log(apart.join('\n') || `${compared} means over ${seeds} seeds agree`)
process.exitCode = apart.length > 0 ? 1 : 0

/** Means of every column over its rows, kept by month. */
function means(/** @type {number} */ seed) {
  const mechanisms = Object.fromEntries(moved.map(({ name, levers }) => [name, levers]))
  const event = { tick: MOVED, over: 0, place: '', mechanisms, shock: { domain: 'all', factor: 1, months: 1 } }
  const whole = { ...place, size_spread: 0, budget_spread: 0, seed: '' }
  const scenario = {
    ...DEFAULT_SCENARIO,
    start: /** @type {const} */ ('fresh'),
    name: 'docking',
    place: whole,
    sample: SAMPLE,
    seed: `docking ${seed}`,
    timeline: [event],
  }
  const { world, step } = createSimulation(scenario, syntheticDistrict(whole, scenario.seed))
  while (world.tick < Math.max(...MONTHS)) {
    step()
    if (!MONTHS.includes(world.tick)) continue
    /** @type {Map<string, { sum: number, count: number }>} */
    const sums = new Map()
    for (const { table, column, values } of world.columns()) {
      const so = sums.get(`${table}.${column}`) ?? { sum: 0, count: 0 }
      for (const value of values) so.sum += value
      so.count += values.length
      sums.set(`${table}.${column}`, so)
    }
    for (const [name, { sum, count }] of sums) {
      const key = `${name} ${world.tick}`
      ours.set(key, [...(ours.get(key) ?? []), sum / count])
    }
  }
}

function summary(/** @type {number[]} */ values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

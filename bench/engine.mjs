// The engine in this process: a tick, a tick by its passes, and what it takes before the first.
import { compileKernel, createSimulation } from '@cogov/core'
import { median, timing } from './measure.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'

/** After a pause it takes a processor, and its caches, some milliseconds to come back to speed. */
function spin(/** @type {() => void} */ work) {
  const start = performance.now()
  while (performance.now() - start < 80) work()
}

/** A world that is ready to be measured: ticks have run until the optimising compiler, which works aside, was done. */
export async function warmWorld(/** @type {number} */ residents) {
  const simulation = createSimulation(benchScenario(), benchDistrict(residents))
  const { world } = simulation
  const started = performance.now()
  while (world.tick < 10 || performance.now() - started < 300) {
    simulation.step()
    await new Promise(setImmediate)
  }
  /** Ticks timed together, such that the clock's grain does not matter. */
  const batch = Math.max(1, Math.round(1e5 / residents))
  const timed = (/** @type {() => void} */ work) => {
    const start = performance.now()
    for (let k = 0; k < batch; k++) work()
    return ((performance.now() - start) * 1e6) / residents / batch
  }
  const repeated = (/** @type {number} */ times, /** @type {() => void} */ work) => {
    spin(work)
    return timing(Array.from({ length: times }, () => timed(work)))
  }
  return {
    /** Nanoseconds a resident and tick. */
    ticks: (/** @type {number} */ times) => repeated(times, () => simulation.step()),
    /** The same by pass, those of all offices together. */
    passes(/** @type {number} */ times) {
      const all = [...world.passes.keys()].filter((name) => !name.endsWith(' start'))
      const residents = all.filter((name) => name.startsWith('resident '))
      const offices = all.filter((name) => !residents.includes(name))
      /** @type {[string, import('./measure.mjs').Timing][]} */
      const byPass = residents.map((name) => [name, repeated(times, () => world.run(name))])
      const runOffices = () => {
        for (const name of offices) world.run(name)
      }
      return [...byPass, /** @type {const} */ (['all offices', repeated(times, runOffices)])]
    },
  }
}

/** Participation of the whole place in each of the ticks, without the start. */
export function participation(/** @type {number} */ residents, /** @type {number} */ ticks) {
  const simulation = createSimulation(benchScenario(ticks), benchDistrict(residents))
  while (simulation.world.tick < ticks) simulation.step()
  return Array.from(simulation.recording.series('participation').subarray(1))
}

/** What a world takes before its first tick, and in memory. */
export function setup(/** @type {number} */ residents) {
  const create = (/** @type {number} */ n) => {
    const start = performance.now()
    const { world } = createSimulation(benchScenario(), benchDistrict(n))
    return { ms: performance.now() - start, world }
  }
  // The small one is made first and again: what is the same for any number of residents is no part of a resident's time.
  create(1e4)
  const small = create(1e4)
  const { ms, world } = create(residents)
  const { layout } = world.shards[0]
  const modules = [...world.passes].map(([name, pass]) => {
    let size = 0
    const builds = Array.from({ length: 9 }, () => {
      const start = performance.now()
      const bytes = compileKernel(pass, layout)
      new WebAssembly.Module(bytes)
      size = bytes.length
      return performance.now() - start
    })
    return { name, bytes: size, buildMs: median(builds) }
  })
  return {
    bytes: layout.bytes / residents,
    modules,
    nsPerResident: ((ms - small.ms) * 1e6) / (residents - 1e4),
  }
}

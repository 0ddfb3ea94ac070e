// The engine in this process: a tick, a tick by its passes, and what it takes before the first.
import { compileKernel, createSimulation } from '@cogov/core'
import { median, processorTime } from './measure.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'

/** A world that is ready to be measured: ticks have run until the optimising compiler, which works aside, was done. */
export async function warmWorld(/** @type {number} */ residents) {
  const simulation = createSimulation(benchScenario(), benchDistrict(residents))
  const { world } = simulation
  const started = performance.now()
  while (world.tick < 10 || performance.now() - started < 500) {
    simulation.step()
    await new Promise(setImmediate)
  }
  /** Ticks timed together: some 40 ms, so that the clock's grain does not matter. */
  const together = Math.max(1, Math.round(5e6 / residents))
  /** After another's turn the first time brings back what caches had, and is not measured. */
  const timed = (/** @type {() => void} */ work) => {
    work()
    const all = processorTime(() => {
      for (let k = 0; k < together; k++) work()
    })
    return all / residents / together
  }
  return {
    /** Nanoseconds a resident and tick. */
    tick: () => timed(() => simulation.step()),
    /** The same by pass, those of all offices together. */
    passes(/** @type {number} */ ticks) {
      const names = [...world.passes.keys()].filter((name) => !name.endsWith(' start'))
      /** @type {Map<string, number[]>} */
      const times = new Map(names.map((name) => [name.startsWith('resident ') ? name : 'all offices', []]))
      for (let tick = 0; tick < ticks; tick++) {
        world.tick++
        for (const of of times.values()) of.push(0)
        for (const name of names) {
          const of = times.get(name) ?? times.get('all offices')
          of[tick] += processorTime(() => world.run(name)) / residents
        }
      }
      return times
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
    /** @type {import('@cogov/core').Simulation | undefined} */
    let made
    const time = processorTime(() => {
      made = createSimulation(benchScenario(), benchDistrict(n))
    })
    return { time, world: made.world }
  }
  // The small one is made first and again: what is the same for any number of residents is no part of a resident's time.
  create(1e4)
  const small = create(1e4)
  const { time, world } = create(residents)
  const { layout } = world.shards[0]
  const modules = [...world.passes].map(([name, pass]) => {
    let bytes = 0
    const builds = Array.from({ length: 31 }, () => {
      const start = performance.now()
      const module = compileKernel(pass, layout)
      new WebAssembly.Module(module)
      bytes = module.length
      return performance.now() - start
    })
    const buildMs = median(builds)
    return { name, bytes, buildMs }
  })
  return { bytes: layout.bytes / residents, modules, nsPerResident: (time - small.time) / (residents - 1e4) }
}

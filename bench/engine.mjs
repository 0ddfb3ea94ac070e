// The engine in this process: a tick, a tick by its passes, and what it takes before the first.

import { createSimulation } from '@cogov/core'
import { compileKernel } from '@cogov/engine/equations'
import { median, processorTime } from './measure.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'

/** Names of the passes of a tick, in their order. */
const passesOf = (/** @type {import('@cogov/engine/world').World} */ world) =>
  [...world.passes.keys()].filter((name) => !name.endsWith(' start'))

/**
 * A world that is ready to be measured: ticks have run until the optimising compiler, which works aside, was done.
 * @param {number} residents
 * @param {import('@cogov/core').Scenario} scenario
 */
export async function warmWorld(residents, scenario = benchScenario()) {
  const simulation = createSimulation(scenario, benchDistrict(residents))
  const { world } = simulation
  const started = performance.now()
  while (world.tick < 10 || performance.now() - started < 1000) {
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
  const names = passesOf(world)
  return {
    /** Nanoseconds a resident and tick. */
    tick: () => timed(() => simulation.step()),
    /** The same without what is no pass of equations: cases, timeline, records. */
    kernel: () => timed(() => runPasses(world)),
    /** The same by pass, those of all offices together. */
    passes(/** @type {number} */ ticks) {
      /** @type {Map<string, number[]>} */
      const times = new Map(names.map((name) => [name.startsWith('resident ') ? name : 'all offices', []]))
      for (let tick = 0; tick < ticks; tick++) {
        world.tick++
        for (const of of times.values()) of.push(0)
        for (const name of names) {
          const of = times.get(name) ?? times.get('all offices') ?? []
          of[tick] += processorTime(() => world.run(name)) / residents
        }
      }
      return times
    },
  }
}

/** A tick without what is no pass of equations. */
function runPasses(/** @type {import('@cogov/engine/world').World} */ world) {
  world.tick++
  for (const name of passesOf(world)) world.run(name)
}

/** Participation of the whole place in each of so many ticks of passes. */
export function participation(/** @type {import('@cogov/engine/world').World} */ world, /** @type {number} */ ticks) {
  const residents = world.lowest.sizes.reduce((sum, size) => sum + size, 0)
  return Array.from({ length: ticks }, () => {
    runPasses(world)
    return world.column('community', 'participants').reduce((sum, value) => sum + value, 0) / residents
  })
}

/** What a world takes before its first tick, and in memory. */
export function setup(/** @type {number} */ residents) {
  const create = (/** @type {number} */ n) => {
    /** @type {import('@cogov/engine/world').World[]} */
    const made = []
    const time = processorTime(() => {
      made.push(createSimulation(benchScenario(), benchDistrict(n)).world)
    })
    return { time, world: made[0] }
  }
  // The small one is made first and again: what is the same for any number of residents is no part of a resident's
  // time.
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

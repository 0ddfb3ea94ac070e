// One edition's work in a process of its own, by turns: each message asks for one, and is answered by its processor
// time.
//   fork(turn.mjs, [address of the edition, work, details as JSON])
import { processorTime } from './measure.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'

/**
 * @typedef {{ time: number, modules: number, runs: number }} Turn nanoseconds of what the work says; modules compiled,
 * and runs done, since the start
 */

const [, , address, work, details] = process.argv
/** @type {typeof import('@cogov/core')} */
const edition = await import(address)

let modules = 0
const Module = WebAssembly.Module
WebAssembly.Module = class extends Module {
  constructor(/** @type {ConstructorParameters<typeof Module>[0]} */ bytes) {
    super(bytes)
    modules++
  }
}
let runs = 0

/** Until the optimising compiler, which works aside, has had its time. */
async function warm(/** @type {import('@cogov/core').Simulation} */ simulation) {
  const started = performance.now()
  while (simulation.world.tick < 10 || performance.now() - started < 1500) {
    simulation.step()
    await new Promise(setImmediate)
  }
}

/** @type {Record<string, (asked: any) => Promise<() => number | Promise<number>>>} */
const WORKS = {
  /** The residents' passes, a resident and tick. */
  async passes() {
    const residents = 200_000
    const simulation = edition.createSimulation(benchScenario('everything', 60, edition), benchDistrict(residents))
    await warm(simulation)
    const { world } = simulation
    const names = [...world.passes.keys()].filter((name) => /^resident (?!start)/.test(name))
    return () => {
      simulation.step()
      const time = processorTime(() => {
        for (let k = 0; k < 5; k++) {
          world.tick++
          for (const name of names) world.run(name)
        }
      })
      return time / residents / 5
    }
  },

  /** A whole tick in communities of 1,000, a resident. */
  async network(network) {
    const residents = 100_000
    const scenario = { ...benchScenario('everything', 60, edition), network }
    const simulation = edition.createSimulation(scenario, benchDistrict(residents, 1000))
    await warm(simulation)
    return () => {
      simulation.step()
      const time = processorTime(() => {
        for (let k = 0; k < 10; k++) simulation.step()
      })
      return time / residents / 10
    }
  },

  /** Runs of a study, of 2,000 residents and 60 months, each with a seed and a point of its own. */
  async study({ vary, parameters = 0, spread = 0 }) {
    const { DEFAULT_SYNTHETIC, syntheticDistrict, createSimulation, ACTORS } = edition
    const place = { ...DEFAULT_SYNTHETIC, townships: 2, communities: 10, residents: 100, size_spread: spread }
    const varied = ACTORS.find(({ name }) => name === 'resident')?.parameters.slice(0, parameters) ?? []
    const base = benchScenario('beginnings', 60, edition)
    const run = () => {
      const at = (runs * 0.618034) % 1
      const seed = `run ${runs++}`
      const scenario = {
        ...base,
        seed,
        parameters: Object.fromEntries(varied.map(({ name, default: usual }) => [name, usual * (0.9 + 0.09 * at)])),
        mechanisms:
          vary === 'lever'
            ? { ...base.mechanisms, incentives: { ...base.mechanisms.incentives, reward: 0.1 + at } }
            : base.mechanisms,
      }
      const { world, step } = createSimulation(scenario, syntheticDistrict(place, seed))
      while (world.tick < scenario.ticks) step()
      world.hash()
      world.release()
    }
    const several = async (/** @type {number} */ count) => {
      const before = process.cpuUsage()
      for (let k = 0; k < count; k++) {
        run()
        await new Promise(setImmediate)
      }
      const { user, system } = process.cpuUsage(before)
      return ((user + system) * 1000) / count
    }
    await several(20)
    return () => several(8)
  },
}

const turn = await WORKS[work](JSON.parse(details))
process.on('message', async () => process.send?.({ time: await turn(), modules, runs }))
process.send?.('ready')

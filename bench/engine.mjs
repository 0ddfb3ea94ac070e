// Times of the engine in this process and in threads.
import { compileKernel, createSimulation } from '@cogov/core'
import { runSharded } from '@cogov/experiments'
import { benchDistrict, benchScenario, median } from './scenario.mjs'

/** Ticks of a world of so many residents, warmed up until the optimising compiler is done. */
export function ticksOf(residents) {
  const simulation = createSimulation(benchScenario(), benchDistrict(residents))
  const { world } = simulation
  const warm = Math.max(5, Math.min(200, 4e6 / residents))
  const timed = (work) => {
    const start = performance.now()
    work()
    return ((performance.now() - start) * 1e6) / residents
  }
  const warmUp = () => {
    while (world.tick < warm) simulation.step()
  }
  return {
    /** Median over ticks, in nanoseconds a resident. */
    measure(ticks) {
      warmUp()
      return { ns: median(Array.from({ length: ticks }, () => timed(() => simulation.step()))) }
    },
    /** The same by pass; the offices' passes together. */
    passes() {
      warmUp()
      const times = {}
      for (const name of world.passes.keys()) {
        if (name.endsWith('start')) continue
        const ns = median(Array.from({ length: 9 }, () => timed(() => world.run(name))))
        const row = name.startsWith('resident') ? name : 'all offices'
        times[row] = (times[row] ?? 0) + ns
      }
      return times
    },
    participation(ticks) {
      while (world.tick < ticks) simulation.step()
      return simulation.recording.series('participation')[ticks]
    },
  }
}

/** What it takes before the first tick. */
export function setup(residents) {
  const [first, second] = [1e4, residents].map((n) => {
    const start = performance.now()
    const { world } = createSimulation(benchScenario(), benchDistrict(n))
    return { ms: performance.now() - start, world }
  })
  const { layout } = second.world.shards[0]
  const times = []
  let moduleBytes = 0
  for (let k = 0; k < 9; k++) {
    const start = performance.now()
    const bytes = compileKernel([...second.world.passes.values()], layout)
    new WebAssembly.Module(bytes)
    times.push(performance.now() - start)
    moduleBytes = bytes.length
  }
  return {
    bytes: layout.bytes / residents,
    moduleBytes,
    buildMs: median(times),
    nsPerResident: ((second.ms - first.ms) * 1e6) / residents,
  }
}

/** Nanoseconds a resident and tick by one thread and by two: from long and short runs, so that their start is left out. */
export async function twoWorkers(residents) {
  const district = benchDistrict(residents)
  const run = async (threads, ticks) => {
    const seen = []
    await runSharded(benchScenario(ticks), threads, { district, onTick: () => seen.push(performance.now()) })
    return seen
  }
  const pace = (seen) => {
    const steady = seen.slice(10)
    return ((steady[steady.length - 1] - steady[0]) * 1e6) / residents / (steady.length - 1)
  }
  const one = ticksOf(residents)
  const times = []
  for (let k = 0; k < 3; k++) times.push([one.measure(12).ns, pace(await run(2, 40))])
  return { one: median(times.map(([a]) => a)), two: median(times.map(([, b]) => b)) }
}

// One run in one thread and shared out over two: time from tick to tick, without the start of either.
import { runSharded } from '@cogov/studies/run'
import { median } from './measure.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'

const WARM = 10

/**
 * Nanoseconds a resident and tick: as the clock goes, and of all processors together.
 * @param {number} residents
 * @param {number} threads
 * @param {number} ticks measured, after those that warm up
 */
export async function pace(residents, threads, ticks) {
  /** @type {number[]} */
  const seen = []
  let before = process.cpuUsage()
  let after = before
  const onTick = () => {
    seen.push(performance.now())
    if (seen.length === WARM) before = process.cpuUsage()
    if (seen.length === WARM + ticks) after = process.cpuUsage(before)
  }
  await runSharded(benchScenario('everything', ticks + WARM), threads, { district: benchDistrict(residents), onTick })
  const steady = seen.slice(WARM - 1)
  const clock = median(steady.slice(1).map((time, k) => ((time - steady[k]) * 1e6) / residents))
  return { clock, processors: ((after.user + after.system) * 1000) / residents / ticks }
}

// One run in one thread and shared out over two: time from tick to tick, without the start of either.
import { runSharded } from '@cogov/experiments'
import { median } from './measure.mjs'
import { benchDistrict, benchScenario } from './scenario.mjs'

const WARM = 10

/**
 * @param {number} residents
 * @param {number} threads
 * @param {number} ticks measured, after those that warm up
 */
export async function pace(residents, threads, ticks) {
  /** @type {number[]} */
  const seen = []
  const onTick = () => {
    seen.push(performance.now())
  }
  await runSharded(benchScenario('everything', ticks + WARM), threads, { district: benchDistrict(residents), onTick })
  const steady = seen.slice(WARM - 1)
  return median(steady.slice(1).map((time, k) => ((time - steady[k]) * 1e6) / residents))
}

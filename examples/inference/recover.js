/**
 * V23 on the governance model itself: a place is simulated with parameters drawn from the prior, a third of what it
 * gives is blotted out, and the calibration, which sees the rest, has to find the parameters again. Over many places,
 * its intervals have to hold them as often as they say (Talts et al. 2018).
 *
 *   node examples/inference/recover.js          5 places, half a minute
 *   node examples/inference/recover.js full     40 places, a quarter of an hour
 */
import { pathToFileURL } from 'node:url'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '@cogov/core'
import { applySetting } from '@cogov/core/scenario'
import { Draws, keyOf } from '@cogov/engine/draws'
import { summarisePosterior } from '@cogov/methods/calibration'
import { proportion } from '@cogov/methods/statistics'
import { calibrate, readObservations, run } from '@cogov/studies'

/** What is looked for: a lever, how strongly people reciprocate, and what trust they begin with. */
export const UNKNOWN = [
  { name: 'incentives.recognition', from: 0, to: 1 },
  { name: 'parameters.reciprocity_strength', from: 0.4, to: 2.4 },
  { name: 'parameters.trust_prior', from: 0.2, to: 0.8 },
]
export const OUTCOMES = ['participation', 'trust_in_committee', 'identification']
const MONTHS = [1, 2, 3, 4, 6, 8, 10, 12]
export const LEVELS = [0.95, 0.8]

/** @param {string} seed @param {string} purpose */
const randomOf = (seed, purpose) => new Draws({ ...keyOf(seed), blockKey: 0, blockStream: 0 }, 0, purpose)

/** A village and an urban community, small enough that a run takes some milliseconds. */
/** @type {import('@cogov/core').Scenario} */
export const SCENARIO = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'strength unknown (simulated)',
  place: { ...DEFAULT_SYNTHETIC, townships: 1, communities: 2, residents: 60, rural: 0.5 },
  ticks: 12,
}

/**
 * What a place with known parameters gives, as a table with about a third of its cells empty.
 * @param {readonly number[]} truth @param {string} seed
 */
export async function observe(truth, seed) {
  const known = UNKNOWN.reduce((so, { name }, k) => applySetting(so, `${name}=${truth[k]}`), { ...SCENARIO, seed })
  const { outcomes } = await run(known)
  const blots = randomOf(seed, 'cells that nobody measured')
  const rows = MONTHS.map((tick) =>
    [tick, ...OUTCOMES.map((name) => (blots.uniform() < 1 / 3 ? '' : outcomes[name].values[tick]))].join(),
  )
  return [['tick', ...OUTCOMES].join(), ...rows].join('\n')
}

/**
 * Places with parameters drawn from the prior, each calibrated from its own table.
 * @param {{ places: number, particles: number, simulations: number, workers?: number, first?: number }} effort
 */
export async function recover({ places, particles, simulations, workers, first = 0 }) {
  const found = []
  for (let k = first; k < first + places; k++) {
    const prior = randomOf(`place ${k}`, 'prior')
    const truth = UNKNOWN.map(({ from, to }) => from + (to - from) * prior.uniform())
    const observations = readObservations(await observe(truth, `place ${k}`), `place ${k}`)
    const scenario = { ...SCENARIO, seed: `calibration ${k}` }
    const { posterior, missing, summary } = await calibrate(scenario, {
      parameters: UNKNOWN,
      observations,
      abc: { particles, simulations },
      draws: 20,
      ...(workers ? { workers } : {}),
    })
    const learnt = summary.parameters.map((one) => one.learnt)
    const medians = summary.parameters.map(({ median }) => median)
    const held = LEVELS.map((level) =>
      summarisePosterior(posterior, level).parameters.map(({ low, high }, j) => low <= truth[j] && truth[j] <= high),
    )
    found.push({ truth, medians, learnt, held, missing, cells: observations.length })
  }
  return found
}

/**
 * How often the intervals of each parameter held it, and of all together; how far medians lie from the truth, in widths
 * of the prior. All agrees where what an interval says lies in the interval of 99.8 % of how often it held: one of the
 * six is wrong by chance in at most 1 of 80 verifications.
 * @param {Awaited<ReturnType<typeof recover>>} found
 */
export function coverageOf(found) {
  /** @param {(one: (typeof found)[number]) => number} of */
  const mean = (of) => found.reduce((sum, one) => sum + of(one), 0) / found.length
  const parameters = UNKNOWN.map(({ name, from, to }, j) => ({
    name,
    off: mean(({ truth, medians }) => Math.abs(truth[j] - medians[j]) / (to - from)),
    learnt: mean(({ learnt }) => learnt[j]),
    levels: LEVELS.map((level, l) => {
      const held = found.filter((one) => one.held[l][j]).length
      const { low, high } = proportion(held, found.length, 0.998)
      return { level, held, ok: low <= level && level <= high }
    }),
  }))
  const levels = LEVELS.map((level, l) => ({
    level,
    held: parameters.reduce((sum, { levels }) => sum + levels[l].held, 0),
  }))
  const missing = mean((one) => one.missing) / mean((one) => one.cells)
  const ok = parameters.every(({ levels }) => levels.every((one) => one.ok))
  return { places: found.length, levels, parameters, missing, ok }
}

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(0)} %`

/** @param {ReturnType<typeof coverageOf>} coverage */
export const linesOf = ({ places, levels, parameters, missing }) => [
  ...levels.map(
    ({ level, held }) =>
      `${held} of ${places * parameters.length} intervals of ${percent(level)} hold the parameter that made the data`,
  ),
  ...parameters.map(({ name, off, learnt, levels }) => {
    const held = levels.map((one) => {
      const { low, high } = proportion(one.held, places)
      const share = `${one.held} of ${places} of ${percent(one.level)} (${percent(low)} … ${percent(high)})`
      return `${share}${one.ok ? '' : ' ✗'}`
    })
    return (
      `${name}: ${held.join(', ')}; median off by ${percent(off)} of its range on average (25 % where data say ` +
      `nothing); ${percent(learnt)} of the variance learnt`
    )
  }),
  `${percent(missing)} of the cells were missing`,
]

export const EFFORTS = {
  reduced: { places: 5, particles: 60, simulations: 400, workers: 1 },
  full: { places: 40, particles: 80, simulations: 600, workers: 1 },
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const effort = process.argv[2] === 'full' ? EFFORTS.full : EFFORTS.reduced
  const coverage = coverageOf(await recover(effort))
  console.log(linesOf(coverage).join('\n'))
  process.exitCode = coverage.ok ? 0 : 1
}

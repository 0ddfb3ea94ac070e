/**
 * Beijing's hotline reform on the real townships and committees of Beijing, what happens in them simulated. The dates
 * are those of the reform; how strongly its parts are used is unknown, and fitted.
 *
 * 2017 nothing; 2018 “the township blows the whistle, departments report”; January 2019 the hotline, whose monthly
 * ranking decides evaluations and careers; from then to the end of 2021 everybody gets to know it, and lists of
 * responsibilities, staff moved down and a shared platform grow; in the year after the regulation of 24 September 2021
 * legal aid and training do; from 2022 to 2024 “resolving problems before complaints”, with residents asked beforehand
 * and services bought in.
 */
import { createSimulation, DEFAULT_SCENARIO } from '@cogov/core'
import { districtOf, residentsOf } from '@cogov/studies/running'

/** Tick 1 is January 2017. @param {number} year @param {number} month */
export const tickOf = (year, month) => (year - 2017) * 12 + month
const LAST = tickOf(2024, 12)

/**
 * What is not known.
 * @typedef {object} Unknown
 * @property {number} open2019 how far the hotline is known and used in January 2019
 * @property {number} calling log odds of a call about a need by who knows the hotline, at no trust in anybody
 * @property {number} stakes what being judged by the hotline is worth for real effort, in working days
 * @property {number} tools lists, staff moved down, platform at the end of 2021; then legal aid and training
 * @property {number} cases that a month of committee work settles
 * @property {number} content share of callers satisfied among those whose matter was settled
 * @property {number} forgiving share satisfied among the others
 * @property {number} later how strong the measures of 2022 to 2024 became, from 0 to 1: data up to 2021 cannot say
 */

/**
 * Prior of what the data of 2019–2021 can speak of: evenly between the two.
 * @type {{ name: keyof Unknown, from: number, to: number }[]}
 */
export const UNKNOWN = [
  { name: 'open2019', from: 0.02, to: 1 },
  { name: 'calling', from: -3.5, to: -0.5 },
  { name: 'stakes', from: 0.1, to: 2.5 },
  { name: 'tools', from: 0, to: 1 },
  { name: 'cases', from: 8, to: 40 },
  { name: 'content', from: 0.8, to: 1 },
  { name: 'forgiving', from: 0, to: 0.6 },
]

/**
 * Every n-th township of Beijing with all its committees; every township for n = 1.
 * @param {number} every
 */
export function beijing(every) {
  const district = districtOf({ place: '北京市', seed: '' })
  // Who is whose neighbour is of all townships; nothing here is learnt from neighbours.
  const townships = district.townships.map(({ neighbours: _, ...township }) => township)
  return { ...district, townships: townships.filter((_, k) => k % every === 0) }
}

/** @param {Unknown} unknown @param {number} sample @param {string} seed */
function scenarioOf({ open2019, calling, stakes, tools, cases, later }, sample, seed) {
  const nothing = { domain: 'all', factor: 1, months: 0 }
  const measure = (
    /** @type {number} */ tick,
    /** @type {number} */ over,
    /** @type {Record<string, Record<string, number>>} */ mechanisms,
  ) => ({
    tick,
    over,
    place: '',
    mechanisms,
    shock: nothing,
  })
  const growth = tickOf(2021, 12) - tickOf(2019, 1)
  return {
    ...DEFAULT_SCENARIO,
    start: /** @type {const} */ ('fresh'),
    name: 'Beijing 12345',
    place: '北京市',
    sample,
    seed,
    ticks: LAST,
    parameters: { cases_per_staff: cases, hotline_base: calling, hotline_strength: stakes },
    record: { ...DEFAULT_SCENARIO.record, outcomes: ['resolution', 'hotline_calls'] },
    timeline: [
      measure(tickOf(2018, 1), 11, { horizontal_coordination: { whistle: 1 } }),
      measure(tickOf(2019, 1), 0, { hotline: { hotline_open: open2019, hotline_weight: 1 } }),
      measure(tickOf(2019, 1), growth, { incentives: { formal_staff: 1 } }),
      measure(tickOf(2019, 2), growth - 1, {
        hotline: { hotline_open: 1 },
        horizontal_coordination: { platform: tools },
        vertical_coordination: { responsibility_list: tools, forces_down: tools },
      }),
      measure(tickOf(2021, 10), 12, { law: { legal_aid: tools }, staff_ability: { staff_training: tools } }),
      measure(tickOf(2022, 1), 35, { participation: { deliberation: later }, staff_ability: { services: later } }),
    ],
  }
}

/**
 * @param {import('@cogov/core').District} district
 * @param {Unknown} unknown
 * @param {{ sample: number, seed: string }} options
 * @returns resolution and satisfaction of callers at each tick, and appeals of each resident in each month
 */
export function simulate(district, unknown, { sample, seed }) {
  const simulation = createSimulation(scenarioOf(unknown, sample, seed), district)
  while (simulation.world.tick < LAST) simulation.step()
  const residents = residentsOf(district)
  const resolution = [...simulation.recording.series('resolution')]
  const appeals = [...simulation.recording.series('hotline_calls')].map((calls) => calls / residents)
  const { content, forgiving } = unknown
  const satisfaction = resolution.map((settled) => forgiving + (content - forgiving) * settled)
  return { resolution, satisfaction, appeals }
}

// The work that is measured: communities of 2,000 residents with eight neighbours on average.
import { DEFAULT_SCENARIO, MECHANISMS } from '@cogov/core'

export const RESIDENTS = 2000

/** Every lever of every mechanism at three tenths of its range, or of 1 where that is less. */
const everything = Object.fromEntries(
  MECHANISMS.map(({ name, levers }) => [
    name,
    Object.fromEntries(
      levers.map(({ name, range: [least, most] }) => [name, least + 0.3 * (Math.min(most, 1) - least)]),
    ),
  ]),
)

/** What is on: the trust, incentives and sanctions that the library began with, or everything. */
const MECHANISMS_ON = {
  beginnings: {
    trust: { channel_superior: 0.2, channel_township: 0.2, channel_community: 0.3, transparency: 0.2 },
    incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.3, informal_staff: 0.3 },
    supervision: { horizontal: 0.4 },
  },
  everything,
}

/**
 * @param {keyof typeof MECHANISMS_ON} on
 * @param {number} ticks
 * @returns {import('@cogov/core').Scenario}
 */
export function benchScenario(on = 'everything', ticks = 60) {
  return { ...DEFAULT_SCENARIO, name: on, place: 'bench', ticks, mechanisms: MECHANISMS_ON[on] }
}

/** Townships of ten communities, every other one a village. */
export function benchDistrict(/** @type {number} */ residents) {
  const communities = residents / RESIDENTS
  const townships = Array.from({ length: Math.ceil(communities / 10) }, (_, t) => ({
    name: `township ${t + 1}`,
    budget: 1,
    communities: Array.from({ length: Math.min(10, communities - t * 10) }, (_, c) => ({
      name: `${c + 1}`,
      rural: c % 2 === 0,
      residents: RESIDENTS,
    })),
  }))
  return { name: 'bench', townships }
}

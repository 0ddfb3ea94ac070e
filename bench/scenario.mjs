// The work that is measured: communities of 2,000 residents with eight neighbours on average.
import { DEFAULT_SCENARIO, MECHANISMS } from '@cogov/core'

export const RESIDENTS = 2000

/**
 * What is on: the trust, incentives and sanctions that the library began with, or every lever of every mechanism at
 * three tenths of its range, or of 1 where that is less.
 *
 * @param {readonly import('@cogov/core').Mechanism[]} mechanisms
 */
const mechanismsOn = (mechanisms) => ({
  beginnings: {
    trust: { channel_superior: 0.2, channel_township: 0.2, channel_community: 0.3, transparency: 0.2 },
    incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.3, informal_staff: 0.3 },
    supervision: { horizontal: 0.4 },
  },
  everything: Object.fromEntries(
    mechanisms.map(({ name, levers }) => [
      name,
      Object.fromEntries(
        levers.map(({ name, range: [least, most] }) => [name, least + 0.3 * (Math.min(most, 1) - least)]),
      ),
    ]),
  ),
})

/**
 * @param {'beginnings' | 'everything'} on
 * @param {number} ticks
 * @param {{ DEFAULT_SCENARIO: typeof DEFAULT_SCENARIO, MECHANISMS: typeof MECHANISMS }} edition
 * @returns {import('@cogov/core').Scenario}
 */
export function benchScenario(on = 'everything', ticks = 60, edition = { DEFAULT_SCENARIO, MECHANISMS }) {
  const mechanisms = mechanismsOn(edition.MECHANISMS)[on]
  // Everybody, from the first month on: what is measured is a month of as many residents as there are.
  const all = { start: /** @type {const} */ ('fresh'), sample: /** @type {const} */ ('everybody') }
  return { ...edition.DEFAULT_SCENARIO, ...all, name: on, place: 'bench', ticks, mechanisms }
}

/**
 * Townships of ten communities, every other one a village.
 * @param {number} residents
 * @param {number} each residents of a community
 */
export function benchDistrict(residents, each = RESIDENTS) {
  const communities = residents / each
  const townships = Array.from({ length: Math.ceil(communities / 10) }, (_, t) => ({
    name: `township ${t + 1}`,
    budget: 1,
    communities: Array.from({ length: Math.min(10, communities - t * 10) }, (_, c) => ({
      name: `${c + 1}`,
      rural: c % 2 === 0,
      residents: each,
    })),
  }))
  return { name: 'bench', townships }
}

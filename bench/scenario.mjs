// The work that is measured: every mechanism on, communities of 2,000 residents with eight neighbours on average.
import { DEFAULT_SCENARIO } from '@cogov/core'

export const RESIDENTS = 2000

export function benchScenario(ticks = 60) {
  return {
    ...DEFAULT_SCENARIO,
    name: 'everything on',
    place: 'bench',
    ticks,
    mechanisms: {
      trust: { channel_superior: 0.2, channel_township: 0.2, channel_community: 0.3, transparency: 0.2 },
      incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.3, informal_staff: 0.3 },
      supervision: { horizontal: 0.4 },
    },
  }
}

/** Townships of ten communities, every other one a village. */
export function benchDistrict(residents) {
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

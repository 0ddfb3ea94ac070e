/**
 * Three runs whose final states are known to the bit: the same in every engine, for any number of memories and workers,
 * by kernel and by interpreter. A change that moves a hash on purpose says why in the changelog.
 */
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type District, type Scenario } from '../scenario/scenario.ts'
import { syntheticDistrict } from '../scenario/synthetic.ts'
import { createSimulation, type SimulationOptions } from '../simulate.ts'

export interface GoldenRun {
  scenario: Scenario
  district: District
  hash: string
}

const everything = {
  trust: { channel_superior: 0.2, channel_township: 0.4, channel_community: 0.6, transparency: 0.5 },
  incentives: { reward: 0.8, recognition: 0.7, formal_staff: 0.5, informal_staff: 0.3 },
  supervision: { horizontal: 0.6 },
}

function golden(name: string, change: Partial<Scenario>, hash: string): GoldenRun {
  const place = {
    ...DEFAULT_SYNTHETIC,
    townships: 3,
    communities: 4,
    residents: 130,
    size_spread: 0.4,
    budget_spread: 0.3,
  }
  const scenario: Scenario = { ...DEFAULT_SCENARIO, name, place, seed: name, ticks: 24, ...change }
  return { scenario, district: syntheticDistrict(place, scenario.seed), hash }
}

export const GOLDEN: readonly GoldenRun[] = [
  golden('nothing on', {}, 'aa09bae4ba3239a0'),
  golden('everything on', { mechanisms: everything, network: { kind: 'erdos-renyi', degree: 6 } }, '85891581a033e953'),
  golden(
    'one township rewarded',
    {
      network: { kind: 'ring', degree: 6 },
      where: [{ place: 'township 2', mechanisms: { incentives: { reward: 1 } } }],
    },
    'd06b6476236813ad',
  ),
]

/** The hash that a golden run ends with. */
export function hashOf({ scenario, district }: GoldenRun, options: SimulationOptions = {}): string {
  const simulation = createSimulation(scenario, district, options)
  while (simulation.world.tick < scenario.ticks) simulation.step()
  return simulation.world.hash()
}

/**
 * Three runs whose final states are known to the bit: the same in every engine, for any number of memories and workers,
 * by kernel and by interpreter. A change that moves a hash on purpose says why: `npm run golden -- --why '…'` writes it
 * down with the hashes, and the changelog tells users.
 */
import {
  createSimulation,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  type District,
  MECHANISMS,
  type Scenario,
  type SimulationOptions,
  syntheticDistrict,
} from '@cogov/core'
import HASHES from './golden.json' with { type: 'json' }

export interface GoldenRun {
  scenario: Scenario
  district: District
  hash: string
}

/** Every lever of every mechanism at half of its range. */
const everything = Object.fromEntries(
  MECHANISMS.map(({ name, levers }) => [
    name,
    Object.fromEntries(levers.map((lever) => [lever.name, 0.5 * Math.min(lever.range[1], 10)])),
  ]),
)

const eventful: Scenario['timeline'] = [
  {
    tick: 5,
    over: 4,
    place: '',
    mechanisms: { incentives: { reward: 0 } },
    shock: { domain: 'all', factor: 1, months: 1 },
  },
  { tick: 9, over: 0, place: 'township 2', mechanisms: {}, shock: { domain: 'health', factor: 4, months: 2 } },
]

function golden(name: keyof typeof HASHES.hashes, change: Partial<Scenario>): GoldenRun {
  const place = {
    ...DEFAULT_SYNTHETIC,
    townships: 3,
    communities: 4,
    residents: 130,
    size_spread: 0.4,
    budget_spread: 0.3,
  }
  const scenario: Scenario = { ...DEFAULT_SCENARIO, start: 'fresh', name, place, seed: name, ticks: 24, ...change }
  return { scenario, district: syntheticDistrict(place, scenario.seed), hash: HASHES.hashes[name] }
}

export const GOLDEN: readonly GoldenRun[] = [
  golden('nothing on', {}),
  golden('everything on', { mechanisms: everything, timeline: eventful, network: { kind: 'erdos-renyi', degree: 6 } }),
  golden('one township rewarded', {
    network: { kind: 'ring', degree: 6 },
    where: [{ place: 'township 2', mechanisms: { incentives: { reward: 1 } } }],
  }),
]

/** The hash that a golden run ends with. */
export function hashOf({ scenario, district }: GoldenRun, options: SimulationOptions = {}): string {
  const simulation = createSimulation(scenario, district, options)
  while (simulation.world.tick < scenario.ticks) simulation.step()
  return simulation.world.hash()
}

/**
 * How many residents of each community are simulated. They stand for all of it: the number simulated changes the luck
 * of a result and nothing else. So everything that equations say about size uses the residents of the place, and of
 * those simulated there are enough to have the neighbours that the place would give them.
 */
import type { NetworkSpec } from '@cogov/engine/networks'
import type { District, Scenario } from '../scenario/scenario.ts'

/** Networks whose degree or form changes with the number of rows: there everybody is simulated. */
const WHOLE: readonly NetworkSpec['kind'][] = ['complete', 'scale-free', 'stochastic-block', 'edge-list']

/** As many times as many residents as neighbours: fewer would know each other as in a village. */
const NEIGHBOURS = 8

/**
 * Residents who are simulated, of each community in the order of the district.
 *
 * @example simulatedIn(district, { sample: 200, network: { kind: 'complete' } }) // everybody: each sees all others
 */
export function simulatedIn({ townships }: District, scenario: Pick<Scenario, 'sample' | 'network'>): number[] {
  const most = mostSimulated(scenario)
  return townships.flatMap(({ communities }) => communities.map(({ residents }) => Math.min(residents, most)))
}

/** Most residents of a community that a scenario simulates; Infinity where it simulates everybody. */
export function mostSimulated({ sample, network }: Pick<Scenario, 'sample' | 'network'>): number {
  if (sample === 'everybody' || WHOLE.includes(network.kind)) return Infinity
  return Math.max(sample, NEIGHBOURS * degreeOf(network))
}

/** Mean number of neighbours that a network gives. */
export function degreeOf(network: NetworkSpec): number {
  switch (network.kind) {
    case 'complete':
      return Infinity
    case 'scale-free':
      return 2 * network.attachments
    case 'stochastic-block':
    case 'edge-list':
      return 8
    default:
      return network.degree
  }
}

/** Ties that a scenario lists: those of each community, and what is wrong with them. */
import type { Message } from '@cogov/engine/messages'
import type { NetworkSpec } from '@cogov/engine/networks'
import type { District, Scenario } from '../scenario/scenario.ts'
import { showPath } from '../scenario/show.ts'
import type { Mistake } from '../scenario/validate.ts'
import { message } from './errors.english.ts'

type Pair = readonly [number, number]

/** The network as the engine takes it: ties of a file by the names of the communities. */
export function networkIn(scenario: Pick<Scenario, 'network'>, district: District): NetworkSpec {
  const { network } = scenario
  const listed = tiesOf(network)
  if (!listed) return network
  const names = namesOf(district).map(({ name }) => name)
  return { kind: 'edge-list', edges: [], blocks: new Map([...listed].map(([c, pairs]) => [names[c] as string, pairs])) }
}

/** Ties by the number of the community in the order of the district, as the reader of tables writes them. */
function tiesOf(network: Scenario['network']): Map<number, Pair[]> | undefined {
  if (network.kind !== 'edge-list' || !('table' in network) || network.table === undefined) return undefined
  const ties = new Map<number, Pair[]>()
  for (const line of network.table.split('\n').slice(1)) {
    if (line === '') continue
    const [community = 0, from = 0, to = 0] = line.split(',').map(Number)
    const pairs = ties.get(community)
    if (pairs) pairs.push([from, to])
    else ties.set(community, [[from, to]])
  }
  return ties
}

const namesOf = ({ townships }: District): { name: string; residents: number }[] =>
  townships.flatMap((township) =>
    township.communities.map(({ name, residents }) => ({ name: `${township.name}/${name}`, residents })),
  )

/**
 * What no network can be made of: a tie of a resident with themselves, one that is listed twice, residents whom a
 * community does not have.
 */
export function tieMistakes({ network }: Pick<Scenario, 'network'>, district: District): Mistake[] {
  if (network.kind !== 'edge-list') return []
  const { edges } = network
  const wrong = (path: Mistake['path'], said: Message): Mistake => ({ path, at: 'value', message: () => said })
  const listed = tiesOf(network)
  const communities = namesOf(district)
  if (listed)
    return [...listed].flatMap(([c, pairs]) => {
      const { name = '', residents = 0 } = communities[c] ?? {}
      const last = Math.max(...pairs.map(([a, b]) => Math.max(a, b)))
      return last < residents ? [] : [wrong(['network'], message('ties.other_place', { name, residents }))]
    })
  if (edges.length === 0) return [wrong(['network'], message('ties.none'))]
  const seen = new Map<string, number>()
  const [smallest] = [...communities].sort((a, b) => a.residents - b.residents)
  const fewest = smallest?.residents ?? 0
  return edges.flatMap(([a, b], n): Mistake[] => {
    const here = ['network', 'edges', n]
    if (a === b) return [wrong(here, message('ties.itself', { row: a }))]
    const last = Math.max(a, b)
    if (last >= fewest)
      return [
        wrong(here, message('ties.no_resident', { row: last, community: smallest?.name ?? '', last: fewest - 1 })),
      ]
    const key = `${Math.min(a, b)} ${last}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, n)
    return first === undefined ? [] : [wrong(here, message('ties.again', { first: showPath(['edges', first]) }))]
  })
}

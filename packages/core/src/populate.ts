/** A scenario and a district → who there is, and the columns that are given and not computed. */
import { type Declarations, leversAt } from './assemble.ts'
import type { Lever } from './engine/declare.ts'
import type { NetworkSpec } from './engine/networks/index.ts'
import type { Population } from './engine/population.ts'
import type { RecordedPlace } from './engine/recorder.ts'
import { nearest } from './equations/suggest.ts'
import type { Community, District, Scenario, Township } from './scenario/scenario.ts'

/** Given columns by table and name, an entry a row in the order of the district. */
export type Given = Map<string, Map<string, Float32Array>>

export function populate(
  scenario: Scenario,
  district: District,
  declarations: Declarations,
): { population: Population; given: Given } {
  const { townships } = district
  const communities = townships.flatMap((township) => township.communities)
  const places = communities.map((community) => residentsOf(community, scenario))
  const fullName = townships.flatMap((township) => township.communities.map(({ name }) => `${township.name}/${name}`))
  const population: Population = [
    { table: 'superior', sizes: Uint32Array.of(1), nameOf: () => district.name },
    { table: 'township', sizes: Uint32Array.of(townships.length), nameOf: () => district.name },
    {
      table: 'community',
      sizes: Uint32Array.from(townships, (township) => township.communities.length),
      nameOf: (block) => (townships[block] as Township).name,
    },
    {
      table: 'resident',
      sizes: Uint32Array.from(places),
      nameOf: (block) => fullName[block] as string,
      network: scenario.network,
    },
  ]
  const degree = degreeOf(scenario.network)
  const given: Given = new Map([
    ['superior', new Map()],
    ['township', new Map([['budget', Float32Array.from(townships, ({ budget }) => budget)]])],
    [
      'community',
      new Map([
        ['residents', Float32Array.from(places)],
        ['rural', Float32Array.from(communities, ({ rural }) => (rural ? 1 : 0))],
        ['neighbours', Float32Array.from(places, (n) => Math.min(degree, n - 1))],
      ]),
    ],
  ])
  addLevers(given, scenario, district, declarations)
  return { population, given }
}

const residentsOf = ({ residents }: Community, { scale }: Scenario) => Math.max(1, Math.round(residents * scale))

/** Mean number of neighbours that a network gives. */
function degreeOf(network: NetworkSpec): number {
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

function addLevers(given: Given, scenario: Scenario, district: District, { actors, mechanisms }: Declarations): void {
  for (const { name: table } of actors) {
    for (const lever of leversAt(table, mechanisms)) {
      const owner = mechanisms.find(({ levers }) => levers.includes(lever))?.name as string
      given.get(table)?.set(lever.name, leverColumn(scenario, district, owner, lever))
    }
  }
}

/** A lever's value in each row of its table: the scenario's, then those of its `where` entries in their order. */
function leverColumn(scenario: Scenario, district: District, owner: string, lever: Lever): Float32Array {
  const rows = rowNames(district, lever.at)
  const values = new Float32Array(rows.length).fill(scenario.mechanisms[owner]?.[lever.name] ?? 0)
  for (const { place, mechanisms } of scenario.where) {
    requirePlace(district, place)
    const value = mechanisms[owner]?.[lever.name]
    if (value === undefined) continue
    rows.forEach((name, row) => {
      if (name === place || name.startsWith(`${place}/`)) values[row] = value
    })
  }
  return values
}

function rowNames({ name, townships }: District, table: string): string[] {
  if (table === 'superior') return [name]
  if (table === 'township') return townships.map((township) => township.name)
  return townships.flatMap((township) => township.communities.map((community) => `${township.name}/${community.name}`))
}

/** @throws RangeError with the nearest name, where a district has no such township or community */
function requirePlace(district: District, place: string): void {
  const known = [...rowNames(district, 'township'), ...rowNames(district, 'community')]
  if (!known.includes(place))
    throw new RangeError(`where: '${place}' is not in ${district.name}${nearest(place, known)}`)
}

/** The whole place, its urban and rural communities, and townships and communities where the scenario asks for them. */
export function recordedPlaces({ record }: Scenario, { name, townships }: District): RecordedPlace[] {
  const communities = townships.flatMap((township) =>
    township.communities.map((community) => ({ township, community })),
  )
  const those = (keep: (community: Community, township: Township) => boolean) =>
    Uint32Array.from(
      communities.flatMap(({ community, township }, index) => (keep(community, township) ? [index] : [])),
    )
  const places: RecordedPlace[] = [
    { name, level: 'all', communities: those(() => true) },
    { name: 'urban', level: 'urban', communities: those(({ rural }) => !rural) },
    { name: 'rural', level: 'rural', communities: those(({ rural }) => rural) },
  ]
  if (record.townships) {
    for (const one of townships) {
      places.push({ name: one.name, level: 'township', communities: those((_, township) => township === one) })
    }
  }
  if (record.communities) {
    communities.forEach(({ township, community }, index) => {
      places.push({
        name: `${township.name}/${community.name}`,
        level: 'community',
        communities: Uint32Array.of(index),
      })
    })
  }
  return places.filter(({ communities: members }) => members.length > 0)
}

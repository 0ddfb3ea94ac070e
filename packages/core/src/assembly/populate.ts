/** A scenario and a district → who there is, and the columns that are given and not computed. */

import { nearest } from '@cogov/engine/equations'
import { rangeError } from '@cogov/engine/messages'
import type { RecordedGroup } from '@cogov/engine/record'
import type { Population } from '@cogov/engine/world'
import { DEPARTMENTS } from '../actors/department.ts'
import type { Lever } from '../declare.ts'
import { hasOwnStaff, ownQuantities } from '../scenario/own-place.ts'
import type { Community, District, Scenario, Township } from '../scenario/scenario.ts'
import { type Declarations, leversAt } from './assemble.ts'
import { message } from './errors.english.ts'
import { communitiesWhere, type Part, partNamed, partsOf } from './parts.ts'
import { degreeOf, simulatedIn } from './sample.ts'
import { networkIn } from './ties.ts'

/** Given columns by table and name, an entry a row in the order of the district. */
export type Given = Map<string, Map<string, Float32Array>>

export function populate(
  scenario: Scenario,
  district: District,
  declarations: Declarations,
): { population: Population; given: Given } {
  const { townships } = district
  const communities = townships.flatMap((township) => township.communities)
  const residents = communities.map((community) => community.residents)
  const simulated = simulatedIn(district, scenario)
  const fullName = townships.flatMap((township) => township.communities.map(({ name }) => `${township.name}/${name}`))
  const counties = countiesOf(district)
  const each = (table: string, rows: number, count: number, nameOf: (block: number) => string) => ({
    table,
    sizes: new Uint32Array(count).fill(rows),
    nameOf,
  })
  const countyName = (block: number) => counties[block].name
  const townshipName = (block: number) => townships[block].name
  const communityName = (block: number) => fullName[block]
  const population: Population = [
    each('superior', counties.length, 1, () => district.name),
    each('department', DEPARTMENTS.length, counties.length, countyName),
    each('evaluator', 1, counties.length, countyName),
    { table: 'township', sizes: Uint32Array.from(counties, ({ townships }) => townships), nameOf: countyName },
    each('attendance', DEPARTMENTS.length, townships.length, townshipName),
    {
      table: 'community',
      sizes: Uint32Array.from(townships, (township) => township.communities.length),
      nameOf: townshipName,
    },
    each('organisation', 1, communities.length, communityName),
    each('enterprise', 1, communities.length, communityName),
    {
      table: 'resident',
      sizes: Uint32Array.from(simulated),
      nameOf: communityName,
      network: networkIn(scenario, district),
    },
  ]
  const degree = degreeOf(scenario.network)
  const given: Given = new Map([
    ['superior', new Map()],
    ['department', new Map([['served', servedBy(counties, townships)]])],
    ['township', new Map([['budget', Float32Array.from(townships, ({ budget }) => budget)]])],
    [
      'community',
      new Map([
        ['residents', Float32Array.from(residents)],
        ['represents', Float32Array.from(residents, (n, c) => n / simulated[c])],
        ['rural', Float32Array.from(communities, ({ rural }) => (rural ? 1 : 0))],
        ['neighbours', Float32Array.from(residents, (n) => Math.min(degree, n - 1))],
      ]),
    ],
  ])
  addOwnColumns(given, scenario, district, declarations)
  addLevers(given, scenario, district, declarations)
  return { population, given }
}

/** The columns of a place of one's own; staff whom its table leaves out are as many as elsewhere. */
function addOwnColumns(given: Given, scenario: Scenario, district: District, { actors }: Declarations): void {
  const communities = district.townships.flatMap((one) => one.communities.map((community) => [community, one] as const))
  const add = (name: string, of: (community: Community, township: Township) => number) =>
    given.get('community')?.set(
      name,
      Float32Array.from(communities, ([community, township]) => of(community, township)),
    )
  for (const { name } of ownQuantities(scenario.place)) add(name, ({ columns }) => Number(columns?.[name]))
  if (!hasOwnStaff(scenario.place)) return
  const usual = actors.flatMap(({ parameters }) => [...parameters]).find(({ name }) => name === 'staff_per_resident')
  const each = scenario.parameters.staff_per_resident ?? (usual?.default as number)
  add('staff_known', ({ staff, residents }, { budget }) => staff ?? each * residents * budget)
}

interface County {
  name: string
  /** How many townships it has. */
  townships: number
}

/** The counties of a district in the order of its townships; one, named like the district, where none are named. */
export function countiesOf({ name, townships }: District): County[] {
  const counties: County[] = []
  for (const { county = name } of townships) {
    const last = counties.at(-1)
    if (last?.name === county) last.townships++
    else counties.push({ name: county, townships: 1 })
  }
  return counties
}

/** Residents whom each department serves: those of its county. */
function servedBy(counties: readonly County[], townships: readonly Township[]): Float32Array {
  let first = 0
  const served = counties.map((county) => {
    const own = townships.slice(first, first + county.townships).flatMap(({ communities }) => communities)
    first += county.townships
    return own.reduce((sum, { residents }) => sum + residents, 0)
  })
  return Float32Array.from(served.flatMap((residents) => DEPARTMENTS.map(() => residents)))
}

function addLevers(given: Given, scenario: Scenario, district: District, { actors, mechanisms }: Declarations): void {
  for (const { name: table } of actors) {
    for (const lever of leversAt(table, mechanisms)) {
      const owner = mechanisms.find(({ levers }) => levers.includes(lever))?.name as string
      given.get(table)?.set(lever.name, baseColumn(scenario, district, owner, lever))
    }
  }
}

/**
 * A lever's value in each row of its table before anything is decided. A fresh place begins with the scenario's levers.
 *
 * @throws RangeError where the scenario names a part that the district does not have
 */
export function baseColumn(scenario: Scenario, district: District, owner: string, lever: Lever): Float32Array {
  if (scenario.start === 'fresh') return leverColumn(scenario, district, owner, lever)
  const rows = rowNames(district, lever.at).length
  return scenario.start === 'bare' ? new Float32Array(rows) : usualColumn(scenario, district, owner, lever)
}

/** What is usual; an office above communities has the mean over those whom it serves. */
function usualColumn({ status_quo }: Scenario, district: District, owner: string, lever: Lever): Float32Array {
  const own = status_quo[owner]?.[lever.name]
  const { value: urban, rural = urban } = lever.statusQuo ?? { value: 0 }
  const usual = ({ townships }: Pick<District, 'townships'>): number => {
    const communities = townships.flatMap((township) => township.communities)
    const residents = communities.reduce((sum, community) => sum + community.residents, 0)
    const villagers = communities.reduce((sum, community) => sum + (community.rural ? community.residents : 0), 0)
    return own ?? (urban === rural ? urban : urban + (rural - urban) * (villagers / residents))
  }
  const { townships } = district
  if (lever.at === 'township') return Float32Array.from(townships, (township) => usual({ townships: [township] }))
  if (lever.at === 'superior') {
    return Float32Array.from(countiesOf(district), ({ name }) =>
      usual({ townships: townships.filter(({ county = district.name }) => county === name) }),
    )
  }
  const communities = townships.flatMap((township) => township.communities)
  return Float32Array.from(communities, (community) => own ?? (community.rural ? rural : urban))
}

/** A lever's value in each row of its table: the scenario's, then those of its `where` entries in their order. */
function leverColumn(scenario: Scenario, district: District, owner: string, lever: Lever): Float32Array {
  const values = new Float32Array(rowNames(district, lever.at).length)
  values.fill(scenario.mechanisms[owner]?.[lever.name] ?? 0)
  for (const { place, mechanisms } of scenario.where) {
    const value = mechanisms[owner]?.[lever.name]
    if (value === undefined) requirePart(district, place)
    else for (const row of rowsIn(district, lever.at, place)) values[row] = value
  }
  return values
}

/** Names of a table's rows, in the order of the district. */
function rowNames(district: District, table: string): readonly string[] {
  const { townships } = district
  if (table === 'superior') return countiesOf(district).map((county) => county.name)
  if (table === 'township') return townships.map((township) => township.name)
  return townships.flatMap((township) => township.communities.map((community) => `${township.name}/${community.name}`))
}

/**
 * The rows of a table that lie in a part of the district: a county, a township, or one community.
 *
 * @throws RangeError with the nearest name, where a district has no such part, and where the part is too small: a lever
 *   of the superior's is a whole county's
 */
export function rowsIn(district: District, table: string, place: string): number[] {
  const { townshipOf } = partsOf(district)
  const part = requirePart(district, place)
  const chosen = communitiesWhere(district, place)
  const inside = (row: number, name: string) => {
    if (chosen) return chosen.has(name)
    if (part === 'community') return name === place
    const township = district.townships[table === 'township' ? row : townshipOf[row]]
    return part === 'county' ? township.county === place : township.name === place
  }
  const names = rowNames(district, table)
  if ((table === 'superior' && part !== 'county') || (table === 'township' && part === 'community'))
    throw rangeError(
      message('part.too_small', { place, part: message(`part.${part}`), table: message(`part.${table}`) }),
    )
  if (table === 'superior') return names.flatMap((name, row) => (name === place ? [row] : []))
  return names.flatMap((name, row) => (inside(row, name) ? [row] : []))
}

export function requirePart(district: District, place: string): Part {
  const part = partNamed(district, place)
  if (part) return part
  const { parts } = partsOf(district)
  throw rangeError(message('part.unknown', { place, district: district.name, hint: nearest(place, parts.keys()) }))
}

/** The whole place, its urban and rural communities, and townships and communities where the scenario asks for them. */
export function recordedPlaces({ record }: Scenario, district: District): RecordedGroup[] {
  const { name, townships } = district
  const communities = townships.flatMap((township) =>
    township.communities.map((community) => ({ township, community })),
  )
  const those = (keep: (community: Community, township: Township) => boolean) =>
    Uint32Array.from(
      communities.flatMap(({ community, township }, index) => (keep(community, township) ? [index] : [])),
    )
  const places: RecordedGroup[] = [
    { name, level: 'all', rows: those(() => true) },
    { name: 'urban', level: 'urban', rows: those(({ rural }) => !rural) },
    { name: 'rural', level: 'rural', rows: those(({ rural }) => rural) },
  ]
  for (const group of record.groups ?? []) {
    const chosen = communitiesWhere(district, group)
    if (!chosen) requirePart(district, group)
    const rows = those((community, township) => chosen?.has(`${township.name}/${community.name}`) ?? false)
    places.push({ name: group, level: 'group', rows })
  }
  if (record.townships) {
    for (const one of townships) {
      places.push({ name: one.name, level: 'township', rows: those((_, township) => township === one) })
    }
  }
  if (record.communities) {
    communities.forEach(({ township, community }, index) => {
      places.push({
        name: `${township.name}/${community.name}`,
        level: 'community',
        rows: Uint32Array.of(index),
      })
    })
  }
  return places.filter(({ rows }) => rows.length > 0)
}

/** Where the offices stand over the residents. */
import type { PlaceInfo } from '../engine/messages.ts'
import { nameOf, partName } from '../words/names.ts'
import type { Layout } from './layout.ts'
import type { Circle } from './packing.ts'

export interface Standing {
  table: string
  /** As the engine names it; a department is met by a township, whose name comes before. */
  name: string
  title: string
  x: number
  y: number
  /** The office that it answers to, by its place in the list; none for the highest. */
  under?: number
  /** Row in its table. */
  row: number
}

const PARTNERS = [
  { table: 'organisation', angle: Math.PI / 3 },
  { table: 'enterprise', angle: -Math.PI / 3 },
] as const

/** The superiors first, then townships, communities, their partners, and departments on an arc over all. */
export function standingOf(layout: Layout, place: PlaceInfo): Standing[] {
  const superiors = place.counties.map((name, n): Standing => {
    const own = layout.counties[n]
    const at = own ? { x: own.x, y: own.y - own.r } : { x: layout.whole.x, y: 58 }
    return { table: 'superior', name, title: partName(name), ...at, row: n }
  })
  const townships = place.townships.map(({ name, county }, n): Standing => {
    const { x, y, r } = layout.townships[n]
    return { table: 'township', name, title: partName(name), x, y: y - r, under: county, row: n }
  })
  let row = 0
  const communities = place.townships.flatMap(({ name, communities: own }, n) =>
    own.map((one): Standing => {
      const { x, y, r } = layout.communities[row]
      const under = superiors.length + n
      const title = partName(one.shown)
      return { table: 'community', name: `${name}/${one.name}`, title, x, y: y - r, under, row: row++ }
    }),
  )
  const first = superiors.length + townships.length
  const partners = communities.flatMap((one, n) => partnersOf(one, layout.communities[n], first + n))
  return [...superiors, ...townships, ...communities, ...partners, ...departmentsOf(layout, place)]
}

/** On the rim of a community: its social organisation to the right, its enterprise to the left. */
function partnersOf({ name, title, row }: Standing, { x, y, r }: Circle, under: number): Standing[] {
  return PARTNERS.map(({ table, angle }) => ({
    table,
    name: `${name}/${table}`,
    title: `${title} · ${nameOf('actor', table)}`,
    x: x + r * Math.sin(angle),
    y: y - r * Math.cos(angle),
    under,
    row,
  }))
}

/** Half of them to the left of the superior, half to the right, falling with the circle. */
function departmentsOf({ whole }: Layout, { counties, departments }: PlaceInfo): Standing[] {
  // Those of several counties would be a crowd; they are asked from their townships.
  if (counties.length > 1) return []
  const half = departments.length / 2
  return departments.map((name, n): Standing => {
    const aside = n < half ? n - half : n - half + 1
    return {
      table: 'department',
      name: `department:${name}`,
      title: nameOf('department', name),
      x: whole.x + aside * 142,
      y: 70 + (Math.abs(aside) - 0.5) * 28,
      under: 0,
      row: n,
    }
  })
}

/** The office nearest to a point, if one is within a distance. */
export function officeAt(offices: readonly Standing[], x: number, y: number, within: number): Standing | undefined {
  let least = within * within
  let nearest: Standing | undefined
  for (const one of offices) {
    const away = (one.x - x) ** 2 + (one.y - y) ** 2
    if (away <= least) {
      least = away
      nearest = one
    }
  }
  return nearest
}

/** Where the offices stand over the residents. */
import type { PlaceInfo } from '../engine/engine.ts'
import { partName } from '../words/speak.ts'
import type { Layout } from './layout.ts'

export interface Standing {
  table: string
  /** As the engine names it; nothing where it cannot be asked why. */
  name: string
  title: string
  x: number
  y: number
  /** The office that it answers to, by its place in the list; none for the highest. */
  under?: number
  /** Row in its table. */
  row: number
}

/** Most counties that have their departments drawn: more would be a crowd. */
const MOST_COUNTIES = 1

/** The superiors first, then townships, communities, and departments on an arc over all. */
export function standingOf(layout: Layout, place: PlaceInfo, language: 'en' | 'zh'): Standing[] {
  const middle = (place.counties.length - 1) / 2
  const superiors = place.counties.map(
    (name, n): Standing => ({
      table: 'superior',
      name,
      title: name,
      x: layout.whole.x + (n - middle) * 60,
      y: 58,
      row: n,
    }),
  )
  const townships = place.townships.map(({ name, county }, n): Standing => {
    const { x, y, r } = layout.townships[n] as { x: number; y: number; r: number }
    return { table: 'township', name, title: partName(name), x, y: y - r, under: county, row: n }
  })
  let row = 0
  const communities = place.townships.flatMap(({ name, communities: own }, n) =>
    own.map((one): Standing => {
      const { x, y, r } = layout.communities[row] as { x: number; y: number; r: number }
      const under = superiors.length + n
      return {
        table: 'community',
        name: `${name}/${one.name}`,
        title: partName(one.shown),
        x,
        y: y - r,
        under,
        row: row++,
      }
    }),
  )
  return [...superiors, ...townships, ...communities, ...departmentsOf(layout, place, language)]
}

/** Half of them to the left of the superior, half to the right, falling with the circle. */
function departmentsOf(
  { whole }: Layout,
  { counties, departments, townships }: PlaceInfo,
  language: 'en' | 'zh',
): Standing[] {
  if (counties.length > MOST_COUNTIES) return []
  const half = departments.length / 2
  return departments.map(({ name, chinese }, n): Standing => {
    const aside = n < half ? n - half : n - half + 1
    return {
      table: 'department',
      // Only as a township meets it does a department decide anything.
      name: townships.length === 1 ? `${townships[0]?.name}/department:${name}` : '',
      title: language === 'zh' ? chinese : name,
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

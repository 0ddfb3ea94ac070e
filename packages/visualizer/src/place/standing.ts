/** Where the offices stand over the residents. */
import type { PlaceInfo } from '../engine/engine.ts'
import type { Layout } from './layout.ts'

export interface Standing {
  table: string
  /** As the engine names it. */
  name: string
  title: string
  x: number
  y: number
  /** The office that it answers to, by its place in the list; none for the highest. */
  under?: number
  /** Row in its table. */
  row: number
}

/** The superior first, then townships, then communities. */
export function standingOf(layout: Layout, place: PlaceInfo): Standing[] {
  const superior: Standing = {
    table: 'superior',
    name: place.name,
    title: place.name,
    x: layout.whole.x,
    y: 50,
    row: 0,
  }
  const townships = place.townships.map(({ name }, n): Standing => {
    const { x, y, r } = layout.townships[n] as { x: number; y: number; r: number }
    return { table: 'township', name, title: name, x, y: y - r, under: 0, row: n }
  })
  let row = 0
  const communities = place.townships.flatMap(({ name, communities: own }, n) =>
    own.map((one): Standing => {
      const { x, y, r } = layout.communities[row] as { x: number; y: number; r: number }
      return {
        table: 'community',
        name: `${name}/${one.name}`,
        title: one.shown,
        x,
        y: y - r,
        under: 1 + n,
        row: row++,
      }
    }),
  )
  return [superior, ...townships, ...communities]
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

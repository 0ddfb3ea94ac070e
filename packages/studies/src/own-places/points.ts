/** Where the townships of a place of one's own are, as its scenario has them. */
import type { District, Point } from '@cogov/core'
import type { TableShape } from '../tables/columns.ts'
import { readTextTable } from '../tables/read-table.ts'

const POINTS = {
  columns: [
    { name: 'name', kind: 'text', required: true, filled: true },
    { name: 'longitude', kind: 'number', range: [-180, 180], required: true, filled: true },
    { name: 'latitude', kind: 'number', range: [-90, 90], required: true, filled: true },
  ],
  others: 'refused',
} as const satisfies TableShape

/** Where the townships of a district are: as the map has them, or in the middle of those communities that it has. */
export function pointsIn(text: string, { townships }: District): Record<string, Point> {
  const { rows } = readTextTable(text, 'place.points', POINTS, { delimiter: 'comma', decimal: 'point', labels: 0 })
  const known = new Map(
    rows.map(({ values }) => [String(values.name), { lon: Number(values.longitude), lat: Number(values.latitude) }]),
  )
  const found = townships.flatMap(({ name, communities }): [string, Point][] => {
    const own = name.slice(name.lastIndexOf('·') + 1)
    const here = known.get(own)
    if (here) return [[name, here]]
    const inside = communities.flatMap((one) => known.get(`${own}/${one.name}`) ?? known.get(one.name) ?? [])
    const mean = (of: (point: Point) => number) => inside.reduce((sum, one) => sum + of(one), 0) / inside.length
    return inside.length === 0 ? [] : [[name, { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) }]]
  })
  return Object.fromEntries(found)
}

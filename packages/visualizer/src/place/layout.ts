/**
 * Where everybody stands: circles of communities inside those of townships and counties, residents on a sunflower
 * inside. Townships and counties stand where they are, as far as that is known; communities nowhere in particular.
 */
import { dorling, isMap } from '@cogov/charts/dorling'
import type { Point } from '@cogov/core'
import { packEnclose } from 'd3-hierarchy'
import type { PlaceInfo } from '../engine/messages.ts'
import { type Circle, packed } from './packing.ts'

/** Coordinates are of a square of this size. */
export const SIZE = 1000

export interface Layout {
  whole: Circle
  /** None where there is only one, which is the whole. */
  counties: Circle[]
  townships: Circle[]
  /** Of each township whether it stands where it is, and not only near it; nothing where the place is no map. */
  located: boolean[] | undefined
  communities: Circle[]
  /** First resident of each community, and their number at the end. */
  starts: Uint32Array
  /** Coordinates of the residents. */
  xs: Float32Array
  ys: Float32Array
}

/** Room above the whole for what stands over it: departments and the superior; each of several counties has its own. */
const ABOVE = 160
const ABOVE_COUNTIES = 40
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Share of a community's radius that residents fill; the rest is its rim. */
const FILLED = 0.88

export function layoutOf({
  counties,
  townships,
  sizes,
  points,
}: Pick<PlaceInfo, 'counties' | 'townships' | 'sizes' | 'points'>): Layout {
  let next = 0
  const inside = townships.map(({ communities }) => {
    const radii = communities.map(() => Math.sqrt(sizes[next++]))
    return packed(radii, 0.3 * mean(radii))
  })
  const rims = inside.map(({ radius }) => radius * (townships.length > 1 ? 1.06 : 1))
  const several = counties.length > 1
  const members = counties.map((_, c) => townships.flatMap(({ county }, n) => (county === c ? [n] : [])))
  const pointOf = (n: number) => points[townships[n].name]
  const groups = members.map((own) =>
    around(
      own.map((n) => rims[n]),
      own.map(pointOf),
    ),
  )
  const whole = around(
    groups.map(({ radius }) => radius * (several ? 1.05 : 1)),
    counties.map((name) => points[name]),
  )
  const above = several ? ABOVE_COUNTIES : ABOVE
  const radius = (SIZE - above - 10) / 2
  const scale = radius / (whole.radius * 1.02)
  const placed = ({ x, y, r }: Circle, around: Circle): Circle => ({
    x: around.x + x * scale,
    y: around.y + y * scale,
    r: r * scale,
  })
  const centre = { x: SIZE / 2, y: above + radius, r: radius }
  const areas = whole.circles.map((one) => placed(one, centre))
  const circles: Circle[] = []
  members.forEach((own, c) => {
    own.forEach((n, k) => {
      circles[n] = placed(groups[c]?.circles[k], areas[c])
    })
  })
  const communities = inside.flatMap((one, n) => one.circles.map((circle) => placed(circle, circles[n])))
  const found = { whole: centre, counties: several ? areas : [], townships: circles, communities }
  return { ...found, located: locatedIn({ counties, townships, points }), ...standing(communities, sizes) }
}

/** Of each township whether its point is known, and stands on a map of its county; nothing where no county is one. */
export function locatedIn({
  counties,
  townships,
  points,
}: Pick<PlaceInfo, 'counties' | 'townships' | 'points'>): boolean[] | undefined {
  const maps = counties.map((_, c) => {
    const own = townships.filter(({ county }) => county === c).map(({ name }) => points[name])
    return own.length > 1 && isMap(own)
  })
  return maps.some(Boolean)
    ? townships.map(({ name, county }) => maps[county] === true && points[name] !== undefined)
    : undefined
}

/** Circles in a larger one, where they are or else side by side; one alone has no rim around it. */
function around(radii: readonly number[], points: readonly (Point | undefined)[]) {
  const [only] = radii
  if (radii.length === 1 && only !== undefined) return { circles: [{ x: 0, y: 0, r: only }], radius: only }
  const gap = 0.06 * mean(radii)
  const mapped = dorling(points, radii, gap)
  if (!mapped) return packed(radii, gap)
  const whole = packEnclose(mapped.map(({ x, y, r }) => ({ x, y, r: r + gap / 2 })))
  const circles = mapped.map(({ x, y, r }) => ({ x: x - whole.x, y: y - whole.y, r }))
  return { circles, radius: whole.r }
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

function standing(communities: readonly Circle[], sizes: Uint32Array): Pick<Layout, 'starts' | 'xs' | 'ys'> {
  const starts = new Uint32Array(sizes.length + 1)
  sizes.forEach((size, n) => {
    starts[n + 1] = starts[n] + size
  })
  const xs = new Float32Array(starts[sizes.length])
  const ys = new Float32Array(xs.length)
  communities.forEach(({ x, y, r }, n) => {
    const count = sizes[n]
    for (let i = 0; i < count; i++) {
      const away = FILLED * r * Math.sqrt((i + 0.5) / count)
      const at = starts[n] + i
      xs[at] = x + away * Math.cos(i * GOLDEN_ANGLE)
      ys[at] = y + away * Math.sin(i * GOLDEN_ANGLE)
    }
  })
  return { starts, xs, ys }
}

/** Radius of a resident's dot in a community, in the layout's coordinates. */
export const dotRadius = ({ r }: Circle, count: number): number => (FILLED * r * 0.8) / Math.sqrt(Math.max(count, 4))

/** The resident nearest to a point, if one is within a distance. */
export function residentAt(layout: Layout, x: number, y: number, within: number): number | undefined {
  const community = communityAt(layout, x, y)
  if (community === undefined) return undefined
  let nearest: number | undefined
  let least = within * within
  for (let i = layout.starts[community]; i < layout.starts[community + 1]; i++) {
    const away = (layout.xs[i] - x) ** 2 + (layout.ys[i] - y) ** 2
    if (away <= least) {
      least = away
      nearest = i
    }
  }
  return nearest
}

export function communityAt({ communities }: Layout, x: number, y: number): number | undefined {
  const found = communities.findIndex((one) => (one.x - x) ** 2 + (one.y - y) ** 2 <= one.r * one.r)
  return found < 0 ? undefined : found
}

/**
 * Where everybody stands: circles of communities inside those of townships and counties, residents on a sunflower
 * inside.
 */
import type { PlaceInfo } from '../engine/messages.ts'
import { type Circle, packed } from './packing.ts'

/** Coordinates are of a square of this size. */
export const SIZE = 1000

export interface Layout {
  whole: Circle
  /** None where there is only one, which is the whole. */
  counties: Circle[]
  townships: Circle[]
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

export function layoutOf({ counties, townships, sizes }: Pick<PlaceInfo, 'counties' | 'townships' | 'sizes'>): Layout {
  let next = 0
  const inside = townships.map(({ communities }) => {
    const radii = communities.map(() => Math.sqrt(sizes[next++] as number))
    return packed(radii, 0.3 * mean(radii))
  })
  const rims = inside.map(({ radius }) => radius * (townships.length > 1 ? 1.06 : 1))
  const several = counties.length > 1
  const members = counties.map((_, c) => townships.flatMap(({ county }, n) => (county === c ? [n] : [])))
  const groups = members.map((own) => around(own.map((n) => rims[n] as number)))
  const whole = around(groups.map(({ radius }) => radius * (several ? 1.05 : 1)))
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
      circles[n] = placed(groups[c]?.circles[k] as Circle, areas[c] as Circle)
    })
  })
  const communities = inside.flatMap((one, n) => one.circles.map((circle) => placed(circle, circles[n] as Circle)))
  const found = { whole: centre, counties: several ? areas : [], townships: circles, communities }
  return { ...found, ...standing(communities, sizes) }
}

/** Circles side by side in a larger one; one alone has no rim around it. */
function around(radii: readonly number[]): { circles: Circle[]; radius: number } {
  const [only] = radii
  if (radii.length === 1 && only !== undefined) return { circles: [{ x: 0, y: 0, r: only }], radius: only }
  return packed(radii, 0.06 * mean(radii))
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

function standing(communities: readonly Circle[], sizes: Uint32Array): Pick<Layout, 'starts' | 'xs' | 'ys'> {
  const starts = new Uint32Array(sizes.length + 1)
  sizes.forEach((size, n) => {
    starts[n + 1] = (starts[n] as number) + size
  })
  const xs = new Float32Array(starts[sizes.length] as number)
  const ys = new Float32Array(xs.length)
  communities.forEach(({ x, y, r }, n) => {
    const count = sizes[n] as number
    for (let i = 0; i < count; i++) {
      const away = FILLED * r * Math.sqrt((i + 0.5) / count)
      const at = (starts[n] as number) + i
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
  for (let i = layout.starts[community] as number; i < (layout.starts[community + 1] as number); i++) {
    const away = ((layout.xs[i] as number) - x) ** 2 + ((layout.ys[i] as number) - y) ** 2
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

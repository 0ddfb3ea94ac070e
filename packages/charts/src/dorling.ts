/**
 * Circles where things are on the earth, as nearly as circles can stand that do not lie over each other: a cartogram
 * after Dorling (1996, Area Cartograms). North is up.
 */
import { geoConicEqualAreaRaw } from 'd3-geo'

/** Degrees east and north. */
export interface Degrees {
  readonly lon: number
  readonly lat: number
}

interface Circle {
  x: number
  y: number
  r: number
}

/** What circles cover of the circle around them all, about, before they are pushed apart. */
const COVERED = 0.5
const ROUNDS = 200

/**
 * Where circles stand, in the unit of their radii.
 *
 * @param points one a circle; what is not known stands between the known ones before and after it in the list
 * @param radii above 0
 * @param gap least distance between two rims
 * @returns nothing where fewer than half of the points are known: what is drawn would not be a map
 * @example dorling([{ lon: 116, lat: 40 }, { lon: 117, lat: 40 }], [1, 1], 0)?.map(({ x }) => Math.sign(x)) // [-1, 1]
 */
export function dorling(
  points: readonly (Degrees | undefined)[],
  radii: readonly number[],
  gap: number,
): Circle[] | undefined {
  if (!isMap(points)) return undefined
  const known = points.flatMap((point) => point ?? [])
  const homes = filled(projected(points, known))
  const wide = Math.max(...homes.map(({ x, y }) => Math.hypot(x, y)))
  const area = radii.reduce((sum, r) => sum + (r + gap / 2) ** 2, 0)
  const scale = wide > 0 ? Math.max(0, Math.sqrt(area / COVERED) - Math.max(...radii)) / wide : 0
  const home = (n: number) => ({ x: homes[n].x * scale, y: homes[n].y * scale })
  // Two at one point have to be told apart to be pushed apart.
  const circles = radii.map((r, n): Circle => ({ x: home(n).x + n * 1e-6 * r, y: home(n).y, r }))
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const pull = 0.1 * Math.max(0, 1 - round / ROUNDS)
    for (const [n, circle] of circles.entries()) {
      circle.x += (home(n).x - circle.x) * pull
      circle.y += (home(n).y - circle.y) * pull
    }
    if (!pushApart(circles, gap) && pull === 0) break
  }
  return circles
}

/** Whether half of the points or more are known. */
export function isMap(points: readonly (Degrees | undefined)[]): boolean {
  const known = points.filter((point) => point !== undefined)
  return known.length > 0 && 2 * known.length >= points.length
}

const RADIANS = Math.PI / 180

/** In a conic projection that keeps areas, true along the middle parallel of what is known; y grows to the south. */
function projected(points: readonly (Degrees | undefined)[], known: readonly Degrees[]) {
  const middle = (of: (point: Degrees) => number) => {
    const values = known.map(of)
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  const [lon, lat] = [middle((point) => point.lon), middle((point) => point.lat)]
  const projection = geoConicEqualAreaRaw(lat * RADIANS, lat * RADIANS)
  const origin = projection(0, lat * RADIANS)
  return points.map((point): Spot | undefined => {
    if (!point) return undefined
    const [x, y] = projection((point.lon - lon) * RADIANS, point.lat * RADIANS)
    return { x: x - origin[0], y: origin[1] - y }
  })
}

interface Spot {
  x: number
  y: number
}

/** What has no spot has the middle of the spots before and after it in the list. */
function filled(spots: readonly (Spot | undefined)[]): Spot[] {
  const known = spots.flatMap((spot, n) => (spot ? [{ spot, n }] : []))
  return spots.map((spot, n) => {
    if (spot) return spot
    const [before, after] = [known.findLast((one) => one.n < n), known.find((one) => one.n > n)]
    const [a, b] = [(before ?? after)?.spot, (after ?? before)?.spot]
    return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : { x: 0, y: 0 }
  })
}

/** Moves each two that are too near as far apart as they should be. @returns whether there were any */
function pushApart(circles: readonly Circle[], gap: number): boolean {
  let moved = false
  for (let a = 0; a < circles.length; a++)
    for (let b = a + 1; b < circles.length; b++) moved = push(circles[a], circles[b], gap, 0.9999) || moved
  return moved
}

/**
 * Moves two circles that are too near as far apart as they should be, each by half.
 *
 * @param near what of the least distance, squared, is far enough
 * @returns whether they were too near
 */
export function push(a: Circle, b: Circle, gap: number, near = 1): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const least = a.r + b.r + gap
  const square = dx * dx + dy * dy
  if (square >= least * least * near) return false
  const away = Math.sqrt(square) || 1e-6
  const half = (least - away) / 2 / away
  a.x -= dx * half
  a.y -= dy * half
  b.x += dx * half
  b.y += dy * half
  return true
}

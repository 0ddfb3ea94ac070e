/** Which townships are neighbours of each other. */
import { borderingCodes, type Point, pointOf } from './map.ts'
import type { Place } from './place.ts'

export interface Neighbourhood {
  /** Positions of its neighbours in the list, ascending. */
  readonly neighbours: readonly number[]
  /** Whether they follow from the point where it is, or from the order of its county, because that is not known. */
  readonly source: NeighboursSource
}

export type NeighboursSource = 'points' | 'order'

interface Located {
  /** Position in the list. */
  readonly at: number
  readonly county: string
  readonly point: Point
}

/**
 * The neighbours of each township of a list, as `townshipsOf` gives it. No borders of townships are free to use, so:
 *
 * - two whose points are known are neighbours where no third lies in the circle between them (Gabriel & Sokal 1969)
 *   and their counties are one or border each other;
 * - one whose point is not known has those before and after it in its county for neighbours, in the order of codes;
 * - two counties that border each other, of which that gives no neighbours, are neighbours through their first
 *   townships, the seats as a rule.
 *
 * If a is b's neighbour, b is a's.
 *
 * In a browser `await loadMap()` comes before.
 *
 * @example neighboursAmong(townshipsOf(findPlace('Pinggu')))[0].source // 'order'
 */
export function neighboursAmong(townships: readonly Place[]): Neighbourhood[] {
  const links = townships.map(() => new Set<number>())
  const link = (a: number, b: number) => {
    links[a].add(b)
    links[b].add(a)
  }
  const counties = countiesIn(townships)
  const points = townships.map(pointOf)
  linkPoints(counties, points, link)
  for (const members of counties.values()) linkInOrder(members, points, link)
  linkSeats(counties, links, link)
  return links.map((found, at) => ({
    neighbours: [...found].sort((a, b) => a - b),
    source: points[at] ? 'points' : 'order',
  }))
}

type Link = (a: number, b: number) => void
/** Positions of each county's townships, by its code. */
type Counties = ReadonlyMap<string, number[]>

const countyOf = ({ code }: Place) => code.slice(0, 6)

function countiesIn(townships: readonly Place[]): Counties {
  const counties = new Map<string, number[]>()
  for (const [at, township] of townships.entries()) {
    const members = counties.get(countyOf(township))
    if (members) members.push(at)
    else counties.set(countyOf(township), [at])
  }
  return counties
}

function linkPoints(counties: Counties, points: readonly (Point | undefined)[], link: Link) {
  const locatedIn = (county: string): Located[] =>
    (counties.get(county) ?? []).flatMap((at) => {
      const point = points[at]
      return point ? { at, county, point } : []
    })
  const located = new Map(Array.from(counties.keys(), (county) => [county, locatedIn(county)]))
  const around = (county: string) => [county, ...borderingCodes(county)].flatMap((code) => located.get(code) ?? [])
  for (const [county, own] of located) {
    const near = around(county)
    for (const other of [county, ...borderingCodes(county)]) {
      if (other < county) continue
      const others = other === county ? near : [...near, ...around(other)]
      for (const a of own) {
        for (const b of located.get(other) ?? []) if (a.at !== b.at && isGabriel(a, b, others)) link(a.at, b.at)
      }
    }
  }
}

/** Whether no other lies inside the circle of which two points are the ends of a diameter. */
const isGabriel = (a: Located, b: Located, others: readonly Located[]): boolean => {
  const apart = distance(a.point, b.point)
  return others.every(
    (other) =>
      other.at === a.at ||
      other.at === b.at ||
      distance(a.point, other.point) + distance(b.point, other.point) >= apart,
  )
}

/** The square of a distance, in degrees of latitude. */
function distance(a: Point, b: Point): number {
  const [east, north] = [b.lon - a.lon, b.lat - a.lat]
  return east * east * narrowing((a.lat + b.lat) / 2) + north * north
}

/** The square of the cosine of a latitude, by a series that every machine sums alike: (1 + cos 2φ) / 2. */
function narrowing(latitude: number): number {
  const x = ((2 * latitude * Math.PI) / 180) ** 2
  return (1 + 1 - x / 2 + (x * x) / 24 - (x * x * x) / 720 + (x * x * x * x) / 40320) / 2
}

function linkInOrder(members: readonly number[], points: readonly (Point | undefined)[], link: Link) {
  for (let i = 1; i < members.length; i++) {
    const [before, after] = [members[i - 1], members[i]]
    if (!points[before] || !points[after]) link(before, after)
  }
}

function linkSeats(counties: Counties, links: readonly ReadonlySet<number>[], link: Link) {
  for (const [county, members] of counties) {
    for (const other of borderingCodes(county)) {
      const theirs = counties.get(other)
      if (other < county || !theirs) continue
      const bordering = new Set(theirs)
      const isLinked = members.some((at) => [...links[at]].some((to) => bordering.has(to)))
      if (!isLinked) link(members[0], theirs[0])
    }
  }
}

/**
 * Communities of a place of which only the number of residents is known: as large as those of China are in the mean,
 * which is where the model's sizes come from. Whoever knows better describes the place by a table of its own.
 */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { findNode } from './find.ts'
import type { Node } from './tree.ts'

/** A community that nobody has counted. */
export interface TypicalCommunity {
  /** The unit that it lies in, where the place has units that were counted. */
  readonly county?: string
  readonly township: string
  readonly name: string
  readonly rural: boolean
  readonly residents: number
}

/**
 * Residents of a community in towns and in the country: of committees of China by the land that they stand on (census
 * of 2020 over the committees of 2023 with the classes of 2016).
 */
export const TYPICAL_RESIDENTS = { urban: 4239, rural: 1101 } as const

/** Committees of a township of China: 620,573 over 41,352. */
const COMMUNITIES_OF_TOWNSHIP = 15

const MOST_COMMUNITIES = 100_000

/**
 * Typical communities whose residents add up to those of the place. Where its units were counted, each has its part of
 * them. A city is urban; in a unit, as many residents are urban as live in cities of 15,000 and more of its first-level
 * unit, which is a rough number.
 *
 * @param query as `findWorldPlace` takes it
 * @throws {WorldPlaceNotFound} when no place, or more than one, answers to the query
 * @throws RangeError where its residents are not known, or it is too large
 * @example typicalCommunities('Porto Alegre').length // 351
 */
export function typicalCommunities(query: string): TypicalCommunity[] {
  const node = findNode(query)
  const { path, residents } = node.place
  if (residents === undefined) throw rangeError(message('world.uncounted', { place: path }))
  const units = node.inside.filter(({ place }) => place.level !== 'city' && place.residents !== undefined)
  const parts = units.length > 1 ? units : [node]
  const shares = shared(residents, parts.map(sizeOf))
  const counts = parts.map((part, n) => countsOf(part, shares[n]))
  const n = counts.reduce((sum, { urban, rural }) => sum + urban + rural, 0)
  if (n > MOST_COMMUNITIES) throw rangeError(message('world.too_large', { place: path, n, most: MOST_COMMUNITIES }))
  return parts.flatMap((part, k) => communitiesIn(part, counts[k], parts.length > 1))
}

const sizeOf = ({ place }: Node): number => place.residents ?? 0

interface Counts {
  urban: number
  rural: number
  urbanResidents: number
  ruralResidents: number
}

/** How many communities of each kind, and how many people live in them. */
function countsOf(node: Node, residents: number): Counts {
  const urbanResidents = Math.round(residents * urbanShare(node))
  const ruralResidents = residents - urbanResidents
  const communities = (people: number, size: number) => (people === 0 ? 0 : Math.max(1, Math.round(people / size)))
  return {
    urban: communities(urbanResidents, TYPICAL_RESIDENTS.urban),
    rural: communities(ruralResidents, TYPICAL_RESIDENTS.rural),
    urbanResidents,
    ruralResidents,
  }
}

/** Residents of cities among those of the first-level unit, or of the country where that was not counted. */
function urbanShare(node: Node): number {
  if (node.place.point) return 1
  const { parent, place, inside } = node
  const isWide = place.residents !== undefined && (place.level === 'country' || place.level === 'first')
  if (!isWide) return parent ? urbanShare(parent) : 0
  const below = place.level === 'country' ? inside.flatMap((first) => first.inside) : inside
  const cities = below.filter((one) => one.place.point)
  if (cities.length === 0 && parent) return urbanShare(parent)
  return Math.min(1, cities.reduce((sum, one) => sum + sizeOf(one), 0) / Math.max(1, sizeOf(node)))
}

function communitiesIn({ place }: Node, counts: Counts, asCounty: boolean): TypicalCommunity[] {
  const { urban, rural, urbanResidents, ruralResidents } = counts
  const even = (people: number, n: number) => shared(people, new Array<number>(n).fill(1))
  const all = [
    ...even(urbanResidents, urban).map((residents) => ({ rural: false, residents })),
    ...even(ruralResidents, rural).map((residents) => ({ rural: true, residents })),
  ]
  return all.map((one, n) => {
    const township = Math.floor(n / COMMUNITIES_OF_TOWNSHIP) + 1
    return {
      ...(asCounty ? { county: place.name } : {}),
      township: `${place.name} ${township}`,
      name: `${township}.${(n % COMMUNITIES_OF_TOWNSHIP) + 1}`,
      ...one,
    }
  })
}

/** A whole number shared in proportion to sizes: borders are rounded down one after the other, so sums are exact. */
function shared(whole: number, sizes: readonly number[]): number[] {
  const sum = sizes.reduce((so, size) => so + size, 0)
  let [before, at] = [0, 0]
  return sizes.map((size) => {
    at += size
    const border = Math.floor((whole * at) / sum)
    const part = border - before
    before = border
    return part
  })
}

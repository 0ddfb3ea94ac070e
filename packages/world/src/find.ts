import { nearestName } from '@cogov/engine/equations'
import { message } from './errors.english.ts'
import { ambiguous, notFound, WorldPlaceNotFound } from './not-found.ts'
import type { WorldPlace } from './place.ts'
import { keyOf } from './spelling.ts'
import { isInside, type Node, places } from './tree.ts'

/** No path in the table comes near; a longer query is a mistake and not worth reading. */
const LONGEST_QUERY = 300

/** How many times the residents of every other place a place has to have to be meant by a name that they share. */
const FAR_LARGER = 8

/**
 * Finds a unit or a city outside China by its name, with or without marks, or by a path that may leave levels out:
 * `Porto Alegre`, `Kerala/Thrissur`, `Catalonia/Gracia`, `Springfield, Illinois, United States`; countries by their
 * names in English and Chinese or their codes as well.
 *
 * What contains the others of its name is meant, else what has eight times their residents; other names of several
 * places are an error that lists them.
 *
 * @throws {WorldPlaceNotFound} when no place, or more than one, answers to the query
 * @example findWorldPlace('Porto Alegre').residents // 1488252
 */
export const findWorldPlace = (query: string): WorldPlace => findNode(query).place

/**
 * Everything that a name finds, the larger before the smaller.
 *
 * @throws {WorldPlaceNotFound} when no place answers to the query
 * @example worldPlacesCalled('London').map(({ country }) => country) // ['GB', 'CA', 'US', …]
 */
export const worldPlacesCalled = (query: string): WorldPlace[] =>
  [...called(shortened(query))].sort((a, b) => residentsOf(b) - residentsOf(a)).map(({ place }) => place)

export function findNode(query: string): Node {
  const text = shortened(query)
  return index().paths.get(text) ?? choose(text, called(text))
}

const shortened = (query: string): string => String(query).slice(0, LONGEST_QUERY)

/** The places that a name or a path with gaps may mean, at least one. */
function called(text: string): readonly Node[] {
  const exact = index().paths.get(text)
  if (exact) return [exact]
  const parts = text.includes('/') ? text.split('/') : text.split(/[,，]/u).reverse()
  const keys = parts.map(keyOf).filter((key) => key !== '')
  if (keys.length === 0) throw new WorldPlaceNotFound(message('world.empty'), [])
  let around: readonly Node[] | undefined
  for (const key of keys) {
    const found = matching(key, around)
    if (found.length === 0) throw notFound(nameOf(key, parts), around, near(key, around))
    around = found
  }
  return around as readonly Node[]
}

const nameOf = (key: string, parts: readonly string[]): string =>
  (parts.find((part) => keyOf(part) === key) ?? key).trim()

/** The places of a name inside those of the part before. */
function matching(key: string, around: readonly Node[] | undefined): readonly Node[] {
  const found = index().keys.get(key) ?? []
  return around ? found.filter((node) => around.some((one) => isInside(node, one))) : found
}

function choose(query: string, found: readonly Node[]): Node {
  const outer = found.filter((node) => !found.some((other) => other !== node && contains(other, node)))
  const [largest, ...others] = [...outer].sort((a, b) => residentsOf(b) - residentsOf(a))
  if (others.every((other) => residentsOf(largest) >= FAR_LARGER * residentsOf(other))) return largest
  throw ambiguous(query, outer)
}

/** A city stands beside the unit of its name; of two cities of one name in one unit, the larger is meant. */
const contains = (other: Node, node: Node): boolean =>
  isInside(node, other) ||
  (node.parent === other.parent &&
    node.place.level === 'city' &&
    (other.place.level === 'second' || residentsOf(other) > residentsOf(node)))

const residentsOf = ({ place }: Node): number => place.residents ?? 0

/** Up to five places with the nearest name, the largest first. */
function near(key: string, around: readonly Node[] | undefined): readonly Node[] {
  const known = [...index().keys.keys()].filter((one) => !around || matching(one, around).length > 0)
  const name = nearestName(key, known) ?? known.find((one) => one.startsWith(`${key} `))
  const found = name === undefined ? [] : matching(name, around)
  return [...found].sort((a, b) => residentsOf(b) - residentsOf(a)).slice(0, 5)
}

interface Index {
  readonly keys: ReadonlyMap<string, readonly Node[]>
  /** By whole paths, of which the first in the table has one. */
  readonly paths: ReadonlyMap<string, Node>
}

let made: Index | undefined

function index(): Index {
  if (made) return made
  const keys = new Map<string, Node[]>()
  const paths = new Map<string, Node>()
  for (const node of places()) {
    const { path, name, level } = node.place
    // A country's name may be a unit's elsewhere.
    if (level !== 'country' && name !== '' && !paths.has(path)) paths.set(path, node)
    for (const key of new Set(node.keys)) {
      const same = keys.get(key)
      if (same) same.push(node)
      else keys.set(key, [node])
    }
  }
  made = { keys, paths }
  return made
}

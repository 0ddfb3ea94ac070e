import { message } from './errors.english.ts'
import { ambiguous, codeNotFound, notFound, PlaceNotFound } from './not-found.ts'
import type { Place } from './place.ts'
import { keyOf, withoutKind } from './spelling.ts'
import { townshipsInside, unitWithCode } from './townships.ts'
import { lies, tree, type Unit } from './tree.ts'

/** No path in the table comes near; a longer query is a mistake and not worth reading. */
const LONGEST_QUERY = 1000

/** Prefectures that only group counties; they may stand inside a path and are passed over. */
const GROUPS = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u

/**
 * Finds a place by its code (`11`, `110117`, `110117000000`), its full Chinese name (北京市), its short one (北京), its
 * English one or pinyin (Beijing), or a path of any of these with `/`, which may leave levels out (北京市/金海湖镇).
 *
 * A full name counts before a short one, and a place of a higher level before those of a lower one: 西安 is the
 * prefecture in Shaanxi, not one of the two districts 西安区. Several places of one level are an error that lists them.
 * Townships have no English names.
 *
 * @throws {PlaceNotFound} when no place, or more than one, answers to the query
 * @example findPlace('Beijing/Pinggu').residents // 457313
 */
export function findPlace(query: string): Place {
  const text = String(query).slice(0, LONGEST_QUERY + 1)
  if (text.length > LONGEST_QUERY) throw notFound(text, undefined)
  const parts = text
    .normalize('NFKC')
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length === 0) throw new PlaceNotFound(message('place.empty'), [])
  if (parts.length === 1 && /^\d+$/u.test(parts[0])) return findCode(parts[0]).place
  return choose(text, follow(parts)).place
}

/** All places that the path could mean: each part among what lies inside those of the part before. */
function follow(parts: readonly string[]): Unit[] {
  let scopes: Unit[] | undefined
  for (const [i, part] of parts.entries()) {
    const found = matching(part, scopes)
    const isGroup = found.length === 0 && i > 0 && i < parts.length - 1 && GROUPS.test(part)
    if (isGroup) continue
    if (found.length === 0) throw notFound(part, scopes)
    scopes = found
  }
  return scopes ?? []
}

/** The places that answer to a name, townships only where nothing larger does. */
function matching(part: string, scopes: readonly Unit[] | undefined): Unit[] {
  const { full, known } = namesIndex()
  const key = keyOf(part)
  for (const found of [withCode(key), full.get(key), known.get(key), known.get(withoutKind(key))]) {
    const inside = found?.filter((unit) => !scopes || scopes.some((scope) => lies(unit, scope)))
    if (inside && inside.length > 0) return inside
  }
  return matchingTownships(key, scopes ?? [...tree().values()].slice(0, 1))
}

function matchingTownships(key: string, scopes: readonly Unit[]): Unit[] {
  const larger = scopes.filter(({ place }) => place.level !== 'township')
  const townships = [...new Set(larger.flatMap(townshipsInside))]
  const exact = townships.filter((unit) => nameKey(unit.place.name) === key)
  return exact.length > 0 ? exact : townships.filter((unit) => isAlsoCalled(unit, key))
}

/** The source writes 金海湖地区 for what people call 金海湖镇: the town that such a district's office serves. */
function isAlsoCalled({ place, short }: Unit, key: string): boolean {
  const isTown = place.name.endsWith('地区') && (key === `${short}镇` || key === `${short}乡`)
  return isTown || nameKey(short) === key
}

/** The place of the highest level: Nanjing is the city (南京市), not the county (南靖县). */
function choose(query: string, found: readonly Unit[]): Unit {
  const shortest = Math.min(...found.map(({ place }) => place.code.length))
  const highest = found.filter(({ place }) => place.code.length === shortest)
  if (highest.length !== 1) throw ambiguous(query, highest)
  return highest[0]
}

function findCode(code: string): Unit {
  const [unit] = withCode(code)
  if (!unit) throw codeNotFound(code)
  return unit
}

/** Official codes are filled up with zeros to 6, 9 or 12 digits. */
function withCode(key: string): Unit[] {
  if (!/^\d{2,12}$/u.test(key)) return []
  const digits = [9, 6, 4, 2].filter((n) => /^0*$/u.test(key.slice(n)))
  const found = digits.map((n) => unitWithCode(key.slice(0, n))).find((unit) => unit !== undefined)
  return found ? [found] : []
}

interface NamesIndex {
  /** By full name. */
  readonly full: Map<string, Unit[]>
  /** By short and English name. */
  readonly known: Map<string, Unit[]>
}

let index: NamesIndex | undefined

/** All places but the townships; made at the first search by name and kept. */
function namesIndex(): NamesIndex {
  if (index) return index
  const made: NamesIndex = { full: new Map(), known: new Map() }
  const add = (map: Map<string, Unit[]>, name: string, unit: Unit) => {
    const units = map.get(name)
    if (!units) map.set(name, [unit])
    else if (!units.includes(unit)) units.push(unit)
  }
  for (const unit of tree().values()) {
    add(made.full, nameKey(unit.place.name), unit)
    add(made.known, nameKey(unit.short), unit)
    for (const english of unit.english) add(made.known, keyOf(english), unit)
  }
  index = made
  return made
}

/** Nearly all names are plain Chinese characters, which are their own key; that saves most of the time. */
const nameKey = (name: string) => (/^[\u4E00-\u9FFF]+$/u.test(name) ? name : keyOf(name))

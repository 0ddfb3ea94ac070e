import { type Candidate, type Found, isFound, isInside, rank } from './candidate.ts'
import { type Former, formerCalled, formerCalledShortly, formerWithCode } from './former.ts'
import { names, unitsToned } from './names.ts'
import { inSimplified } from './other-names.ts'
import { type OutsidePlace, outsideCalled, outsideCalledShortly, outsideWithCode } from './outside.ts'
import { asTyped, keyOf, kindsOf, nameKey, tonedKeyOf } from './spelling.ts'
import { townshipsInside, unitWithCode } from './townships.ts'
import { tree, type Unit } from './tree.ts'

type Scopes = readonly Candidate[] | undefined

/** A name as it may be spelt in the table. */
interface Spelt {
  readonly keys: readonly string[]
  readonly toned: string | undefined
}

/** One way to answer to a name; what lies outside the scopes is left out afterwards. */
type Way = (spelt: Spelt, scopes: Scopes) => Candidate[]

/** Full names before short ones, places of today before those that are gone; the first way that answers counts. */
const LARGER: readonly Way[] = [byCode, byFullName, byTones, byKnownName, byFormerName, byKind]
const TOWNSHIPS: readonly Way[] = [townshipsByFullName, townshipsByName]

/**
 * What answers to a name inside the scopes, or in all of China; townships only where nothing larger does.
 *
 * @param larger leaves townships out
 */
export function matching(name: string, scopes: Scopes, larger = false): Candidate[] {
  const spelt = spellingsOf(name)
  for (const way of larger ? LARGER : [...LARGER, ...TOWNSHIPS]) {
    const found = inside(way(spelt, scopes), scopes)
    if (found.length > 0) return found
  }
  return []
}

/** The same of every way: all that has the name, the most likely first. */
export function everythingCalled(name: string, scopes: Scopes): Candidate[] {
  const spelt = spellingsOf(name)
  return inside(
    [...LARGER, ...TOWNSHIPS].flatMap((way) => way(spelt, scopes)),
    scopes,
  )
}

/** Each place once. */
function inside(all: readonly Candidate[], scopes: Scopes): Candidate[] {
  const found = new Map<unknown, Candidate>()
  for (const one of all) {
    const what = isFound(one) ? one.unit : one.outside
    if (!found.has(what) && isInside(one, scopes)) found.set(what, one)
  }
  return [...found.values()]
}

function spellingsOf(name: string): Spelt {
  const key = keyOf(name)
  const keys = [...new Set([key, inSimplified(key), asTyped(key)])].filter(Boolean)
  return { keys, toned: tonedKeyOf(name) }
}

const found = (units: readonly Unit[] = []): Found[] => units.map((unit) => ({ unit }))

const elsewhere = (places: readonly OutsidePlace[]): Candidate[] => places.map((outside) => ({ outside }))

/** The places where what is gone lies today. */
const today = (gone: readonly Former[]): Found[] =>
  gone.flatMap(({ present, ...former }) => present.map((code) => ({ unit: tree().get(code) as Unit, former })))

/** Official codes are filled up with zeros to 6, 9 or 12 digits. */
function byCode({ keys: [key] }: Spelt): Candidate[] {
  if (key === undefined || !/^\d{2,12}$/u.test(key)) return []
  const codes = [9, 6, 4, 2].filter((n) => /^0*$/u.test(key.slice(n))).map((n) => key.slice(0, n))
  const unit = codes.map(unitWithCode).find((one) => one !== undefined)
  if (unit) return found([unit])
  const gone = codes.map(formerWithCode).find((one) => one.length > 0)
  if (gone) return today(gone)
  const outside = outsideWithCode(key)
  return outside ? elsewhere([outside]) : []
}

/** What is gone counts beside a place of today only where it was of a higher level: 巢湖市, a prefecture until 2011. */
function byFullName({ keys }: Spelt): Candidate[] {
  const present = keys.flatMap((key) => found(names().full.get(key)))
  const highest = Math.min(...present.map(rank))
  const gone = today(keys.flatMap(formerCalled)).filter((one) => present.length === 0 || rank(one) < highest)
  return [...present, ...gone, ...elsewhere(keys.flatMap(outsideCalled)).filter((one) => rank(one) < 9)]
}

function byTones({ toned }: Spelt): Candidate[] {
  return toned === undefined ? [] : found(unitsToned(toned))
}

function byKnownName({ keys }: Spelt): Candidate[] {
  const units = keys.flatMap((key) => names().known.get(key) ?? [])
  return [...found(units), ...elsewhere(keys.flatMap(outsideCalledShortly)).filter((one) => rank(one) < 9)]
}

function byFormerName({ keys }: Spelt): Candidate[] {
  return today(keys.flatMap(formerCalledShortly))
}

/** `Jilin City` is no province; `Pinggu County` is what 平谷县 was until it became a district. */
function byKind({ keys }: Spelt): Candidate[] {
  const kinds = keys.flatMap(kindsOf)
  const known = kinds.flatMap(({ stem, isKind }) => [
    ...found(names().known.get(stem)).filter(({ unit }) => isKind.test(unit.place.name)),
    ...elsewhere(outsideCalledShortly(stem).filter((one) => one.level === 'region' || isOfKind(one, isKind))),
  ])
  if (known.length > 0) return known
  return today(
    kinds.flatMap(({ stem, isKind }) => {
      const shorts = (names().known.get(stem) ?? []).map(({ short }) => short)
      const gone = [...shorts.flatMap(withKinds).flatMap(formerCalled), ...formerCalledShortly(stem)]
      return gone.filter(({ name }) => isKind.test(name))
    }),
  )
}

const isOfKind = ({ name }: OutsidePlace, isKind: RegExp): boolean => isKind.test(inSimplified(name))

const withKinds = (short: string): string[] => ['市', '区', '县', '地区'].map((kind) => short + kind)

function townshipsByFullName({ keys }: Spelt, scopes: Scopes): Candidate[] {
  const townships = townshipsOf(scopes).filter(({ place }) => keys.includes(nameKey(place.name)))
  return [...found(townships), ...elsewhere(keys.flatMap(outsideCalled))]
}

function townshipsByName({ keys }: Spelt, scopes: Scopes): Candidate[] {
  const townships = townshipsOf(scopes).filter((unit) => keys.some((key) => isAlsoCalled(unit, key)))
  return [...found(townships), ...elsewhere(keys.flatMap(outsideCalledShortly))]
}

function townshipsOf(scopes: Scopes): Unit[] {
  const larger = scopes ? scopes.filter(isFound).map(({ unit }) => unit) : [...tree().values()].slice(0, 1)
  return [...new Set(larger.filter(({ place }) => place.level !== 'township').flatMap(townshipsInside))]
}

/** The source writes 金海湖地区 for what people call 金海湖镇: the town that such a district's office serves. */
function isAlsoCalled({ place, short }: Unit, key: string): boolean {
  const isTown = place.name.endsWith('地区') && (key === `${short}镇` || key === `${short}乡`)
  return isTown || nameKey(short) === key
}

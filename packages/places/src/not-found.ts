import { childUnitsOf } from './below.ts'
import { editDistance, keyOf } from './spelling.ts'
import { townshipsInside, unitWithCode } from './townships.ts'
import { lies, tree, type Unit } from './tree.ts'

/** No place, or more than one, answers to a query; the message says which part failed and what is near. */
export class PlaceNotFound extends Error {
  override readonly name = 'PlaceNotFound'
  /** Paths that `findPlace` takes: the nearest names, or all places that the query could mean. */
  readonly suggestions: string[]
  /** Whether several places answer to the query. */
  readonly ambiguous: boolean

  constructor(message: string, suggestions: string[], ambiguous = false) {
    super(message)
    this.suggestions = suggestions
    this.ambiguous = ambiguous
  }
}

/** How long a query may be to be worth a search for near names, which takes time with its length. */
const LONGEST_NAME = 60
const SHOWN = 12

/** The error for a part of a path that no place inside `scopes` answers to; no scopes means all of China. */
export function notFound(part: string, scopes: readonly Unit[] | undefined): PlaceNotFound {
  const suggestions = near(part, scopes).map((unit) => unit.place.path)
  const meant = suggestions.length > 0 ? ` Did you mean ${orList(suggestions)}?` : ''
  if (!scopes) return new PlaceNotFound(`No place in China is called ${quote(part)}.${meant}`, suggestions)
  const inside = orList(scopes.map((unit) => unit.place.path))
  const has = scopes.length === 1 ? ` ${whatIsIn(scopes[0])}` : ''
  return new PlaceNotFound(`There is no ${quote(part)} in ${inside}.${meant}${has}`, suggestions)
}

export function ambiguous(query: string, found: readonly Unit[]): PlaceNotFound {
  const paths = found.map((unit) => unit.place.path)
  const message = `${quote(query)} is the name of ${paths.length} places; give the path or the code: ${andMore(paths)}.`
  return new PlaceNotFound(message, paths, true)
}

/** The error for a code that no place has, with the smallest place whose code it begins with. */
export function codeNotFound(code: string): PlaceNotFound {
  const shown = quote(code)
  for (const digits of [9, 6, 4, 2]) {
    const around = unitWithCode(code.slice(0, digits))
    if (around === undefined || code.length <= digits) continue
    const message = `No place has the code ${shown}; ${around.place.code} is ${around.place.path}.`
    return new PlaceNotFound(message, [around.place.path])
  }
  return new PlaceNotFound(`No place has the code ${shown}. Codes have 2, 4, 6 or 9 digits.`, [])
}

/** Up to five places with the nearest names, larger places first. */
function near(part: string, scopes: readonly Unit[] | undefined): Unit[] {
  const key = keyOf(part)
  if (key === '' || key.length > LONGEST_NAME) return []
  const limit = Math.max(1, Math.floor(key.length / 2))
  const country = [...tree().values()].slice(0, 1)
  const inside = new Set((scopes ?? country).flatMap(unitsInside))
  const measured = Array.from(inside, (unit) => ({ unit, distance: distanceTo(unit, key, limit) }))
  const least = measured.reduce((min, { distance }) => Math.min(min, distance), limit + 1)
  if (least > limit || least >= key.length) return []
  return measured
    .filter(({ distance }) => distance === least)
    .map(({ unit }) => unit)
    .sort((a, b) => a.place.code.length - b.place.code.length)
    .slice(0, 5)
}

function unitsInside(scope: Unit): Unit[] {
  if (scope.place.level === 'township') return []
  return [...[...tree().values()].filter((unit) => lies(unit, scope)), ...townshipsInside(scope)]
}

function distanceTo(unit: Unit, key: string, limit: number): number {
  const names = [unit.place.name, unit.short, ...unit.english.map(keyOf)]
  return Math.min(...names.map((name) => editDistance(key, name, limit)))
}

function whatIsIn(unit: Unit): string {
  const names = childUnitsOf(unit).map((child) => child.place.name)
  return names.length > 0 ? `${unit.place.name} has ${andMore(names)}.` : `${unit.place.name} is a township.`
}

function andMore(list: readonly string[]): string {
  const more = list.length - SHOWN
  return more > 0 ? `${list.slice(0, SHOWN).join(', ')} and ${more} more` : list.join(', ')
}

const orList = (list: readonly string[]) => list.slice(0, 5).join(' or ')

/** Quoted and cut, with control characters made visible. */
function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text)
}

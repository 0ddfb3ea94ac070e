import { childUnitsOf } from './below.ts'
import { message } from './errors.english.ts'
import { english, type Message, type MessageValue, withSaid } from './message.ts'
import { editDistance, keyOf } from './spelling.ts'
import { townshipsInside, unitWithCode } from './townships.ts'
import { lies, tree, type Unit } from './tree.ts'

/** No place, or more than one, answers to a query; the message says which part failed and what is near. */
export class PlaceNotFound extends Error {
  override readonly name = 'PlaceNotFound'
  declare readonly said: Message
  /** Paths that `findPlace` takes: the nearest names, or all places that the query could mean. */
  readonly suggestions: string[]
  /** Whether several places answer to the query. */
  readonly ambiguous: boolean

  constructor(said: Message, suggestions: string[], ambiguous = false) {
    super(english(said))
    withSaid(this, said)
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
  const name = quote(part)
  const meant = suggestions.length > 0 ? message('place.meant', { names: orList(suggestions) }) : ''
  if (!scopes) return new PlaceNotFound(message('place.unknown', { name, meant }), suggestions)
  const place = orList(scopes.map((unit) => unit.place.path))
  const has = scopes.length === 1 ? whatIsIn(scopes[0]) : ''
  return new PlaceNotFound(message('place.unknown_in', { name, place, meant, has }), suggestions)
}

export function ambiguous(query: string, found: readonly Unit[]): PlaceNotFound {
  const paths = found.map((unit) => unit.place.path)
  const said = message('place.ambiguous', { name: quote(query), n: paths.length, paths: andMore(paths) })
  return new PlaceNotFound(said, paths, true)
}

/** The error for a code that no place has, with the smallest place whose code it begins with. */
export function codeNotFound(code: string): PlaceNotFound {
  const shown = { code: quote(code) }
  for (const digits of [9, 6, 4, 2]) {
    const around = unitWithCode(code.slice(0, digits))
    if (around === undefined || code.length <= digits) continue
    const { code: nearest, path } = around.place
    return new PlaceNotFound(message('place.unknown_code_in', { ...shown, around: nearest, path }), [path])
  }
  return new PlaceNotFound(message('place.unknown_code', shown), [])
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

function whatIsIn(unit: Unit): Message {
  const place = unit.place.name
  const names = childUnitsOf(unit).map((child) => child.place.name)
  return names.length > 0
    ? message('place.has', { place, names: andMore(names) })
    : message('place.is_township', { place })
}

function andMore(list: readonly string[]): MessageValue {
  const names = joined('place.and', list.slice(0, SHOWN))
  const n = list.length - SHOWN
  return n > 0 ? message('place.and_more', { names, n }) : names
}

const orList = (list: readonly string[]) => joined('place.or', list.slice(0, 5))

/** Names of a list, each language with its own sign between them. */
const joined = (code: 'place.and' | 'place.or', names: readonly string[]): MessageValue =>
  names.slice(0, -1).reduceRight<MessageValue>((rest, first) => message(code, { first, rest }), names.at(-1) ?? '')

/** Quoted and cut, with control characters made visible. */
function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text)
}

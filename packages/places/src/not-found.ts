import { childUnitsOf } from './below.ts'
import { type Candidate, type Elsewhere, type Found, isElsewhere, isFound } from './candidate.ts'
import { message } from './errors.english.ts'
import type { FormerName } from './former.ts'
import { matching } from './matching.ts'
import { english, type Message, type MessageValue, withSaid } from './message.ts'
import { type OutsidePlace, outsideWithin } from './outside.ts'
import { editDistance, keyOf, kindsOf } from './spelling.ts'
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
export function notFound(part: string, scopes: readonly Candidate[] | undefined): PlaceNotFound {
  const elsewhere = scopes?.filter(isElsewhere) ?? []
  if (scopes && elsewhere.length === scopes.length) return notInTable(part, elsewhere)
  const units = scopes?.filter(isFound).map(({ unit }) => unit)
  const suggestions = nearOrElsewhere(part, units).map((unit) => unit.place.path)
  const name = quote(part)
  const meant = suggestions.length > 0 ? message('place.meant', { names: orList(suggestions) }) : ''
  if (!units) return new PlaceNotFound(message('place.unknown', { name, meant }), suggestions)
  const place = orList(units.map((unit) => unit.place.path))
  const has = units.length === 1 ? whatIsIn(units[0]) : ''
  return new PlaceNotFound(message('place.unknown_in', { name, place, meant, has }), suggestions)
}

/** The error for a name of several places: all of them as paths, and why where that is not plain. */
export function ambiguous(query: string, found: readonly Candidate[]): PlaceNotFound {
  const here = found.filter(isFound)
  const paths = here.map(({ unit }) => unit.place.path)
  const shown = { name: quote(query), n: paths.length, paths: andMore(paths) }
  const gone = new Set(here.map(({ former }) => former?.name))
  const [one] = here
  if (one?.former && gone.size === 1 && here.length === found.length)
    return new PlaceNotFound(lyingIn(one.former, shown), paths, true)
  const elsewhere = found.filter(isElsewhere)
  if (paths.length === 1 && one && elsewhere.length > 0) {
    const place = inAList(elsewhere.map(({ outside }) => outsideName(outside)))
    return new PlaceNotFound(message('place.here_and_outside', { ...shown, place }), paths, true)
  }
  const notes = [...formerNotes(here), ...elsewhere.slice(0, 5).map(outsideNote)]
  return new PlaceNotFound(message('place.ambiguous', { ...shown, notes: inARow(notes) }), paths, true)
}

/** The error for what is in Hong Kong, Macao or Taiwan: what is known of it, and what is not. */
export function notInTable(query: string, elsewhere: readonly Elsewhere[], here: readonly Found[] = []): PlaceNotFound {
  const paths = here.map(({ unit }) => unit.place.path)
  const same = paths.length > 0 ? message('place.same_name', { names: andMore(paths) }) : ''
  const known = inARow(elsewhere.slice(0, 5).map(({ outside }) => whatIsKnown(outside)))
  return new PlaceNotFound(message('place.outside', { name: quote(query), known, same }), paths)
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

const lyingIn = ({ name, until }: FormerName, shown: Message['values']): Message =>
  until === undefined
    ? message('place.zone_in', { ...shown, name })
    : message('place.former_in', { ...shown, former: name, until: String(until) })

function formerNotes(here: readonly Found[]): Message[] {
  const gone = new Map<string, { former: FormerName; paths: string[] }>()
  for (const { unit, former } of here) {
    if (!former) continue
    const known = gone.get(former.code) ?? { former, paths: [] }
    known.paths.push(unit.place.path)
    gone.set(former.code, known)
  }
  return Array.from(gone.values(), ({ former: { name, until }, paths }) =>
    until === undefined
      ? message('place.zone_note', { name, paths: andMore(paths) })
      : message('place.former_note', { name, until: String(until), paths: andMore(paths) }),
  )
}

const outsideNote = ({ outside }: Elsewhere): Message => message('place.outside_note', { place: outsideName(outside) })

/** Residents and units; no number where none is known. */
function whatIsKnown(outside: OutsidePlace): Message {
  const place = outsideName(outside)
  const units = outsideWithin(outside).filter(({ level }) => level !== 'area')
  const { residents, date = '' } = outside
  if (residents === undefined) return message('place.outside_part', { place })
  const shown = { place, residents: residents.toLocaleString('en'), date }
  return units.length > 0
    ? message('place.outside_units', { ...shown, n: units.length })
    : message('place.outside_unit', shown)
}

const outsideName = ({ path, english: called }: OutsidePlace): string => (called ? `${path} (${called})` : path)

/** Where a name is not in the place that it was looked for in, the places that do have it; the nearest ones else. */
function nearOrElsewhere(part: string, scopes: readonly Unit[] | undefined): Unit[] {
  const elsewhere = scopes ? matching(part, undefined, true).filter(isFound) : []
  return elsewhere.length > 0 ? elsewhere.slice(0, 5).map(({ unit }) => unit) : near(part, scopes)
}

/** Up to five places with the nearest names, larger places first. */
function near(part: string, scopes: readonly Unit[] | undefined): Unit[] {
  const key = keyOf(part)
  if (key === '' || key.length > LONGEST_NAME) return []
  const country = [...tree().values()].slice(0, 1)
  const inside = new Set((scopes ?? country).flatMap(unitsInside))
  const spellings = [key, ...kindsOf(key).map(({ stem }) => stem)]
  return spellings.map((one) => nearest(one, inside)).reduce((a, b) => (b.least < a.least ? b : a)).units
}

function nearest(key: string, inside: ReadonlySet<Unit>): { least: number; units: Unit[] } {
  const limit = Math.max(1, Math.floor(key.length / 2))
  const measured = Array.from(inside, (unit) => ({ unit, distance: distanceTo(unit, key, limit) }))
  const least = measured.reduce((min, { distance }) => Math.min(min, distance), limit + 1)
  if (least > limit || least >= key.length) return { least: Number.POSITIVE_INFINITY, units: [] }
  const units = measured
    .filter(({ distance }) => distance === least)
    .map(({ unit }) => unit)
    .sort((a, b) => a.place.code.length - b.place.code.length)
  return { least, units: units.slice(0, 5) }
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

const inAList = (list: readonly string[]): MessageValue => joined('place.and', list.slice(0, 5))

const inARow = (list: readonly Message[]): MessageValue => joined('place.then', list)

/** Values of a list, each language with its own sign between them. */
const joined = (code: 'place.and' | 'place.or' | 'place.then', values: readonly MessageValue[]): MessageValue =>
  values.slice(0, -1).reduceRight<MessageValue>((rest, first) => message(code, { first, rest }), values.at(-1) ?? '')

/** Quoted and cut, with control characters made visible. */
function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text)
}

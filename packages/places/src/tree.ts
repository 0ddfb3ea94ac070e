import { table } from '#data'
import type { Level, Place, ResidentsSource } from './place.ts'

/** A place with what the library needs to search. */
export interface Unit {
  readonly place: Place
  /** 平谷 for 平谷区; the name itself where it has no shorter form. */
  readonly short: string
  /** English names, the customary one first. */
  readonly english: readonly string[]
}

/** What the table says of a county's townships: a word each in three columns, and who of them was counted. */
export interface Written {
  names: string
  committees: string
  land: string
  counts: TownshipCount[]
}

/** Townships that were counted, together where there are several. */
export interface TownshipCount {
  readonly codes: readonly string[]
  readonly residents: number
  readonly source: ResidentsSource
}

export type Draft<T> = { -readonly [K in keyof T]: T[K] }
type DraftUnit = Draft<Omit<Unit, 'place'>> & { place: Draft<Place> }

interface Tree {
  readonly units: ReadonlyMap<string, Unit>
  /** By the county's code. */
  readonly written: ReadonlyMap<string, Written>
}

const LEVELS: Record<number, Level> = { 2: 'province', 4: 'prefecture', 6: 'county' }
const COUNTRY = '00'

let made: Tree | undefined

/**
 * All places but the townships, by code and in code order. Made from the table at the first call and kept; the
 * townships, twelve times as many, are read county by county when they are asked for.
 */
export function tree(): ReadonlyMap<string, Unit> {
  made ??= makeTree()
  return made.units
}

/** What the table says of a county's townships. */
export function writtenOf(county: Unit): Written {
  made ??= makeTree()
  return made.written.get(county.place.code) as Written
}

/** Whether a place lies inside another one: its code begins with the other's. */
export function lies(unit: Unit, inside: Unit): boolean {
  const code = inside.place.code
  return unit !== inside && (code === COUNTRY || unit.place.code.startsWith(code))
}

/** Reads the three sections of the table: places, committees of each county, their land. */
function makeTree(): Tree {
  const [places, committees, land] = table()
    .slice(0, -1)
    .split('\n=\n')
    .map((section) => section.split('\n'))
  const country = newUnit(COUNTRY, '中国', '', 'China', undefined)
  const units = new Map([[COUNTRY, country]])
  const written = new Map<string, Written>()
  for (const line of places) {
    const [code, name, short, english, count = '', residents, villagers, names] = line.split('|')
    // A line without an English name is a prefecture that only groups counties (市辖区), or a counted township.
    if (english === undefined) {
      if (code.length > 4) written.get(code.slice(0, 6))?.counts.push(countedTownships(code, name))
      continue
    }
    const around = [units.get(code.slice(0, 4)), units.get(code.slice(0, 2)), country]
    const parents = around.filter((unit) => unit !== undefined)
    const unit = newUnit(code, name, short, english, parents[0])
    unit.place.residentsSource = sourceOf(count)
    units.set(code, unit)
    if (names === undefined) continue
    if (count === '') unit.place.residentsSource = 'not counted'
    const n = written.size
    written.set(code, { names, committees: committees[n], land: land[n], counts: [] })
    for (const one of [unit, ...parents]) addPeople(one.place, countIn(count), Number(residents), Number(villagers))
  }
  return { units, written }
}

/** The table marks with `~` a count that was split. */
const sourceOf = (count: string): ResidentsSource => (count.endsWith('~') ? 'census, split' : 'census')
const countIn = (count: string) => Number(count.replace('~', ''))

const countedTownships = (codes: string, count: string): TownshipCount => ({
  codes: codes.split(' '),
  residents: countIn(count),
  source: sourceOf(count),
})

function newUnit(code: string, name: string, short: string, english: string, parent: DraftUnit | undefined): DraftUnit {
  const names = english.split('=')
  const place: Draft<Place> = {
    code,
    name,
    english: names[0],
    level: parent ? LEVELS[code.length] : 'country',
    path: parent && parent.place.code !== COUNTRY ? `${parent.place.path}/${name}` : name,
    residents: 0,
    residentsSource: 'census',
    residentsCommittees: 0,
    villagersCommittees: 0,
  }
  return { place, short: short || name, english: names }
}

function addPeople(place: Draft<Place>, people: number, residents: number, villagers: number) {
  place.residents += people
  place.residentsCommittees += residents
  place.villagersCommittees += villagers
}

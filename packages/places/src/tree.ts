import { table } from '#data'
import type { Level, Place } from './place.ts'
import { share } from './share.ts'

/** A place with what the library needs to walk and to search. */
export interface Unit {
  readonly place: Place
  /** 平谷 for 平谷区; the name itself where it has no shorter form. */
  readonly short: string
  /** English names, the customary one first. */
  readonly english: readonly string[]
  /** Which of the country's committees lie inside, counted in code order: `from` up to `to` (excluded). */
  readonly from: number
  readonly to: number
  /** The smallest place around it, or itself, that the census counted. */
  readonly region: Unit
  /** As the table writes them: a county's townships, or a township's committees. */
  readonly inside: string
}

type Draft<T> = { -readonly [K in keyof T]: T[K] }
type DraftUnit = Draft<Omit<Unit, 'place' | 'region'>> & { place: Draft<Place>; region: DraftUnit }

/** The country, the provinces, prefectures and counties by code, in code order. */
type Tree = ReadonlyMap<string, Unit>

const LEVELS: Record<number, Level> = { 2: 'province', 4: 'prefecture', 6: 'county' }
const COUNTRY = '00'

let made: Tree | undefined

/**
 * All places but the townships, by code and in code order. Made from the table at the first call and kept; the
 * townships, twelve times as many, are read county by county when they are asked for.
 */
export function tree(): Tree {
  made ??= makeTree()
  return made
}

/** Whether a place lies inside another one: its code begins with the other's. */
export function lies(unit: Unit, inside: Unit): boolean {
  const code = inside.place.code
  return unit !== inside && (code === COUNTRY || unit.place.code.startsWith(code))
}

/** Residents of the committees `from` to `to` (excluded) of a region that the census counted. */
export function residentsBetween(region: Unit, from: number, to: number): number {
  return share(region.place.residents, region.to - region.from, from - region.from, to - region.from)
}

function makeTree(): Tree {
  const country = newUnit(COUNTRY, '中国', '', 'China', 0, undefined)
  const units = new Map([[COUNTRY, country]])
  for (const line of table().trimEnd().split('\n')) {
    const [code, name, short, english, census, urban, rural, townships] = line.split('|')
    // A line without an English name is a prefecture that only groups counties (市辖区).
    if (english === undefined) continue
    const around = [units.get(code.slice(0, 4)), units.get(code.slice(0, 2)), country]
    const parents = around.filter((unit) => unit !== undefined)
    const unit = newUnit(code, name, short, english, country.to, parents[0])
    if (census) setCensus(unit, Number(census))
    if (unit.place.level === 'province') country.place.residents += unit.place.residents
    units.set(code, unit)
    if (townships === undefined) continue
    unit.inside = townships
    for (const one of [unit, ...parents]) addCommittees(one, Number(urban), Number(rural))
  }
  for (const { place, region, from, to } of units.values()) {
    if (place.residentsSource === 'shared') place.residents = residentsBetween(region, from, to)
  }
  return units
}

function newUnit(
  code: string,
  name: string,
  short: string,
  english: string,
  from: number,
  parent: DraftUnit | undefined,
): DraftUnit {
  const names = english.split('=')
  const place: Draft<Place> = {
    code,
    name,
    english: names[0],
    level: parent ? LEVELS[code.length] : 'country',
    path: parent && parent.place.code !== COUNTRY ? `${parent.place.path}/${name}` : name,
    residents: 0,
    residentsSource: parent ? 'shared' : 'census',
    urbanCommittees: 0,
    ruralCommittees: 0,
  }
  const unit = {
    place,
    short: short || name,
    english: names,
    from,
    to: from,
    inside: '',
  } as unknown as DraftUnit
  unit.region = parent?.region ?? unit
  return unit
}

function setCensus(unit: DraftUnit, residents: number) {
  unit.place.residents = residents
  unit.place.residentsSource = 'census'
  unit.region = unit
}

function addCommittees(unit: DraftUnit, urban: number, rural: number) {
  unit.place.urbanCommittees += urban
  unit.place.ruralCommittees += rural
  unit.to += urban + rural
}

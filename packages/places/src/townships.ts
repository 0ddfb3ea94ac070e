import { eachCommittee, typicalResidents } from './committees.ts'
import { message } from './errors.english.ts'
import { rangeError } from './message.ts'
import type { Place, ResidentsSource } from './place.ts'
import { share } from './share.ts'
import { type Draft, lies, type TownshipCount, tree, type Unit, type Written, writtenOf } from './tree.ts'

/** A township with what is needed to share people among its committees. */
export interface Township extends Unit {
  /** As the table writes them. */
  readonly committees: string
  readonly land: string
  readonly counted: Counted
  /** Weights of its committees, and of those before them that were counted together with them. */
  readonly weight: number
  readonly from: number
}

/** A county, or those of its townships that were counted, alone or together. */
interface Counted {
  readonly residents: number
  /** What a township is that was counted alone. */
  readonly source: ResidentsSource
  townships: number
  /** Of all committees. */
  weight: number
}

type DraftTownship = Draft<Omit<Township, 'place'>> & { place: Draft<Place> }

const ENDINGS: Record<string, string> = { J: '街道', Z: '镇', X: '乡', D: '地区', '.': '' }
const NO_ENGLISH: readonly string[] = []

const read = new Map<string, readonly Township[]>()

/** The townships of one county, read from the table at the first call and kept. */
export function townshipsOfCounty(county: Unit): readonly Township[] {
  const known = read.get(county.place.code)
  if (known) return known
  const townships = readTownships(county, writtenOf(county))
  read.set(county.place.code, townships)
  return townships
}

/** The townships of all counties inside a unit, in code order; of a township, the township itself. */
export function townshipsInside(unit: Unit): Township[] {
  if (isTownship(unit)) return [unit]
  const counties = [...tree().values()].filter(
    (other) => other.place.level === 'county' && (other === unit || lies(other, unit)),
  )
  return counties.flatMap(townshipsOfCounty)
}

const isTownship = (unit: Unit): unit is Township => unit.place.level === 'township'

/** The unit with exactly this code. */
export function unitWithCode(code: string): Unit | undefined {
  if (code.length !== 9) return tree().get(code)
  const county = tree().get(code.slice(0, 6))
  return county && townshipsOfCounty(county).find((unit) => unit.place.code === code)
}

/**
 * The unit behind a place.
 *
 * @throws {RangeError} when its code is not in the table
 */
export function unitOf(place: Place): Unit {
  const unit = unitWithCode(place.code)
  if (!unit) throw rangeError(message('place.not_of_table', { code: JSON.stringify(place.code) }))
  return unit
}

/** Residents of the weights `from` to `to` of those who were counted together. */
export const residentsBetween = ({ residents, weight }: Counted, from: number, to: number): number =>
  share(residents, weight, from, to)

/**
 * Townships stand between spaces: the number where it is not the one after the last, and the name with its ending as
 * one letter. `003新街口J` is township 003, 新街口街道. Their committees and the land of these stand so in lines of
 * their own.
 */
function readTownships(county: Unit, written: Written): Township[] {
  const committees = written.committees.split(' ')
  const land = written.land.split(' ')
  const countOf = countsOf(county.place, written.counts)
  let number = 0
  const townships = written.names.split(' ').map((word, n) => {
    const [, digits, stem, letter] = /^(\d*)([^\dJZXD.][^JZXD.]*)([JZXD.])$/u.exec(word) ?? []
    if (letter === undefined) throw rangeError(message('table.township', { word }))
    number = digits === '' ? number + 1 : Number(digits)
    const code = county.place.code + String(number).padStart(3, '0')
    return newTownship(county, code, stem, ENDINGS[letter], committees[n], land[n], countOf(code))
  })
  // Only now is known how many share a count, and by what weight.
  for (const { place, counted, from, weight } of townships) {
    place.residents = residentsBetween(counted, from, from + weight)
    place.residentsSource = sourceIn(counted)
  }
  return townships
}

/** By which count a township is known: its own, or what is left of the county's for those that have none. */
function countsOf(county: Place, own: readonly TownshipCount[]): (code: string) => Counted {
  const left = own.reduce((residents, one) => residents - one.residents, county.residents)
  // A county of one township has what that has.
  const rest: Counted = { residents: left, source: county.residentsSource, townships: 0, weight: 0 }
  const counts = own.flatMap(({ codes, residents, source }) => {
    const counted: Counted = { residents, source, townships: 0, weight: 0 }
    return codes.map((code) => [code, counted] as const)
  })
  const byCode = new Map(counts)
  return (code) => byCode.get(code) ?? rest
}

function sourceIn({ residents, source, townships }: Counted): ResidentsSource {
  if (residents === 0) return 'not counted'
  return townships > 1 ? 'shared' : source
}

function newTownship(
  county: Unit,
  code: string,
  stem: string,
  ending: string,
  committees: string,
  land: string,
  counted: Counted,
): DraftTownship {
  const name = stem + ending
  const place: Draft<Place> = {
    code,
    name,
    level: 'township',
    path: `${county.place.path}/${name}`,
    residents: 0,
    residentsSource: 'shared',
    residentsCommittees: 0,
    villagersCommittees: 0,
  }
  const from = counted.weight
  eachCommittee(committees, land, (_number, kind, rural) => {
    if (kind === 'residents') place.residentsCommittees += 1
    else place.villagersCommittees += 1
    counted.weight += typicalResidents(kind, rural)
  })
  counted.townships += 1
  return { place, short: stem, english: NO_ENGLISH, committees, land, counted, from, weight: counted.weight - from }
}

import { eachRun } from './committees.ts'
import { message } from './errors.english.ts'
import { rangeError } from './message.ts'
import type { Kind, Place } from './place.ts'
import { lies, residentsBetween, tree, type Unit } from './tree.ts'

const ENDINGS: Record<string, string> = { J: '街道', Z: '镇', X: '乡', D: '地区', '.': '' }

const read = new Map<string, readonly Unit[]>()

/** The townships of one county, read from the table at the first call and kept. */
export function townshipsOfCounty(county: Unit): readonly Unit[] {
  const known = read.get(county.place.code)
  if (known) return known
  const townships = readTownships(county)
  read.set(county.place.code, townships)
  return townships
}

/** The townships of all counties inside a unit, in code order; of a township, the township itself. */
export function townshipsInside(unit: Unit): Unit[] {
  if (unit.place.level === 'township') return [unit]
  const counties = [...tree().values()].filter(
    (other) => other.place.level === 'county' && (other === unit || lies(other, unit)),
  )
  return counties.flatMap(townshipsOfCounty)
}

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

/**
 * Townships stand between spaces: the number where it is not the one after the last, the name with its ending as
 * one letter, the committees. `003新街口J2a` is township 003, 新街口街道, with the committees `2a`.
 */
function readTownships(county: Unit): Unit[] {
  let number = 0
  let from = county.from
  return county.inside.split(' ').map((word) => {
    const [, written, stem, letter, committees] = /^(\d*)([^\dJZXD.][^JZXD.]*)([JZXD.])(.*)$/u.exec(word) ?? []
    if (letter === undefined) throw rangeError(message('table.township', { word }))
    number = written === '' ? number + 1 : Number(written)
    const code = county.place.code + String(number).padStart(3, '0')
    const unit = newTownship(county, code, stem, ENDINGS[letter], from, committees)
    from = unit.to
    return unit
  })
}

function newTownship(county: Unit, code: string, stem: string, ending: string, from: number, committees: string): Unit {
  const counts: Record<Kind, number> = { urban: 0, rural: 0 }
  eachRun(committees, (_first, count, kind) => {
    counts[kind] += count
  })
  const to = from + counts.urban + counts.rural
  const name = stem + ending
  const place: Place = {
    code,
    name,
    level: 'township',
    path: `${county.place.path}/${name}`,
    residents: residentsBetween(county.region, from, to),
    residentsSource: 'shared',
    urbanCommittees: counts.urban,
    ruralCommittees: counts.rural,
  }
  return { place, short: stem, english: [], from, to, region: county.region, inside: committees }
}

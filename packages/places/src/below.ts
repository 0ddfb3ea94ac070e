import { eachCommittee, typicalResidents } from './committees.ts'
import type { CommitteeArea, Place } from './place.ts'
import { residentsBetween, townshipsInside, townshipsOfCounty, unitOf } from './townships.ts'
import { lies, tree, type Unit } from './tree.ts'

/**
 * The places directly below: China's provinces, a province's prefectures (and the counties it governs itself), a
 * prefecture's counties, a county's townships; none below a township.
 *
 * @throws {RangeError} when the place is not of this table
 * @example childrenOf(findPlace('北京')).length // 16
 */
export function childrenOf(place: Place): Place[] {
  return childUnitsOf(unitOf(place)).map((unit) => unit.place)
}

export function childUnitsOf(unit: Unit): readonly Unit[] {
  if (unit.place.level === 'township') return []
  if (unit.place.level === 'county') return townshipsOfCounty(unit)
  const children: Unit[] = []
  for (const other of tree().values()) {
    // In code order a place stands before those inside it, which are then no children.
    const last = children[children.length - 1]
    if (lies(other, unit) && !(last && lies(other, last))) children.push(other)
  }
  return children
}

/**
 * All townships and streets inside a place, in code order; of a township, the township itself.
 *
 * @throws {RangeError} when the place is not of this table
 * @example townshipsOf(findPlace('Pinggu')).length // 18
 */
export function townshipsOf(place: Place): Place[] {
  return townshipsInside(unitOf(place)).map((unit) => unit.place)
}

/**
 * The communities of a township, or of all townships inside a larger place, in code order. Their residents add up
 * to the place's.
 *
 * @throws {RangeError} when the place is not of this table
 * @example communitiesOf(findPlace('平谷区/金海湖镇')).length // 28
 */
export function communitiesOf(place: Place): CommitteeArea[] {
  const communities: CommitteeArea[] = []
  for (const { place: township, committees, land, counted, from } of townshipsInside(unitOf(place))) {
    let at = from
    eachCommittee(committees, land, (number, kind, rural) => {
      const weight = typicalResidents(kind, rural)
      const residents = residentsBetween(counted, at, at + weight)
      communities.push({ code: township.code + String(number).padStart(3, '0'), kind, rural, residents })
      at += weight
    })
  }
  return communities
}

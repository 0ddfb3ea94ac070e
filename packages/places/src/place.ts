/** From the country down; prefectures that only group a province's counties (市辖区) are left out. */
export type Level = 'country' | 'province' | 'prefecture' | 'county' | 'township'

/** A place, as plain data; it may be stored as JSON and given back later. */
export interface Place {
  /** Statistical code: 2 digits for a province (`00` for China), 4 prefecture, 6 county, 9 township. */
  readonly code: string
  /** Full Chinese name, such as 平谷区. */
  readonly name: string
  /** Customary English name or pinyin without tones, such as Pinggu; townships have none. */
  readonly english?: string
  readonly level: Level
  /** The names from the province down, such as 北京市/平谷区/金海湖镇; `findPlace` takes it back. */
  readonly path: string
  /** People living here on 1 November 2020. */
  readonly residents: number
  readonly residentsSource: ResidentsSource
  /** Number of residents' committees (居民委员会), whatever land they are on. */
  readonly residentsCommittees: number
  /** Number of villagers' committees (村民委员会), whatever land they are on. */
  readonly villagersCommittees: number
}

/**
 * How a number of residents is known. `census`: counted for this place, or for all that it is made of. `census,
 * split`: a count of other borders, split to these. `shared`: its part of the count of the county around it, by its
 * committees. `not counted`: 0, because the census of 2020 has no such place.
 */
export type ResidentsSource = 'census' | 'census, split' | 'shared' | 'not counted'

/** The area of one committee: what a model takes as a community. */
export interface CommitteeArea {
  /** Statistical code of the committee, 12 digits. */
  readonly code: string
  /** Who governs. */
  readonly kind: Kind
  /** Whether it is on rural land, by the bureau's class of 2016; by who governs where that has no class. */
  readonly rural: boolean
  /** People living here, always shared: no census figure is published for a committee. */
  readonly residents: number
}

/** A residents' committee (居民委员会) or a villagers' committee (村民委员会). */
export type Kind = 'residents' | 'villagers'

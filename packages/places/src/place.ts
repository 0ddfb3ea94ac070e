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
  /** `census`: counted for this place. `shared`: its part of a larger place's count, by committees. */
  readonly residentsSource: 'census' | 'shared'
  /** Number of residents' committees (居民委员会). */
  readonly urbanCommittees: number
  /** Number of villagers' committees (村民委员会). */
  readonly ruralCommittees: number
}

/** The area of one committee: what a model takes as a community. */
export interface CommitteeArea {
  /** Statistical code of the committee, 12 digits. */
  readonly code: string
  readonly kind: Kind
  /** People living here, always shared: no census figure is published for a committee. */
  readonly residents: number
}

export type Kind = 'urban' | 'rural'

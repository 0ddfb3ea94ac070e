/** A scenario: everything that a run needs beside the library itself. What a file leaves out has its default here. */
import type { NetworkSpec } from '@cogov/engine/networks'
import type { ActorNames } from './actor-names.ts'
import type { Prices } from './prices.ts'

/** The earliest month of a timeline: what was done before the decision. */
export const EARLIEST = -599

/** Version of the file format. */
export const FORMAT = 2

/**
 * How a run begins. `as it is`: at rest under what is usual in a place of today, the status quo of every lever. `bare`:
 * at rest with every lever at zero, which is no place's today. `fresh`: with newcomers' values and empty queues, as
 * files of version 1 began: everybody starts to know the others in month 1.
 */
export const STARTS = ['as it is', 'bare', 'fresh'] as const
export type Start = (typeof STARTS)[number]

export interface Scenario {
  cogov: typeof FORMAT
  name: string
  description: string
  seed: string
  /** The state in which the place is when it is decided, in month 0. */
  start: Start
  /** The calendar month of month 1, such as 2027-01; empty where months have numbers only. */
  from: string
  /** Months to simulate. */
  ticks: number
  /** A real place by name or code, such as `北京市/平谷区`, one that is made up, or one of a table of one's own. */
  place: string | SyntheticPlace | OwnPlace
  /** Residents of parts of a real place, where better numbers are known than the library's; mostly empty. */
  residents?: TableFile
  /** Most residents of a community that are simulated, who stand for all of them; or everybody. */
  sample: number | 'everybody'
  /** Currency, year and wages. */
  prices: Prices
  /** What actors are called. */
  names: ActorNames
  /** How residents of a community are joined. */
  network: NetworkSpec | ListedNetwork
  /** Levers from month 1 on, by mechanism and lever. What is left out stays as it is: 0 where nothing is usual. */
  mechanisms: Record<string, Record<string, number>>
  /** Levers that are usual in this place otherwise than where nothing is known of it; only with `start: as it is`. */
  status_quo: Record<string, Record<string, number>>
  /** Parameters that differ from their defaults. */
  parameters: Record<string, number>
  /** Levers of their own for some townships or communities, by name. Later entries come before earlier ones. */
  where: { place: string; mechanisms: Record<string, Record<string, number>> }[]
  /** What happens at which tick: levers set, ramped or withdrawn, shocks. */
  timeline: Intervention[]
  /** Choice rules by kind of actor; who is not named decides by quantal response. */
  decisions: Record<string, string>
  /** Terms, values, rules and outcomes of the scenario's own, in the language of the library's equations. */
  formulas: Formula[]
  record: {
    /** Names of outcomes; all of them where the list is empty. */
    outcomes: string[]
    /** Whether townships and communities are recorded beside the whole place. */
    townships: boolean
    communities: boolean
    /** Communities that a column of one's own puts together, such as `kind_of_housing = rented`. */
    groups?: string[]
  }
}

/** One entry of the timeline. */
export interface Intervention {
  /** The first tick in which it is felt; from 0 down it is before the decision. */
  tick: number
  /** Months over which levers move to their new values; 0 sets them at once. */
  over: number
  /** A county, township or community; everywhere where it is empty. */
  place: string
  /** New values of levers; 0 withdraws. */
  mechanisms: Record<string, Record<string, number>>
  /** So many times as many needs as usual in a domain, for some months. */
  shock: Shock
}

export interface Shock {
  /** A domain of needs, or `all`. */
  domain: string
  factor: number
  months: number
}

/** An equation that a scenario adds to the model, and how it is told. */
export interface Formula {
  name: string
  /**
   * `term`: an addend of a sum; `value`: a derived value; `rule`: a column's next value, the column being new;
   * `outcome`: a mean over communities, recorded each month.
   */
  kind: 'term' | 'value' | 'rule' | 'outcome'
  /** The sum that a term is part of; empty otherwise. */
  of: string
  /** The kind of actor that it is about, and the step of the tick in which it is computed. */
  actor: string
  step: string
  text: string
  unit: string
  meaning: string
  /** A rule's column before the first tick: a number. */
  start: number
}

/** A place that nobody lives in: for theory, tests and teaching. */
export interface SyntheticPlace {
  townships: number
  /** Communities of a township. */
  communities: number
  /** Mean number of residents of a community. */
  residents: number
  /** Share of communities that are villages. */
  rural: number
  /** Coefficient of variation of the communities' sizes (log-normal). */
  size_spread: number
  /** Coefficient of variation of the townships' budgets for each resident (log-normal). */
  budget_spread: number
  /** Draws sizes and budgets; where it is empty the scenario's seed does: another place in each replicate. */
  seed: string
}

/** How a table is to be read where it does not say so itself. */
export interface TableOptions {
  /** A name that browsers know, such as `gbk` or `utf-16le`. */
  encoding?: string
  /** `comma`, `semicolon` or `tab`. */
  delimiter?: string
  /** `point` or `comma`. */
  decimal?: string
  /** What stands for a missing value, besides the usual; `none` where odd numbers such as −99 are values. */
  missing?: string
  /** Name of a workbook's sheet. */
  sheet?: string
  /** Lines of labels below the names of the columns. */
  labels?: number
}

/**
 * A table in a file, and what was read from it: with its text, a scenario is whole wherever it is run. How the file is
 * to be read stands beside its name.
 */
export interface TableFile extends TableOptions {
  file?: string
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  hash?: string
  /** The table itself, as CSV with the reader's names of columns. */
  table?: string
}

/** Ties between residents that a file lists, with those of each community. */
interface ListedNetwork extends TableFile {
  kind: 'edge-list'
  /** The same ties in every community, where no file says more. */
  edges: readonly (readonly [number, number])[]
}

/** A place of one's own: a table of its communities. */
export interface OwnPlace extends TableFile {
  /** What the place is called; the name of the file where it is left out. */
  name?: string
  /** Code of the country that it lies in (ISO 3166); China where it is left out. */
  country?: string
  /** Where its numbers come from. */
  source?: string
  /** GeoJSON with points or outlines of its townships or communities, for the picture. */
  map?: string
  /** Where they are, by name: longitude and latitude. */
  points?: string
}

/** A place as the model needs it: its townships, their communities, how many live there. */
export interface District {
  name: string
  /** How the number of its residents is known, where the place is real; what is smaller than that has shares of it. */
  residentsSource?: ResidentsSource
  /** How it is known which of its townships are neighbours, where the place is real. */
  neighboursSource?: NeighboursSource
  /** Where its townships and counties are, by their names, as far as that is known. */
  points?: Readonly<Record<string, Point>>
  townships: readonly Township[]
  /** Columns of a place of one's own that every community has a number in, or a text. */
  columns?: readonly OwnColumn[]
}

/** A column that a place of one's own brings; without a unit it is of texts, or has cells without a value. */
export interface OwnColumn {
  name: string
  unit?: string
}

/**
 * `census`: counted. `census, split`: a count of other borders, split. `shared`: a share of a larger place's count.
 * `user`: given with the scenario, as far as it gives them.
 */
export type ResidentsSource = 'census' | 'census, split' | 'shared' | 'user'

/** Degrees east and north. */
export interface Point {
  readonly lon: number
  readonly lat: number
}

/** How many townships have neighbours by where they are; the others have them by the order of their county. */
export interface NeighboursSource {
  points: number
  order: number
}

export interface Township {
  name: string
  /** The county that it belongs to, where the place has several. Townships of one county stand together. */
  county?: string
  /** Budget for each resident, relative to the mean. */
  budget: number
  /** Rows of the townships that it looks at, from 0; left out: those next to it in the order of the place. */
  neighbours?: readonly number[]
  communities: readonly Community[]
}

export interface Community {
  name: string
  rural: boolean
  residents: number
  /** Committee staff, where they are known and not a share of the residents. */
  staff?: number
  /** Its cells in the columns of a place of one's own. */
  columns?: Readonly<Record<string, string | number | null>>
}

export const DEFAULT_SCENARIO: Omit<Scenario, 'name' | 'place'> = {
  cogov: FORMAT,
  description: '',
  seed: 'cogov',
  start: 'as it is',
  from: '',
  ticks: 60,
  sample: 400,
  prices: {},
  names: {},
  network: { kind: 'small-world', degree: 8, rewiring: 0.1 },
  mechanisms: {},
  status_quo: {},
  parameters: {},
  where: [],
  timeline: [],
  decisions: {},
  formulas: [],
  record: { outcomes: [], townships: false, communities: false },
}

export const DEFAULT_SYNTHETIC: SyntheticPlace = {
  townships: 4,
  communities: 8,
  residents: 150,
  rural: 0.5,
  size_spread: 0,
  budget_spread: 0,
  seed: '',
}

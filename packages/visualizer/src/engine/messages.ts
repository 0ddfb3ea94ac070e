/** What a worker tells the page. */

import type { Point } from '@cogov/core'
import type { Message } from '@cogov/engine/messages'

/** Who lives where: what does not change while it runs. */
export interface PlaceInfo {
  name: string
  /** How its residents and neighbours are known, where it is real. */
  sources: Message[]
  /** Counties that the place has, and the departments of each. */
  counties: string[]
  /** Where townships and counties are, by their names, as far as that is known. */
  points: Readonly<Record<string, Point>>
  departments: string[]
  townships: { name: string; county: number; communities: { name: string; shown: string; rural: boolean }[] }[]
  /** Residents of each community who are simulated, in order; and how many live there. */
  sizes: Uint32Array
  residents: Uint32Array
  shades: string[]
  /** Sets of communities that are recorded: the whole, urban, rural, each township. */
  recorded: { name: string; level: string }[]
}

/** The world at a tick. */
export interface Frame {
  tick: number
  acts: Uint8Array
  shade?: Uint8Array
  /** Columns of the offices by table and name, a value a row. */
  offices: Record<string, Record<string, Float32Array>>
  /** Outcomes since tick `from`: by tick, recorded place, outcome. */
  from: number
  values: Float64Array
}

/** What a scenario shows: the place where it is new, and the world. */
export interface Shown {
  place?: PlaceInfo
  frame: Frame
}

export interface ExplainedTerm {
  name: string
  kind: string
  step: string
  text: string
  latex: string
  unit: string
  meaning: string
  source: string
  value: number
}

export interface Explained {
  actor: string
  table: string
  tick: number
  sums: { name: string; unit: string; meaning: string; value: number; terms: ExplainedTerm[] }[]
  equations: ExplainedTerm[]
  draws: { purpose: string; value: number }[]
}

export interface Resident {
  values: Record<string, number>
  /** By their numbers in the place. */
  neighbours: number[]
  /** Whether it took part, by tick from 0. */
  acted: boolean[]
}

export interface Replicate {
  /** Outcomes of the whole place: by tick, outcome. */
  values: Float64Array
  hash: string
}

/** A question of the exam: a published study as a scenario, what was done in it, and what it found. */
import type { Intervention, Scenario, SyntheticPlace } from '@cogov/core'

/** A published study, in our own words. */
export interface Row {
  id: string
  title: string
  /** Authors, year and outlet. */
  source: string
  where: string
  design: string
  n: string
  /** What was done, in the study’s own units. */
  done: string
  measured: string
  control: string
  found: string
  sign: string
  grade: Grade
  /** Studies of one family count once, and leave a fit together. */
  family: string
  /** Words of mechanisms, `; ` between several. */
  mechanism: string
  /** How many of its claims are to be scored; 0 where only its sign is known. */
  claims: number
  address: string
  /** What of the publication could be read. */
  seen: string
}

/** A: the size is compared; B: the standardised size; C: the sign. */
export type Grade = 'A' | 'B' | 'C'

export interface Question {
  /** Name of its file, without the ending. */
  name: string
  rows: readonly Row[]
  /** Why it is translated as it is. */
  basis: string
  /** Whether its claims are our own reading of a row that only has a sign. */
  further: boolean
  scenario: Scenario
  nuisance?: Nuisance
  arms: Readonly<Record<string, Arm>>
  claims: readonly Claim[]
}

/** What is fitted to the untreated alone: one parameter, so that an outcome has the mean that the study printed. */
export interface Nuisance {
  outcome: string
  mean: number
  month: Months
}

/** First and last month over which an outcome is averaged. */
export type Months = readonly [number, number]

/** A number that the text gives, or 5th, 50th and 95th percentile of one that it does not. */
export type Dose = number | readonly [number, number, number]

/** What is done otherwise than among the untreated. Every arm has the luck of all the others. */
export interface Arm {
  levers: Readonly<Record<string, Dose>>
  /** First month of the levers, and the last; to the end where it is left out. */
  from: number
  to?: number
  parameters: Readonly<Record<string, number>>
  place: Partial<SyntheticPlace>
  timeline: readonly Intervention[]
}

export const SCALES = ['log odds', 'log ratio', 'points', 'standardised', 'share of effect'] as const
export type Scale = (typeof SCALES)[number]

export const SIGNS = ['up', 'down', 'none'] as const
export type Sign = (typeof SIGNS)[number]

/** One sentence of a study that can be right or wrong of the model. */
export interface Claim {
  /** The question’s name and the claim’s number in it. */
  id: string
  row: Row
  says: string
  /** What the model has no word for; then nothing else is asked. */
  lacks?: string
  reading?: Reading
  sign: Sign
  /** On the reading’s scale; absent where only the sign is known. */
  size?: number
  /** Standard error of the size; of a nought, of what was measured. */
  error?: number
  /** Whether nobody printed the error, so that it is our guess. */
  imputed: boolean
}

/** What of which runs is compared. */
export interface Reading {
  arm: string
  /** The other arm; the untreated where it is left out. */
  against?: string
  outcome: string
  months: Months
  scale: Scale
  /** For a share of an effect: which effect it is a share of. */
  of?: { arm: string; months: Months }
}

/** The numbers that all parts of a report speak of. */

import { OUTCOMES } from '@cogov/core'
import { calendarMonth } from '@cogov/core/calendar'
import { isOwnPlace } from '@cogov/core/scenario'
import { about, type NumberFormat, numberFormat, unitName } from '@cogov/language'
import { plainText } from '@cogov/language/width'
import type { Ratio } from '@cogov/methods/statistics'
import { findPlace } from '@cogov/places'
import type { ComparedOutcome, Cost, Equity } from '@cogov/studies/compare'
import { placeParts } from '../words/place.ts'
import type { StoredComparison } from './stored.ts'
import type { ReportSpeech } from './words.ts'

export interface Facts extends ReportSpeech {
  stored: StoredComparison
  /** The outcome that the report is about. */
  headline: ComparedOutcome
  outcomeName: string
  /** The same inside a sentence. */
  outcomePhrase: string
  /** Of its values and differences. */
  format: NumberFormat
  base: Design
  /** Without the first, as they were given. */
  others: Design[]
  /** The one with the largest mean difference. */
  best: Design
  place: string
  /** Residents of the place, and how many of them were simulated. */
  residents: number
  simulated: number
  ticks: number
  replicates: number
}

export interface Design {
  index: number
  name: string
  value: ComparedOutcome['designs'][number]['value']
  difference?: ComparedOutcome['designs'][number]['difference']
  values: number[]
  cost?: Cost
  equity?: Equity
}

export function factsOf(stored: StoredComparison, speech: ReportSpeech): Facts {
  const { language, say, model } = speech
  const { outcomes, costs, equity, outcome: asked = 'participation' } = stored.summary
  const headline = outcomes.find(({ outcome }) => outcome === asked) ?? outcomes[0]
  const designs = headline.designs.map(({ scenario, ...numbers }, index): Design => {
    const cost = costs.find((one) => one.scenario === scenario)
    const who = equity.find((one) => one.scenario === scenario)
    return { index, name: clean(scenario), ...numbers, ...(cost ? { cost } : {}), ...(who ? { equity: who } : {}) }
  })
  const [base, ...others] = designs as [Design, ...Design[]]
  const meanOf = ({ difference }: Design) => difference?.mean ?? Number.NEGATIVE_INFINITY
  const best = others.reduce((most, one) => (meanOf(one) > meanOf(most) ? one : most), others[0])
  const numbers = others
    .flatMap(({ difference }) => [difference?.mean, difference?.low, difference?.high])
    .filter((one) => typeof one === 'number')
  const [run] = stored.runs
  const [scenario] = stored.scenarios
  return {
    stored,
    ...speech,
    headline,
    outcomeName: model.nameOf('outcome', headline.outcome),
    outcomePhrase:
      headline.outcome === 'participation' ? say('participationPhrase') : model.nameOf('outcome', headline.outcome),
    format: numberFormat(headline.unit, numbers, language),
    base,
    others,
    best,
    place: placeIn(speech, run?.place ?? '', scenario !== undefined && isOwnPlace(scenario.place)),
    ...peopleOf(stored.runs),
    ticks: run?.ticks ?? 0,
    replicates: base.values.length,
  }
}

/** What the money of the designs is called in the head of a narrow column: by its code where its name is long. */
export function moneyWord({ base, language }: Pick<Facts, 'base' | 'language'>): string {
  const unit = base.cost?.unit ?? 'yuan'
  const name = unitName(unit, language)
  return name.length > 8 ? unit : name
}

/** What a month of an additional participant costs: with staff, where their time has a price. */
export const priceOf = (cost: Cost | undefined): Ratio | null | undefined =>
  cost?.perParticipantMonthWithStaff === undefined ? cost?.perParticipantMonth : cost.perParticipantMonthWithStaff

/** Residents of the place and how many were simulated, means over the runs. */
function peopleOf(runs: StoredComparison['runs']): { residents: number; simulated: number } {
  const meanOf = (key: 'residents' | 'simulated') =>
    Math.round(runs.reduce((sum, one) => sum + (one[key] ?? one.residents), 0) / Math.max(1, runs.length))
  return { residents: meanOf('residents'), simulated: meanOf('simulated') }
}

/** What months are called where the scenarios say their first; nothing where they have numbers only. */
export function calendarOf({ stored }: Pick<Facts, 'stored'>): { monthOf?: (tick: number) => string } {
  const from = stored.scenarios[0]?.from ?? ''
  return from === '' ? {} : { monthOf: (tick) => calendarMonth(from, tick) }
}

/** A name as it may be shown, without the marks that this report uses for bold. */
export const clean = (text: string): string => plainText(text).replace(/[\ue000\ue001]/g, '')

/** A real place by its name in the language, one’s own as it is called; that it is simulated is said beside it. */
export function placeIn(speech: ReportSpeech, place: string, own = false): string {
  const { say } = speech
  const { path, simulated, madeUp } = placeParts(place)
  const called = madeUp ? say('madeUpPlace') : simulated && !own ? realPlace(speech, path) : clean(path)
  return simulated ? say('simulatedPlace', { place: called }) : called
}

function realPlace({ language }: ReportSpeech, path: string): string {
  if (about(language).readsChinese) return clean(path).replaceAll('/', '')
  try {
    const { english, name } = findPlace(path)
    return `${english === undefined ? '' : `${english} `}${clean(name)}`
  } catch {
    return clean(path)
  }
}

/** A sentence begins with a capital letter, whatever name it begins with. */
export const capital = (sentence: string): string =>
  sentence.replace(/^([\ue000]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase())

/** Marks words that are set bold. */
export const strong = (text: string): string => `\ue000${text}\ue001`

/** Whether more of an outcome is better; nothing where it depends. */
export function moreIsBetter(outcome: string): boolean | undefined {
  if (!OUTCOMES.some(({ name }) => name === outcome)) return undefined
  if (
    /^(spending|working_time|response_time|joint_response_time|backlog|paper_time|load|gini_|measured_effort)/.test(
      outcome,
    )
  )
    return false
  if (/^(gap_|inspection|hotline_calls|reported_delivery|reporting)/.test(outcome)) return undefined
  return true
}

/** Whether a difference is large enough to speak of: a point of a share, a twentieth of anything else. */
export const matters = (unit: string, base: number, difference: number): boolean =>
  unit === 'share' || unit === 'probability'
    ? Math.abs(difference) >= 0.01
    : difference !== 0 && Math.abs(difference) >= 0.05 * Math.abs(base)

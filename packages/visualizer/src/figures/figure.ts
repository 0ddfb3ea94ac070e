/**
 * A figure: a drawing of @cogov/charts that stands by itself, with its finding as title, its unit, and where it is
 * from.
 */
import type { Chart, ChartOptions } from '@cogov/charts'
import { numberFormat } from '@cogov/language'
import FIGURES from '@cogov/language/compiled/en-figures'
import { catalogue, main, outcomeOf, ticks } from '../state/state.ts'
import { meaningOf, placeName } from '../words/names.ts'
import { number, unitName } from '../words/numbers.ts'
import { capital, language, saying } from '../words/speak.ts'
import type { ENGLISH } from './figures.english.ts'

export interface Figure {
  /** Its kind and what it is of, such as `outcome:participation`. */
  name: string
  /** As it stands in a list. */
  title: string
  draw(options: ChartOptions): Chart
}

/** A text of figures in the page's language. */
export const say = saying<keyof typeof ENGLISH>(FIGURES)

/** A value with its unit, as charts write it. */
export const full = (value: number, unit: string): string => numberFormat(unit, [value], language.value).full(value)

/** The same with its sign; shares in points. */
export const fullDifference = (value: number, unit: string): string =>
  numberFormat(unit, [value], language.value, 2).fullDifference(value)

/** What an outcome is, and its unit where the axis does not say it. */
export function subtitleOf(outcome: string): string {
  const found = outcomeOf(outcome)
  if (!found) return ''
  const unit = unitName(found.unit)
  return capital(meaningOf('outcome', outcome, found.meaning)) + (unit === '' ? '' : say('figure.inUnit', { unit }))
}

/** The months over which maps and shares take the mean. */
export const lastYear = (): { from: number; to: number } => ({ from: Math.max(0, ticks.value - 11), to: ticks.value })

/** What was simulated, by which version, from which seed, and how many runs stand behind it. */
export function source(runs: string): string {
  const scenario = main.scenario.value
  return say('figure.source', {
    version: catalogue.value?.version ?? '',
    scenario: scenario?.name ?? '',
    place: placeName(main.place.value?.name ?? ''),
    residents: number(main.frame.value?.acts.length ?? 0),
    seed: scenario?.seed ?? '',
    runs,
  })
}

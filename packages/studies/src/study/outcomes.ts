/** What a study keeps of each run: numbers that sum up an outcome's course over the months. */

import type { Scenario } from '@cogov/core'
import { runMeasure as monthsOf } from '@cogov/core/outcomes'
import { mean } from '@cogov/methods/statistics'
import { quantileOfResidents } from '../compare/equity.ts'
import type { ModelRun } from '../model/run.ts'
import type { RunResult } from '../run/run.ts'

/** How a course of values by month becomes one number. */
export const SUMMARIES = {
  final: 'value in the last month',
  mean: 'mean over the last months',
  sum: 'sum over the last months',
  least: 'smallest value in the last months',
  greatest: 'largest value in the last months',
  'lowest-tenth':
    'value in the last month where the resident lives below whom a tenth of residents are, ordered by their ' +
    'communities',
  middle: 'the same of the resident in the middle',
  'highest-tenth': 'the same of the resident above whom a tenth of residents are',
  'first-above': 'first month at or above the threshold; nothing where there is none',
  'first-below': 'first month below the threshold; nothing where there is none',
  resilience: 'months from the end of a shock until it is back at 95 % of what it was; nothing where it never is',
  'lock-in': 'months after the last incentive was withdrawn in which it stays at or above half of what it was',
} as const

export type Summary = keyof typeof SUMMARIES

export interface MeasuredOutcome {
  /** Name of its column in tables. */
  name: string
  /** Name of the outcome. */
  of: string
  summary: Summary
  /** How many months at the end count; all since the start (which is no month itself) where it is 0. */
  last: number
  /** For first-above and first-below, in the outcome's unit. */
  threshold: number
  /** `urban`, `rural`, a township, or township/community; the whole place where it is empty. */
  place: string
}

/** Whether a summary asks when or how long. */
export const isTime = (summary: Summary): summary is 'first-above' | 'first-below' | 'resilience' | 'lock-in' =>
  summary.startsWith('first') || summary === 'resilience' || summary === 'lock-in'

/** Of which resident, in the order of all by their communities, a summary speaks. */
const RESIDENT = { 'lowest-tenth': 0.1, middle: 0.5, 'highest-tenth': 0.9 } as const

/** Whether a summary needs residents, shocks or incentives: what only the model of governance has. */
export const isOfGovernance = (summary: Summary): boolean =>
  isOfResident(summary) || summary === 'resilience' || summary === 'lock-in'

export const isOfResident = (summary: Summary): summary is keyof typeof RESIDENT => summary in RESIDENT

/**
 * @param tick what a tick of the model is
 * @example meaningOf(measure) // 'participation: mean over the last months (12)'
 */
export function meaningOf({ of, summary, last, threshold, place }: MeasuredOutcome, tick = 'month'): string {
  const detail = summary.startsWith('first') ? ` (${threshold})` : last > 0 ? ` (${last})` : ''
  return `${of}${place ? ` in ${place}` : ''}: ${SUMMARIES[summary].replaceAll('month', tick)}${detail}`
}

/** The number that a run gives; not a number where it has none. */
export function measure(
  measured: MeasuredOutcome,
  result: ModelRun & Partial<RunResult>,
  { timeline }: Pick<Scenario, 'timeline'>,
): number {
  const { of, place, summary } = measured
  if (isOfResident(summary)) return ofResident(RESIDENT[summary], of, place, result)
  const where = place === '' ? result : result.parts?.find((part) => part.place === `${result.place}/${place}`)
  const values = where?.outcomes[of]?.values
  if (values === undefined) return Number.NaN
  if (summary !== 'resilience' && summary !== 'lock-in') return summarise({ ...measured, summary }, values)
  const months = monthsOf(summary === 'resilience' ? summary : 'lock_in', timeline, Float64Array.from(values))
  return months ?? Number.NaN
}

/** Not a number where the communities were too many to be kept. */
function ofResident(p: number, of: string, place: string, { communities }: Partial<RunResult>): number {
  if (!communities?.outcomes[of]) return Number.NaN
  const { names, rural } = communities
  const isIn = (c: number) =>
    place === '' ||
    (place === 'urban' && !rural[c]) ||
    (place === 'rural' && rural[c] === true) ||
    names[c] === place ||
    names[c]?.startsWith(`${place}/`) === true
  return quantileOfResidents(communities, p, of, isIn)
}

/**
 * @param values by month, the start first
 * @example summarise({ summary: 'mean', last: 2 }, [0, 1, 2, 3]) // 2.5
 */
export function summarise(
  {
    summary,
    last,
    threshold,
  }: Pick<MeasuredOutcome, 'last' | 'threshold'> & {
    summary: Exclude<Summary, 'resilience' | 'lock-in' | keyof typeof RESIDENT>
  },
  values: readonly number[],
): number {
  if (summary === 'first-above' || summary === 'first-below') {
    const month = values.findIndex((value) => (summary === 'first-above' ? value >= threshold : value < threshold))
    return month < 0 ? Number.NaN : month
  }
  if (summary === 'final') return values.at(-1) as number
  // An outcome that is one number for the whole run has no course.
  const counted = values.length === 1 ? values : values.slice(Math.max(1, last > 0 ? values.length - last : 1))
  if (summary === 'least') return counted.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  if (summary === 'greatest') return counted.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return summary === 'sum' ? counted.reduce((so, value) => so + value, 0) : mean(counted)
}

/** Names of the outcomes that have to be recorded. */
export const recordedOutcomes = (measures: readonly MeasuredOutcome[], series: readonly string[]): string[] => [
  ...new Set([...measures.map(({ of }) => of), ...series]),
]

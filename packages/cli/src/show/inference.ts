/** What the commands that infer something share: how they stop, what they refuse, how they write an interval. */
import { roundedNumber, tickFormat, unitName } from '@cogov/language'
import { Stopped } from '@cogov/methods/calibration'
import { arrivalsIn, horizonIn } from '@cogov/studies/answers'
import type { StudyTable } from '@cogov/studies/store'
import { message } from '../input/errors.english.ts'
import { asWrongInput, Interrupted } from '../input/failure.ts'
import { interruptible } from '../input/interrupt.ts'
import { type CogovCommand, WrongValue } from '../words/cogov-command.ts'
import { LANGUAGE, messageOf } from '../words/language.ts'
import { say } from '../words/say.ts'
import { startProgress } from './progress.ts'

/** What a computation is told about being stopped, and told to say about how far it is. */
export interface Watched {
  signal: AbortSignal
  onProgress: (done: number, total: number) => void
}

/**
 * Does some work that shows how far it is and may be stopped; a mistake of the user's (RangeError) is said as one line.
 *
 * @throws WrongInput
 * @throws Interrupted
 */
export async function watch<T>(quiet: boolean, work: (watched: Watched) => Promise<T>): Promise<T> {
  const progress = startProgress(say('runsWord'), !quiet)
  try {
    return await interruptible((signal) => work({ signal, onProgress: progress.at }))
  } catch (error) {
    if (error instanceof Stopped) throw new Interrupted(messageOf(message('input.nothing_kept', { what: error.said })))
    return asWrongInput(() => {
      throw error
    })
  } finally {
    progress.end()
  }
}

/** @throws Interrupted where somebody stopped runs that are kept, so that the same command goes on with them */
export function requireGoingOn(further: { stopped: boolean } | undefined): void {
  if (further?.stopped) throw new Interrupted(say('stoppedAdding'))
}

/** @example interval({ low: 0.1, high: 0.2 }, format.show) // '10.0 … 20.0' */
export function interval(
  { low, high }: { low: number | null; high: number | null },
  show: (value: number) => string,
): string {
  return low === null || high === null ? '' : `${show(low)} … ${show(high)}`
}

/** Money and time as people say them: three digits, with a thousand's comma. */
export const rounded = (value: number): string => roundedNumber(value, LANGUAGE).replace('−', '-')

export const showRange = ({ low, high }: { low: number; high: number }): string => `${rounded(low)} … ${rounded(high)}`

/** @example timeWithUnit('month', 36) // '36 months' */
export const timeWithUnit = (unit: string, time: number): string => tickFormat(unit, [time], LANGUAGE).full(time)

/** Of the time of an event: how many of the runs never got there, and what they count with; empty of other outcomes. */
export function restrictedNote(table: StudyTable, outcome: string): string {
  const horizon = horizonIn(table, outcome)
  if (horizon === undefined) return ''
  const arrivals = [...(arrivalsIn(table, outcome)?.values() ?? [])]
  const waited = arrivals.reduce((sum, one) => sum + one.waited, 0)
  return say('restricted', {
    outcome,
    horizon: timeWithUnit(unitOf(table, outcome), horizon),
    ...{ never: waited - arrivals.reduce((sum, one) => sum + one.reached, 0), waited },
  })
}

/** Unit of a study's outcome. */
export const unitOf = (
  { outcomes }: { outcomes: readonly { name: string; unit: string }[] },
  outcome: string,
): string => outcomes.find(({ name }) => name === outcome)?.unit ?? '1'

/** What factors are set to. @example settingsOf({ reward: 0.5 }) // 'reward 0.5' */
export const settingsOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? rounded(value) : value}`)
    .join(say('listComma'))

/** A percentage point where a share is meant, the outcome's unit otherwise. */
export const unitWords = (unit: string): string =>
  unit === 'share' || unit === 'probability' ? say('point') : unitName(unit, LANGUAGE)

/** A parser of numbers for an option. */
export function number(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (value >= least && value <= most) return value
    throw new WrongValue('usage.between', { least: String(least), most: String(most), found: text })
  }
}

/** Text in one list, by commas. */
export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

export const withQuiet = (command: CogovCommand): CogovCommand =>
  command
    .option('--json', 'print one JSON document instead of the table')
    .option('--quiet', 'print no table and no progress')

/** Sensitivity month by month, of the courses that a study keeps. */
import { setImmediate as breathe } from 'node:timers/promises'
import { didYouMean } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { Stopped } from '@cogov/methods/calibration'
import type { OpenStudy, StudyTable } from '../store/open.ts'
import { message } from './errors.english.ts'
import { type StudySensitivity, sensitivityIn } from './sensitivity.ts'

export interface MonthSensitivity {
  /** Month, or tick of another model; 0 is the start. */
  tick: number
  /** Undefined where nothing can be told, as of an outcome that has no value then. */
  sensitivity: StudySensitivity | undefined
}

export interface SensitivityOverTime {
  outcome: string
  months: MonthSensitivity[]
}

export interface OverTimeOptions {
  /** One of the study's series; its goal's outcome by default, where that is one. */
  outcome?: string
  level?: number
  /** Stops it. */
  signal?: AbortSignal
  /** Hears how many months are done, of how many. */
  onProgress?: (done: number, total: number) => void
}

/**
 * The sensitivity of an outcome's value in each month, from the first one on.
 *
 * @throws RangeError where the study does not keep the outcome month by month
 * @throws StoreError that names a damaged file
 * @throws Stopped
 * @example
 * const { months } = await sensitivityOverTime(await openStudy('results/drivers'), { outcome: 'participation' })
 * months.map(({ sensitivity }) => sensitivity?.sobol?.factors[0]?.total.value)
 */
export async function sensitivityOverTime(
  study: OpenStudy,
  options: OverTimeOptions = {},
): Promise<SensitivityOverTime> {
  const table = await study.table()
  const outcome = options.outcome ?? goalSeries(table)
  requireSeries(table.study.series, outcome)
  const courses = new Map<string, number[]>()
  for await (const { point, replicate, outcomes } of study.series())
    courses.set(nameOf({ point, replicate }), outcomes[outcome])
  const ticks = Math.min(...[...courses.values()].map(({ length }) => length))
  const found: MonthSensitivity[] = []
  for (let tick = 1; tick < ticks; tick++) {
    found.push({ tick, sensitivity: sensitivityAt(table, outcome, courses, tick, options.level) })
    options.onProgress?.(tick, ticks - 1)
    // Whoever wants to stop it is heard between two months.
    await breathe()
    if (options.signal?.aborted) throw new Stopped(message('answers.months_stopped', { done: tick, all: ticks - 1 }))
  }
  return { outcome, months: found }
}

function requireSeries(series: readonly string[], outcome: string): void {
  if (series.includes(outcome)) return
  if (series.length === 0) throw rangeError(message('answers.no_series_at_all'))
  const found = { outcome, hint: didYouMean(outcome, series), known: series.join(', ') }
  throw rangeError(message('answers.no_series', found))
}

const nameOf = ({ point, replicate }: { point: number; replicate: number }): string => `${point}/${replicate}`

/** The outcome that the goal is made of. */
function goalSeries({ study: { outcomes, goal } }: StudyTable): string {
  return outcomes.find(({ name }) => name === goal.outcome)?.of ?? goal.outcome
}

function sensitivityAt(
  table: StudyTable,
  outcome: string,
  courses: ReadonlyMap<string, number[]>,
  tick: number,
  level?: number,
): StudySensitivity | undefined {
  const measure = { name: outcome, of: outcome, summary: 'final' as const, last: 0, threshold: 0, place: '' }
  const runs = table.runs.map((run) => ({
    ...run,
    outcomes: { [outcome]: courses.get(nameOf(run))?.[tick] ?? Number.NaN },
  }))
  const then: StudyTable = {
    ...table,
    study: { ...table.study, outcomes: [measure], goal: { ...table.study.goal, outcome } },
    outcomes: [{ name: outcome, unit: '1', meaning: '' }],
    runs,
  }
  return sensitivityIn(then, outcome, level)
}

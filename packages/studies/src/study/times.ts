/**
 * Outcomes that say when something first happens. A run that ends before has no value, and is no missing run: it was
 * waited for until the horizon, and is counted with that.
 */
import { restrictedTime } from '@cogov/methods/statistics'
import { type Factor, type Value, valueAt } from './factors.ts'
import type { MeasuredOutcome } from './outcomes.ts'
import type { Study } from './study.ts'

const isEvent = ({ summary }: Pick<MeasuredOutcome, 'summary'>): boolean =>
  summary === 'first-above' || summary === 'first-below' || summary === 'resilience'

const measureNamed = ({ outcomes }: Study, outcome: string): MeasuredOutcome | undefined =>
  outcomes.find(({ name }) => name === outcome)

/** Whether an outcome is the time of an event. */
export function isEventOf(study: Study, outcome: string): boolean {
  const measure = measureNamed(study, outcome)
  return measure !== undefined && isEvent(measure)
}

/**
 * Months until which every run of a study waits for an event: those of its shortest scenario, after the last shock
 * where the time is counted from there.
 *
 * @returns undefined of outcomes that are no time of an event, and of models that do not tell how long a run is
 */
export function horizonOf(study: Study, outcome: string): number | undefined {
  const measure = measureNamed(study, outcome)
  if (!measure || study.model || !isEvent(measure)) return undefined
  const ends = scenariosOf(study).map(({ ticks, timeline }) =>
    measure.summary === 'resilience' ? ticks - lastShock(timeline, ticks) : ticks,
  )
  const least = Math.min(...ends.filter(Number.isFinite))
  return Number.isFinite(least) ? Math.max(0, least) : undefined
}

/** As a scenario has it, or as a factor's value is written, where what is usual is left out. */
type Timeline = readonly { tick: number; shock?: { factor?: number; months?: number } }[]
type Course = { ticks: number; timeline: Timeline }

/** Lengths and timelines of all scenarios that a study runs. */
function scenariosOf({ scenario, factors }: Exclude<Study, { model: object }>): Course[] {
  const whole = factors.flatMap((factor) => (factor.kind === 'scenarios' ? factor.scenarios : []))
  return (whole.length > 0 ? whole : [scenario]).flatMap(({ ticks, timeline }) => {
    const shortest = valuesAt(factors, 'ticks').map(Number)
    const timelines = valuesAt(factors, 'timeline') as Timeline[]
    const months = shortest.length > 0 ? Math.min(...shortest) : ticks
    return (timelines.length > 0 ? timelines : [timeline]).map((one) => ({ ticks: months, timeline: one }))
  })
}

/** The least of a factor's values, or all that are listed, where one sets this key. */
function valuesAt(factors: readonly Factor[], key: string): unknown[] {
  const factor = factors.find(({ path }) => path.join('.') === key)
  if (!factor) return []
  return factor.kind === 'values' ? factor.values : [valueAt(factor, 0)]
}

const shocksIn = (timeline: Timeline, ticks: number) =>
  timeline.filter(({ tick, shock: { factor = 1 } = {} }) => factor > 1 && tick <= ticks)

/** Month in which the last shock ends; −∞ where there is none. */
const lastShock = (timeline: Timeline, ticks: number): number =>
  Math.max(...shocksIn(timeline, ticks).map(({ tick, shock: { months = 1 } = {} }) => tick + months))

/** Whether a run at these values waits for the event: without a shock there is no recovery. */
export function waitsFor(study: Study, outcome: string, values: Readonly<Record<string, Value>>): boolean {
  const measure = measureNamed(study, outcome)
  if (!measure || !isEvent(measure)) return false
  if (measure.summary !== 'resilience' || study.model) return true
  const { ticks, timeline } = courseAt(study, values)
  return shocksIn(timeline, ticks).length > 0
}

function courseAt(study: Exclude<Study, { model: object }>, values: Readonly<Record<string, Value>>): Course {
  let { ticks, timeline }: Course = study.scenario
  for (const factor of study.factors) {
    const value = values[factor.name]
    const key = factor.path.join('.')
    if (factor.kind === 'scenarios') ({ ticks, timeline } = factor.scenarios[factor.labels.indexOf(value)])
    if (key === 'ticks') ticks = Number(value)
    if (key === 'timeline' && factor.kind === 'values')
      timeline = factor.values[factor.labels.indexOf(value)] as Timeline
  }
  return { ticks, timeline }
}

/**
 * A run's value as means and methods take it: a time restricted to the horizon, every other outcome as it is.
 *
 * @param value not a number where the run has none
 * @param horizon the outcome's; undefined where it is no time, or where nobody knows
 */
export function countedValue(
  study: Study,
  outcome: string,
  value: number,
  values: Readonly<Record<string, Value>>,
  horizon: number | undefined,
): number {
  if (horizon === undefined) return value
  return Number.isNaN(value) && !waitsFor(study, outcome, values) ? Number.NaN : restrictedTime(value, horizon)
}

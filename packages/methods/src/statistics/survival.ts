/**
 * Time to an event, of runs some of which end before it happens: these are counted until their end and not left out,
 * since what is left of them would be the quick ones.
 */
import { rangeError } from '@cogov/engine/messages'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { boundedMean } from './bounded-mean.ts'
import { message } from './errors.english.ts'
import { differences, type Estimate } from './estimate.ts'
import { requireLevel } from './moments.ts'
import { type Proportion, proportion } from './proportion.ts'

/** When it happened, or, where it did not, until when it was waited for. */
export interface Wait {
  time: number
  happened: boolean
}

export interface SurvivalStep {
  time: number
  /** Runs that were still waiting just before, and those of them in which it happened then. */
  atRisk: number
  events: number
  /** Share of runs in which it has not happened by then, with its interval at this time alone. */
  survival: number
  low: number
  high: number
}

/**
 * The curve of Kaplan & Meier (1958): a step wherever something happened, the first at time 0 where nothing has.
 * Intervals are Greenwood's on the scale log(−log S), which never leave 0 to 1; where all or none are left, which that
 * scale cannot show, those of Clopper & Pearson.
 *
 * @throws RangeError without a run, or where a time is negative or not finite
 * @example kaplanMeier([{ time: 3, happened: true }, { time: 5, happened: false }]).at(-1)?.survival // 0.5
 */
export function kaplanMeier(waits: readonly Wait[], level = 0.95): SurvivalStep[] {
  requireLevel(level)
  requireWaits(waits)
  const times = [...new Set(waits.filter(({ happened }) => happened).map(({ time }) => time))].sort((a, b) => a - b)
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  for (const time of times[0] === 0 ? times : [0, ...times]) {
    const atRisk = waits.filter((wait) => wait.time >= time).length
    const events = waits.filter((wait) => wait.happened && wait.time === time).length
    survival = atRisk === events ? 0 : survival * (1 - events / atRisk)
    greenwood += events === 0 || atRisk === events ? 0 : events / (atRisk * (atRisk - events))
    // Runs whose state at this time is known.
    const known = waits.filter((wait) => wait.happened || wait.time >= time).length
    steps.push({ time, atRisk, events, survival, ...intervalAt(survival, greenwood, known, level) })
  }
  return steps
}

function intervalAt(survival: number, greenwood: number, known: number, level: number): { low: number; high: number } {
  if (survival === 0 || survival === 1) {
    const { low, high } = proportion(survival === 1 ? known : 0, known, level)
    return { low, high }
  }
  const half = (normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(greenwood)) / -ln(survival)
  const at = (shift: number) => exp(ln(survival) * exp(shift))
  return { low: at(half), high: at(-half) }
}

/** Share of runs that are left at a time. */
export const survivalAt = (steps: readonly SurvivalStep[], time: number): SurvivalStep =>
  steps.findLast((step) => step.time <= time) ?? steps[0]

export interface TimeToEvent {
  /** Runs. */
  n: number
  horizon: number
  /** Share of runs in which it happened by the horizon, with the interval of Clopper & Pearson. */
  reached: Proportion
  /** Mean time until it happened or the horizon came: see `restrictedMean`. */
  restricted: Estimate
  /** Time by which it had happened in half of the runs; null, as its ends, where that is not before the horizon. */
  median: { value: number | null; low: number | null; high: number | null }
  curve: SurvivalStep[]
}

/**
 * What can be said of a time that some runs do not reach.
 *
 * @param times by run; not a number where it had not happened by the horizon
 * @param horizon until when every run was watched
 * @throws RangeError without a run, or where a time is negative or infinite
 * @example timeToEvent([1, 3, Number.NaN], 12).restricted.mean // 16 / 3
 */
export function timeToEvent(times: readonly number[], horizon: number, level = 0.95): TimeToEvent {
  const waits = times.map((time): Wait => {
    const happened = time <= horizon
    return { time: happened ? time : horizon, happened }
  })
  requireWaits(waits)
  const curve = kaplanMeier(waits, level)
  const reached = waits.filter(({ happened }) => happened).length
  return {
    n: times.length,
    horizon,
    reached: proportion(reached, times.length, level),
    restricted: restrictedMean(times, horizon, level),
    median: medianOf(curve),
    curve,
  }
}

/** Where the curve and the two ends of its intervals come to a half (Brookmeyer & Crowley 1982). */
function medianOf(curve: readonly SurvivalStep[]): TimeToEvent['median'] {
  const first = (of: 'survival' | 'low' | 'high') => curve.find((step) => step[of] <= 0.5)?.time ?? null
  return { value: first('survival'), low: first('low'), high: first('high') }
}

/**
 * A run's time until it happened or the horizon came, which is a number like any other.
 *
 * @example restrictedTime(Number.NaN, 12) // 12
 */
export const restrictedTime = (time: number, horizon: number): number =>
  Number.isNaN(time) ? horizon : Math.min(time, horizon)

/**
 * Mean time until it happened or the horizon came (Irwin 1949; Royston & Parmar 2013): the area under the curve up to
 * the horizon.
 *
 * @param times by run; not a number where it had not happened by the horizon
 */
export const restrictedMean = (times: readonly number[], horizon: number, level = 0.95): Estimate =>
  boundedMean(
    times.map((time) => restrictedTime(time, horizon)),
    [0, horizon],
    level,
  )

/**
 * Difference of restricted means, `times − base`, run by run with the same seed.
 *
 * @throws RangeError where they are not as many
 */
export const restrictedDifference = (
  times: readonly number[],
  base: readonly number[],
  horizon: number,
  level = 0.95,
): Estimate =>
  boundedMean(
    differences(times, base, (time) => restrictedTime(time, horizon)),
    [-horizon, horizon],
    level,
  )

function requireWaits(waits: readonly Wait[]): void {
  if (waits.length === 0) throw rangeError(message('statistics.no_values'))
  const wrong = waits.findIndex(({ time }) => !(time >= 0 && Number.isFinite(time)))
  if (wrong < 0) return
  throw rangeError(message('statistics.no_time', { n: wrong + 1, all: waits.length, found: waits[wrong].time }))
}

/** Share of runs that got there, month by month, of a study that measured when something first happens. */
import { curvesChart, designColour } from '@cogov/charts'
import { numberFormat, tickFormat } from '@cogov/language'
import { type TimeToEvent, timeToEvent } from '@cogov/methods/statistics'
import { horizonIn, timesOf } from '@cogov/studies/answers'
import type { TableOutcome, TableRun } from '@cogov/studies/store'
import { isEventOf } from '@cogov/studies/study'
import type { Drawing } from '../../show/drawing.ts'
import { capital } from '../facts.ts'
import type { StudyFacts } from './facts.ts'
import { pointName, spreadOut, studySource } from './gains.ts'
import { measureName } from './money.ts'

/** More curves than this cover each other. */
const SHOWN = 5

/** The goal where that is a time, else the first outcome that is one. */
export function eventOf({ outcome, stored }: StudyFacts): TableOutcome | undefined {
  return [outcome, ...stored.outcomes].find(({ name }) => isEventOf(stored.study, name))
}

/** How many of some runs got there, and when; undefined where the outcome is no time. */
function arrivalOf(
  { stored, storedRuns }: StudyFacts,
  outcome: string,
  runs: readonly TableRun[],
): TimeToEvent | undefined {
  const own = runs.map((run) => storedRuns.get(run) ?? run)
  const found = timesOf(stored, outcome, own)
  return found && found.times.length > 0 ? timeToEvent(found.times, found.horizon) : undefined
}

export function waitingFigure(facts: StudyFacts): Drawing | undefined {
  const { say, points, stored, language, outcome, outcomeName } = facts
  const event = eventOf(facts)
  const horizon = event && horizonIn(stored, event.name)
  if (!event || horizon === undefined) return undefined
  const found = points.flatMap((point) => {
    const arrival = arrivalOf(facts, event.name, point.runs)
    return arrival ? [{ point, arrival }] : []
  })
  if (found.length === 0) return undefined
  const order = found.toSorted((a, b) => a.arrival.restricted.mean - b.arrival.restricted.mean)
  const shown = spreadOut(order, SHOWN)
  const [first, last] = [order[0], order.at(-1) as (typeof order)[number]]
  const timeIn = tickFormat(event.unit, [horizon], language)
  const reached = ({ arrival }: typeof first) =>
    say('study.gotThere', { reached: arrival.reached.successes, runs: arrival.reached.trials })
  const words = {
    title: capital(
      say(order.length > 1 ? 'study.waitingTitle' : 'study.waitingTitleOne', {
        ...{ horizon: timeIn.full(horizon), first: pointName(facts, first.point), reached: reached(first) },
        ...{ last: pointName(facts, last.point), others: reached(last) },
      }),
    ),
    subtitle: capital(
      say('study.waitingSubtitle', {
        outcome: event === outcome ? outcomeName : measureName(facts, event.name),
        horizon: timeIn.full(horizon),
      }),
    ),
    source: studySource(facts),
  }
  const curves = shown.map(({ point, arrival }, n) => ({
    name: pointName(facts, point),
    colour: designColour(1 + (n % 7)),
    steps: true,
    line: [...arrival.curve, { ...(arrival.curve.at(-1) as TimeToEvent['curve'][number]), time: horizon }].map(
      ({ time, survival, low, high }) => ({ x: time, y: 1 - survival, low: 1 - high, high: 1 - low }),
    ),
  }))
  const data = {
    x: { name: say('study.waited'), unit: event.unit },
    y: { unit: 'share', domain: [0, 1] as const },
    curves,
  }
  return { id: 'waiting', draw: (options) => curvesChart(data, words, options) }
}

/** A restricted mean with how many got there: never a mean of those alone that did. */
export function waitingCell(facts: StudyFacts, outcome: string, runs: readonly TableRun[]): string | undefined {
  const arrival = arrivalOf(facts, outcome, runs)
  if (!arrival) return undefined
  const unit = facts.stored.outcomes.find(({ name }) => name === outcome)?.unit ?? '1'
  const { mean } = arrival.restricted
  return facts.say('study.waitingCell', {
    mean: numberFormat(unit, [mean], facts.language, 2).full(mean),
    reached: facts.say('study.gotThere', { reached: arrival.reached.successes, runs: arrival.reached.trials }),
  })
}

/**
 * Numbers for a whole run, made of its series and its timeline: how soon it recovers from a shock, and how long success
 * lasts.
 */
import type { Measure } from '../declare.ts'

const SOURCE = 'this model; a definition'

export const MEASURES: readonly Measure[] = [
  {
    name: 'resilience',
    unit: 'month',
    meaning:
      'months from the end of a shock until delivery is back at 95 % of what it was in the half year before; ' +
      'the longest of several shocks',
    source: SOURCE,
  },
  {
    name: 'lock_in',
    unit: 'month',
    meaning:
      'months after the last incentive was withdrawn in which success stays at or above half of what it was; ' +
      'at least so many where the run ends before',
    source: SOURCE,
  },
]

/** What a timeline says, as far as these measures ask. */
export interface Event {
  tick: number
  over: number
  mechanisms: Readonly<Record<string, Readonly<Record<string, number>>>>
  shock: { factor: number; months: number }
}

const BACK = 0.95
const BEFORE = 6

/**
 * @param series an outcome by tick, as `Recording.series` gives it
 * @returns months; null where the run has no such event, or did not recover before its end
 * @example measure('resilience', scenario.timeline, recording.series('delivery'))
 */
export function runMeasure(
  name: 'resilience' | 'lock_in',
  timeline: readonly Event[],
  series: Float64Array,
): number | null {
  return name === 'resilience' ? resilience(timeline, series) : lockIn(timeline, series)
}

function resilience(timeline: readonly Event[], delivery: Float64Array): number | null {
  let longest: number | null = null
  for (const { tick, shock } of timeline) {
    if (shock.factor <= 1 || tick < 1 || tick >= delivery.length) continue
    const usual = mean(delivery, Math.max(0, tick - BEFORE), tick)
    const end = tick + shock.months
    let back = end
    while (back < delivery.length && delivery[back] < BACK * usual) back++
    if (back >= delivery.length) return null
    longest = Math.max(longest ?? 0, back - end)
  }
  return longest
}

function lockIn(timeline: readonly Event[], success: Float64Array): number | null {
  const withdrawals = timeline.filter(({ mechanisms }) =>
    Object.values(mechanisms).some((levers) => Object.values(levers).includes(0)),
  )
  const last = Math.max(...withdrawals.map(({ tick, over }) => tick + Math.max(0, over - 1)))
  if (withdrawals.length === 0 || last < 1 || last >= success.length) return null
  const then = success[last - 1]
  if (then === 0) return null
  let month = last
  while (month < success.length && success[month] >= then / 2) month++
  return month - last
}

const mean = (series: Float64Array, from: number, to: number): number => {
  let sum = 0
  for (let tick = from; tick < to; tick++) sum += series[tick]
  return sum / (to - from)
}

/**
 * History matching (Craig et al. 1997; Vernon, Goldstein & Bower 2010): wave after wave a model is simulated at
 * settings that are not implausible yet, its outcomes are learnt, and settings that cannot show what was measured are
 * ruled out. First by the third-worst target, so that one that no setting meets rules out nothing by itself; then by
 * the second-worst, and by the worst.
 */
import { rangeError } from '@cogov/engine/messages'
import { quantile } from '../statistics/quantiles.ts'
import { message } from './errors.english.ts'
import {
  fitOutcome,
  type OutcomeEmulator,
  type OutcomeFit,
  type OutcomeOptions,
  outcomeEmulator,
} from './outcome-emulator.ts'
import { type Fresh, type Space, sampleSpace } from './space.ts'
import { type Goal, implausibility, linked, type Measure, measureOf } from './target.ts'

/** Simulated: settings as positions in their prior, and the outcomes there, one for each goal. */
export interface WaveData {
  points: readonly (readonly number[])[]
  outcomes: readonly (readonly number[])[]
}

/** With what was learnt of each outcome. */
export interface Wave extends WaveData {
  fits: readonly OutcomeFit[]
}

/** Standard deviations beyond which a setting is implausible (Pukelsheim 1994: at most one in twenty of any law). */
export const LIMIT = 3
const LEAST_POINTS = 20

/**
 * Learns every outcome of a wave.
 *
 * @throws RangeError for fewer than 20 points, or outcomes that are no numbers
 */
export async function learnWave(goals: readonly Goal[], data: WaveData, options: OutcomeOptions = {}): Promise<Wave> {
  requireOutcomes(goals, data)
  const fits: OutcomeFit[] = []
  for (const [t, goal] of goals.entries()) {
    const values = data.outcomes.map((own) => linked(goal, own[t]))
    fits.push(await fitOutcome(data.points, values, { ...options, seed: `${options.seed ?? 'wave'} ${goal.name}` }))
  }
  return { ...data, fits }
}

function requireOutcomes(goals: readonly Goal[], { points, outcomes }: WaveData): void {
  if (points.length < LEAST_POINTS) {
    throw rangeError(message('history.few_points', { least: LEAST_POINTS, found: points.length }))
  }
  outcomes.forEach((own, n) => {
    if (own.length !== goals.length) {
      throw rangeError(message('history.outcomes', { n: n + 1, found: own.length, all: goals.length }))
    }
    const wrong = own.findIndex((value) => !Number.isFinite(value))
    if (wrong >= 0)
      throw rangeError(message('history.not_finite', { n: n + 1, name: goals[wrong].name, found: own[wrong] }))
  })
}

/** Emulators of a wave, ready to be asked. */
export interface Learnt {
  /** Of the goals, wider where even the nearest settings miss one. */
  measures: readonly Measure[]
  emulators: readonly OutcomeEmulator[]
  /** By goal: standard deviations by which even the nearest settings miss it. */
  allowances: readonly number[]
  /** How many of the worst goals do not rule out. */
  passed: number
  /** How many inputs there are. */
  inputs: number
}

/** @param n number of the wave, from 0 */
export function learnt(goals: readonly Goal[], { points, outcomes, fits }: Wave, n: number): Learnt {
  const values = goals.map((goal, t) => outcomes.map((own) => linked(goal, own[t])))
  const allowances = goals.map((goal, t) => {
    const measure = measureOf(goal)
    const off = values[t].map((value) => implausibility(measure, value))
    return Math.max(0, quantile(off, NEAREST) - LIMIT)
  })
  return {
    measures: goals.map((goal, t) => widened(measureOf(goal), 1 + allowances[t] / LIMIT)),
    emulators: fits.map((fit, t) => outcomeEmulator(fit, points, values[t])),
    allowances,
    inputs: points[0].length,
    passed: Math.max(0, Math.min(2 - n, goals.length - 2)),
  }
}

/**
 * A goal that no setting meets has the error of the model that its nearest settings show, so that they are just not
 * implausible: what a form cannot give must not drive its numbers away from all else.
 */
const widened = ({ below, above, ...rest }: Measure, factor: number): Measure => ({
  ...rest,
  below: below * factor ** 2,
  above: above * factor ** 2,
})

/** The nearest of a wave's settings: the lowest of so large a share. */
const NEAREST = 0.02

/**
 * How implausible a setting is after some waves: the worst of each wave's, without the few that its rule lets pass.
 *
 * @param worseThan where it is more, any number above this will do
 */
export function badness(waves: readonly Learnt[], positions: readonly number[], worseThan: number): number {
  let worst = 0
  // The last wave knows most, so it refuses first.
  for (let w = waves.length - 1; w >= 0; w--) {
    const { measures, emulators, passed } = waves[w]
    const largest = new Array<number>(passed + 1).fill(0)
    for (let t = 0; t < emulators.length; t++) {
      insert(largest, implausibility(measures[t], emulators[t].predict(positions), emulators[t].variance))
      if (largest[passed] > worseThan) return largest[passed]
    }
    worst = Math.max(worst, largest[passed])
  }
  return worst
}

/** Keeps the largest, in their order. */
function insert(largest: number[], value: number): void {
  const at = largest.findIndex((one) => value > one)
  if (at < 0) return
  largest.splice(at, 0, value)
  largest.pop()
}

export interface NextOptions {
  fresh: Fresh
  /** Name of the class of each input whose inputs go together in the prior; each is its own class where left out. */
  classes?: readonly (string | undefined)[]
  /** Settings of the last wave, and their share of the prior: where the search begins. The prior unless said. */
  from?: Pick<Space, 'points' | 'share'>
  points: number
  seed: string
  /** Steps of each point on each level of the search. */
  steps?: number
}

/** Settings that are not implausible after the waves so far: those of the next wave. */
export const nextPoints = (waves: readonly Learnt[], options: NextOptions): Space =>
  sampleSpace({
    ...options,
    free: freeInputs(waves, options.classes),
    limit: LIMIT,
    badness: (positions, worseThan) => badness(waves, positions, worseThan),
  })

/** Inputs that no emulator reads, and that do not go together with one that is read. */
export function freeInputs(waves: readonly Learnt[], classes: NextOptions['classes']): ReadonlySet<number> {
  const active = new Set(waves.flatMap(({ emulators }) => emulators.flatMap(({ fit }) => fit.active)))
  const taken = new Set(Array.from(active, (j) => classes?.[j]).filter((one) => one !== undefined))
  const inputs = waves[0]?.inputs ?? 0
  return new Set(
    Array.from({ length: inputs }, (_, j) => j).filter((j) => {
      const own = classes?.[j]
      return !active.has(j) && (own === undefined || !taken.has(own))
    }),
  )
}

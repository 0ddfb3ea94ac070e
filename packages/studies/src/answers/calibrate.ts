/** A scenario's parameters and levers, fitted to a table of data. */

import type { Scenario } from '@cogov/core'
import { applySetting, didYouMean, findSetting } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import {
  type AbcOptions,
  abcSmc,
  budgetOf,
  type CalibratedParameter,
  type CalibrationProblem,
  checkProblem,
  type MomentsFit,
  type MomentsOptions,
  observedCells,
  type Posterior,
  type PosteriorSummary,
  type PredictiveCheck,
  predictiveCheck,
  Stopped,
  simulatedMoments,
  summarisePosterior,
} from '@cogov/methods/calibration'
import { replicateSeed } from '../compare/compare.ts'
import { districtOf } from '../run/district.ts'
import { type EvaluateOptions, evaluateAll, outcomeNamed } from '../run/evaluate.ts'
import type { RunResult } from '../run/run.ts'
import { partsOf } from '../study/check-places.ts'
import { message } from './errors.english.ts'
import type { Observation } from './observations.ts'

export interface CalibrateOptions extends EvaluateOptions {
  /** Keys of the scenario, as `--set` takes them, with the range in which each is looked for. */
  parameters: readonly CalibratedParameter[]
  observations: readonly Observation[]
  level?: number
  abc?: AbcOptions
  /** Simulated data sets of the posterior predictive check, 200 by default. */
  draws?: number
}

export interface Calibration {
  posterior: Posterior
  summary: PosteriorSummary
  /** Null where somebody stopped the runs before it. */
  check: PredictiveCheck | null
  /** Cells that were compared, and those that were missing. */
  cells: number
  missing: number
  simulations: number
}

const DRAWS = 200

/**
 * Posterior of the parameters by ABC-SMC, its summary, and a posterior predictive check. Each simulated data set has a
 * seed of its own.
 *
 * @throws RangeError where a key, a range, an outcome or a place is none of the scenario's
 * @throws Stopped where somebody stopped the runs before there was a posterior
 * @example (await calibrate(scenario, { parameters: [{ name: 'honour', from: 0, to: 2 }], observations })).summary
 */
export const calibrate = async (scenario: Scenario, options: CalibrateOptions): Promise<Calibration> =>
  fitted(problemOf(scenario, options, mostRuns(options)), scenario.seed, options)

/** Most runs that a calibration takes. */
export const mostRuns = ({ abc = {}, draws = DRAWS }: Pick<CalibrateOptions, 'abc' | 'draws'>): number =>
  budgetOf(abc).simulations + draws

/** Posterior of a problem, its summary and its check. */
export async function fitted(
  problem: CalibrationProblem,
  seed: string,
  {
    level = 0.95,
    draws = DRAWS,
    observations,
    abc = {},
  }: Pick<CalibrateOptions, 'level' | 'draws' | 'observations' | 'abc'>,
): Promise<Calibration> {
  const posterior = await abcSmc(problem, { seed, ...abc })
  const checked = { draws, level, seed }
  const check = posterior.stopped ? null : await predictiveCheck(problem, posterior, checked).catch(nullIfStopped)
  const cells = observedCells(problem.observed).length
  return {
    posterior,
    summary: summarisePosterior(posterior, level),
    check,
    cells,
    missing: observations.length - cells,
    simulations: posterior.simulations,
  }
}

/** The same by the method of simulated moments: one best value of each parameter, with an interval. */
export function calibrateByMoments(
  scenario: Scenario,
  options: Omit<CalibrateOptions, 'abc'> & { moments?: MomentsOptions },
): Promise<MomentsFit> {
  const { level = 0.95 } = options
  return simulatedMoments(problemOf(scenario, options), { level, seed: scenario.seed, ...options.moments })
}

function nullIfStopped(error: unknown): null {
  if (error instanceof Stopped) return null
  throw error
}

/**
 * The scenario as a calibration problem: data set n is the run with the seed of replicate n + 1.
 *
 * @param total most runs, for progress; without it, that of each batch is told
 */
function problemOf(scenario: Scenario, options: Omit<CalibrateOptions, 'abc'>, total?: number): CalibrationProblem {
  const { parameters, observations } = options
  requireKnown(scenario, options)
  const places = observations.map(({ place }) => place)
  const base: Scenario = {
    ...scenario,
    ticks: observations.reduce((most, { tick }) => Math.max(most, tick), 0),
    record: {
      outcomes: [...new Set(observations.map(({ outcome }) => outcome))],
      townships: places.some((place) => !['', 'urban', 'rural'].includes(place)),
      communities: places.some((place) => place.includes('/')),
    },
  }
  return problemOfRuns(options, total, (points, numbers, told) => {
    const tasks = points.map((point, n) => ({
      ...withValues(base, parameters, point),
      seed: replicateSeed(scenario.seed, numbers[n] + 1),
    }))
    return evaluateAll(tasks, (result) => observations.map((cell) => cellOf(result, cell)), told)
  })
}

/** @param simulate gives the observed cells of each data set; it tells its progress as it is asked to */
export function problemOfRuns(
  options: Omit<CalibrateOptions, 'abc'>,
  total: number | undefined,
  simulate: (
    points: readonly (readonly number[])[],
    numbers: readonly number[],
    options: EvaluateOptions,
  ) => Promise<number[][]>,
): CalibrationProblem {
  const { parameters, observations } = options
  let begun = 0
  return {
    parameters,
    observed: observations.map(({ value }) => value),
    simulate: (points, numbers) => {
      const before = begun
      begun += points.length
      const onProgress = (done: number, all: number) =>
        options.onProgress?.(total === undefined ? done : before + done, total ?? all)
      return simulate(points, numbers, { ...options, onProgress })
    },
  }
}

/**
 * What is none of the scenario's is said before anything is simulated: months, outcomes, places, keys and their ranges.
 */
function requireKnown(
  scenario: Scenario,
  { parameters, observations }: Pick<CalibrateOptions, 'parameters' | 'observations'>,
): void {
  for (const name of new Set(observations.map(({ outcome }) => outcome))) outcomeNamed(scenario, name)
  const district = districtOf(scenario)
  const known = ['', ...partsOf(district)]
  const place = observations.map((one) => one.place).find((one) => !known.includes(one))
  if (place !== undefined) {
    const found = { place, district: district.name, hint: didYouMean(place, known) }
    throw rangeError(message('answers.unknown_place', found))
  }
  requireFitting({ parameters, observations }, (name) => findSetting(scenario, name).path.join('.'))
  for (const end of ['from', 'to'] as const) {
    withValues(
      scenario,
      parameters,
      parameters.map((one) => one[end]),
    )
  }
}

/** @param keyOf the whole name of a parameter; throws where there is none such */
export function requireFitting(
  { parameters, observations }: Pick<CalibrateOptions, 'parameters' | 'observations'>,
  keyOf: (name: string) => string,
): void {
  if (!observations.some(({ tick }) => tick > 0)) throw rangeError(message('answers.no_month'))
  const keys = parameters.map(({ name }) => keyOf(name))
  const twice = parameters.find((_, j) => keys.indexOf(keys[j]) < j)
  if (twice) throw rangeError(message('answers.fitted_twice', { name: twice.name }))
  checkProblem({ parameters, observed: observations.map(({ value }) => value) })
}

const withValues = (
  scenario: Scenario,
  parameters: readonly CalibratedParameter[],
  values: readonly number[],
): Scenario => parameters.reduce((so, { name }, j) => applySetting(so, `${name}=${values[j]}`), scenario)

function cellOf(result: RunResult, { tick, place, outcome, value: measured }: Observation): number {
  const at = place === '' ? result : result.parts.find((one) => one.place === `${result.place}/${place}`)
  if (!at) throw rangeError(message('answers.place_not_recorded', { place }))
  const value = at.outcomes[outcome].values[tick]
  if (measured !== null && !Number.isFinite(value)) throw rangeError(message('answers.no_value', { tick, outcome }))
  return value
}

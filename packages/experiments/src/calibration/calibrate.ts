/** A scenario's parameters and levers, fitted to a table of data. */
import { applySetting, type Scenario } from '@cogov/core'
import { replicateSeed } from '../compare.ts'
import { type EvaluateOptions, evaluateAll, outcomeNamed } from '../evaluate.ts'
import type { RunResult } from '../run.ts'
import { type AbcOptions, abcSmc, type Posterior } from './abc-smc.ts'
import type { Observation } from './observations.ts'
import { type PosteriorSummary, type PredictiveCheck, predictiveCheck, summarisePosterior } from './posterior.ts'
import { type CalibratedParameter, type CalibrationProblem, checkProblem, observedCells } from './problem.ts'
import { type MomentsFit, type MomentsOptions, simulatedMoments } from './simulated-moments.ts'

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
  check: PredictiveCheck
  /** Cells that were compared, and those that were missing. */
  cells: number
  missing: number
  simulations: number
}

/**
 * Posterior of the parameters by ABC-SMC, its summary, and a posterior predictive check. Each simulated data set has a
 * seed of its own.
 *
 * @throws RangeError where a key, a range, an outcome or a place is none of the scenario's
 * @throws Stopped
 * @example (await calibrate(scenario, { parameters: [{ name: 'honour', from: 0, to: 2 }], observations })).summary
 */
export async function calibrate(scenario: Scenario, options: CalibrateOptions): Promise<Calibration> {
  const { level = 0.95, draws = 200, observations } = options
  const problem = problemOf(scenario, options)
  const posterior = await abcSmc(problem, { seed: scenario.seed, ...options.abc })
  const check = await predictiveCheck(problem, posterior, { draws, level, seed: scenario.seed })
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

/** The scenario as a calibration problem: data set n is the run with the seed of replicate n + 1. */
function problemOf(scenario: Scenario, options: Omit<CalibrateOptions, 'abc'>): CalibrationProblem {
  const { parameters, observations } = options
  const last = observations.reduce((most, { tick }) => Math.max(most, tick), 0)
  if (last === 0) throw new RangeError('the data hold no month from 1 on')
  const outcomes = [...new Set(observations.map(({ outcome }) => outcome))]
  for (const name of outcomes) outcomeNamed(scenario, name)
  const places = new Set(observations.map(({ place }) => place))
  const base: Scenario = {
    ...scenario,
    ticks: last,
    record: {
      outcomes,
      townships: [...places].some((place) => !['', 'urban', 'rural'].includes(place)),
      communities: [...places].some((place) => place.includes('/')),
    },
  }
  const problem: CalibrationProblem = {
    parameters,
    observed: observations.map(({ value }) => value),
    simulate: (points, numbers) => {
      const tasks = points.map((point, n) => ({
        ...withValues(base, parameters, point),
        seed: seedOf(scenario, numbers[n]),
      }))
      return evaluateAll(tasks, (result) => observations.map((cell) => cellOf(result, cell)), options)
    },
  }
  checkProblem(problem)
  // A key that is none, or a range that is not allowed, is said before anything is simulated.
  for (const end of ['from', 'to'] as const)
    withValues(
      base,
      parameters,
      parameters.map((one) => one[end]),
    )
  return problem
}

const seedOf = ({ seed }: Scenario, number: number): string => replicateSeed(seed, number + 1)

const withValues = (
  scenario: Scenario,
  parameters: readonly CalibratedParameter[],
  values: readonly number[],
): Scenario => parameters.reduce((so, { name }, j) => applySetting(so, `${name}=${values[j]}`), scenario)

function cellOf(result: RunResult, { tick, place, outcome }: Observation): number {
  if (place === '') return result.outcomes[outcome].values[tick]
  const part = result.parts.find((one) => one.place === `${result.place}/${place}`)
  if (!part) {
    const known = result.parts.map((one) => one.place.slice(result.place.length + 1))
    throw new RangeError(`the data name the place '${place}', the scenario has ${known.slice(0, 6).join(', ')} …`)
  }
  return part.outcomes[outcome].values[tick]
}

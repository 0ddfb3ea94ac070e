/** Attribution and calibration of a model of one's own: the methods of the model of governance, with other names. */
import { fillField, findSetting, setValues } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import type { Coalition } from '@cogov/methods/attribution'
import { sharesOf } from '@cogov/methods/attribution'
import {
  type CalibratedParameter,
  type CalibrationProblem,
  type MomentsFit,
  type MomentsOptions,
  simulatedMoments,
} from '@cogov/methods/calibration'
import { replicateSeed } from '../compare/compare.ts'
import type { DefinedModel, SettingFields, ValuesOf } from '../model/define.ts'
import type { ModelRun } from '../model/run.ts'
import { type Runnable, shapeOf, type Values } from '../model/runnable.ts'
import { type EvaluateOptions, evaluateModel, named, tailMean } from '../run/evaluate.ts'
import { possibleOf } from '../run/possible.ts'
import { type Attribution, planGames, unitOfGain } from './attribute.ts'
import {
  type CalibrateOptions,
  type Calibration,
  fitted,
  mostRuns,
  problemOfRuns,
  requireFitting,
} from './calibrate.ts'
import { message } from './errors.english.ts'
import type { Observation } from './observations.ts'

export interface AttributeOfOptions<Outcome extends string = string> extends EvaluateOptions {
  outcome: Outcome
  /** Replicates of each coalition; with sampled orders, the orders. 20 by default. */
  replicates?: number
  /** Ticks at the end over which the outcome is averaged; 12 by default. */
  last?: number
  level?: number
  /** Sample orders also where every coalition could be run. */
  sample?: boolean
  seed?: string
}

/**
 * Which lever did it: the model is run with every coalition of its levers that are not at their defaults, and the
 * outcome is shared out by Shapley values. Replicate k has the same seed in every coalition.
 *
 * @throws RangeError where no lever is moved, or the model has no such outcome
 * @throws Stopped
 * @example (await attributeOf(epidemic, { vaccination: 0.3, distancing: 0.2 }, { outcome: 'infected' })).players
 */
export async function attributeOf<Settings extends SettingFields, Outcome extends string>(
  model: DefinedModel<Settings, Outcome>,
  input: Partial<ValuesOf<Settings>>,
  options: AttributeOfOptions<NoInfer<Outcome>>,
): Promise<Omit<Attribution, 'costs'>> {
  const { replicates = 20, last = 12, level = 0.95, sample = false, seed = 'cogov' } = options
  const outcome = named(model.outcomes, options.outcome)
  const [values, usual] = [filled(model, input), filled(model, {})]
  const players = model.levers.filter((name) => values[name] !== usual[name])
  if (players.length === 0) throw rangeError(message('answers.no_lever_moved', { model: model.name }))
  const games = planGames(players.length, { replicates, sample, seed })
  const withOnly = (coalition: Coalition): Values => ({
    ...values,
    ...Object.fromEntries(players.filter((_, i) => !coalition[i]).map((name) => [name, usual[name]])),
  })
  const tasks = games.tasks.map(([coalition, k]) => ({ input: withOnly(coalition), seed: replicateSeed(seed, k + 1) }))
  const keep = ({ outcomes }: ModelRun) => tailMean(outcomes[outcome.name].values, last)
  const worths = await evaluateModel(model, tasks, keep, options)
  return {
    ...sharesOf(players, games.observe(worths), level, possibleOf(outcome, worths)),
    outcome: outcome.name,
    unit: outcome.unit,
    months: last,
    exact: games.exact,
    replicates,
    runs: worths.length,
    per: unitOfGain(outcome.unit),
  }
}

export interface CalibrateOfOptions extends CalibrateOptions {
  seed?: string
}

/**
 * Settings of a model, fitted to a table of data by ABC-SMC, with a posterior predictive check. Each simulated data set
 * has a seed of its own.
 *
 * @throws RangeError where a setting, a range or an outcome is none of the model's
 * @throws Stopped where somebody stopped the runs before there was a posterior
 * @example
 * const { summary } = await calibrateOf(epidemic, {}, { parameters: [{ name: 'chance', from: 0, to: 0.2 }],
 * observations })
 */
export const calibrateOf = async <Settings extends SettingFields, Outcome extends string>(
  model: DefinedModel<Settings, Outcome>,
  input: Partial<ValuesOf<Settings>>,
  options: CalibrateOfOptions,
): Promise<Calibration> => fitted(problemOf(model, input, options, mostRuns(options)), options.seed ?? 'cogov', options)

/** The same by the method of simulated moments: one best value of each setting, with an interval. */
export const calibrateByMomentsOf = async <Settings extends SettingFields, Outcome extends string>(
  model: DefinedModel<Settings, Outcome>,
  input: Partial<ValuesOf<Settings>>,
  options: Omit<CalibrateOfOptions, 'abc'> & { moments?: MomentsOptions },
): Promise<MomentsFit> =>
  simulatedMoments(problemOf(model, input, options), {
    level: options.level ?? 0.95,
    seed: options.seed ?? 'cogov',
    ...options.moments,
  })

function problemOf(
  model: Runnable,
  input: object,
  options: Omit<CalibrateOfOptions, 'abc'>,
  total?: number,
): CalibrationProblem {
  const { parameters, observations, seed = 'cogov' } = options
  const base = filled(model, input)
  for (const { outcome, place } of observations) {
    named(model.outcomes, outcome)
    if (place !== '') throw rangeError(message('answers.place_not_recorded', { place }))
  }
  requireFitting(options, (name) => findSetting(base, name, shapeOf(model)).path.join('.'))
  for (const end of ['from', 'to'] as const)
    withValues(
      model,
      base,
      parameters,
      parameters.map((one) => one[end]),
    )
  return problemOfRuns(options, total, (points, numbers, told) => {
    const tasks = points.map((point, n) => ({
      input: withValues(model, base, parameters, point),
      seed: replicateSeed(seed, numbers[n] + 1),
    }))
    return evaluateModel(model, tasks, (run) => observations.map((cell) => cellOf(run, cell)), told)
  })
}

const filled = (model: Runnable, input: object): Values =>
  setValues(fillField(shapeOf(model), input) as Values, [], shapeOf(model))

const withValues = (
  model: Runnable,
  base: Values,
  parameters: readonly CalibratedParameter[],
  values: readonly number[],
): Values =>
  setValues(
    base,
    parameters.map(({ name }, j) => ({ path: [name], value: values[j] })),
    shapeOf(model),
  )

function cellOf({ outcomes }: ModelRun, { tick, outcome, value: measured }: Observation): number {
  const value = outcomes[outcome].values[tick]
  if (measured !== null && !Number.isFinite(value)) throw rangeError(message('answers.no_value_at', { tick, outcome }))
  return value
}

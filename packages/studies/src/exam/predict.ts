/** What the model answers to a question, in one world. */
import { OUTCOMES, type Scenario } from '@cogov/core'
import { mean, randomOf, variance } from '@cogov/methods/statistics'
import { run } from '../run/run.ts'
import type { World } from '../worlds/draw-worlds.ts'
import { inWorld } from '../worlds/in-world.ts'
import { scenarioOf } from './arms.ts'
import { declared, type Fitted, fitNuisance } from './fit-nuisance.ts'
import { NUISANCES } from './nuisances.ts'
import type { Claim, Months, Question, Reading } from './question.ts'
import { effectOn, inDeviations, perLogOdds } from './scales.ts'

export interface Prediction {
  /** By claim of the question; none where the model lacks a word for it. */
  claims: readonly (Predicted | undefined)[]
  /** What was fitted to the untreated. */
  fitted?: Fitted
}

export interface Predicted {
  /** On the claim’s scale. */
  value: number
  /** Over the standard deviation of who acts: what is below 0.05 is nought. A share of an effect is as it is. */
  deviations: number
  /** How much of the claim’s scale a change of one in log odds is here. */
  unit: number
  /** The outcome of whom the arm is compared with. */
  control: number
  /** Standard error of the value by the replicates; NaN of a single one. */
  error: number
}

export interface PredictOptions {
  /** Pairs of runs whose luck differs, over which effects are averaged. */
  replicates?: number
  /** Luck other than the question’s own. */
  seed?: string
  /** How far all doses that nobody printed lie from their centre, in standard deviations. */
  dose?: number
}

/**
 * Runs a question’s arms with the same luck and reads its claims. First one parameter is fitted to the mean of the
 * untreated, where the study printed one.
 *
 * @param world numbers that the question does not set itself; `{}` for the defaults
 * @example (await predict(question, {})).claims[0]?.value
 */
export async function predict(question: Question, world: World, options: PredictOptions = {}): Promise<Prediction> {
  const { replicates = 1, dose = 0, seed = question.scenario.seed } = options
  const seeds = Array.from({ length: replicates }, (_, n) => `${seed} ${n + 1}`)
  const base = inWorld(question.scenario, world)
  const fitted = await intercept(question, base, seeds)
  const scenario = fitted ? withParameter(base, fitted) : base
  const series = runsOf({ ...question, scenario }, seeds, dose)
  const claims: (Predicted | undefined)[] = []
  for (const { reading } of question.claims) claims.push(reading && (await read(reading, series)))
  return { claims, ...(fitted ? { fitted } : {}) }
}

const withParameter = (scenario: Scenario, { parameter, value }: { parameter: string; value: number }): Scenario => ({
  ...scenario,
  parameters: { ...scenario.parameters, [parameter]: value },
})

async function intercept(
  { nuisance }: Question,
  base: Scenario,
  seeds: readonly string[],
): Promise<Fitted | undefined> {
  if (!nuisance) return undefined
  const { outcome, mean: asked, month } = nuisance
  const { parameter } = NUISANCES[outcome]
  const start = base.parameters[parameter] ?? declared(parameter).default
  return fitNuisance(outcome, asked, start, async (value) => {
    const scenario = { ...withParameter(base, { parameter, value }), ticks: month[1] }
    const found = await Promise.all(seeds.map(async (seed) => (await run({ ...scenario, seed })).outcomes[outcome]))
    return mean(found.map(({ values }) => over(values, month)))
  })
}

/** The series of an outcome in an arm, by replicate; each run is made once, and only where it is asked for. */
type Series = (arm: string | undefined, outcome: string) => Promise<readonly (readonly number[])[]>

function runsOf(question: Question, seeds: readonly string[], dose: number): Series {
  const made = new Map<string | undefined, Promise<Record<string, { values: number[] }>[]>>()
  return async (arm, outcome) => {
    const scenario = scenarioOf(question, arm, dose)
    const runs = made.get(arm) ?? Promise.all(seeds.map(async (seed) => (await run({ ...scenario, seed })).outcomes))
    made.set(arm, runs)
    return (await runs).map((outcomes) => outcomes[outcome].values)
  }
}

/** Outcomes of a scenario’s own are shares in the exam. */
const isShare = (outcome: string): boolean =>
  (OUTCOMES.find(({ name }) => name === outcome)?.unit ?? 'share') === 'share'

const over = (values: readonly number[], [from, to]: Months): number => mean(values.slice(from, to + 1))

async function read(reading: Reading, series: Series): Promise<Predicted> {
  const { arm, against, outcome, months, scale, of } = reading
  const treated = (await series(arm, outcome)).map((values) => over(values, months))
  const control = (await series(against, outcome)).map((values) => over(values, months))
  const whole = of && {
    treated: (await series(of.arm, outcome)).map((values) => over(values, of.months)),
    control: (await series(undefined, outcome)).map((values) => over(values, of.months)),
  }
  const effect = (treatedMean: number, controlMean: number, part: number): number =>
    scale === 'share of effect' ? (treatedMean - controlMean) / part : effectOn(scale, treatedMean, controlMean)
  const part = whole ? mean(whole.treated) - mean(whole.control) : 1
  const singles = treated.map((one, n) => effect(one, control[n], whole ? whole.treated[n] - whole.control[n] : 1))
  const value = effect(mean(treated), mean(control), part)
  return {
    value,
    deviations: whole ? value : inDeviations(mean(treated), mean(control), isShare(outcome)),
    unit: isShare(outcome) ? perLogOdds(scale, mean(control)) : 1,
    control: mean(control),
    error: Math.sqrt(variance(singles) / singles.length),
  }
}

/** Fewest and most pairs of runs. */
const REPLICATES = { pilot: 3, most: 8 }

/**
 * How many pairs of runs make luck less than a quarter of what was measured; where no size was measured, a fifth in
 * log odds is taken for one. Found by a few runs of the central world.
 */
export async function replicatesFor(question: Question, central: World): Promise<number> {
  const { claims } = await predict(question, central, { replicates: REPLICATES.pilot })
  const needed = claims.map((found, n) => (found ? neededFor(found, question.claims[n]) : 1))
  return Math.min(REPLICATES.most, Math.max(1, ...needed))
}

function neededFor({ error, control }: Predicted, { size, reading }: Claim): number {
  const nought = 0.2 * perLogOdds(reading?.scale ?? 'points', control)
  const wanted = (size ? Math.abs(size) : nought) / 4
  return Number.isFinite(error) && wanted > 0 ? Math.ceil(REPLICATES.pilot * (error / wanted) ** 2) : 1
}

/** A position for the doses of a question in a world: the same always and everywhere. */
export const doseIn = (question: Question, world: number): number =>
  randomOf(`exam ${question.name} ${world}`, 'dose').normal()

/**
 * Does a finding hold where the model's guesses are wrong? Every parameter that nobody has measured (its source says
 * `assumed`) is drawn anew within a spread around its value, for all designs alike, and the designs are run again.
 */
import { ACTORS, MECHANISMS, type Scenario } from '@cogov/core'
import { mechanismsIn, outcomesOf } from '@cogov/core/assembly'
import type { Parameter } from '@cogov/core/declare'
import { inMoneyOf, isFittedHere } from '@cogov/core/scenario'
import {
  covariance,
  type Estimate,
  estimate,
  possibleDifference,
  randomOf,
  ranks,
  variance,
} from '@cogov/methods/statistics'
import { possibleOf } from '../run/possible.ts'

export interface RobustnessOptions {
  settings: number
  /** Largest change of a parameter, as a share of its value; a quarter unless said, a half outside China. */
  spread?: number
}

export interface Robustness {
  outcome: string
  /** Number of settings, and how far a parameter may be from its value. */
  settings: number
  spread: number
  parameters: string[]
  designs: {
    scenario: string
    /** Difference from the first design, by setting. */
    differences: number[]
    /** Share of settings in which the difference has the sign of the mean. */
    sameSign: number
    difference: Estimate
    /** Rank correlations of the difference with the parameters that matter most, largest first. */
    drivers: { parameter: string; correlation: number }[]
  }[]
}

/** Where no parameter was measured, each may be further from the truth. */
const usualSpread = (scenarios: readonly Scenario[]): number => (scenarios.every(isFittedHere) ? 0.25 : 0.5)

/** Parameters of actors, and of mechanisms that some scenario has on, whose source says that they are assumed. */
export function uncertainParameters(scenarios: readonly Scenario[]): Parameter[] {
  const on = mechanismsIn(scenarios)
  const owners = [...ACTORS, ...MECHANISMS.filter(({ name }) => on.has(name))]
  return owners.flatMap(({ parameters }) =>
    parameters.filter(({ source, default: usual }) => /assumed/.test(source) && usual !== 0),
  )
}

/**
 * Each design under each setting, in the order setting by setting. Each parameter's n values are one from each n-th of
 * its range (McKay, Beckman & Conover 1979), so that few settings cover it well; the draws come from the seed.
 */
export function robustnessTasks(
  scenarios: readonly Scenario[],
  { settings, spread = usualSpread(scenarios) }: RobustnessOptions,
): Scenario[] {
  const parameters = uncertainParameters(scenarios)
  const seed = scenarios[0]?.seed ?? ''
  const columns = parameters.map((parameter) => factorsOf(seed, parameter.name, settings, spread))
  return Array.from({ length: settings }, (_, k) => k).flatMap((k) =>
    scenarios.map((scenario) => ({
      ...scenario,
      seed: `${seed}#setting-${k + 1}`,
      parameters: {
        ...scenario.parameters,
        ...Object.fromEntries(
          parameters.map((parameter, p) => [parameter.name, moved(scenario, parameter, columns[p]?.[k])]),
        ),
      },
    })),
  )
}

function factorsOf(seed: string, name: string, settings: number, spread: number): number[] {
  const draws = randomOf(`${seed}#robustness`, name)
  const slices = Array.from({ length: settings }, (_, k) => k)
  draws.shuffle(slices)
  return slices.map((slice) => 1 - spread + 2 * spread * ((slice + draws.uniform()) / settings))
}

function moved({ parameters, prices }: Scenario, parameter: Parameter, factor: number): number {
  const { name } = parameter
  const { default: usual, range } = inMoneyOf(prices, name, parameter)
  const [least, most] = range
  return Math.min(most, Math.max(least, (parameters[name] ?? usual) * factor))
}

/**
 * @param outcomes of each task that `robustnessTasks` gave, in its order: one number each
 * @param tasks what they were run with
 */
export function robustnessOf(
  scenarios: readonly Scenario[],
  tasks: readonly Scenario[],
  outcomes: readonly number[],
  outcome: string,
  { settings, spread = usualSpread(scenarios) }: RobustnessOptions,
): Robustness {
  const parameters = uncertainParameters(scenarios).map(({ name }) => name)
  const declared = outcomesOf(scenarios[0]).find(({ name }) => name === outcome) ?? { unit: '1' }
  const possible = possibleDifference(possibleOf(declared, outcomes))
  const value = (k: number, d: number) => outcomes[k * scenarios.length + d]
  const ks = Array.from({ length: settings }, (_, k) => k)
  return {
    outcome,
    settings,
    spread,
    parameters,
    designs: scenarios.slice(1).map(({ name }, d) => {
      const differences = ks.map((k) => value(k, d + 1) - value(k, 0))
      const difference = estimate(differences, 0.95, possible)
      const sameSign = differences.filter((one) => Math.sign(one) === Math.sign(difference.mean)).length / settings
      const drivers = parameters
        .map((parameter) => ({
          parameter,
          correlation: spearman(
            ks.map((k) => tasks[k * scenarios.length]?.parameters[parameter]),
            differences,
          ),
        }))
        .filter(({ correlation }) => Math.abs(correlation) >= leastCorrelation(settings, parameters.length))
        .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
      return { scenario: name, differences, sameSign, difference, drivers: drivers.slice(0, 6) }
    }),
  }
}

/** Rank correlation (Spearman). */
function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const [varied, answered] = [variance(x), variance(y)]
  return varied === 0 || answered === 0 ? 0 : covariance(x, y) / Math.sqrt(varied * answered)
}

/**
 * The correlation that chance alone passes in one of twenty comparisons, for all parameters together (Bonferroni), with
 * the normal approximation r·√(n − 1) and the tail bound z = √(2 ln(2m/α)), which is a little strict.
 */
const leastCorrelation = (settings: number, parameters: number): number =>
  Math.sqrt((2 * Math.log((2 * Math.max(1, parameters)) / 0.05)) / Math.max(1, settings - 1))

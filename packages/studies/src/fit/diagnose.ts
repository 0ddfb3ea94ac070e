/** What a fit learnt, what it did not, and what cannot be met together: numbers for a page. */
import { type Goal, implausibility, linked, measureOf } from '@cogov/methods/history'
import { mean, quantile, weightedQuantile } from '@cogov/methods/statistics'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { valueAt } from '../worlds/draw-worlds.ts'
import type { Fitted, FittedWave } from './fit.ts'

type Interval = [number, number, number]

export interface GoalDiagnosis {
  name: string
  interval: readonly [number, number, number]
  /** 5th, 50th and 95th percentile of worlds: of the first wave, which is the prior's, and of the posterior. */
  prior: Interval
  posterior: Interval
  /** Whether the median lies inside the interval, with no error of the model on top. */
  priorMeets: boolean
  meets: boolean
  /** By wave, then of the posterior: median over settings of how many standard deviations they are off. */
  implausibility: number[]
  /** By wave: inputs that act, and share of the variance that is predicted of settings left out. */
  active: string[][]
  q2: number[]
  /** By wave: standard deviations by which even the nearest settings missed it. */
  allowances: number[]
  /** Standard deviation of one run's luck, as a share of that between the first wave's worlds; 0 of one run each. */
  luck: number
  /**
   * Share of the variance of the combination that decides it that the data took away; the combination's largest
   * parts.
   */
  direction: { learnt: number; parts: { name: string; weight: number }[] }
}

export interface NumberDiagnosis {
  name: string
  prior: Interval
  posterior: Interval
  /** The posterior's in normal scores of the prior. */
  scores: Interval
  /** Width of nine tenths, posterior by prior, in normal scores of the prior. */
  width: number
  /** 1 − variance of the posterior by that of the prior. */
  learnt: number
  /** Goals in some wave of which it was among the inputs that act. */
  answers: string[]
}

export interface Diagnosis {
  goals: GoalDiagnosis[]
  numbers: NumberDiagnosis[]
  /** Pairs that make up for each other, beyond what chance shows among so many. */
  ties: { a: string; b: string; correlation: number }[]
  /** Share of the prior that was not implausible, before each wave and before the posterior. */
  shares: number[]
  /** How implausible settings are at most, where no nearer ones were found; 3 otherwise. */
  reached: number
  effective: number
  /** Different draws among those that are shipped, and how many these are. */
  different: number
  draws: number
}

/** From here on it is said that something was learnt. */
export const LEARNT = 0.2

export function diagnose(fitted: Fitted): Diagnosis {
  const { goals, waves, last, effective, chosen } = fitted
  return {
    goals: goals.map((goal, t) => goalOf(fitted, goal, t)),
    numbers: fitted.unknowns.map((_, j) => numberOf(fitted, j)),
    ties: tiesOf(fitted),
    shares: [...waves.map(({ share }) => share), last.share],
    reached: last.reached,
    effective,
    different: new Set(chosen).size,
    draws: chosen.length,
  }
}

function goalOf({ waves, last, unknowns }: Fitted, goal: Goal, t: number): GoalDiagnosis {
  const measure = measureOf(goal)
  const outcomesIn = (stage: Pick<FittedWave, 'simulated'>) => stage.simulated.map(({ means }) => means[t])
  const off = (outcome: number) => implausibility(measure, linked(goal, outcome))
  const first = outcomesIn(waves[0])
  const ends = outcomesIn(last)
  const prior = [0.05, 0.5, 0.95].map((p) => quantile(first, p)) as Interval
  const posterior = [0.05, 0.5, 0.95].map((p) => weightedQuantile(ends, last.weights, p)) as Interval
  const [low, , high] = goal.interval
  const inside = (value: number) => value >= low && value <= high
  const spread = Math.sqrt(
    varianceOf(
      first.map((value) => linked(goal, value)),
      equal(first.length),
    ),
  )
  const luck = Math.sqrt(mean(waves[0].simulated.map(({ variances }) => variances[t])))
  return {
    name: goal.name,
    interval: goal.interval,
    prior,
    posterior,
    priorMeets: inside(prior[1]),
    meets: inside(posterior[1]),
    implausibility: [
      ...waves.map((wave) => quantile(outcomesIn(wave).map(off), 0.5)),
      weightedQuantile(ends.map(off), last.weights, 0.5),
    ],
    active: waves.map(({ fits }) => fits[t].active.map((j) => unknowns[j].name)),
    q2: waves.map(({ fits }) => fits[t].q2),
    allowances: waves.map(({ allowances }) => allowances[t]),
    luck: spread > 0 ? luck / spread : 0,
    direction: directionOf(waves, { last, unknowns }, t),
  }
}

/** The combination of normal scores on which a goal's outcome lies, by the lines of the wave that knows it best. */
function directionOf(waves: readonly FittedWave[], { last, unknowns }: Pick<Fitted, 'last' | 'unknowns'>, t: number) {
  const best = waves.map(({ fits }) => fits[t]).reduce((a, b) => (b.q2 > a.q2 ? b : a))
  const slopes = best.active.map((j, a) => ({ j, slope: best.coefficients[1 + 2 * a] }))
  const along = (point: readonly number[]) => slopes.reduce((sum, { j, slope }) => sum + slope * scoreOf(point[j]), 0)
  const before = varianceOf(waves[0].points.map(along), equal(waves[0].points.length))
  const after = varianceOf(last.points.map(along), last.weights)
  const length = Math.hypot(...slopes.map(({ slope }) => slope))
  return {
    learnt: before > 0 ? 1 - after / before : 0,
    parts: slopes
      .map(({ j, slope }) => ({ name: unknowns[j].name, weight: length > 0 ? slope / length : 0 }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, 4),
  }
}

function numberOf({ unknowns, waves, goals, last }: Fitted, j: number): NumberDiagnosis {
  const unknown = unknowns[j]
  const positions = last.points.map((point) => point[j])
  const at = [0.05, 0.5, 0.95].map((p) => weightedQuantile(positions, last.weights, p))
  const scores = positions.map(scoreOf)
  return {
    name: unknown.name,
    prior: [0.05, 0.5, 0.95].map((p) => valueAt(unknown, p)) as Interval,
    posterior: at.map((p) => valueAt(unknown, p)) as Interval,
    scores: at.map(scoreOf) as Interval,
    width: (scoreOf(at[2]) - scoreOf(at[0])) / (scoreOf(0.95) - scoreOf(0.05)),
    learnt: 1 - varianceOf(scores, last.weights),
    answers: goals.flatMap(({ name }, t) => (waves.some(({ fits }) => fits[t].active.includes(j)) ? [name] : [])),
  }
}

/**
 * Correlations of the posterior, in normal scores, larger than the largest among as many pairs of nothing is in one of
 * twenty fits (Bonferroni, with the tail bound z = √(2 ln(2m/α)) of a normal law); pairs that the prior ties are left
 * out.
 */
function tiesOf({ unknowns, last, effective }: Fitted): Diagnosis['ties'] {
  const scores = unknowns.map((_, j) => last.points.map((point) => scoreOf(point[j])))
  const centred = scores.map((own) => {
    const middle = own.reduce((sum, value, n) => sum + last.weights[n] * value, 0)
    return own.map((value) => value - middle)
  })
  const together = (a: number, b: number) =>
    centred[a].reduce((sum, value, n) => sum + last.weights[n] * value * centred[b][n], 0)
  const spreads = centred.map((_, j) => Math.sqrt(together(j, j)))
  const pairs = (unknowns.length * (unknowns.length - 1)) / 2
  const least = Math.sqrt((2 * Math.log((2 * Math.max(1, pairs)) / 0.05)) / effective)
  return unknowns
    .flatMap(({ name: a, kin }, i) =>
      unknowns.slice(i + 1).flatMap(({ name: b, kin: other }, offset) => {
        if (kin !== undefined && kin === other) return []
        const correlation = together(i, i + 1 + offset) / (spreads[i] * spreads[i + 1 + offset])
        return Math.abs(correlation) >= least ? [{ a, b, correlation }] : []
      }),
    )
    .sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation))
}

const scoreOf = (position: number): number => normalQuantile(position, 0, 1)

const equal = (n: number): number[] => new Array<number>(n).fill(1 / n)

/** @param weights sum to 1 */
function varianceOf(values: readonly number[], weights: readonly number[]): number {
  const middle = values.reduce((sum, value, n) => sum + weights[n] * value, 0)
  return values.reduce((sum, value, n) => sum + weights[n] * (value - middle) ** 2, 0)
}

/**
 * Efficient global optimisation (Jones, Schonlau & Welch 1998): a Gaussian process learns from few runs, and the next
 * one is where it expects to improve most on the best so far. For outcomes that take minutes to simulate.
 */
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalPdf from '@stdlib/stats-base-dists-normal-pdf'
import { cmaEs } from '../calibration/cma-es.ts'
import type { Direction } from '../choice/pareto.ts'
import { type Evaluate, outcomesAt } from '../designs/adaptive.ts'
import { requireWhole } from '../designs/check.ts'
import { latinHypercube } from '../designs/latin-hypercube.ts'
import { type PointOutcomes, pointMeans } from '../sensitivity/replicates.ts'
import { type Emulator, isConstant } from './emulator.ts'
import { gaussianProcess } from './gaussian-process.ts'

export interface BayesianOptions {
  dimensions: number
  evaluate: Evaluate
  /** Runs in all. */
  evaluations: number
  best?: Direction
  /** Runs of the first, evenly spread sample; 5 for each dimension and at most half by default. */
  first?: number
  seed?: string
}

export interface BayesianOptimum {
  /** The evaluated point with the best mean by the emulator, which luck moves less than the best outcome. */
  at: number[]
  mean: number
  sd: number
  points: number[][]
  outcomes: number[]
}

/**
 * @example await bayesianOptimum({ dimensions: 2, evaluate, evaluations: 40, best: 'smallest' })
 */
export async function bayesianOptimum(options: BayesianOptions): Promise<BayesianOptimum> {
  const { dimensions, evaluate, evaluations, best = 'largest', seed = 'bayesian' } = options
  requireWhole('evaluations', evaluations, 10, 500)
  const { first = Math.max(5, Math.min(5 * dimensions, Math.floor(evaluations / 2))) } = options
  requireWhole('first', first, 5, evaluations)
  const points = latinHypercube(dimensions, { points: first, seed, place: 'centre' })
  // A copy: who evaluates may keep what it was given.
  const outcomes = await outcomesAt(evaluate, [...points])
  while (points.length < evaluations) {
    const next = await mostPromising(points, outcomes, { best, seed })
    points.push(next)
    outcomes.push(...(await outcomesAt(evaluate, [next])))
  }
  // Of an outcome that never changes no point is better.
  const seen = isConstant(outcomes)
    ? { at: points[0], mean: outcomes[0], sd: 0 }
    : bestSeen(await gaussianProcess(points, outcomes, { seed }), points, best)
  return { at: seen.at, mean: seen.mean, sd: seen.sd, points, outcomes }
}

/**
 * The point of the unit cube from which most improvement on the best so far is expected.
 *
 * @throws RangeError for fewer than 5 points, or more than 2,000
 */
export async function mostPromising(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  { best, seed }: { best: Direction; seed: string },
): Promise<number[]> {
  const { length: dimensions } = points[0]
  const look = latinHypercube(dimensions, { points: 50 * dimensions, seed: `${seed} ${points.length}`, swaps: 0 })
  if (isConstant(pointMeans(outcomes))) return farthest(look, points)
  const emulator = await gaussianProcess(points, outcomes, { seed })
  const sign = best === 'largest' ? 1 : -1
  const target = bestSeen(emulator, points, best).mean
  const improvement = (point: readonly number[]) => {
    const { mean, sd } = emulator.predict(point, { extrapolate: true })
    return expectedImprovement(sign * (mean - target), sd)
  }
  const start = look.reduce((so, point) => (improvement(point) > improvement(so) ? point : so), look[0])
  const found = await cmaEs({
    dimensions,
    evaluate: async (all) => all.map((point) => -improvement(point)),
    evaluations: 40 * dimensions + 60,
    start,
    step: 0.05,
    seed,
  })
  return found.best.at
}

/** Where nothing is known to change anything, the point farthest from all that are known. */
function farthest(look: readonly number[][], points: readonly (readonly number[])[]): number[] {
  const distance = (at: readonly number[]) =>
    Math.min(...points.map((point) => point.reduce((sum, value, j) => sum + (value - at[j]) ** 2, 0)))
  return look.reduce((so, at) => (distance(at) > distance(so) ? at : so))
}

/** What is gained on average by a run that leads by so much, give or take a normal error; losses are not counted. */
export function expectedImprovement(lead: number, sd: number): number {
  if (sd <= 1e-12) return Math.max(0, lead)
  const z = lead / sd
  return lead * normalCdf(z, 0, 1) + sd * normalPdf(z, 0, 1)
}

/** A point that was simulated, with its prediction and the 95 % interval of that. */
export interface Seen {
  at: number[]
  mean: number
  sd: number
  low: number
  high: number
}

/** The simulated point with the best mean by the emulator, which luck moves less than the best outcome. */
export function bestSeen(emulator: Emulator, points: readonly (readonly number[])[], best: Direction): Seen {
  const seen = points.map((at) => ({ at: [...at], ...emulator.predict(at, { extrapolate: true }) }))
  const { at, mean, sd, low, high } = seen.reduce((so, one) =>
    (best === 'largest' ? one.mean > so.mean : one.mean < so.mean) ? one : so,
  )
  return { at, mean, sd, low, high }
}

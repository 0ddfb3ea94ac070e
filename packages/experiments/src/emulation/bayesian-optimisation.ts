/**
 * Efficient global optimisation (Jones, Schonlau & Welch 1998): a Gaussian process learns from few runs, and the next one
 * is where it expects to improve most on the best so far. For outcomes that take minutes to simulate.
 */
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { cmaEs } from '../calibration/cma-es.ts'
import type { Direction } from '../choice/pareto.ts'
import { type Evaluate, outcomesAt } from '../designs/adaptive.ts'
import { requireWhole } from '../designs/check.ts'
import { latinHypercube } from '../designs/latin-hypercube.ts'
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
  const sign = best === 'largest' ? 1 : -1
  const points = latinHypercube(dimensions, { points: first, seed, place: 'centre' })
  const outcomes = await outcomesAt(evaluate, points)
  for (;;) {
    const emulator = await gaussianProcess(points, outcomes, { seed })
    const means = points.map((point) => emulator.predict(point, { extrapolate: true }))
    const top = means.reduce((so, { mean }, n) => (sign * mean > sign * means[so].mean ? n : so), 0)
    if (points.length >= evaluations)
      return { at: points[top], mean: means[top].mean, sd: means[top].sd, points, outcomes }
    const target = sign * means[top].mean
    const improvement = (point: readonly number[]) => {
      const { mean, sd } = emulator.predict(point, { extrapolate: true })
      const lead = sign * mean - target
      if (sd <= 1e-12) return Math.max(0, lead)
      const z = lead / sd
      return lead * normalCdf(z, 0, 1) + sd * (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI))
    }
    const look = latinHypercube(dimensions, { points: 50 * dimensions, seed: `${seed} ${points.length}`, swaps: 0 })
    const start = look.reduce((so, point) => (improvement(point) > improvement(so) ? point : so), look[0])
    const found = await cmaEs({
      dimensions,
      evaluate: async (all) => all.map((point) => -improvement(point)),
      evaluations: 40 * dimensions + 60,
      start,
      step: 0.05,
      seed,
    })
    points.push(found.best.at)
    outcomes.push(...(await outcomesAt(evaluate, [found.best.at])))
  }
}

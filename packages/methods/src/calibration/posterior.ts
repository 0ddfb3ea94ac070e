/**
 * What a posterior says: intervals, what it cannot tell apart, and whether the model it fits could have made the data.
 */
import type { Message } from '@cogov/engine/messages'
import { EigenvalueDecomposition } from 'ml-matrix'
import { requireWhole } from '../designs/check.ts'
import { requireLevel } from '../statistics/moments.ts'
import { quantile, weightedQuantile } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import type { Posterior } from './abc-smc.ts'
import { message } from './errors.english.ts'
import { covarianceOf } from './linear.ts'
import { type CalibrationProblem, observedCells } from './problem.ts'

export interface PosteriorSummary {
  parameters: { name: string; mean: number; median: number; low: number; high: number; learnt: number }[]
  warnings: Message[]
}

/** Share of the prior's variance from which on the data are said to tell nothing. */
const UNLEARNT = 0.7
/** Correlation from which on two parameters are said not to be told apart. */
const TIED = 0.9

/**
 * Means, medians and central intervals; `learnt` is the share of the prior's variance that the data took away.
 *
 * @example summarisePosterior(posterior).warnings // messages, such as: noise and honour can hardly be told apart …
 */
export function summarisePosterior(posterior: Posterior, level = 0.95): PosteriorSummary {
  requireLevel(level)
  const { parameters, values, unit, weights } = posterior
  const covariance = covarianceOf(unit, weights)
  const summary = parameters.map((name, j) => {
    const own = values.map((value) => value[j])
    return {
      name,
      mean: own.reduce((sum, value, n) => sum + weights[n] * value, 0),
      median: weightedQuantile(own, weights, 0.5),
      low: weightedQuantile(own, weights, (1 - level) / 2),
      high: weightedQuantile(own, weights, (1 + level) / 2),
      learnt: 1 - 12 * covariance.get(j, j),
    }
  })
  return { parameters: summary, warnings: warningsOf(parameters, covariance) }
}

/** Parameters of which the data say little, and directions along which one makes up for another. */
function warningsOf(names: readonly string[], covariance: ReturnType<typeof covarianceOf>): Message[] {
  const unlearnt = names.flatMap((parameter, j) => {
    const kept = 12 * covariance.get(j, j)
    if (kept <= UNLEARNT) return []
    return [message('calibration.unlearnt', { parameter, percent: Math.min(100, Math.round(100 * kept)) })]
  })
  const tied = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b, offset) => {
      const j = i + 1 + offset
      const correlation = covariance.get(i, j) / Math.sqrt(covariance.get(i, i) * covariance.get(j, j))
      return Math.abs(correlation) >= TIED ? [message('calibration.tied', { a, b, r: correlation.toFixed(2) })] : []
    }),
  )
  return [...unlearnt, ...tied, ...(names.length > 2 ? longWarning(names, covariance, tied.length) : [])]
}

/** Three or more that make up for each other show in no pair, but in a long axis of the posterior. */
function longWarning(names: readonly string[], covariance: ReturnType<typeof covarianceOf>, known: number): Message[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true })
  const longest = realEigenvalues.indexOf(Math.max(...realEigenvalues))
  const loadings = eigenvectorMatrix.getColumn(longest)
  const ratio = realEigenvalues[longest] / Math.max(1e-300, [...realEigenvalues].sort((a, b) => a - b)[0])
  const share = names.map((_, j) => (loadings[j] ** 2 * realEigenvalues[longest]) / covariance.get(j, j))
  const involved = names.filter((_, j) => share[j] > 0.8)
  if (known > 0 || involved.length < 3 || ratio < 100) return []
  return [message('calibration.long_axis', { parameters: involved.join(', ') })]
}

export interface PredictiveCheck {
  /** Of each cell that was observed: what the fitted model would give, and where the data lie in it. */
  cells: { cell: number; observed: number; median: number; low: number; high: number; p: number }[]
  /** Cells outside their interval, and how many are expected if the model is right. */
  outside: number
  expected: number
  /** Of "the fitted model makes data as far from its own middle as these": small where it cannot. */
  p: number
}

/**
 * Posterior predictive check (Gelman, Meng & Stern 1996): data are simulated with parameters drawn from the posterior.
 * It uses the data twice, so it errs on the side of the model: what it finds is there.
 *
 * @param draws simulated data sets
 */
export async function predictiveCheck(
  problem: CalibrationProblem,
  posterior: Posterior,
  options: { draws?: number; level?: number; seed?: string } = {},
): Promise<PredictiveCheck> {
  const { draws = 200, level = 0.95, seed = 'predictive' } = options
  requireLevel(level)
  requireWhole('draws', draws, 20)
  const random = randomOf(seed, 'predictive check')
  const points = Array.from({ length: draws }, () => posterior.values[random.choice(posterior.weights)])
  // Luck of their own: numbers that the calibration did not use.
  const simulated = await problem.simulate(
    points,
    points.map((_, n) => posterior.simulations + n),
  )
  const cells = observedCells(problem.observed).map((cell) => {
    const values = simulated.map((data) => data[cell])
    const observed = problem.observed[cell] as number
    const below =
      values.filter((value) => value < observed).length + values.filter((value) => value === observed).length / 2
    const [low, middle, high] = [(1 - level) / 2, 0.5, (1 + level) / 2].map((p) => quantile(values, p))
    const share = (below + 0.5) / (draws + 1)
    return { cell, observed, median: middle, low, high, p: 2 * Math.min(share, 1 - share) }
  })
  const spreads = cells.map(({ low, high }) => Math.max(high - low, 1e-12))
  const far = (value: (cell: number, c: number) => number) =>
    cells.reduce((sum, { cell, median }, c) => sum + ((value(cell, c) - median) / spreads[c]) ** 2, 0)
  const own = far((_, c) => cells[c].observed)
  const farther = simulated.filter((data) => far((cell) => data[cell]) >= own).length
  return {
    cells,
    outside: cells.filter(({ observed, low, high }) => observed < low || observed > high).length,
    expected: (1 - level) * cells.length,
    p: (farther + 1) / (draws + 1),
  }
}

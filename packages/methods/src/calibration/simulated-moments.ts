/**
 * The method of simulated moments (McFadden 1989; Duffie & Singleton 1993): the parameters with which the mean
 * simulated data come nearest to the real ones, found by CMA-ES, with intervals from how the cells move with the
 * parameters and how much they vary by luck. Cheaper than a posterior; asymptotic, so it wants cells that are nearly
 * normal.
 */

import { type Message, messageAnd } from '@cogov/engine/messages'
import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { CholeskyDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix'
import { requireWhole } from '../designs/check.ts'
import { meanBy, requireLevel } from '../statistics/moments.ts'
import { cmaEs } from './cma-es.ts'
import { message } from './errors.english.ts'
import { covarianceOf, solveLower } from './linear.ts'
import { type CalibrationProblem, checkProblem, simulateCells, targetOf, valuesAt } from './problem.ts'

export interface MomentsOptions {
  /** Simulated data sets that are averaged at each point, with the same luck everywhere; 4 by default. */
  replicates?: number
  /** Simulated data sets for the search, 400 for each parameter and replicate by default. */
  simulations?: number
  /** Data sets from which the cells' luck is learnt, 200 by default. */
  spread?: number
  level?: number
  seed?: string
}

export interface MomentsFit {
  parameters: { name: string; value: number; low: number; high: number }[]
  /** Of "the model with these parameters made the data" (Hansen's J); null with as many parameters as cells. */
  p: number | null
  warnings: Message[]
  simulations: number
}

/** The standard deviation of the uniform prior: a direction known no better than this is not known. */
const UNKNOWN = 1 / Math.sqrt(12)

/**
 * @throws RangeError where the problem is none
 * @example await simulatedMoments({ parameters, observed, simulate })
 */
export async function simulatedMoments(problem: CalibrationProblem, options: MomentsOptions = {}): Promise<MomentsFit> {
  checkProblem(problem)
  const { parameters } = problem
  const k = parameters.length
  const { replicates = 4, spread = 200, level = 0.95, seed = 'moments' } = options
  const { simulations = 400 * k * replicates } = options
  requireLevel(level)
  requireWhole('replicates', replicates, 1)
  requireWhole('spread', spread, 20)
  const target = targetOf(problem.observed)
  let spent = 0
  /** Mean cells at points, with the luck of numbers 0 … count − 1. */
  const meansAt = async (units: readonly (readonly number[])[], count: number) => {
    const data = await simulateCells(
      problem,
      units.flatMap((unit) => new Array<readonly number[]>(count).fill(unit)),
      units.flatMap(() => Array.from({ length: count }, (_, r) => r)),
    )
    spent += data.length
    return units.map((_, u) => target.map((_, c) => meanBy(data.slice(u * count, (u + 1) * count), (row) => row[c])))
  }
  const middle = new Array<number>(k).fill(0.5)
  const pilot = await simulateCells(
    problem,
    new Array(spread).fill(middle),
    Array.from({ length: spread }, (_, n) => n),
  )
  const scales = target.map((_, c) => Math.sqrt(covariances(pilot).get(c, c)) || 1e-9)
  const far = (cells: readonly number[]) =>
    cells.reduce((sum, cell, c) => sum + ((cell - target[c]) / scales[c]) ** 2, 0)
  const found = await cmaEs({
    dimensions: k,
    evaluate: async (points) => (await meansAt(points, replicates)).map(far),
    evaluations: Math.floor(simulations / replicates),
    tolerance: 1e-5,
    seed,
  })
  const at = found.at
  // How cells vary at the minimum, and how they move with each parameter (with the same luck on both sides).
  const numbers = Array.from({ length: spread }, (_, n) => n)
  const luck = covariances(await simulateCells(problem, new Array(spread).fill(at), numbers))
  const jacobian = await slopesAt(at, (units) => meansAt(units, Math.max(replicates, Math.ceil(spread / 4))))
  spent += 2 * spread
  const weights = Matrix.diag(scales.map((scale) => scale ** -2))
  const bent = jacobian.transpose().mmul(weights)
  const known = directions(jacobian, luck)
  const covariance = sandwich(bent, jacobian, luck.clone().mul(1 + 1 / replicates))
  const z = normalQuantile((1 + level) / 2, 0, 1)
  const open = unknownOf(k, known)
  const [low, high] = [-1, 1].map((sign) =>
    valuesAt(
      parameters,
      at.map((value, j) => {
        // What the data do not know may be anything that was thought possible.
        if (open.includes(j)) return (1 + sign) / 2
        return Math.min(1, Math.max(0, value + sign * z * Math.sqrt(covariance.get(j, j))))
      }),
    ),
  )
  const values = valuesAt(parameters, at)
  const [final] = await meansAt([at], spread)
  return {
    parameters: parameters.map(({ name }, j) => ({ name, value: values[j], low: low[j], high: high[j] })),
    p: fitProbability(final, target, luck, jacobian, spread),
    warnings: warningsOf(
      parameters.map(({ name }) => name),
      known,
    ),
    simulations: spent,
  }
}

const covariances = (rows: readonly (readonly number[])[]): Matrix =>
  covarianceOf(
    rows,
    rows.map(() => 1 / rows.length),
  ).mul(rows.length / (rows.length - 1))

/** Central differences, or one-sided at an edge of the cube. */
async function slopesAt(
  at: readonly number[],
  meansAt: (units: number[][]) => Promise<number[][]>,
  step = 0.02,
): Promise<Matrix> {
  const ends = at.map((value, j) => [at.with(j, Math.max(0, value - step)), at.with(j, Math.min(1, value + step))])
  const cells = await meansAt(ends.flat())
  const columns = at.map((_, j) => {
    const width = ends[j][1][j] - ends[j][0][j]
    return cells[2 * j].map((below, c) => (cells[2 * j + 1][c] - below) / width)
  })
  return new Matrix(columns).transpose()
}

/** (JᵀWJ)⁻¹ JᵀW Σ WJ (JᵀWJ)⁻¹, with a pseudo-inverse where parameters cannot be told apart. */
function sandwich(bent: Matrix, jacobian: Matrix, luck: Matrix): Matrix {
  const inverse = new SingularValueDecomposition(bent.mmul(jacobian), { autoTranspose: true }).inverse()
  return inverse.mmul(bent).mmul(luck).mmul(bent.transpose()).mmul(inverse)
}

/** Directions of the cube with the standard deviation to which the data know them. */
function directions(jacobian: Matrix, luck: Matrix): { sd: number; loadings: number[] }[] {
  const white = whitened(luck, jacobian)
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(white, { autoTranspose: true })
  return diagonal.map((value, i) => ({ sd: 1 / Math.max(value, 1e-12), loadings: rightSingularVectors.getColumn(i) }))
}

/** L⁻¹ M for Σ = L Lᵀ; a little on the diagonal keeps cells that never vary from breaking it. */
function whitened(luck: Matrix, matrix: Matrix): Matrix {
  const k = luck.rows
  const ridged = luck.clone()
  const average = luck.trace() / k
  for (let c = 0; c < k; c++) ridged.set(c, c, luck.get(c, c) * (1 + 1e-6) + 1e-9 * average + 1e-300)
  const lower = new CholeskyDecomposition(ridged).lowerTriangularMatrix
  return new Matrix(
    Array.from({ length: matrix.columns }, (_, c) => solveLower(lower, matrix.getColumn(c))),
  ).transpose()
}

/** χ² of what is left of the whitened differences once the parameters' directions are taken out. */
function fitProbability(
  final: readonly number[],
  target: readonly number[],
  luck: Matrix,
  jacobian: Matrix,
  n: number,
): number | null {
  const freedom = target.length - jacobian.columns
  if (freedom < 1) return null
  const rest = whitened(luck.clone().mul(1 + 1 / n), Matrix.columnVector(target.map((value, c) => value - final[c])))
  const { leftSingularVectors, diagonal } = new SingularValueDecomposition(whitened(luck, jacobian), {
    autoTranspose: true,
  })
  let statistic = rest.transpose().mmul(rest).get(0, 0)
  diagonal.forEach((value, i) => {
    if (value < 1e-9) return
    statistic -= rest.transpose().mmul(leftSingularVectors.getColumnVector(i)).get(0, 0) ** 2
  })
  return 1 - chisquareCdf(Math.max(0, statistic), freedom)
}

/** A parameter is part of a direction from this loading on. */
const INVOLVED = 0.3

/** Parameters that move along a direction of which the data know no more than was known before. */
const unknownOf = (parameters: number, known: readonly { sd: number; loadings: number[] }[]): number[] =>
  Array.from({ length: parameters }, (_, j) => j).filter((j) =>
    known.some(({ sd, loadings }) => sd >= UNKNOWN && Math.abs(loadings[j]) > INVOLVED),
  )

function warningsOf(names: readonly string[], known: readonly { sd: number; loadings: number[] }[]): Message[] {
  return known.flatMap(({ sd, loadings }) => {
    if (sd < UNKNOWN) return []
    const involved = names.filter((_, j) => Math.abs(loadings[j]) > INVOLVED)
    return involved.length > 1
      ? [message('calibration.inseparable', { parameters: messageAnd(involved) })]
      : [message('calibration.unknown', { parameter: involved.join() })]
  })
}

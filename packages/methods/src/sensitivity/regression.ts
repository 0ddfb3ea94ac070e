/**
 * Standardised regression coefficients (SRC), and the same of ranks (SRRC): the direction and weight of each factor, as
 * far as the outcome is linear (or monotonic) in them; R² says how far that is.
 */
import { rangeError } from '@cogov/engine/messages'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { ranks, requireLevel } from '../statistics/moments.ts'
import { quantileOfSorted } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import { message } from './errors.english.ts'
import { requireSample } from './pawn.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'

export interface RegressionOptions {
  factors: readonly string[]
  /** Of ranks instead of values: for relations that are monotonic and bent. */
  ranked?: boolean
  level?: number
  /** Resamples of points for the intervals, 1,000 by default. */
  resamples?: number
  seed?: string
}

export interface Regression {
  /** Standard deviations by which the outcome rises for one of the factor. */
  coefficients: { factor: string; value: number; low: number; high: number }[]
  /** Share of the variance that a linear relation explains. Below some 0.7, the coefficients tell little. */
  r2: number
}

/**
 * @throws RangeError where there are not more points than factors, or factors cannot be told apart in them
 * @example regression(points, outcomes, { factors, ranked: true }).r2
 */
export function regression(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  options: RegressionOptions,
): Regression {
  const { factors, ranked = false, level = 0.95, resamples = 1000, seed = 'regression' } = options
  requireLevel(level)
  requireSample(points, outcomes, factors.length + 2)
  const means = pointMeans(outcomes)
  const columns = [...factors.map((_, j) => points.map((point) => point[j])), means].map((column) =>
    ranked ? ranks(column) : column,
  )
  const n = points.length
  const found = solve(columns, new Uint32Array(n).fill(1))
  if (!found) throw rangeError(message('sensitivity.collinear'))
  const random = randomOf(seed, 'regression')
  const resampled = Array.from({ length: resamples }, () => {
    const weights = new Uint32Array(n)
    for (let i = 0; i < n; i++) weights[random.integer(n)]++
    return solve(columns, weights)
  }).filter((one) => one !== undefined)
  const coefficients = factors.map((factor, j) => {
    const values = resampled.map((one) => one.coefficients[j]).sort((a, b) => a - b)
    const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((p) => quantileOfSorted(values, p))
    return { factor, value: found.coefficients[j], low, high }
  })
  return { coefficients, r2: found.r2 }
}

/** Coefficients as the solution of R_xx β = r_xy, the correlations; R² = r_xy · β. Nothing where R_xx is singular. */
function solve(
  columns: readonly (readonly number[])[],
  weights: Uint32Array,
): { coefficients: number[]; r2: number } | undefined {
  const k = columns.length - 1
  const products = productsOf(columns, weights)
  const norms = products.map((row, a) => Math.sqrt(row[a]))
  if (norms[k] === 0) return { coefficients: new Array<number>(k).fill(0), r2: 0 }
  if (norms.some((norm) => norm === 0)) return undefined
  const correlation = (a: number, b: number) => products[a][b] / (norms[a] * norms[b])
  const between = Matrix.zeros(k, k)
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) {
      const value = a === b ? 1 : correlation(a, b)
      between.set(a, b, value).set(b, a, value)
    }
  }
  const cholesky = new CholeskyDecomposition(between)
  const pivots = cholesky.lowerTriangularMatrix.diagonal()
  if (!cholesky.isPositiveDefinite() || pivots.some((pivot) => pivot < 1e-7)) return undefined
  const withOutcome = Array.from({ length: k }, (_, j) => correlation(j, k))
  const coefficients = cholesky.solve(Matrix.columnVector(withOutcome)).getColumn(0)
  return { coefficients, r2: coefficients.reduce((sum, value, j) => sum + value * withOutcome[j], 0) }
}

/** Weighted sums of products of distances from the weighted means; those on and above the diagonal. */
function productsOf(columns: readonly (readonly number[])[], weights: Uint32Array): Float64Array[] {
  const count = weights.reduce((sum, weight) => sum + weight, 0)
  const means = columns.map((column) => column.reduce((sum, value, i) => sum + value * weights[i], 0) / count)
  const products = columns.map(() => new Float64Array(columns.length))
  const away = new Float64Array(columns.length)
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    for (let a = 0; a < columns.length; a++) away[a] = columns[a][i] - means[a]
    for (let a = 0; a < columns.length; a++) {
      const own = weights[i] * away[a]
      for (let b = a; b < columns.length; b++) products[a][b] += own * away[b]
    }
  }
  return products
}

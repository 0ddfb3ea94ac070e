/**
 * Quadratic response surface (Box & Wilson 1951): constant, slopes, squares and products by least squares. Coarser than
 * a Gaussian process and easier to say: six numbers describe two factors.
 */
import { rangeError } from '@cogov/engine/messages'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { requirePoints } from '../designs/check.ts'
import { type PointOutcomes, pointMeans } from '../sensitivity/replicates.ts'
import { mean, variance } from '../statistics/moments.ts'
import { type Emulator, type EmulatorOptions, predicted, refuse, requireChange, widening } from './emulator.ts'
import { message } from './errors.english.ts'

export interface Quadratic extends Emulator {
  /** By term, such as `1`, `x1`, `x1²`, `x1·x2`, of coordinates from −1 to 1 over the unit cube. */
  coefficients: { term: string; value: number }[]
}

/**
 * @param points in the unit cube; at least one more than there are terms, (k + 1)(k + 2)/2
 * @throws RangeError for fewer, or where they lie on a line or another quadric
 * @example quadratic(points, outcomes).leaveOneOut.q2
 */
export function quadratic(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  { possible }: EmulatorOptions = {},
): Quadratic {
  const k = points[0]?.length ?? 0
  requirePoints(k, points)
  const terms = termsOf(k)
  const n = points.length
  if (n <= terms.length || outcomes.length !== n) {
    const found = { points: n, outcomes: outcomes.length }
    throw rangeError(message('emulation.few_points', { least: terms.length, factors: k, ...found }))
  }
  const y = pointMeans(outcomes)
  requireChange(y)
  const x = new Matrix(points.map((point) => terms.map(({ at }) => at(point))))
  const cholesky = new CholeskyDecomposition(x.transpose().mmul(x))
  const pivots = cholesky.lowerTriangularMatrix.diagonal()
  if (!cholesky.isPositiveDefinite() || pivots.some((pivot) => pivot < 1e-7)) {
    throw rangeError(message('emulation.degenerate'))
  }
  const beta = cholesky.solve(x.transpose().mmul(Matrix.columnVector(y))).getColumn(0)
  const at = (point: readonly number[]) => terms.map((term) => term.at(point))
  /** xᵀ(XᵀX)⁻¹x: how far a point lies from the others. */
  const leverage = (row: readonly number[]) =>
    cholesky
      .solve(Matrix.columnVector(row as number[]))
      .getColumn(0)
      .reduce((sum, value, i) => sum + value * row[i], 0)
  const value = (row: readonly number[]) => row.reduce((sum, one, i) => sum + one * beta[i], 0)
  const residuals = y.map((one, i) => one - value(x.getRow(i)))
  const rest = residuals.reduce((sum, one) => sum + one * one, 0) / (n - terms.length)
  const leverages = y.map((_, i) => Math.min(1 - 1e-9, leverage(x.getRow(i))))
  // Leaving point i out changes its residual by 1/(1 − hᵢ) (Allen 1974).
  const errors = residuals.map((one, i) => -one / (1 - leverages[i]))
  const inside = errors.filter((error, i) => Math.abs(error) <= 1.96 * Math.sqrt(rest / (1 - leverages[i]))).length
  const most = Math.max(...leverages)
  const t = tQuantile(0.975, n - terms.length)
  const widened =
    rest > 0
      ? widening(
          errors.map((error, i) => error / Math.sqrt(rest / (1 - leverages[i]))),
          t,
        )
      : 1
  return {
    dimensions: k,
    points: n,
    coefficients: terms.map(({ term }, i) => ({ term, value: beta[i] })),
    leaveOneOut: {
      rmse: Math.sqrt(mean(errors.map((error) => error ** 2))),
      q2: 1 - mean(errors.map((error) => error ** 2)) / variance(y, 0),
      coverage: inside / n,
      widened,
      errors,
    },
    predict(point, { extrapolate = false } = {}) {
      if (point.length !== k) throw rangeError(message('emulation.dimensions', { expected: k, found: point.length }))
      const row = at(point)
      const reach = leverage(row)
      if (reach > most && !extrapolate) throw refuse(point, message('emulation.far'))
      const sd = widened * Math.sqrt(rest * reach)
      return predicted(value(row), t * sd, sd, reach > most, possible)
    },
  }
}

interface Term {
  term: string
  at: (point: readonly number[]) => number
}

function termsOf(k: number): Term[] {
  const factors = Array.from({ length: k }, (_, j) => j)
  const x = (point: readonly number[], j: number) => 2 * point[j] - 1
  return [
    { term: '1', at: () => 1 },
    ...factors.map((j): Term => ({ term: `x${j + 1}`, at: (point) => x(point, j) })),
    ...factors.flatMap((a) =>
      factors.slice(a).map(
        (b): Term => ({
          term: a === b ? `x${a + 1}²` : `x${a + 1}·x${b + 1}`,
          at: (point) => x(point, a) * x(point, b),
        }),
      ),
    ),
  ]
}

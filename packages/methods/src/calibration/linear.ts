/** Weighted linear regression with a little ridge, for many responses at once; covariances; triangular systems. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix'

export interface Linear {
  /** Responses at the inputs' centre. */
  intercept: number[]
  /** By input, then by response; inputs as they are, not standardised. */
  slopes: number[][]
  centre: number[]
  /** By how much the response of one input moves the prediction at another, for each unit of weight. */
  pull(from: readonly number[], at: readonly number[]): number
}

/**
 * @param ridge added to the correlations' diagonal: what keeps nearly equal inputs apart
 */
export function fitLinear(
  inputs: readonly (readonly number[])[],
  responses: readonly (readonly number[])[],
  weights: readonly number[],
  ridge: number,
): Linear {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const average = (rows: readonly (readonly number[])[], c: number) =>
    rows.reduce((sum, row, n) => sum + weights[n] * row[c], 0) / total
  const k = inputs[0].length
  const m = responses[0].length
  const centre = Array.from({ length: k }, (_, c) => average(inputs, c))
  const intercept = Array.from({ length: m }, (_, c) => average(responses, c))
  const spread = centre.map((middle, c) =>
    Math.sqrt(inputs.reduce((sum, row, n) => sum + weights[n] * (row[c] - middle) ** 2, 0) / total),
  )
  const scaled = (row: readonly number[]) =>
    row.map((value, c) => (spread[c] > 0 ? (value - centre[c]) / spread[c] : 0))
  const roots = weights.map((weight) => Math.sqrt(weight / total))
  const x = new Matrix(inputs.map((row, n) => scaled(row).map((value) => roots[n] * value)))
  const y = new Matrix(responses.map((row, n) => row.map((value, c) => roots[n] * (value - intercept[c]))))
  const across = x.transpose().mmul(y)
  const between = x.transpose().mmul(x).add(Matrix.eye(k).mul(ridge))
  const cholesky = new CholeskyDecomposition(between)
  const solved = cholesky.solve(across)
  const slopes = spread.map((sd, a) => solved.getRow(a).map((slope) => (sd > 0 ? slope / sd : 0)))
  const inverse = cholesky.solve(Matrix.eye(k))
  const pull = (from: readonly number[], at: readonly number[]) =>
    (1 +
      Matrix.rowVector(scaled(from))
        .mmul(inverse)
        .mmul(Matrix.columnVector(scaled(at)))
        .get(0, 0)) /
    total
  return { intercept, slopes, centre, pull }
}

export const predictLinear = ({ intercept, slopes, centre }: Linear, input: readonly number[]): number[] =>
  intercept.map((at, c) => at + input.reduce((sum, value, a) => sum + (value - centre[a]) * slopes[a][c], 0))

/**
 * Responses as they would be at another input: the prediction there and each row's own residual, both by the fit to all
 * other rows. With the row itself in the fit, residuals would be too small, and the more so the fewer rows there are.
 */
export function movedTo(
  to: readonly number[],
  inputs: readonly (readonly number[])[],
  responses: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] {
  const fitted = fitLinear(inputs, responses, weights, 1e-6)
  const there = predictLinear(fitted, to)
  return inputs.map((input, n) => {
    const own = predictLinear(fitted, input)
    // Both predictions lose what this row's residual gave them (Sherman & Morrison 1950).
    const grown = (1 - weights[n] * fitted.pull(input, to)) / (1 - weights[n] * fitted.pull(input, input))
    return responses[n].map((value, c) => there[c] + grown * (value - own[c]))
  })
}

/** @param weights sum to 1 */
export function covarianceOf(points: readonly (readonly number[])[], weights: readonly number[]): Matrix {
  const centre = points[0].map((_, j) => points.reduce((sum, point, n) => sum + weights[n] * point[j], 0))
  const x = new Matrix(points.map((point, n) => point.map((value, j) => Math.sqrt(weights[n]) * (value - centre[j]))))
  return x.transpose().mmul(x)
}

/** z with L z = right, from the first row on. */
export function solveLower(lower: Matrix, right: readonly number[]): number[] {
  const z: number[] = []
  right.forEach((value, a) => {
    z.push(z.reduce((rest, known, b) => rest - lower.get(a, b) * known, value) / lower.get(a, a))
  })
  return z
}

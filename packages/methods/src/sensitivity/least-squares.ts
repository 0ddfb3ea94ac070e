/** Standardised least squares, by correlations. */

export interface Line {
  /** Standard deviations by which the outcome rises for one of the factor. */
  coefficients: number[]
  r2: number
  /**
   * What a coefficient's size cannot exceed: 1 where factors are not correlated, and the root of the variance inflation
   * factor otherwise.
   */
  bounds: number[]
  /** Inverse of the correlations among factors. */
  inverse: number[][]
}

/**
 * The solution of R_xx β = r_xy, the correlations; R² = r_xy · β. Nothing where R_xx is singular.
 *
 * @param columns factors, then the outcome
 */
export function lineThrough(columns: readonly (readonly number[])[]): Line | undefined {
  const k = columns.length - 1
  const products = productsOf(columns)
  const norms = products.map((row, a) => Math.sqrt(row[a]))
  if (norms.slice(0, k).some((norm) => norm === 0)) return undefined
  const correlation = (a: number, b: number) => (norms[b] === 0 ? 0 : products[a][b] / (norms[a] * norms[b]))
  const inverse = inverseOf(
    Array.from({ length: k }, (_, a) =>
      Array.from({ length: k }, (_, b) => (a === b ? 1 : correlation(Math.min(a, b), Math.max(a, b)))),
    ),
  )
  if (!inverse) return undefined
  const withOutcome = Array.from({ length: k }, (_, j) => correlation(j, k))
  const coefficients = inverse.map((row) => row.reduce((sum, value, j) => sum + value * withOutcome[j], 0))
  const r2 = coefficients.reduce((sum, value, j) => sum + value * withOutcome[j], 0)
  return { coefficients, r2: Math.min(1, Math.max(0, r2)), bounds: inverse.map((row, j) => Math.sqrt(row[j])), inverse }
}

/**
 * Inverse of a correlation matrix, by sweeping one factor after the other (Goodnight 1979); nothing where it has none.
 */
function inverseOf(matrix: number[][]): number[][] | undefined {
  const k = matrix.length
  for (let pivot = 0; pivot < k; pivot++) {
    const row = matrix[pivot]
    // What is left of a factor's variance when those before it are known.
    const left = row[pivot]
    if (left < 1e-14) return undefined
    for (let j = 0; j < k; j++) row[j] /= left
    for (let i = 0; i < k; i++) {
      if (i === pivot) continue
      const times = matrix[i][pivot]
      for (let j = 0; j < k; j++) matrix[i][j] -= times * row[j]
      matrix[i][pivot] = -times / left
    }
    row[pivot] = 1 / left
  }
  return matrix
}

/** Sums of products of distances from the means; those on and above the diagonal. */
function productsOf(columns: readonly (readonly number[])[]): Float64Array[] {
  const away = columns.map((column) => {
    const centre = column.reduce((sum, value) => sum + value, 0) / column.length
    return column.map((value) => value - centre)
  })
  return away.map((own, a) => {
    const row = new Float64Array(columns.length)
    for (let b = a; b < columns.length; b++) {
      const other = away[b]
      for (let i = 0; i < own.length; i++) row[b] += own[i] * other[i]
    }
    return row
  })
}

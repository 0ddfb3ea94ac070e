/** Outcomes of a full factorial as a table over its factors' levels and its replicates. */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'

export interface FactorialTable {
  /** By cell, replicates fastest. */
  values: Float64Array
  /** Levels of each factor, then replicates. */
  sizes: number[]
  replicates: number
}

/** @throws RangeError where combinations are missing or come twice, or points have unequal replicates */
export function factorialTable(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  factors: readonly string[],
): FactorialTable {
  if (points.length !== outcomes.length) {
    throw rangeError(message('sensitivity.unequal', { points: points.length, outcomes: outcomes.length }))
  }
  // Outcomes that are no numbers are named.
  pointMeans(outcomes)
  const rows = outcomes.map((outcome) => (typeof outcome === 'number' ? [outcome] : outcome))
  const replicates = rows[0]?.length ?? 0
  const other = rows.findIndex((row) => row.length !== replicates)
  if (other >= 0) {
    const found = { n: other + 1, found: rows[other].length, expected: replicates }
    throw rangeError(message('sensitivity.unbalanced', found))
  }
  const levels = factors.map((factor, j) => {
    const own = [...new Set(points.map((point) => point[j]))].sort((a, b) => a - b)
    if (own.length < 2) throw rangeError(message('sensitivity.one_level', { factor }))
    return new Map(own.map((value, at) => [value, at]))
  })
  const sizes = levels.map(({ size }) => size)
  const cells = sizes.reduce((product, size) => product * size, 1)
  const found = new Set(points.map((point) => point.join()))
  if (points.length !== cells || found.size !== cells) {
    throw rangeError(message('sensitivity.not_crossed', { cells, points: points.length, found: found.size }))
  }
  const values = new Float64Array(cells * replicates)
  points.forEach((point, n) => {
    const cell = levels.reduce((at, own, j) => at * own.size + (own.get(point[j]) as number), 0)
    values.set(rows[n], cell * replicates)
  })
  return { values, sizes: [...sizes, replicates], replicates }
}

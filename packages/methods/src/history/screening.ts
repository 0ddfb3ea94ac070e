/**
 * Which inputs an outcome answers to: forward selection of a line and a curve (Hermite polynomials of degree 1 and 2 in
 * normal scores) for each input, one input at a time, as long as what it explains is more than the best of so many
 * inputs would explain by chance.
 */
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { mean } from '../statistics/moments.ts'

export interface Screened {
  /** Inputs in the order in which they were chosen. */
  active: number[]
  /** Share of the variance that each adds. */
  adds: number[]
}

/**
 * @param scores by point, then by input: normal scores
 * @param values by point
 * @param most inputs that are chosen at most
 * @example screen(scores, values, 15).active // [3, 0]: the fourth input and the first
 */
export function screen(scores: readonly (readonly number[])[], values: readonly number[], most: number): Screened {
  const n = values.length
  const inputs = scores[0].length
  const middle = mean(values)
  const residual = Float64Array.from(values, (value) => value - middle)
  const total = squares(residual)
  const columns = Array.from({ length: inputs }, (_, j) => featuresOf(scores, j))
  const active: number[] = []
  const adds: number[] = []
  let left = total
  // A chance of one in twenty that the best of all inputs enters though none matters (Bonferroni; two degrees of
  // freedom, of which the F law is nearly χ²/2, whose tail is exp(−x)).
  const entry = -Math.log(0.05 / inputs)
  while (active.length < Math.min(most, Math.floor((n - 4) / 4)) && left > 1e-12 * total) {
    const gains = columns.map((own, j) => (active.includes(j) ? 0 : explained(own, residual)))
    const gain = Math.max(...gains)
    const free = n - 3 - 2 * active.length
    if (!(gain / 2 / (Math.max(0, left - gain) / free) > entry)) break
    const input = gains.indexOf(gain)
    const [line, curve] = columns[input]
    removeFrom(curve, line)
    for (const column of [line, curve]) {
      removeFrom(residual, column)
      columns.forEach((others, j) => {
        if (!active.includes(j) && j !== input) for (const other of others) removeFrom(other, column)
      })
    }
    active.push(input)
    const now = squares(residual)
    adds.push((left - now) / total)
    left = now
  }
  return { active, adds }
}

/** A column that the others leave nothing of. */
const NONE = 1e-9

/** Degree 1 and 2, centred. */
function featuresOf(scores: readonly (readonly number[])[], j: number): [Float64Array, Float64Array] {
  const line = Float64Array.from(scores, (row) => row[j])
  const curve = line.map((z) => z * z - 1)
  for (const column of [line, curve]) {
    const middle = column.reduce((sum, value) => sum + value, 0) / column.length
    column.forEach((value, i) => {
      column[i] = value - middle
    })
  }
  return [line, curve]
}

const squares = (column: Float64Array): number => column.reduce((sum, value) => sum + value * value, 0)

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** Squares of the residual that a line and a curve explain together. */
function explained([line, curve]: readonly Float64Array[], residual: Float64Array): number {
  const [along, straight] = [dot(line, residual), squares(line)]
  if (straight < NONE) return 0
  const shared = dot(line, curve) / straight
  const bent = squares(curve) - shared * shared * straight
  const beyond = bent < NONE ? 0 : (dot(curve, residual) - shared * along) ** 2 / bent
  return along ** 2 / straight + beyond
}

function removeFrom(column: Float64Array, other: Float64Array): void {
  const length = squares(other)
  if (length < NONE) return
  const share = dot(column, other) / length
  for (let i = 0; i < column.length; i++) column[i] -= share * other[i]
}

/** Positions from 0 to 1 as normal scores. */
export const scoresAt = (positions: readonly number[]): number[] => positions.map((one) => normalQuantile(one, 0, 1))

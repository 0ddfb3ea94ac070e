/**
 * Stratified random numbers: as many as there are rows, one in each of as many equal parts of the unit interval, in
 * random order. What is made of them varies from block to block far less than what is drawn row by row (McKay, Beckman
 * & Conover 1979, *A comparison of three methods for selecting values of input variables*, Technometrics 21).
 */
import type { Draws } from './draws.ts'

/** The ends of (0, 1) in single precision, of which neither quantile may be asked. */
const LEAST = 2 ** -33
const MOST = 1 - 2 ** -24

/**
 * Fills an array with numbers in (0, 1) that are spread evenly. Each by itself is uniform; any two lie a little farther
 * apart than chance would have them, by 1/(rows − 1) in correlation.
 *
 * @param values receives a number for each row
 * @example spreadEvenly(new Float32Array(4), draws) // one in each quarter
 */
export function spreadEvenly(values: Float32Array, draws: Draws): void {
  const rows = values.length
  // Fisher & Yates, from the inside out: the order of the parts.
  for (let row = 0; row < rows; row++) {
    const other = draws.integer(row + 1)
    values[row] = values[other]
    values[other] = row
  }
  for (let row = 0; row < rows; row++)
    values[row] = Math.max(LEAST, Math.min(MOST, (values[row] + draws.coarse()) / rows))
}

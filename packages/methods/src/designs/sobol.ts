/**
 * The Sobol sequence (Sobol 1967) with the direction numbers of Joe & Kuo 2008: points that fill the unit cube more
 * evenly than chance does, every power of two of them a balanced net.
 */
import { randomOf } from '../statistics/random.ts'
import { requireWhole } from './check.ts'
import { DIRECTIONS } from './sobol-directions.ts'

export interface SobolOptions {
  points: number
  /** Points left out from the start, which is the origin; a power of two keeps the balance. 0 by default. */
  skip?: number
  /**
   * Shifts the sequence by random bits (Cranley & Patterson 1976; digital form: L'Ecuyer & Lemieux 2002): each point is
   * then uniform, and designs of several seeds tell how exact a mean is. Without it, the published points.
   */
  shift?: string
}

export const MAX_SOBOL_DIMENSIONS = DIRECTIONS.length + 1

const BITS = 32

/**
 * @param dimensions 1 to 256
 * @example sobol(2, { points: 4 }) // [[0, 0], [½, ½], [¾, ¼], [¼, ¾]]
 */
export function sobol(dimensions: number, options: SobolOptions): number[][] {
  const { points, skip = 0, shift } = options
  requireWhole('dimensions', dimensions, 1, MAX_SOBOL_DIMENSIONS)
  requireWhole('points', points, 1, 2 ** 30)
  requireWhole('skip', skip, 0, 2 ** 30)
  const random = shift === undefined ? undefined : randomOf(shift, 'sobol shift')
  const columns = Array.from({ length: dimensions }, (_, d) => directionsOf(d))
  const state = columns.map(() => random?.word() ?? 0)
  // Half a step keeps shifted points off 0.
  const offset = random ? 0.5 : 0
  const design: number[][] = []
  for (let n = 0; n < skip + points; n++) {
    if (n >= skip) design.push(state.map((word) => ((word >>> 0) + offset) / 2 ** BITS))
    // Gray code: from one point to the next, one direction changes (Antonov & Saleev 1979).
    const zero = 31 - Math.clz32(~n & (n + 1))
    for (let d = 0; d < dimensions; d++) state[d] ^= columns[d][zero]
  }
  return design
}

/** v_j of a dimension as 32-bit fractions: given for the first ones, then by the recurrence of its polynomial. */
function directionsOf(dimension: number): Int32Array {
  const v = new Int32Array(BITS)
  if (dimension === 0) return v.map((_, j) => 1 << (BITS - 1 - j))
  const { a, m } = DIRECTIONS[dimension - 1]
  const s = m.length
  for (let j = 0; j < BITS; j++) {
    if (j < s) {
      v[j] = m[j] << (BITS - 1 - j)
      continue
    }
    v[j] = v[j - s] ^ (v[j - s] >>> s)
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) v[j] ^= v[j - k]
  }
  return v
}

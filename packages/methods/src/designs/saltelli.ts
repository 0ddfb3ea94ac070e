/**
 * Saltelli's design for Sobol indices (Saltelli 2002; Saltelli et al. 2010): two independent samples A and B, and
 * between them points that take one coordinate of the other. The rows of one base point stand together, in SALib's
 * order.
 */
import { requireWhole } from './check.ts'
import { type Groups, groupsOf } from './groups.ts'
import { MAX_SOBOL_DIMENSIONS, sobol } from './sobol.ts'

export interface SaltelliOptions {
  /** Base points n, a power of two for the balance of the Sobol sequence. */
  points: number
  /** Whether rows for pairs of factors are added; true by default. */
  secondOrder?: boolean
  /** Points left out from the start; by default as many as n, rounded up to a power of two, at least 16. */
  skip?: number
  /** Dimensions that are taken from the other sample together, each in one group; each alone by default. */
  groups?: Groups
  /** Shifts the sequence at random, as `sobol` does. */
  shift?: string
}

/** Runs of a design of k factors, or groups: n(2k + 2) with pairs, n(k + 2) without. */
export const saltelliRuns = (dimensions: number, points: number, secondOrder = true): number =>
  points * (secondOrder ? 2 * dimensions + 2 : dimensions + 2)

/**
 * For each base point: A, A with coordinate j of B for each j, (B with coordinate j of A for each j,) B; of groups, all
 * coordinates of a group together.
 *
 * @param dimensions 1 to 128
 * @example saltelli(3, { points: 1024 }).length // 8,192
 */
export function saltelli(dimensions: number, options: SaltelliOptions): number[][] {
  const { points, secondOrder = true, shift } = options
  requireWhole('dimensions', dimensions, 1, MAX_SOBOL_DIMENSIONS / 2)
  requireWhole('points', points, 1, 2 ** 24)
  const groups = groupsOf(dimensions, options.groups)
  const skip = options.skip ?? Math.max(16, 2 ** Math.ceil(Math.log2(points)))
  return sobol(2 * dimensions, { points, skip, ...(shift === undefined ? {} : { shift }) }).flatMap((both) => {
    const a = both.slice(0, dimensions)
    const b = both.slice(dimensions)
    const crossed = (from: number[], other: number[]) =>
      groups.map((own) => from.map((value, j) => (own.includes(j) ? other[j] : value)))
    return [a, ...crossed(a, b), ...(secondOrder ? crossed(b, a) : []), b]
  })
}

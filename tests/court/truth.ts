/** What is true of an accused: moments and Sobol indices of its mean over the unit cube, by a fine grid. */
import type { Accused } from './accused.ts'

const CELLS = 50

export interface Truth {
  mean: number
  variance: number
  /** Of the three factors that may act, then 0 for the inert one. */
  first: number[]
  total: number[]
  /** Of each pair of the three. */
  pairs: { factors: [number, number]; index: number }[]
}

const known = new WeakMap<Accused, Truth>()

export function truthOf(accused: Accused): Truth {
  const found = known.get(accused) ?? byGrid(accused)
  known.set(accused, found)
  return found
}

function byGrid({ mean: f }: Accused): Truth {
  const at = Array.from({ length: CELLS }, (_, i) => (i + 0.5) / CELLS)
  const cells = at.flatMap((a) => at.flatMap((b) => at.map((c) => ({ x: [a, b, c], y: f([a, b, c, 0.5]) }))))
  const mean = cells.reduce((sum, { y }) => sum + y, 0) / cells.length
  const variance = cells.reduce((sum, { y }) => sum + (y - mean) ** 2, 0) / cells.length
  /** Variance of the mean given some of the factors, as a share of all. */
  const known = (given: readonly number[]): number => {
    if (variance < 1e-12) return 0
    const groups = new Map<string, { sum: number; n: number }>()
    for (const { x, y } of cells) {
      const key = given.map((j) => x[j]).join()
      const group = groups.get(key) ?? { sum: 0, n: 0 }
      group.sum += y
      group.n++
      groups.set(key, group)
    }
    const between = [...groups.values()].reduce((sum, { sum: s, n }) => sum + n * (s / n - mean) ** 2, 0)
    return between / cells.length / variance
  }
  const others = [
    [1, 2],
    [0, 2],
    [0, 1],
  ]
  const first = [0, 1, 2].map((j) => known([j]))
  const none = variance < 1e-12
  return {
    mean,
    variance: none ? 0 : variance,
    first: [...first, 0],
    total: [...others.map((given) => (none ? 0 : 1 - known(given))), 0],
    pairs: others.map((pair) => ({
      factors: pair as [number, number],
      index: none ? 0 : known(pair) - first[pair[0]] - first[pair[1]],
    })),
  }
}

/**
 * Latin hypercubes: with n points, each of n equal slices of each dimension holds exactly one (McKay, Beckman & Conover
 * 1979). Of these, swaps choose one whose points keep their distance (Morris & Mitchell 1995).
 */
import { randomOf } from '../statistics/random.ts'
import { requireWhole } from './check.ts'

export interface LatinHypercubeOptions {
  points: number
  seed: string
  /** Where in its slice a point lies: anywhere (`random`, the default) or in the middle. */
  place?: 'random' | 'centre'
  /** Swaps that are tried for more distance between points; 0 leaves the first draw. Each costs time ∝ points. */
  swaps?: number
}

/**
 * @returns `points` points of `dimensions` numbers in (0, 1)
 * @example latinHypercube(3, { points: 100, seed: 'study' })
 */
export function latinHypercube(dimensions: number, options: LatinHypercubeOptions): number[][] {
  const { points, seed, place = 'random', swaps = Math.min(20_000, 20 * options.points) } = options
  requireWhole('dimensions', dimensions, 1)
  requireWhole('points', points, 1, 1e7)
  requireWhole('swaps', swaps, 0)
  const random = randomOf(seed, 'latin hypercube')
  const columns = Array.from({ length: dimensions }, () => {
    const slices = Array.from({ length: points }, (_, slice) => slice)
    random.shuffle(slices)
    return slices.map((slice) => (slice + (place === 'centre' ? 0.5 : random.uniform())) / points)
  })
  const design = Array.from({ length: points }, (_, n) => columns.map((column) => column[n]))
  if (points > 2 && dimensions > 1) spread(design, swaps, seed)
  return design
}

/** Swaps one coordinate of two points wherever that lowers φ_p = Σ d⁻ᵖ over the pairs; slices stay what they are. */
function spread(design: number[][], swaps: number, seed: string): void {
  const random = randomOf(seed, 'latin hypercube swaps')
  const n = design.length
  const dimensions = design[0].length
  // φ grows with the nearest pairs above all; p = 16 is the eighth power of a squared distance.
  const nearness = (a: number, b: number) => {
    let squared = 0
    for (let d = 0; d < dimensions; d++) squared += (design[a][d] - design[b][d]) ** 2
    return (n * n * squared) ** -8
  }
  const around = (a: number, b: number) => {
    let sum = 0
    for (let other = 0; other < n; other++) {
      if (other !== a) sum += nearness(a, other)
      if (other !== b && other !== a) sum += nearness(b, other)
    }
    return sum
  }
  const swap = (a: number, b: number, d: number) => {
    const value = design[a][d]
    design[a][d] = design[b][d]
    design[b][d] = value
  }
  for (let trial = 0; trial < swaps; trial++) {
    const a = random.integer(n)
    const b = (a + 1 + random.integer(n - 1)) % n
    const d = random.integer(dimensions)
    const before = around(a, b)
    swap(a, b, d)
    if (around(a, b) > before) swap(a, b, d)
  }
}

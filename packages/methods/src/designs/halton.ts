/** The Halton sequence (Halton 1960): dimension d is the radical inverse in the d-th prime. */
import { randomOf } from '../statistics/random.ts'
import { requireWhole } from './check.ts'

export interface HaltonOptions {
  points: number
  /** Points left out from the start, which is the origin; 1 by default. */
  skip?: number
  /**
   * Permutes the digits of each prime at random (Owen 2017, "A randomized Halton algorithm in R"): without it, the
   * plain sequence, whose later dimensions are correlated (beyond some ten, take Sobol or permute).
   */
  permute?: string
}

/**
 * @example halton(2, { points: 3 }) // [[½, ⅓], [¼, ⅔], [¾, 1/9]]
 */
export function halton(dimensions: number, options: HaltonOptions): number[][] {
  const { points, skip = 1, permute } = options
  requireWhole('dimensions', dimensions, 1, 1000)
  requireWhole('points', points, 1, 2 ** 30)
  requireWhole('skip', skip, 0, 2 ** 30)
  const columns = primes(dimensions).map((base, d) => {
    const digits = permute === undefined ? undefined : permutations(base, permute, d)
    return Array.from({ length: points }, (_, n) => radicalInverse(n + skip, base, digits))
  })
  return Array.from({ length: points }, (_, n) => columns.map((column) => column[n]))
}

/** The digits of n, mirrored at the point; permuted digit by digit where asked, 0 beyond the last digit included. */
export function radicalInverse(n: number, base: number, digits?: readonly number[][]): number {
  let value = 0
  let scale = 1
  for (let rest = n, place = 0; digits ? place < digits.length : rest > 0; place++) {
    scale /= base
    const digit = rest % base
    value += scale * (digits ? digits[place][digit] : digit)
    rest = Math.floor(rest / base)
  }
  return Math.min(value, 1 - Number.EPSILON / 2)
}

/** One permutation for each digit that a double can hold. */
function permutations(base: number, seed: string, dimension: number): number[][] {
  const random = randomOf(seed, `halton ${dimension}`)
  return Array.from({ length: Math.ceil(53 / Math.log2(base)) }, () => {
    const digits = Array.from({ length: base }, (_, digit) => digit)
    random.shuffle(digits)
    return digits
  })
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (!found.some((prime) => n % prime === 0)) found.push(n)
  return found
}

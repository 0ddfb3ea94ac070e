/**
 * The accused of the court: outcomes whose truth is known, each with the kind of luck that simulations have. A method
 * that prints a number about an outcome stands before all of them.
 */
import { type Draws, normalQuantile } from '@cogov/engine/draws'

/** Factors of every accused; the last can do nothing. */
export const FACTORS = ['x1', 'x2', 'x3', 'inert'] as const

export interface Accused {
  name: string
  /** Mean outcome at a point of the unit cube. */
  mean: (x: readonly number[]) => number
  /** Standard deviation of a run's luck. */
  luck: number
  /** What a run gives, of its mean and its luck: where an outcome is discrete, bounded or may never happen. */
  seen?: (value: number) => number
}

const round = (value: number): number => Math.round(2 * value) / 2
/** Held to what a share can be. */
export const share = (value: number): number => Math.min(1, Math.max(0, value))

export const ADDITIVE: Accused = { name: 'an additive truth', mean: ([a, b, c]) => 2 * a + b + 0.5 * c, luck: 0.3 }
export const INERT: Accused = { name: 'an inert factor', mean: ([a, b]) => a * (1 + b), luck: 0.3 }
export const LUCK: Accused = { name: 'pure luck', mean: () => 1, luck: 1 }
export const INTERACTION: Accused = { name: 'a pure interaction', mean: ([a, b]) => (a - 0.5) * (b - 0.5), luck: 0.05 }
export const THRESHOLD: Accused = { name: 'a threshold', mean: ([a]) => Number(a > 0.6), luck: 0.2 }
export const DISCRETE: Accused = { name: 'a discrete outcome', mean: ([a, b]) => round(a + 0.5 * b), luck: 0 }
export const CONSTANT: Accused = { name: 'a constant', mean: () => 0.7, luck: 0 }
export const BOUND: Accused = { name: 'an outcome at its bound', mean: ([a, b]) => share(0.6 + a * b), luck: 0 }

/** By their names on the docket: those whose truth is known at every point, as their luck has mean 0 there. */
export const OF_FACTORS = {
  inert: INERT,
  luck: LUCK,
  additive: ADDITIVE,
  interaction: INTERACTION,
  threshold: THRESHOLD,
  discrete: DISCRETE,
  constant: CONSTANT,
  bound: BOUND,
}

export interface Setting {
  replicates: number
  /** Whether replicate k has one seed at all points, the default of studies, or every run has its own. */
  seeds: 'common' | 'own'
}

/**
 * Outcomes by point, then by replicate. A seed moves all points alike, changes how much the first factor does, and adds
 * luck of its own at every point: never by the inert factor, which is equal to the bit.
 */
export function runsOf(accused: Accused, points: readonly (readonly number[])[], setting: Setting, random: Draws) {
  const seeds = Array.from({ length: setting.replicates }, () => seedFrom(random))
  const { seen = (value: number) => value } = accused
  return points.map((x) =>
    seeds.map((common) => {
      const seed = setting.seeds === 'common' ? common : seedFrom(random)
      return seen(accused.mean(x) + accused.luck * luckAt(seed, x))
    }),
  )
}

interface Seed {
  everywhere: number
  slope: number
  key: number
}

const seedFrom = (random: Draws): Seed => ({
  everywhere: random.normal(),
  slope: random.normal(),
  key: random.word(),
})

/** Of variance 1: a quarter everywhere alike, a quarter along the first factor, half at each point anew. */
function luckAt({ everywhere, slope, key }: Seed, x: readonly number[]): number {
  const anew = anewAt(key, x.slice(0, -1))
  return 0.5 * everywhere + 0.5 * slope * Math.sqrt(12) * (x[0] - 0.5) + Math.SQRT1_2 * anew
}

/** A standard normal number for each seed and point, by mixing their bits (as in MurmurHash3). */
function anewAt(key: number, x: readonly number[]): number {
  let bits = key
  for (const value of x) {
    bits = Math.imul(bits ^ Math.floor(value * 0xffffffff), 0x85ebca6b)
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
    bits ^= bits >>> 16
  }
  return normalQuantile(((bits >>> 0) + 0.5) / 2 ** 32)
}

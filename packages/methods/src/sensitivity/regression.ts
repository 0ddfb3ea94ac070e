/**
 * Standardised regression coefficients (SRC), and the same of ranks (SRRC): the direction and weight of each factor, as
 * far as the outcome is linear (or monotonic) in them; R² says how far that is.
 *
 * A coefficient would be another with other points and with other seeds. What points do to it is seen by leaving them
 * out (jackknife), whole blocks of them where they depend on each other; what seeds do, where these are common to all
 * points, by how it differs from seed to seed.
 */
import { rangeError } from '@cogov/engine/messages'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, ranks, requireLevel, variance } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { crossed, meanSquares } from './crossed.ts'
import { message } from './errors.english.ts'
import { type Line, lineThrough } from './least-squares.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'
import { requireSample, requireVariation } from './sample.ts'
import { columnOf } from './without.ts'

export interface RegressionOptions {
  factors: readonly string[]
  /** Of ranks instead of values: for relations that are monotonic and bent. */
  ranked?: boolean
  level?: number
  /**
   * Which points depend on each other, such as those of a trajectory or of one base point: by point, the number of its
   * block. Each point stands by itself by default.
   */
  blocks?: readonly number[]
  /** Whether replicate k has the same seed at all points, as in studies by default, or each run its own. */
  seeds?: 'common' | 'own'
  /** Which blocks are left out together, where there are more than 100. */
  seed?: string
}

export interface Regression {
  /**
   * Standard deviations by which the outcome rises for one of the factor. Intervals are for other points and other
   * seeds like these; with one replicate and common seeds, for the seed that was run: no sample of one tells of others.
   */
  coefficients: { factor: string; value: number; low: number; high: number }[]
  /** Share of the variance that a linear relation explains. Below some 0.7, the coefficients tell little. */
  r2: number
}

/** Blocks that are left out one after the other; more are put together at random. */
const GROUPS = 100

/**
 * @throws RangeError where there are fewer blocks than twice the factors and 4, factors cannot be told apart in them,
 * or all outcomes are equal
 * @example regression(points, outcomes, { factors, ranked: true }).r2
 */
export function regression(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  options: RegressionOptions,
): Regression {
  const { factors, ranked = false, level = 0.95, seeds = 'common', seed = 'regression' } = options
  requireLevel(level)
  const least = 2 * factors.length + 4
  requireSample(points, outcomes, least)
  const { blocks = points.map((_, n) => n) } = options
  const count = new Set(blocks).size
  if (count < least) throw rangeError(message('sensitivity.few_blocks', { least, found: count }))
  const means = pointMeans(outcomes)
  requireVariation(means)
  const columns = [...factors.map((_, j) => points.map((point) => point[j])), means].map((column) =>
    columnOf(column, ranked),
  )
  const lineOf = (kept: (n: number) => boolean) => lineThrough(columns.map((of) => of(kept)))
  const line = lineOf(() => true)
  if (!line) throw rangeError(message('sensitivity.collinear'))
  const groups = groupsOf(blocks, seed)
  const size = Math.max(...groups) + 1
  const without = Array.from({ length: size }, (_, g) => lineOf((n) => groups[n] !== g)?.coefficients)
  const x = columns.slice(0, -1).map((of) => of(() => true))
  const bySeed = seeds === 'common' ? seedParts(line, x, seedsBesideMean(outcomes, ranked), blocks) : undefined
  const freedom = Math.min(size, points.length - factors.length) - 1
  const coefficients = factors.map((factor, j) => {
    const left = without.flatMap((one) => (one ? [one[j]] : []))
    const ofPoints = ((left.length - 1) ** 2 / left.length) * variance(left)
    const half = halfOf({ ofPoints, freedom }, bySeed?.(j), level)
    const value = line.coefficients[j]
    return { factor, value, ...within(value, line.bounds[j], half) }
  })
  return { coefficients, r2: line.r2 }
}

/** Numbers from 0 on, at most GROUPS of them. */
function groupsOf(blocks: readonly number[], seed: string): number[] {
  const own = [...new Set(blocks)]
  randomOf(seed, 'regression').shuffle(own)
  const group = new Map(own.map((block, at) => [block, at % GROUPS]))
  return blocks.map((block) => group.get(block) as number)
}

/**
 * Outcomes, or ranks, of each seed at each point, so that their mean is that of the point: ranks as they are pushed by
 * a seed that counts a little more or less. Points that lack a replicate say nothing of seeds.
 */
function seedsBesideMean(outcomes: PointOutcomes, ranked: boolean) {
  const of = (column: readonly number[]) => (ranked ? ranks(column) : [...column])
  const rows = outcomes.map((outcome) => (typeof outcome === 'number' ? [outcome] : outcome))
  const replicates = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const whole = rows.flatMap((row, n) => (row.length === replicates ? [n] : []))
  const means = rows.map(mean)
  const middle = of(means)
  const bySeed = Array.from({ length: replicates }, (_, k) => {
    const pushed = (way: number) =>
      of(means.map((value, n) => value + (way * ((rows[n][k] ?? value) - value)) / replicates))
    const [up, down] = [pushed(1), pushed(-1)]
    return middle.map((value, n) => value + (replicates * (up[n] - down[n])) / 2)
  })
  return { whole, middle, bySeed }
}

interface SeedPart {
  /** Variance of the coefficient that seeds make, points' own luck included, and of this luck alone. */
  ofSeeds: number
  ofBoth: number
  seeds: number
}

/**
 * How coefficients differ from seed to seed, by influence functions: two-way components of points and seeds (Searle,
 * Casella & McCulloch 1992).
 */
function seedParts(
  line: Line,
  columns: readonly (readonly number[])[],
  { whole, middle, bySeed }: ReturnType<typeof seedsBesideMean>,
  blocks: readonly number[],
): ((j: number) => SeedPart) | undefined {
  const seeds = bySeed.length
  const own = new Map([...new Set(whole.map((n) => blocks[n]))].map((block, at) => [block, at]))
  if (seeds < 2 || own.size < 2) return undefined
  const z = columns.map(standardised)
  const spread = Math.sqrt(variance(middle, 0))
  const u = standardised(middle)
  const pushed = bySeed.map((values) => {
    const centre = mean(whole.map((n) => values[n]))
    return values.map((value) => (value - centre) / spread)
  })
  return (j) => {
    const weight = u.map(
      (value, n) =>
        z.reduce((sum, column, i) => sum + line.inverse[j][i] * column[n], 0) - line.coefficients[j] * value,
    )
    // By block, then by seed: what each adds to the coefficient.
    const sums = Array.from({ length: own.size }, () => new Float64Array(seeds))
    for (const n of whole) {
      const row = sums[own.get(blocks[n]) as number]
      for (let k = 0; k < seeds; k++) row[k] += (weight[n] * pushed[k][n]) / whole.length
    }
    const squares = meanSquares(crossed(own.size, seeds, (block, k) => sums[block][k]))
    return {
      ofSeeds: (own.size * squares.seeds) / seeds,
      ofBoth: (own.size * squares.rest) / seeds,
      seeds,
    }
  }
}

/** In standard deviations from the mean. */
function standardised(values: readonly number[]): number[] {
  const [centre, spread] = [mean(values), Math.sqrt(variance(values, 0))]
  return values.map((value) => (value - centre) / spread)
}

/** With fewer seeds, what they differ by is too little known for an approximation of its distribution. */
const SEEDS = 4

/**
 * Half of an interval of what points and seeds do together. Both parts hold the luck that a point has with a seed,
 * which counts once; the sum is no less than either part. By Satterthwaite's degrees of freedom where there are some
 * seeds, and by Banerjee's bound (1960), which is never too narrow, where there are few.
 */
function halfOf(
  { ofPoints, freedom }: { ofPoints: number; freedom: number },
  part: SeedPart | undefined,
  level: number,
): number {
  const t = (degrees: number) => tQuantile((1 + level) / 2, degrees)
  if (!part) return t(freedom) * Math.sqrt(ofPoints)
  const { ofSeeds, ofBoth, seeds } = part
  if (seeds < SEEDS) return Math.sqrt(t(freedom) ** 2 * ofPoints + t(seeds - 1) ** 2 * ofSeeds)
  const all = Math.max(ofPoints, ofSeeds, ofPoints + ofSeeds - ofBoth)
  if (all === 0) return 0
  const degrees = all ** 2 / (ofPoints ** 2 / freedom + ofSeeds ** 2 / (seeds - 1))
  return t(Math.max(1, degrees)) * Math.sqrt(all)
}

/**
 * An interval that stays within ±bound, symmetric in β/√(bound² − β²): the scale in which a coefficient is a slope by
 * what the line leaves unexplained.
 */
function within(value: number, bound: number, half: number): { low: number; high: number } {
  const room = bound ** 2 - value ** 2
  if (room < 1e-12 || half < 1e-12) {
    return { low: Math.max(-bound, value - half), high: Math.min(bound, value + half) }
  }
  const [middle, width] = [value / Math.sqrt(room), (half * bound ** 2) / room ** 1.5]
  const back = (x: number) => (bound * x) / Math.sqrt(1 + x * x)
  return { low: back(middle - width), high: back(middle + width) }
}

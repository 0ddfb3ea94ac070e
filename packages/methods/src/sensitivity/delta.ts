/**
 * Borgonovo's δ (2007): half the expected area between the outcome's density and its density when a factor is known; 0
 * for a factor without influence, 1 where it decides everything. From any sample, by classes of the factor and kernel
 * densities (Plischke, Borgonovo & Smith 2013, with their bias correction).
 */
import type { Draws } from '@cogov/engine/draws'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, requireLevel, variance } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { requireSample } from './pawn.ts'
import { type PointOutcomes, pointMeans } from './replicates.ts'

export interface DeltaOptions {
  factors: readonly string[]
  level?: number
  /** Resamples for the correction of bias, 100 by default. */
  resamples?: number
  /** Classes of each factor; by default as many as Plischke et al. take for the number of points. */
  classes?: number
  seed?: string
}

export interface DeltaIndex {
  factor: string
  /**
   * The estimate, corrected for the bias of chance. Classes and kernels blur, so that it lies below δ where a factor is
   * strong (0.41 for 0.51, of 200 points), or swings within a class (Ishigami's second: 0.04 for 0.42).
   */
  delta: number
  /**
   * δ is at least this, with the level's probability. No sample says how large it is at most: from any finite one, a
   * relation finer than the sample cannot be excluded (Donoho 1988).
   */
  atLeast: number
  /** Without the correction: always above 0. */
  raw: number
}

const GRID = 100

/**
 * @throws RangeError where there are not as many outcomes as points, or fewer than 50
 * @example delta(points, outcomes, { factors })
 */
export function delta(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  options: DeltaOptions,
): DeltaIndex[] {
  const { factors, level = 0.95, resamples = 100, seed = 'delta' } = options
  requireLevel(level)
  requireSample(points, outcomes, 50)
  const y = pointMeans(outcomes)
  const classes = options.classes ?? classesFor(y.length)
  const grid = gridOver(y)
  return factors.map((factor, j) => {
    const x = points.map((point) => point[j])
    const raw = deltaOf(x, y, grid, classes)
    const random = randomOf(seed, `delta ${factor}`)
    const found = Array.from({ length: resamples }, () => {
      const chosen = y.map(() => random.integer(y.length))
      return deltaOf(
        chosen.map((n) => x[n]),
        chosen.map((n) => y[n]),
        grid,
        classes,
      )
    })
    return { factor, delta: 2 * raw - mean(found), atLeast: leastDelta(x, y, grid, classes, level, random), raw }
  })
}

/**
 * A lower confidence limit. Where a class's outcomes lie denser than all is found in one half of the points; by how
 * much more of the other half's outcomes lie there is no more than the distance, on average, and neither is the mean
 * over classes more than δ. In a half, that mean is one of independent terms, one for each point.
 */
function leastDelta(
  x: readonly number[],
  y: readonly number[],
  grid: Float64Array,
  classes: number,
  level: number,
  random: Draws,
): number {
  const n = y.length
  const members = classesOf(x, classes)
  const classOf = new Uint32Array(n)
  const half = new Uint8Array(n)
  members.forEach((own, c) => {
    const order = [...own]
    random.shuffle(order)
    order.forEach((i, at) => {
      classOf[i] = c
      half[i] = at % 2
    })
  })
  const cell = y.map((value) => Math.round(((value - grid[0]) / (grid[GRID - 1] - grid[0] || 1)) * (GRID - 1)))
  const terms = [0, 1].flatMap((h) => {
    const of = (among: readonly number[]) =>
      densityOf(
        among.filter((i) => half[i] !== h).map((i) => y[i]),
        grid,
      )
    const all = of(y.map((_, i) => i))
    const denser = members.map((own) => of(own)?.map((density, g) => Number(density > (all?.[g] ?? 0))))
    const share = members.map((own) => own.filter((i) => half[i] === h).length)
    const size = share.reduce((sum, one) => sum + one, 0)
    const shares = grid.map((_, g) => denser.reduce((sum, own, c) => sum + ((own?.[g] ?? 0) * share[c]) / size, 0))
    return y.flatMap((_, i) => (half[i] === h ? [(denser[classOf[i]]?.[cell[i]] ?? 0) - shares[cell[i]]] : []))
  })
  // Both halves may say the same, so that their mean varies as much as one of them.
  return Math.max(0, mean(terms) - tQuantile(level, n / 2 - 1) * Math.sqrt(variance(terms) / (n / 2)))
}

/** Classes with about n^(1 − 1/a) points each, at most 48 (Plischke et al. 2013, section 4). */
function classesFor(n: number): number {
  const exponent = 2 / (7 + Math.tanh((1500 - n) / 500))
  return Math.round(Math.min(Math.ceil(n ** exponent), 48))
}

export function gridOver(y: readonly number[]): Float64Array {
  const [low, high] = [Math.min(...y), Math.max(...y)]
  return Float64Array.from({ length: GRID }, (_, i) => low + ((high - low) * i) / (GRID - 1))
}

/** The plain estimate: classes of equal size by rank, their densities against that of all. */
export function deltaOf(x: readonly number[], y: readonly number[], grid: Float64Array, classes: number): number {
  const all = densityOf(y, grid)
  if (!all) return 0
  let sum = 0
  for (const members of classesOf(x, classes)) {
    const own = densityOf(
      members.map((i) => y[i]),
      grid,
    )
    if (!own) continue
    const area = trapezoid(
      own.map((density, i) => Math.abs(density - all[i])),
      grid,
    )
    sum += (members.length / (2 * y.length)) * area
  }
  return sum
}

/** Indices of the points of each class. */
function classesOf(x: readonly number[], classes: number): number[][] {
  const n = x.length
  const order = x.map((_, i) => i).sort((a, b) => x[a] - x[b] || a - b)
  return Array.from({ length: classes }, (_, c) =>
    order.slice(Math.floor((c * n) / classes), Math.floor(((c + 1) * n) / classes)),
  )
}

/** Gaussian kernel density with Silverman's bandwidth; nothing for values that are all the same. */
function densityOf(values: readonly number[], grid: Float64Array): Float64Array | undefined {
  const n = values.length
  const spread = n > 1 ? Math.sqrt(variance(values)) : 0
  if (spread === 0) return undefined
  const bandwidth = spread * ((n * 3) / 4) ** (-1 / 5)
  const density = new Float64Array(grid.length)
  const first = grid[0]
  // Along an even grid each step multiplies by a factor that itself changes by a fixed one: no exponential for each
  // point.
  const step = (grid[grid.length - 1] - first) / (grid.length - 1) / bandwidth
  const bend = Math.exp(-step * step)
  for (const value of values) {
    const nearest = Math.max(0, Math.min(grid.length - 1, Math.round((value - first) / bandwidth / step)))
    const distance = (grid[nearest] - value) / bandwidth
    const peak = Math.exp(-0.5 * distance * distance)
    for (const way of [1, -1]) {
      let [kernel, factor] = [peak, Math.exp(-0.5 * step * step - way * step * distance)]
      for (let i = nearest; i >= 0 && i < grid.length && kernel > NOTHING; i += way) {
        if (way === 1 || i < nearest) density[i] += kernel
        kernel *= factor
        factor *= bend
      }
    }
  }
  const scale = 1 / (n * bandwidth * Math.sqrt(2 * Math.PI))
  return density.map((sum) => sum * scale)
}

/** A kernel this small adds nothing to a density that shows. */
const NOTHING = 1e-18

function trapezoid(values: Float64Array, grid: Float64Array): number {
  let sum = 0
  for (let i = 1; i < grid.length; i++) sum += ((values[i] + values[i - 1]) / 2) * (grid[i] - grid[i - 1])
  return sum
}

/**
 * Gaussian process emulator (Sacks, Welch, Mitchell & Wynn 1989; Santner, Williams & Notz 2018): between simulated
 * points, the outcome is what a smooth random function through them would be, with its error. Matérn 5/2 correlation
 * with a length of its own for each factor, constant mean, and the luck of the replicates as noise; lengths by maximum
 * likelihood.
 */
import { rangeError } from '@cogov/engine/messages'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { cmaEs } from '../calibration/cma-es.ts'
import { requirePoints } from '../designs/check.ts'
import { type PointOutcomes, pointMeans } from '../sensitivity/replicates.ts'
import { mean, variance } from '../statistics/moments.ts'
import { type Emulator, type EmulatorOptions, predicted, refuse, requireChange, widening } from './emulator.ts'
import { message } from './errors.english.ts'

export interface GaussianProcess extends Emulator {
  /** Distance over which the outcome forgets, by factor, in widths of its range: long ones hardly matter. */
  lengths: number[]
  /** Standard deviation of the noise of a point's mean, on average. */
  noise: number
  /** Standard deviation of the smooth function around its mean, by the fit. */
  process: number
}

export interface GaussianProcessOptions extends EmulatorOptions {
  /** Evaluations of the likelihood, 60 for each factor by default. */
  evaluations?: number
  seed?: string
  /** Evaluations of the likelihood that are done, and how many there are at most. */
  onProgress?: (done: number, all: number) => void
}

const MIN_POINTS = 5
/** Fitting takes time ∝ n³. */
const MAX_POINTS = 2000

/**
 * @param points in the unit cube, such as a Latin hypercube of ten for each factor (Loeppky, Sacks & Welch 2009)
 * @param outcomes at each point: one number, or its replicates
 * @throws RangeError for fewer than 5 points, or more than 2,000
 * @example
 * const emulator = await gaussianProcess(points, outcomes)
 * emulator.predict([0.2, 0.7]).mean
 */
export async function gaussianProcess(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  options: GaussianProcessOptions = {},
): Promise<GaussianProcess> {
  const n = points.length
  if (n < MIN_POINTS || n > MAX_POINTS || outcomes.length !== n) {
    const found = { points: n, outcomes: outcomes.length }
    throw rangeError(message('emulation.points', { least: MIN_POINTS, most: MAX_POINTS, ...found }))
  }
  const k = points[0].length
  requirePoints(k, points)
  const { evaluations = 60 * (k + 1), seed = 'gaussian process', possible, onProgress } = options
  const observed = pointMeans(outcomes)
  requireChange(observed)
  const centre = mean(observed)
  const scale = Math.sqrt(variance(observed))
  const y = observed.map((value) => (value - centre) / scale)
  const known = noiseOfMeans(outcomes)?.map((value) => value / scale ** 2)
  // In the search's cube: lengths from 0.05 to 20 ranges; the process's variance from 10⁻² to 10² of the outcomes'
  // where replicates tell the noise, and otherwise the noise from 10⁻⁸ to 1 of the process's.
  const settingAt = (at: readonly number[]): Setting => {
    const lengths = at.slice(0, k).map((value) => 0.05 * 400 ** value)
    if (!known) return { lengths, noise: new Array<number>(n).fill(10 ** (8 * at[k] - 8)) }
    const process = 10 ** (4 * at[k] - 2)
    return { lengths, noise: known.map((value) => value / process), process }
  }
  let done = 0
  const found = await cmaEs({
    dimensions: k + 1,
    evaluate: async (all) => {
      const found = all.map((at) => -fitWith(points, y, settingAt(at)).likelihood)
      done += all.length
      onProgress?.(done, evaluations)
      return found
    },
    evaluations,
    tolerance: 1e-3,
    seed,
  })
  const setting = settingAt(found.best.at)
  const fitted = fitWith(points, y, setting)
  const luckAt = luckOf(fitted, replicatesOf(outcomes), centre, scale)
  const { leftOut, farthest } = leaveOut(fitted, y, setting.noise)
  const box = points[0].map((_, j) => {
    const values = points.map((point) => point[j])
    return { low: Math.min(...values), high: Math.max(...values) }
  })
  const errors = leftOut.map(({ error }) => error * scale)
  const widened = widening(
    leftOut.map(({ error, sd }) => (sd > 0 ? error / sd : 0)),
    Z,
  )
  return {
    dimensions: k,
    points: n,
    lengths: setting.lengths,
    noise: Math.sqrt(mean(setting.noise) * fitted.variance) * scale,
    process: Math.sqrt(fitted.variance) * scale,
    leaveOneOut: {
      rmse: Math.sqrt(mean(errors.map((error) => error ** 2))),
      q2: 1 - mean(leftOut.map(({ error }) => error ** 2)) / variance(y, 0),
      coverage: mean(leftOut.map(({ error, sd }) => (Math.abs(error) <= 1.96 * sd ? 1 : 0))),
      widened,
      errors,
    },
    predict(point, { extrapolate = false } = {}) {
      if (point.length !== k) throw rangeError(message('emulation.dimensions', { expected: k, found: point.length }))
      const { value, spread, near, solved } = predict(fitted, points, setting, point)
      const outside = point.findIndex((at, j) => !(at >= box[j].low - margin(n) && at <= box[j].high + margin(n)))
      const extrapolated = outside >= 0 || spread > farthest
      if (extrapolated && !extrapolate) {
        if (outside < 0) throw refuse(point, message('emulation.far_from_others'))
        const [from, to] = [box[outside].low.toPrecision(3), box[outside].high.toPrecision(3)]
        throw refuse(point, message('emulation.outside', { n: outside + 1, from, to }))
      }
      const luck = luckAt?.(near)
      // Where replicates tell the luck here, they do in place of their noise at each point, which seeds may share.
      const noise = solved.reduce((sum, weight, i) => sum + weight ** 2 * setting.noise[i], 0) * fitted.variance
      const between = widened ** 2 * (luck ? Math.max(0, spread - noise) : spread)
      const half = scale * Math.sqrt(Z * Z * between + (luck ? (luck.t * luck.error) ** 2 : 0))
      const sd = scale * Math.sqrt(between + (luck ? luck.error ** 2 : 0))
      return predicted(centre + scale * value, half, sd, extrapolated, possible)
    },
  }
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959964

/** By replicate, then by point; nothing where points have unequal numbers of them, or one. */
function replicatesOf(outcomes: PointOutcomes): number[][] | undefined {
  const [first] = outcomes
  if (typeof first === 'number' || first.length < 2) return undefined
  const rows = outcomes as readonly (readonly number[])[]
  if (rows.some((row) => row.length !== first.length)) return undefined
  return first.map((_, k) => rows.map((row) => row[k]))
}

/**
 * Standard error of a prediction over replicates: each by itself predicts, with the same weights, and what they share
 * over all points, their seeds, does not average out.
 */
function luckOf(fitted: Fitted, replicates: readonly number[][] | undefined, centre: number, scale: number) {
  if (!replicates) return undefined
  const each = replicates.map((values) => {
    const y = values.map((value) => (value - centre) / scale)
    const trend = fitted.ones.reduce((sum, one, i) => sum + one * y[i], 0) / fitted.total
    const solved = fitted.cholesky.solve(Matrix.columnVector(y.map((value) => value - trend)))
    return { trend, weights: solved.getColumn(0) }
  })
  const t = tQuantile(0.975, each.length - 1)
  return (near: readonly number[]) => {
    const own = each.map(({ trend, weights }) => trend + near.reduce((sum, one, i) => sum + one * weights[i], 0))
    return { t, error: Math.sqrt(variance(own) / own.length) }
  }
}

/** A sample in the cube does not reach its walls: half a stratum of n is no extrapolation. */
const margin = (n: number): number => 0.5 / n + 1e-9

interface Setting {
  lengths: number[]
  /** Variance of each point's noise, in units of the process's. */
  noise: number[]
  /** Variance of the process; the likeliest one where it is not given. */
  process?: number
}

interface Fitted {
  likelihood: number
  cholesky: CholeskyDecomposition
  /** Of the process. */
  variance: number
  trend: number
  /** K⁻¹ (y − trend) and K⁻¹ 1, and 1ᵀ K⁻¹ 1. */
  weights: number[]
  ones: number[]
  total: number
}

export function fitWith(points: readonly (readonly number[])[], y: readonly number[], setting: Setting): Fitted {
  const n = points.length
  const { lengths, noise } = setting
  const covariance = Matrix.zeros(n, n)
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const value = correlation(points[a], points[b], lengths)
      covariance.set(a, b, value).set(b, a, value)
    }
    covariance.set(a, a, 1 + noise[a] + 1e-9)
  }
  const cholesky = new CholeskyDecomposition(covariance)
  const solve = (vector: readonly number[]) => cholesky.solve(Matrix.columnVector(vector as number[])).getColumn(0)
  const ones = solve(new Array<number>(n).fill(1))
  const total = ones.reduce((sum, value) => sum + value, 0)
  const trend = ones.reduce((sum, value, i) => sum + value * y[i], 0) / total
  const weights = solve(y.map((value) => value - trend))
  const squares = weights.reduce((sum, value, i) => sum + value * (y[i] - trend), 0)
  const process = Math.max(setting.process ?? squares / n, 1e-300)
  const logs = cholesky.lowerTriangularMatrix
    .diagonal()
    .reduce((sum, pivot) => sum + Math.log(Math.max(pivot, 1e-300)), 0)
  const likelihood = cholesky.isPositiveDefinite() ? -(squares / process + n * Math.log(process)) / 2 - logs : -1e300
  return { likelihood, cholesky, variance: process, trend, weights, ones, total }
}

/** Matérn with ν = 5/2. */
export function correlation(a: readonly number[], b: readonly number[], lengths: readonly number[]): number {
  let squared = 0
  for (let j = 0; j < a.length; j++) squared += ((a[j] - b[j]) / lengths[j]) ** 2
  return matern(squared)
}

/** Correlation at a squared distance in lengths. */
export function matern(squared: number): number {
  const d = Math.sqrt(5 * squared)
  return (1 + d + (d * d) / 3) * Math.exp(-d)
}

/** Mean, and variance of the smooth function there, the uncertainty of the trend included. */
export function predict(
  { cholesky, variance, trend, weights, ones, total }: Fitted,
  points: readonly (readonly number[])[],
  { lengths }: Setting,
  at: readonly number[],
): { value: number; spread: number; near: number[]; solved: number[] } {
  const near = points.map((point) => correlation(point, at, lengths))
  const solved = cholesky.solve(Matrix.columnVector(near)).getColumn(0)
  const value = trend + near.reduce((sum, weight, i) => sum + weight * weights[i], 0)
  const explained = near.reduce((sum, weight, i) => sum + weight * solved[i], 0)
  const left = 1 - near.reduce((sum, weight, i) => sum + weight * ones[i], 0)
  return { value, spread: variance * Math.max(0, 1 - explained + left ** 2 / total), near, solved }
}

/**
 * Each point from the others in closed form (Dubrule 1983), with the trend fitted anew: with Q = K⁻¹ −
 * K⁻¹11ᵀK⁻¹/(1ᵀK⁻¹1), the error is [Qy]ᵢ/Qᵢᵢ and its variance 1/Qᵢᵢ.
 */
export function leaveOut(
  { cholesky, variance, ones, total, weights }: Fitted,
  y: readonly number[],
  noise: readonly number[],
) {
  const n = y.length
  const inverse = cholesky.solve(Matrix.identity(n))
  const leftOut = y.map((_, i) => {
    const own = inverse.get(i, i) - ones[i] ** 2 / total
    // Q y = K⁻¹(y − trend), as 1ᵀ of it is 0.
    return { error: -weights[i] / own, sd: Math.sqrt(variance / own) }
  })
  // The smooth function's own variance at a point left out: without the noise of observing it there.
  const farthest = Math.max(...leftOut.map(({ sd }, i) => sd ** 2 - variance * noise[i]))
  return { leftOut, farthest }
}

/**
 * Variance of each point's mean by its replicates, drawn towards the mean over points as if that had four replicates
 * more; nothing where no point has two.
 */
export function noiseOfMeans(outcomes: PointOutcomes): number[] | undefined {
  const rows = outcomes.map((outcome) => (typeof outcome === 'number' ? [outcome] : outcome))
  const repeated = rows.filter((row) => row.length > 1)
  if (repeated.length === 0) return undefined
  const pooled = mean(repeated.map((row) => variance(row)))
  return rows.map((row) => {
    const own = row.length > 1 ? variance(row) * (row.length - 1) : 0
    return (own + 4 * pooled) / (row.length + 3) / row.length
  })
}

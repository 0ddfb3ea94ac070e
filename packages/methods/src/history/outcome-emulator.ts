/**
 * An emulator of one outcome over many inputs, of which a few act: lines and curves of these, a Gaussian process of
 * what they leave, and the rest, luck and inputs that hardly act, as noise (Vernon, Goldstein & Bower 2010, section 3).
 */
import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { cmaEs } from '../calibration/cma-es.ts'
import { isConstant } from '../emulation/emulator.ts'
import { fitWith, leaveOut, matern } from '../emulation/gaussian-process.ts'
import { mean, variance } from '../statistics/moments.ts'
import { scoresAt, screen } from './screening.ts'

/** What was learnt, as plain numbers: with the points it makes the same emulator again. */
export interface OutcomeFit {
  active: number[]
  /** Share of the variance over the points that each of these adds. */
  adds: number[]
  /** Of 1, then line and curve of each active input. */
  coefficients: number[]
  /** Distances over which what lines and curves leave forgets, by active input, in widths of its range. */
  lengths: number[]
  /** Variance of the noise, and of what is left and varies smoothly. */
  noise: number
  process: number
  /** Mean squared error of points left out, and the share of the variance that is predicted of them. */
  error: number
  q2: number
}

export interface OutcomeEmulator {
  fit: OutcomeFit
  predict(positions: readonly number[]): number
  /**
   * Variance of a simulation around its prediction: that of points left out, the same everywhere, as settings of a wave
   * fill what is left of the space evenly and nothing outside of it is asked for.
   */
  variance: number
}

export interface OutcomeOptions {
  /** Inputs that may act, 15 by default. */
  most?: number
  /** Points from which lengths are learnt, 160 by default: that takes time ∝ n³ for each try. */
  lengthsFrom?: number
  seed?: string
}

/** Normal scores beyond this are as far as it gets: curves must not run away in the corners. */
const FARTHEST = 3

/**
 * @param points positions from 0 to 1, by point
 * @param values the outcome at each, on the scale on which it is compared
 * @example (await fitOutcome(points, values)).active
 */
export async function fitOutcome(
  points: readonly (readonly number[])[],
  values: readonly number[],
  { most = 15, lengthsFrom = 160, seed = 'outcome' }: OutcomeOptions = {},
): Promise<OutcomeFit> {
  const scores = points.map(boundedScores)
  const { active, adds } = isConstant(values) ? { active: [], adds: [] } : screen(scores, values, most)
  const rows = scores.map((row) => features(row, active))
  const coefficients = leastSquares(rows, values)
  const left = values.map((value, n) => value - inner(coefficients, rows[n]))
  const total = variance(values)
  const spread = variance(left)
  const plain = { active, adds, coefficients, lengths: active.map(() => 1), process: 0 }
  if (active.length === 0 || spread <= 1e-12 * total) {
    return { ...plain, noise: spread, error: spread, q2: total > 0 ? 1 - spread / total : 0 }
  }
  const near = points.map((point) => active.map((j) => point[j]))
  const scale = Math.sqrt(spread)
  const y = left.map((value) => value / scale)
  const { lengths, share } = await likeliest(near.slice(0, lengthsFrom), y.slice(0, lengthsFrom), seed)
  const noise = y.map(() => share)
  const fitted = fitWith(near, y, { lengths, noise })
  const { leftOut } = leaveOut(fitted, y, noise)
  const error = mean(leftOut.map((one) => one.error ** 2)) * spread
  return {
    ...plain,
    lengths,
    noise: share * fitted.variance * spread,
    process: fitted.variance * spread,
    error,
    q2: 1 - error / variance(values, 0),
  }
}

/** Lengths and the noise's share of the process by maximum likelihood. */
async function likeliest(points: readonly number[][], y: readonly number[], seed: string) {
  const k = points[0].length
  const settingAt = (at: readonly number[]) => ({
    lengths: at.slice(0, k).map((value) => 0.2 * 100 ** value),
    share: 10 ** (4 * at[k] - 3),
  })
  const { best } = await cmaEs({
    dimensions: k + 1,
    evaluate: async (all) =>
      all.map((at) => {
        const { lengths, share } = settingAt(at)
        return -fitWith(points, y, { lengths, noise: y.map(() => share) }).likelihood
      }),
    evaluations: 20 * (k + 1),
    tolerance: 1e-2,
    seed,
  })
  return settingAt(best.at)
}

/**
 * The emulator of a fit, with the points and values that it was made from.
 *
 * @example outcomeEmulator(fit, points, values).predict(points[0])
 */
export function outcomeEmulator(
  fit: OutcomeFit,
  points: readonly (readonly number[])[],
  values: readonly number[],
): OutcomeEmulator {
  const { active, coefficients, lengths, noise, process, error } = fit
  const trend = (positions: readonly number[]) => inner(coefficients, features(boundedScores(positions), active))
  if (process === 0) return { fit, predict: trend, variance: error }
  const near = points.map((point) => active.map((j) => point[j]))
  const y = values.map((value, n) => (value - trend(points[n])) / Math.sqrt(process))
  const share = y.map(() => noise / process)
  const { trend: level, weights } = fitWith(near, y, { lengths, noise: share })
  const k = active.length
  // All in one row and in lengths already, as settings are asked for by the million.
  const flat = Float64Array.from(near.flatMap((point) => point.map((value, a) => value / lengths[a])))
  const at = new Float64Array(k)
  return {
    fit,
    variance: error,
    predict(positions) {
      for (let a = 0; a < k; a++) at[a] = positions[active[a]] / lengths[a]
      let smooth = level
      for (let n = 0; n < weights.length; n++) smooth += weights[n] * matern(squaredDistance(flat, n * k, at))
      return trend(positions) + Math.sqrt(process) * smooth
    },
  }
}

function squaredDistance(flat: Float64Array, first: number, at: Float64Array): number {
  let sum = 0
  for (let a = 0; a < at.length; a++) sum += (flat[first + a] - at[a]) ** 2
  return sum
}

const boundedScores = (positions: readonly number[]): number[] =>
  scoresAt(positions).map((z) => Math.min(FARTHEST, Math.max(-FARTHEST, z)))

const features = (scores: readonly number[], active: readonly number[]): number[] => [
  1,
  ...active.flatMap((j) => [scores[j], scores[j] ** 2 - 1]),
]

function inner(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  const solved = new SingularValueDecomposition(new Matrix(rows as number[][]), { autoTranspose: true })
  return solved.solve(Matrix.columnVector(values as number[])).getColumn(0)
}

/** What every emulator offers: predictions with their error, and a refusal to guess where it has seen nothing. */
import { type ErrorWithMessage, english, type Message, rangeError, withSaid } from '@cogov/engine/messages'
import { cmaEs } from '../calibration/cma-es.ts'
import type { Direction } from '../choice/pareto.ts'
import { grid } from '../designs/grid.ts'
import { ANYTHING, cut, type Possible } from '../statistics/possible.ts'
import { message } from './errors.english.ts'

export interface Prediction {
  mean: number
  /** Standard deviation of the mean outcome at this point, as far as the emulator knows. */
  sd: number
  /** Ends of its interval, which holds it with 95 %, within what is possible. */
  low: number
  high: number
  /** Outside of what was simulated: only where it was asked for all the same. */
  extrapolated: boolean
}

export interface LeaveOneOut {
  /** Root mean square error of predicting each point from all the others, in the outcome's unit. */
  rmse: number
  /** Share of the variance over the points that is predicted so: 1 is perfect, 0 as good as the mean. */
  q2: number
  /** Share of the points that lie inside their 95 % interval, as the fit alone has it. */
  coverage: number
  /**
   * Intervals of predictions are so many times as wide, so that 95 % of points left out would be inside: the fit's own
   * are too narrow where the outcome jumps, and too wide where it is smoother than thought.
   */
  widened: number
  /** By point: predicted minus observed, in the outcome's unit. */
  errors: number[]
}

export interface Emulator {
  dimensions: number
  /** Points that it was fitted to. */
  points: number
  leaveOneOut: LeaveOneOut
  /**
   * @param point in the unit cube
   * @throws ExtrapolationError outside of the simulated points, unless `extrapolate` says that this is known
   */
  predict(point: readonly number[], options?: { extrapolate?: boolean }): Prediction
}

/** What every emulator is told beside its points. */
export interface EmulatorOptions {
  /** Least and largest value of the outcome, such as 0 and 1 of a share: no prediction leaves it. */
  possible?: Possible
}

/** An outcome of so few values, at three times as many points or more, goes in steps that nothing smooth follows. */
const FEW_VALUES = 10

/**
 * @throws RangeError where an outcome is the same at every point, so that there is nothing to learn, or jumps between a
 * few values
 */
export function requireChange(means: readonly number[]): void {
  const n = means.length
  if (isConstant(means)) throw rangeError(message('emulation.constant', { n, value: means[0] }))
  const values = new Set(means).size
  if (values <= Math.min(FEW_VALUES, n / 3)) throw rangeError(message('emulation.discrete', { n, values }))
}

/** Up to rounding. */
export function isConstant(means: readonly number[]): boolean {
  const scale = Math.max(...means.map(Math.abs))
  return means.every((value) => Math.abs(value - means[0]) <= 1e-12 * scale)
}

/** From so many points on errors tell that intervals are too wide. */
const MANY = 100

/**
 * By how much intervals have to be wider to hold a new point as often as 95 % of those left out (split conformal; Vovk,
 * Gammerman & Shafer 2005): of few points by the largest error.
 *
 * @param errors in standard deviations of each
 */
export function widening(errors: readonly number[], z: number): number {
  const n = errors.length
  const rank = Math.min(n, Math.ceil(0.95 * (n + 1)))
  const factor = errors.map(Math.abs).sort((a, b) => a - b)[rank - 1] / z
  return n < MANY ? Math.max(1, factor) : factor
}

/** Mean and interval, cut where the outcome ends. */
export const predicted = (
  mean: number,
  half: number,
  sd: number,
  extrapolated: boolean,
  possible: Possible = ANYTHING,
): Prediction => ({
  mean: cut(mean, possible),
  sd,
  low: cut(mean - half, possible),
  high: cut(mean + half, possible),
  extrapolated,
})

/** The point is not among those from which the emulator learnt, nor between them. */
export class ExtrapolationError extends RangeError implements ErrorWithMessage {
  override readonly name = 'ExtrapolationError'
  declare readonly said: Message
  constructor(said: Message) {
    super(english(said))
    withSaid(this, said)
  }
}

export function refuse(at: readonly number[], why: Message): ExtrapolationError {
  const point = at.map((value) => Number(value.toPrecision(4))).join(', ')
  return new ExtrapolationError(message('emulation.extrapolation', { point, why, option: '{ extrapolate: true }' }))
}

export interface Optimum extends Prediction {
  at: number[]
}

/**
 * Where the emulator's mean is largest or smallest. A proposal to be simulated, and not yet a result.
 *
 * @example (await emulatedOptimum(emulator, 'largest')).at
 */
export async function emulatedOptimum(
  emulator: Emulator,
  best: Direction = 'largest',
  seed = 'optimum',
): Promise<Optimum> {
  const sign = best === 'largest' ? -1 : 1
  const { dimensions } = emulator
  const worst = 1e300
  // From the best of a coarse look, so that a second peak is not missed.
  const look = grid(dimensions, { levels: Math.max(2, Math.min(9, Math.floor(2000 ** (1 / dimensions)))) })
  const valueAt = (point: readonly number[]) => {
    try {
      return sign * emulator.predict(point).mean
    } catch (error) {
      if (error instanceof ExtrapolationError) return worst
      throw error
    }
  }
  const values = look.map(valueAt)
  const start = look[values.indexOf(Math.min(...values))]
  const found = await cmaEs({
    dimensions,
    evaluate: async (points) => points.map(valueAt),
    start,
    step: 0.1,
    tolerance: 1e-6,
    seed,
  })
  if (found.best.value === worst) throw refuse(start, message('emulation.all_outside'))
  return { at: found.best.at, ...emulator.predict(found.best.at) }
}

export interface SurfacePoint extends Prediction {
  x: number
  y: number
}

/**
 * A response surface: predictions over two dimensions, the others held. Points at which the emulator refuses are left
 * out.
 *
 * @example responseSurface(emulator, { x: 0, y: 1, held: [0, 0, 0.5], steps: 30 })
 */
export function responseSurface(
  emulator: Emulator,
  options: { x: number; y: number; held: readonly number[]; steps?: number },
): SurfacePoint[] {
  const { x, y, held, steps = 25 } = options
  return grid(2, { levels: steps }).flatMap(([u, v]) => {
    try {
      return [{ x: u, y: v, ...emulator.predict(held.with(x, u).with(y, v)) }]
    } catch (error) {
      if (error instanceof ExtrapolationError) return []
      throw error
    }
  })
}

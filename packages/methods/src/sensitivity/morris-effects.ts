/**
 * Screening by elementary effects (Morris 1991; μ* by Campolongo, Cariboni & Saltelli 2007): how far the outcome moves
 * when one factor crosses its range, at random places of the others.
 */
import { rangeError } from '@cogov/engine/messages'
import { bootstrapMean } from '../statistics/bootstrap.ts'
import { mean, requireLevel, variance } from '../statistics/moments.ts'
import { message } from './errors.english.ts'
import { type Noise, noiseOf, type PointOutcomes, pointMeans } from './replicates.ts'

export interface MorrisEffect {
  factor: string
  /** Mean effect, in the outcome's unit for the whole range of the factor. */
  mu: number
  /** Mean size of the effects, whatever their sign: what counts. */
  muStar: { value: number; low: number; high: number }
  /** Their standard deviation: large where the effect is not linear or depends on other factors. */
  sigma: number
}

export interface MorrisEffects {
  effects: MorrisEffect[]
  trajectories: number
  noise: Noise
  /** Size of effect that luck alone would show on average: a μ* near it says nothing. */
  noiseFloor: number
}

export interface MorrisEffectsOptions {
  factors: readonly string[]
  level?: number
  seed?: string
}

/**
 * @param points of a design of `morris`, trajectory by trajectory
 * @throws RangeError where two neighbours in a trajectory differ in more or fewer than one factor
 * @example morrisEffects(points, outcomes, { factors }).effects
 */
export function morrisEffects(
  points: readonly (readonly number[])[],
  outcomes: PointOutcomes,
  options: MorrisEffectsOptions,
): MorrisEffects {
  const { factors, level = 0.95, seed = 'morris effects' } = options
  requireLevel(level)
  const size = factors.length + 1
  const trajectories = points.length / size
  if (!Number.isInteger(trajectories) || trajectories < 1 || outcomes.length !== points.length) {
    const found = { size, points: points.length, outcomes: outcomes.length }
    throw rangeError(message('sensitivity.trajectories', found))
  }
  const means = pointMeans(outcomes)
  const effects: number[][] = factors.map(() => [])
  let step = 1
  for (let n = 1; n < points.length; n++) {
    if (n % size === 0) continue
    const moved = factors.map((_, j) => j).filter((j) => points[n][j] !== points[n - 1][j])
    if (moved.length !== 1) {
      throw rangeError(message('sensitivity.step', { n, next: n + 1, found: moved.length }))
    }
    const [j] = moved
    step = points[n][j] - points[n - 1][j]
    effects[j].push((means[n] - means[n - 1]) / step)
  }
  const noise = noiseOf(outcomes)
  return {
    effects: factors.map((factor, j) => effectOf(factor, effects[j], level, `${seed} ${factor}`)),
    trajectories,
    noise,
    // E |N(0, s²)| = s √(2/π), for the difference of two means over a step.
    noiseFloor: (Math.sqrt(2 * noise.ofMeans) / Math.abs(step)) * Math.sqrt(2 / Math.PI),
  }
}

function effectOf(factor: string, effects: readonly number[], level: number, seed: string): MorrisEffect {
  const sizes = effects.map(Math.abs)
  const few = effects.length < 3
  const { low, high } = few ? { low: 0, high: Number.POSITIVE_INFINITY } : bootstrapMean(sizes, { level, seed })
  return {
    factor,
    mu: mean(effects),
    muStar: { value: mean(sizes), low: Math.max(0, low), high },
    sigma: effects.length > 1 ? Math.sqrt(variance(effects)) : 0,
  }
}

/**
 * Screening by elementary effects (Morris 1991; μ* by Campolongo, Cariboni & Saltelli 2007): how far the outcome moves
 * when one factor crosses its range, at random places of the others.
 */
import { rangeError } from '@cogov/engine/messages'
import { bootstrapMean } from '../statistics/bootstrap.ts'
import { requireLevel } from '../statistics/moments.ts'
import { type Crossed, crossed, halfWidthOf, meanOf, products } from './crossed.ts'
import { message } from './errors.english.ts'
import { type Noise, noiseOf } from './luck.ts'
import { type PointOutcomes, sameReplicates } from './replicates.ts'

export interface MorrisEffect {
  factor: string
  /** Mean effect, in the outcome's unit for the whole range of the factor. */
  mu: { value: number; low: number; high: number }
  /**
   * Mean size of the effects, whatever their sign: what counts. Luck makes sizes larger; what it adds is taken out, and
   * the interval holds at least as often as it says.
   */
  muStar: { value: number; low: number; high: number }
  /** Standard deviation of the effects, luck left out: large where they are not linear or depend on other factors. */
  sigma: number
  /** The μ* that luck alone would show for this factor; null with one replicate, which cannot tell. */
  luck: number | null
}

export interface MorrisEffects {
  effects: MorrisEffect[]
  trajectories: number
  noise: Noise
}

export interface MorrisEffectsOptions {
  factors: readonly string[]
  level?: number
  seed?: string
}

/**
 * @param points of a design of `morris`, trajectory by trajectory
 * @param outcomes where points have unequal replicates, those that all have are taken
 * @throws RangeError where two neighbours in a trajectory differ in more or fewer than one factor, or there is but one
 *   trajectory
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
  if (!Number.isInteger(trajectories) || trajectories < 2 || outcomes.length !== points.length) {
    const found = { size, points: points.length, outcomes: outcomes.length }
    throw rangeError(message('sensitivity.trajectories', found))
  }
  const runs = sameReplicates(outcomes)
  const steps = stepsOf(points, factors.length)
  return {
    effects: factors.map((factor, j) => {
      const effect = (t: number, r: number) => (runs[steps[t][j].to][r] - runs[steps[t][j].from][r]) / steps[t][j].by
      return { factor, ...effectOf(crossed(trajectories, runs[0].length, effect), level, `${seed} ${factor}`) }
    }),
    trajectories,
    noise: noiseOf(outcomes, firstsOf(trajectories, size), level),
  }
}

/** Where each trajectory starts: points of different trajectories are independent, those of one are not. */
const firstsOf = (trajectories: number, size: number): number[] =>
  Array.from({ length: trajectories }, (_, t) => t * size)

interface Step {
  from: number
  to: number
  by: number
}

/** By trajectory and factor, the two points between which it moves. */
function stepsOf(points: readonly (readonly number[])[], factors: number): Step[][] {
  const steps: Step[][] = []
  for (let n = 1; n < points.length; n++) {
    const [own, at] = [Math.floor(n / (factors + 1)), n % (factors + 1)]
    if (at === 0) continue
    const moved = points[n].flatMap((value, j) => (value === points[n - 1][j] ? [] : [j]))
    if (moved.length !== 1) throw rangeError(message('sensitivity.step', { n, next: n + 1, found: moved.length }))
    const [j] = moved
    steps[own] ??= []
    steps[own][j] = { from: n - 1, to: n, by: points[n][j] - points[n - 1][j] }
  }
  return steps
}

function effectOf(effects: Crossed, level: number, seed: string): Omit<MorrisEffect, 'factor'> {
  const [mean, half] = [meanOf(effects), halfWidthOf(effects, level)]
  const r = effects.seeds
  const of = (t: number, k: number) => effects.values[t * r + k]
  const n = effects.values.length / r
  const centre = (t: number, k: number) => of(t, k) - mean
  const spread = meanOf(products(n, r, centre, centre)) * (n / (n - 1))
  return {
    mu: { value: mean, low: mean - half, high: mean + half },
    ...sizesOf(effects, mean, half, level, seed),
    sigma: Math.sqrt(Math.max(0, spread)),
  }
}

/**
 * Mean size. Of one seed, or where seeds make no difference to any effect, its bootstrapped t. Otherwise the size of a
 * mean over seeds is too large by as much as luck's size at most; and the mean size lies between the size of the mean
 * and the root of the mean square, both of which luck leaves alone.
 */
function sizesOf(effects: Crossed, mu: number, half: number, level: number, seed: string) {
  const r = effects.seeds
  const n = effects.values.length / r
  const of = (t: number, k: number) => effects.values[t * r + k]
  const means = Array.from(
    { length: n },
    (_, t) => effects.values.subarray(t * r, (t + 1) * r).reduce((a, b) => a + b) / r,
  )
  const size = means.reduce((sum, one) => sum + Math.abs(one), 0) / n
  const square = means.reduce((sum, one) => sum + one * one, 0) / n
  const squares = products(n, r, of, of)
  const withoutLuck = Math.max(0, meanOf(squares))
  const luck = Math.sqrt(Math.max(0, square - meanOf(squares)))
  const floor = r === 1 ? null : luck * Math.sqrt(2 / Math.PI)
  if (luck === 0) {
    const sizes = means.map(Math.abs)
    const { low, high } = n < 3 ? { low: 0, high: Number.POSITIVE_INFINITY } : bootstrapMean(sizes, { level, seed })
    return { muStar: { value: size, low: Math.max(0, low), high }, luck: floor }
  }
  const around = halfWidthOf(
    crossed(n, r, (t, k) => Math.sign(means[t]) * of(t, k)),
    level,
  )
  const least = Math.max(0, Math.abs(mu) - half, size - around - luck)
  const most = Math.min(size + around, Math.sqrt(withoutLuck + halfWidthOf(squares, level)))
  const value = square > 0 ? size * Math.sqrt(withoutLuck / square) : 0
  return { muStar: { value, low: Math.min(value, least), high: Math.max(value, most) }, luck: floor }
}

/**
 * Morris's trajectories (Morris 1991): from a random start on a grid, each factor moves once by ∆ = p / (2(p − 1)), in
 * a random order and direction. Of many, those that spread most may be kept (Campolongo, Cariboni & Saltelli 2007).
 */
import { rangeError } from '@cogov/engine/messages'
import { randomOf } from '../statistics/random.ts'
import { requireWhole } from './check.ts'
import { message } from './errors.english.ts'
import { type Groups, groupsOf } from './groups.ts'

export interface MorrisOptions {
  /** Trajectories r; each has a point more than there are factors, or groups. */
  trajectories: number
  seed: string
  /** Levels p of the grid, even; 4 by default. */
  levels?: number
  /**
   * Factors that move in the same step, each in a direction of its own (Campolongo et al. 2007); each alone by default.
   */
  groups?: Groups
  /** Trajectories to choose from; by default as many as are asked for. */
  candidates?: number
}

/**
 * @returns r(k + 1) points, trajectory by trajectory
 * @example morris(5, { trajectories: 20, seed: 'screening' }).length // 120
 */
export function morris(dimensions: number, options: MorrisOptions): number[][] {
  const { trajectories, seed, levels = 4, candidates = trajectories } = options
  requireWhole('dimensions', dimensions, 1)
  requireWhole('trajectories', trajectories, 1, 1e6)
  requireWhole('candidates', candidates, trajectories, 1e6)
  requireWhole('levels', levels, 2)
  if (levels % 2 === 1) throw rangeError(message('designs.odd_levels', { found: levels }))
  const random = randomOf(seed, 'morris')
  const delta = levels / (2 * (levels - 1))
  const groups = groupsOf(dimensions, options.groups)
  const made = Array.from({ length: candidates }, () => {
    const order = groups.map((_, g) => g)
    random.shuffle(order)
    const up = Array.from({ length: dimensions }, () => random.integer(2) === 1)
    const lowest = up.map(() => random.integer(levels / 2) / (levels - 1))
    return trajectory(lowest, order, up, delta, groups)
  })
  return (candidates > trajectories ? mostSpread(made, trajectories) : made).flat()
}

/**
 * One trajectory.
 *
 * @param lowest the lower of the two values that each factor takes
 * @param order which group moves first, second, …
 * @param up whether a factor moves from the lower value to the higher
 */
export function trajectory(
  lowest: readonly number[],
  order: readonly number[],
  up: readonly boolean[],
  delta: number,
  groups: Groups = groupsOf(lowest.length),
): number[][] {
  const points = [lowest.map((low, d) => (up[d] ? low : low + delta))]
  for (const g of order) {
    const moved = [...(points.at(-1) as number[])]
    for (const d of groups[g]) moved[d] = up[d] ? lowest[d] + delta : lowest[d]
    points.push(moved)
  }
  return points
}

/** Adds one trajectory at a time, the one farthest from those chosen, from the pair that is farthest apart. */
export function mostSpread(all: number[][][], count: number): number[][][] {
  const distance = all.map((a) => all.map((b) => (a === b ? 0 : distanceOf(a, b))))
  const sums = distance.map((row) => row.reduce((sum, d) => sum + d, 0))
  const chosen = [sums.indexOf(Math.max(...sums))]
  while (chosen.length < count) {
    const gain = all.map((_, n) =>
      chosen.includes(n) ? -1 : chosen.reduce((sum, other) => sum + distance[n][other] ** 2, 0),
    )
    chosen.push(gain.indexOf(Math.max(...gain)))
  }
  return chosen.sort((a, b) => a - b).map((n) => all[n])
}

/** Sum of the distances between all pairs of points of two trajectories. */
function distanceOf(a: number[][], b: number[][]): number {
  let sum = 0
  for (const p of a)
    for (const q of b) sum += Math.sqrt(p.reduce((square, value, d) => square + (value - q[d]) ** 2, 0))
  return sum
}

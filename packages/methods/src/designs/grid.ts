/** Grids, one factor at a time, and tables of the user's own. */
import { rangeError } from '@cogov/engine/messages'
import { requirePoints, requireWhole } from './check.ts'
import { message } from './errors.english.ts'
import { fullFactorial } from './factorial.ts'

export interface GridOptions {
  /** Levels of every dimension, or of each; both ends are among them. */
  levels: number | readonly number[]
}

/**
 * Evenly spaced values of every dimension, in every combination. A single level lies in the middle.
 *
 * @example grid(2, { levels: 3 }) // 9 points at 0, ½, 1
 */
export function grid(dimensions: number, { levels }: GridOptions): number[][] {
  requireWhole('dimensions', dimensions, 1)
  const counts = typeof levels === 'number' ? new Array<number>(dimensions).fill(levels) : levels
  if (counts.length !== dimensions) {
    throw rangeError(message('designs.levels', { dimensions, found: counts.length }))
  }
  return fullFactorial(counts).map((point) =>
    point.map((level, d) => (counts[d] === 1 ? 0.5 : level / (counts[d] - 1))),
  )
}

export interface OneAtATimeOptions {
  /** The point from which one factor at a time is moved; the middle by default. */
  base?: readonly number[]
  /** Values that each factor takes, each from 0 to 1; both ends by default. */
  values?: readonly number[]
}

/**
 * The base, then each factor alone at each value: cheap, and blind to interactions.
 *
 * @example oneAtATime(2) // base, x₁ = 0, x₁ = 1, x₂ = 0, x₂ = 1
 */
export function oneAtATime(dimensions: number, options: OneAtATimeOptions = {}): number[][] {
  requireWhole('dimensions', dimensions, 1)
  const { base = new Array<number>(dimensions).fill(0.5), values = [0, 1] } = options
  requirePoints(dimensions, [base])
  const moved = base.flatMap((at, d) => values.filter((value) => value !== at).map((value) => base.with(d, value)))
  requirePoints(dimensions, moved)
  return [[...base], ...moved]
}

/**
 * Points of the user's own.
 *
 * @throws RangeError naming the point and the number that is not in the unit cube
 */
export function ownPoints(dimensions: number, { points }: { points: readonly (readonly number[])[] }): number[][] {
  requirePoints(dimensions, points)
  return points.map((point) => [...point])
}

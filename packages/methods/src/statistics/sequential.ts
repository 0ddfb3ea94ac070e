/**
 * Running until an interval is narrow enough. Looking after each replicate and stopping at the first narrow interval
 * stops where the spread happens to look small, and such intervals hold the truth too rarely. Stein's two stages (1945)
 * do not: the spread is measured once, in the first stage, and decides how many replicates follow.
 */
import { rangeError } from '@cogov/engine/messages'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { message } from './errors.english.ts'
import { mean, requireFinite, requireLevel, variance } from './moments.ts'

export interface SequentialOptions {
  /** Runs replicates `from … from + count − 1` (from 0) and gives their outcomes. */
  replicate: (from: number, count: number) => Promise<number[]>
  /** Wanted: mean ± this, in the outcome's unit. */
  halfWidth: number
  /** Replicates of the first stage, 10 by default; with few, the second stage has to be longer. */
  first?: number
  level?: number
  /** Most replicates in all; where they do not suffice, the interval is wider than asked, and still holds its level. */
  most?: number
}

export interface SequentialEstimate {
  mean: number
  low: number
  high: number
  replicates: number
  /** Whether the interval is as narrow as asked. */
  reached: boolean
  values: number[]
}

/**
 * A mean whose interval holds the truth with at least the level's probability, where replicates are normal, and nearly
 * so otherwise.
 *
 * @example await runUntilNarrow({ replicate, halfWidth: 0.01 })
 */
export async function runUntilNarrow(options: SequentialOptions): Promise<SequentialEstimate> {
  const { replicate, halfWidth, first = 10, level = 0.95, most = 100_000 } = options
  requireLevel(level)
  if (!(halfWidth > 0)) throw rangeError(message('statistics.not_positive', { name: 'halfWidth', found: halfWidth }))
  if (!(Number.isInteger(first) && first >= 2 && first <= most)) {
    throw rangeError(message('statistics.first_sample', { most, found: first }))
  }
  const pilot = await replicate(0, first)
  requireFinite(pilot, first)
  const sd = Math.sqrt(variance(pilot))
  const t = tQuantile((1 + level) / 2, first - 1)
  const needed = Math.max(first, Math.ceil(((t * sd) / halfWidth) ** 2))
  const replicates = Math.min(needed, most)
  const values = replicates > first ? [...pilot, ...(await replicate(first, replicates - first))] : pilot
  requireFinite(values, replicates)
  const half = (t * sd) / Math.sqrt(replicates)
  const centre = mean(values)
  return { mean: centre, low: centre - half, high: centre + half, replicates, reached: needed <= most, values }
}

/** How well a goal should be known: its interval of `level` no wider than ± `half_width`, by `most` replicates. */
export interface Precision {
  half_width: number
  level: number
  most: number
}

/**
 * How many more groups of replicates a point needs, given the goal of the first one.
 *
 * @example groupsNeeded({ replicates: 4, precision: { half_width: 1, level: 0.95, most: 100 } }, [1, 2, 3, 4]) // 4
 */
export function groupsNeeded(
  { replicates, precision: { half_width, level, most } }: { replicates: number; precision: Precision },
  goals: readonly number[],
): number {
  const n = goals.length
  if (n < 2) return 0
  const needed = Math.ceil((tQuantile((1 + level) / 2, n - 1) ** 2 * variance(goals)) / half_width ** 2)
  const allowed = Math.floor((most - replicates) / replicates)
  return Math.max(0, Math.min(allowed, Math.ceil((needed - replicates) / replicates)))
}

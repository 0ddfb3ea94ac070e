/**
 * What a run shows once its start is forgotten: warm-up, stationarity, and a mean over months that depend on each
 * other.
 */
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import { type Estimate, estimate } from './estimate.ts'
import { mean, requireFinite, requireLevel, variance } from './moments.ts'

export interface WarmUp {
  /** Ticks to leave out from the start. */
  drop: number
  /** False where the best cut lies in the second half: the run is too short, or has no steady state. */
  enough: boolean
}

/**
 * MSER-5 (White 1997; White, Cobb & Spratt 2000): the cut after which the mean would be known best, from means over 5
 * ticks.
 *
 * @throws RangeError for fewer than 20 ticks
 * @example warmUp(run.outcomes.participation.values).drop
 */
export function warmUp(series: readonly number[]): WarmUp {
  requireFinite(series, 20)
  const batch = 5
  const means = batchesOf(series, Math.floor(series.length / batch))
  let best = { cut: 0, error: Number.POSITIVE_INFINITY }
  // The last few batches say nothing about their own spread.
  for (let cut = 0; cut <= means.length - 4; cut++) {
    const rest = means.slice(cut)
    const error = variance(rest, 0) / rest.length
    if (error < best.error) best = { cut, error }
  }
  // What is left over stands before the first batch, and goes with it.
  const drop = best.cut === 0 ? 0 : (series.length % batch) + best.cut * batch
  return { drop, enough: best.cut <= means.length / 2 }
}

export interface Stationarity {
  stationary: boolean
  /** Of "no trend": small where the series still rises or falls. */
  p: number
  /** Change per tick. */
  slope: number
}

/**
 * Does a series still drift? A line through the means of 10 batches, which hardly depend on each other; t test of its
 * slope.
 *
 * @param level 0.95: of series without a trend, 1 in 20 is called drifting
 */
export function stationarity(series: readonly number[], level = 0.95): Stationarity {
  requireFinite(series, 20)
  requireLevel(level)
  const count = 10
  const means = batchesOf(series, count)
  const width = Math.floor(series.length / count)
  const centre = (count - 1) / 2
  const spread = means.reduce((sum, _, i) => sum + (i - centre) ** 2, 0)
  const slope = means.reduce((sum, value, i) => sum + (i - centre) * value, 0) / spread
  const middle = mean(means)
  const rest = means.reduce((sum, value, i) => sum + (value - middle - slope * (i - centre)) ** 2, 0)
  const error = Math.sqrt(rest / (count - 2) / spread)
  // Where nothing varies but by rounding, there is nothing to test.
  const rounding = 1e-13 * (Math.abs(middle) + Math.max(...means.map(Math.abs)))
  if (Math.abs(slope) * count <= rounding) return { stationary: true, p: 1, slope: 0 }
  const p = error * count <= rounding ? 0 : 2 * (1 - tCdf(Math.abs(slope) / error, count - 2))
  return { stationary: p > 1 - level, p, slope: slope / width }
}

/**
 * Mean of a stationary series whose ticks depend on each other, by batch means (Schmeiser 1982): its warm-up left out
 * before. `n` counts batches.
 *
 * @param batches 20 by default; each has to be several times longer than the series remembers
 */
export function steadyMean(series: readonly number[], level = 0.95, batches = 20): Estimate {
  requireFinite(series, 2 * batches)
  return estimate(batchesOf(series, batches), level)
}

/** Means of as many equal batches; what is left over is left out at the start. */
function batchesOf(series: readonly number[], count: number): number[] {
  const width = Math.floor(series.length / count)
  const start = series.length - width * count
  return Array.from({ length: count }, (_, b) => mean(series.slice(start + b * width, start + (b + 1) * width)))
}

/**
 * Whether a world is at rest: over the last five years no outcome drifts by more than matters, and what is left of a
 * slowing drift is no more than that either. What a world's own luck makes of a straight line is not counted as drift:
 * in a small place an outcome can wander by more than the margin and come back.
 */

/** Months over which drift is looked at. */
export const WINDOW = 60

/** What a share may change without anybody minding, and how much of itself any other outcome may. */
const SHARE = 0.01
const PART = 0.02

/** Standard errors of a slope that luck is granted: three, because some fifty outcomes are looked at every year. */
const LUCK = 3

/** The slowest that a drift is taken to slow down by, a window to the next. */
const SLOWEST = 0.9

/** The nearest that the correlation of two months is believed to be to 1: beyond it a window tells nothing. */
const MOST_ALIKE = 0.95

/** An outcome that drifts. */
export interface Drift {
  outcome: string
  /** By how much in `WINDOW` months. */
  change: number
  /** By how much it may. */
  margin: number
}

/** A straight line through values of successive months. */
export interface Line {
  /** What it rises by from one end of the window to the other. */
  change: number
  /** Standard error of the change, for errors that follow each other (first-order autoregression). */
  error: number
  mean: number
}

/**
 * The line of least squares, with the error that correlated months leave it (Bence 1995, Ecology 76:628–639).
 *
 * @param values one a month
 * @example lineThrough(Float64Array.of(1, 2, 3, 4)).change // 4
 */
export function lineThrough(values: Float64Array): Line {
  const n = values.length
  const middle = (n - 1) / 2
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / n
  let [together, squares] = [0, 0]
  for (let t = 0; t < n; t++) {
    together += (t - middle) * (values[t] - mean)
    squares += (t - middle) * (t - middle)
  }
  const slope = together / squares
  let [left, following, before] = [0, 0, 0]
  for (let t = 0; t < n; t++) {
    const residual = values[t] - mean - slope * (t - middle)
    left += residual * residual
    following += t === 0 ? 0 : residual * before
    before = residual
  }
  // A short window makes months look less alike than they are (Marriott & Pope 1954, Biometrika 41:390–402).
  const seen = left === 0 ? 0 : following / left
  const alike = Math.min(MOST_ALIKE, Math.max(0, seen + (1 + 4 * seen) / n))
  const variance = (left / (n - 2) / squares) * ((1 + alike) / (1 - alike))
  return { change: slope * n, error: Math.sqrt(variance) * n, mean }
}

/** What an outcome of a mean may change in `WINDOW` months. */
export const marginOf = (unit: string, mean: number): number =>
  unit === 'share' || unit === 'probability' ? SHARE : PART * Math.abs(mean)

/**
 * The drift of an outcome, if it has any beyond its margin and its luck: that of the last window, or what is still to
 * come of it. A drift that became slower from window to window at one rate has `rate / (1 − rate)` of its last before
 * it, and so has its error.
 *
 * @param values by month, of at least two windows
 */
export function driftOf(outcome: string, unit: string, values: Float64Array): Drift | undefined {
  const last = lineThrough(values.subarray(values.length - WINDOW))
  const before = lineThrough(values.subarray(values.length - 2 * WINDOW, values.length - WINDOW))
  const margin = marginOf(unit, last.mean)
  const drifted = Math.abs(before.change) > margin + LUCK * before.error
  const rate = drifted ? Math.min(SLOWEST, Math.max(0, last.change / before.change)) : 0
  const ahead = Math.max(1, rate / (1 - rate))
  const change = ahead * last.change
  return Math.abs(change) > margin + ahead * LUCK * last.error ? { outcome, change, margin } : undefined
}

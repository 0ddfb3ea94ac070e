/** What a sample must have, so that a method can say something of it. */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import type { PointOutcomes } from './replicates.ts'

/** @throws RangeError where points and outcomes do not belong together, or are too few */
export function requireSample(points: readonly unknown[], outcomes: PointOutcomes, least: number): void {
  if (points.length !== outcomes.length) {
    throw rangeError(message('sensitivity.unequal', { points: points.length, outcomes: outcomes.length }))
  }
  if (points.length < least) throw rangeError(message('sensitivity.few_points', { least, found: points.length }))
}

/** @throws RangeError where every point has the same outcome, of which no factor explains anything */
export function requireVariation(means: readonly number[]): void {
  const largest = means.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (means.every((value) => Math.abs(value - means[0]) <= ROUNDING * largest)) {
    throw rangeError(message('sensitivity.constant', { value: Number(means[0].toPrecision(12)) }))
  }
}

/** By no more than this, relative to the largest, do sums of the same numbers differ. */
const ROUNDING = 1e-13

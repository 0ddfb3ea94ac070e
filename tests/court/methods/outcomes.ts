/** Outcomes with luck that are rounded or that end somewhere, as policies are compared by them. */
import { type Accused, ADDITIVE, BOUND, LUCK, share } from '../accused.ts'

/** A share of 12 residents. */
export const OF_TWELVE: Accused = {
  ...ADDITIVE,
  mean: ([a]) => 0.3 + 0.4 * a,
  luck: 0.1,
  seen: (value) => share(Math.round(12 * value) / 12),
}

/** At its bound in one of ten runs or in four of ten, by the point. */
export const AT_BOUND: Accused = { ...BOUND, mean: ([a]) => 0.7 + 0.4 * a, luck: 0.15, seen: share }

/** Whether it was reached: a time that half of the runs never reach has no mean, and the share that does has one. */
export const REACHED: Accused = { ...LUCK, mean: ([a]) => a - 0.45, seen: (value) => Number(value > 0) }

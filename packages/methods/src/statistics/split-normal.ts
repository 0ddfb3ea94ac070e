/**
 * A number known by three percentiles: a normal law on a scale of its own, with one spread below its centre and another
 * above it (the two-piece normal of Fechner 1897, here with half of the mass on either side, so that all three hold).
 */
import { rangeError } from '@cogov/engine/messages'
import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { message } from './errors.english.ts'

export type Scale = 'linear' | 'log' | 'logit'

export interface SplitNormal {
  /** 5th, 50th and 95th percentile. */
  interval: readonly [number, number, number]
  /** The scale on which it is normal: as it is, in logs (all above 0), or in log odds (all between 0 and 1). */
  scale: Scale
}

/** Standard deviations from the centre to either end of nine tenths. */
const Z = normalQuantile(0.95, 0, 1)

const FROM: Record<Scale, (value: number) => number> = {
  linear: (value) => value,
  log: ln,
  logit: (value) => ln(value / (1 - value)),
}
const TO: Record<Scale, (at: number) => number> = {
  linear: (at) => at,
  log: exp,
  logit: (at) => 1 / (1 + exp(-at)),
}

/** @throws RangeError where the three do not rise, or do not lie where their scale is defined */
export function requireSplitNormal(name: string, { interval, scale }: SplitNormal): void {
  const [low, central, high] = interval
  const least = scale === 'linear' ? Number.NEGATIVE_INFINITY : 0
  const most = scale === 'logit' ? 1 : Number.POSITIVE_INFINITY
  if (low > least && low <= central && central <= high && high < most) return
  throw rangeError(message('statistics.interval', { name, low, central, high, scale }))
}

/** A value on the scale on which the law is normal. */
export const onScale = (scale: Scale, value: number): number => FROM[scale](value)

/** Standard deviation on that scale below the centre, and above it. */
export function spreadsOf({ interval, scale }: SplitNormal): { below: number; above: number } {
  const [low, central, high] = interval.map(FROM[scale])
  return { below: (central - low) / Z, above: (high - central) / Z }
}

/**
 * The value so many standard deviations from the centre.
 *
 * @param z above 0 above the centre
 */
export function splitAt(law: SplitNormal, z: number): number {
  const central = law.interval[1]
  // The centre as it is printed, not as rounding has it.
  if (z === 0) return central
  const { below, above } = spreadsOf(law)
  return TO[law.scale](FROM[law.scale](central) + z * (z < 0 ? below : above))
}

/**
 * The value at a quantile.
 *
 * @param p between 0 and 1, neither of them
 * @example splitQuantile({ interval: [0.02, 0.06, 0.15], scale: 'logit' }, 0.95) // 0.15
 */
export const splitQuantile = (law: SplitNormal, p: number): number => splitAt(law, normalQuantile(p, 0, 1))

/**
 * How many standard deviations a value lies from the centre, by the spread of its side.
 *
 * @example deviationIn({ interval: [1, 2, 4], scale: 'log' }, 4) // 1.645
 */
export function deviationIn(law: SplitNormal, value: number): number {
  const from = FROM[law.scale](value) - FROM[law.scale](law.interval[1])
  const { below, above } = spreadsOf(law)
  return from === 0 ? 0 : from / (from < 0 ? below : above)
}

/**
 * The share of the law below a value: the inverse of `splitQuantile`.
 *
 * @example splitPosition({ interval: [1, 2, 4], scale: 'log' }, 2) // 0.5
 */
export const splitPosition = (law: SplitNormal, value: number): number => normalCdf(deviationIn(law, value), 0, 1)

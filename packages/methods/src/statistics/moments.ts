/** Means, variances and ranks, as every method here needs them. */

import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** @example meanBy(runs, ({ outcomes }) => outcomes.participation) */
export const meanBy = <T>(items: readonly T[], of: (item: T) => number): number => mean(items.map(of))

/** @param freedom subtracted from n in the divisor: 1 for a sample, 0 for all there is */
export function variance(values: ArrayLike<number>, freedom = 1): number {
  const centre = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) ** 2
  return sum / (values.length - freedom)
}

export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [centreA, centreB] = [mean(a), mean(b)]
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - centreA) * (b[i] - centreB)
  return sum / (a.length - 1)
}

/** From 1; what is equal shares the mean of its ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b])
  const result = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to]] === values[order[from]]) to++
    for (let i = from; i < to; i++) result[order[i]] = (from + 1 + to) / 2
    from = to
  }
  return result
}

/** @throws RangeError naming the value that is no number */
export function requireFinite(values: readonly number[], least = 1): void {
  if (values.length < least) throw rangeError(message('statistics.few_values', { least, found: values.length }))
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (wrong >= 0)
    throw rangeError(message('statistics.not_finite', { n: wrong + 1, all: values.length, value: values[wrong] }))
}

/** @throws RangeError where the level is no probability strictly between 0 and 1 */
export function requireLevel(level: number, name = 'level'): void {
  if (!(level > 0 && level < 1)) throw rangeError(message('statistics.no_level', { name, found: level }))
}

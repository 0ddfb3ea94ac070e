/** What is true of runs of an accused: their mean at a point, and the spread of the difference of two. */
import type { Accused, Setting } from '../accused.ts'

/** Variance of a run's luck at a point, in units of the accused's. */
const varianceAt = ([first]: readonly number[]): number => 0.25 + 3 * (first - 0.5) ** 2 + 0.5

/** Mean of what runs give at a point: over their luck, where an outcome is rounded or ends somewhere. */
export function meanSeen({ mean, luck, seen }: Accused, x: readonly number[]): number {
  if (!seen) return mean(x)
  const sd = luck * Math.sqrt(varianceAt(x))
  let [sum, total] = [0, 0]
  for (let z = -6; z <= 6; z += 0.0025) {
    const density = Math.exp((-z * z) / 2)
    sum += density * seen(mean(x) + sd * z)
    total += density
  }
  return sum / total
}

/** Standard deviation of the difference of two runs that are neither rounded nor cut: of one seed, or of two. */
export function pairedSd(
  { luck }: Accused,
  a: readonly number[],
  b: readonly number[],
  { seeds }: Pick<Setting, 'seeds'>,
): number {
  return luck * Math.sqrt(seeds === 'own' ? varianceAt(a) + varianceAt(b) : 3 * (a[0] - b[0]) ** 2 + 1)
}

/**
 * Parts of a factor's range, for methods that look at outcomes part by part, and the order that points are taken in.
 */
import { ranks } from '../statistics/moments.ts'

/**
 * Which class each value is in, of as many classes by rank; equal values are in the same one, so that the order of
 * points says nothing. Each level is a class of its own where there are no more levels than classes.
 *
 * @returns numbers from 0 on; classes may be fewer, and of unequal size, where values are equal
 * @example classNumbers([0.1, 0.9, 0.4, 0.6], 2) // [0, 1, 0, 1]
 */
export function classNumbers(values: readonly number[], classes: number): number[] {
  const levels = [...new Set(values)].sort((a, b) => a - b)
  if (levels.length <= classes) {
    const place = new Map(levels.map((level, at) => [level, at]))
    return values.map((value) => place.get(value) as number)
  }
  // Rounding must not carry a rank that is the last of its class into the next one.
  const found = ranks(values).map((rank) => Math.ceil((rank * classes) / values.length - 1e-9) - 1)
  const used = new Map([...new Set(found)].sort((a, b) => a - b).map((one, at) => [one, at]))
  return found.map((one) => used.get(one) as number)
}

/** Indices of the points of each class. */
export function membersOf(numbers: readonly number[]): number[][] {
  const members = Array.from({ length: numbers.reduce((most, one) => Math.max(most, one + 1), 0) }, (): number[] => [])
  numbers.forEach((one, i) => {
    members[one].push(i)
  })
  return members
}

/** Points and their outcomes by coordinates, so that a method with draws of its own says the same in any order. */
export function inOrder(
  points: readonly (readonly number[])[],
  outcomes: readonly number[],
): { points: (readonly number[])[]; outcomes: number[] } {
  const order = points.map((_, n) => n).sort((a, b) => compare(points[a], points[b]) || outcomes[a] - outcomes[b])
  return { points: order.map((n) => points[n]), outcomes: order.map((n) => outcomes[n]) }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, j) => value !== b[j])
  return at < 0 ? 0 : a[at] - b[at]
}

/** What every design asks of its numbers. */

/** @throws RangeError that says which number, what it may be and what was found */
export function requireWhole(name: string, value: number, least: number, most = 2 ** 31): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new RangeError(`${name}: a whole number from ${least} to ${most} is expected, found ${value}`)
}

/** Points as columns say: one number for each dimension, each from 0 to 1. */
export function requirePoints(dimensions: number, points: readonly (readonly number[])[]): void {
  requireWhole('dimensions', dimensions, 1)
  points.forEach((point, row) => {
    if (point.length !== dimensions) {
      throw new RangeError(`point ${row + 1}: ${dimensions} numbers are expected, found ${point.length}`)
    }
    const wrong = point.findIndex((value) => !(value >= 0 && value <= 1))
    if (wrong >= 0) {
      throw new RangeError(`point ${row + 1}, number ${wrong + 1}: expected is 0 to 1, found ${point[wrong]}`)
    }
  })
}

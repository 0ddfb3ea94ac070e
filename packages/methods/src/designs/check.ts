/** What every design asks of its numbers. */

import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
/** @throws RangeError that says which number, what it may be and what was found */
export function requireWhole(name: string, value: number, least: number, most = 2 ** 31): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw rangeError(message('designs.not_whole', { name, least, most, found: value }))
}

/** Points as columns say: one number for each dimension, each from 0 to 1. */
export function requirePoints(dimensions: number, points: readonly (readonly number[])[]): void {
  requireWhole('dimensions', dimensions, 1)
  points.forEach((point, row) => {
    if (point.length !== dimensions) {
      throw rangeError(message('designs.dimensions', { n: row + 1, expected: dimensions, found: point.length }))
    }
    const wrong = point.findIndex((value) => !(value >= 0 && value <= 1))
    if (wrong >= 0) {
      throw rangeError(message('designs.outside', { n: row + 1, k: wrong + 1, found: point[wrong] }))
    }
  })
}

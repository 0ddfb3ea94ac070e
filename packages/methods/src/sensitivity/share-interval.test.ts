/** Shares of uncertain variances, worked on paper. */
import { describe, expect, it } from 'vitest'
import { shareWithin, sumWithin } from './share-interval.ts'

const known = (value: number) => ({ value, low: value, high: value })

describe('a share', () => {
  it('of known variances is known', () => {
    const { low, high } = shareWithin(known(1), known(3))
    expect(low).toBeCloseTo(0.25, 12)
    expect(high).toBeCloseTo(0.25, 12)
  })

  it('adds distances in the logarithm of the ratio', () => {
    // A ratio of 1 that may be off by 2 either way, of either variance: √2 · ln 2 together.
    const { low, high } = shareWithin({ value: 1, low: 0.5, high: 2 }, { value: 1, low: 0.5, high: 2 })
    const odds = Math.exp(Math.SQRT2 * Math.log(2))
    expect(low).toBeCloseTo(1 / (1 + odds), 12)
    expect(high).toBeCloseTo(odds / (1 + odds), 12)
  })

  it('of a part that is 0 as far as is seen reaches to what it may be, and the other way round', () => {
    const seldom = { value: 0, low: 0, high: 1 }
    expect(shareWithin(seldom, { value: 4, low: 3, high: 5 })).toEqual({ low: 0, high: 1 / 4 })
    expect(shareWithin({ value: 4, low: 3, high: 5 }, seldom)).toEqual({ low: 3 / 4, high: 1 })
  })

  it('is 0 or 1 where there is nothing of the one or of the other', () => {
    expect(shareWithin(known(0), known(2))).toEqual({ low: 0, high: 0 })
    expect(shareWithin(known(2), known(0))).toEqual({ low: 1, high: 1 })
  })
})

it('a sum that is known better than its parts has as much doubt as they have together', () => {
  const parts = [
    { value: 3, low: 0, high: 6 },
    { value: 4, low: 0, high: 8 },
  ]
  // 3 and 4 off together: 5.
  expect(sumWithin(parts)).toEqual({ value: 7, low: 2, high: 12 })
  expect(sumWithin(parts, 6)).toEqual({ value: 6, low: 1, high: 11 })
  expect(sumWithin(parts, 4).low).toBe(0)
})

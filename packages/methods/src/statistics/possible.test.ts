import { describe, expect, it } from 'vitest'
import { ANYTHING, cut, possibleDifference, withheldOf, withheldOfPairs } from './possible.ts'

const times = (n: number, value: number) => new Array<number>(n).fill(value)
const SHARE = [0, 1] as const

describe('an interval is withheld', () => {
  it('of fewer than five values that are equal, up to rounding', () => {
    expect(withheldOf(times(4, 7), ANYTHING)).toBe('equal')
    expect(withheldOf(times(5, 7), ANYTHING)).toBeUndefined()
    expect(withheldOf([7, 7 + 4e-15], ANYTHING)).toBe('equal')
    expect(withheldOf([7, 7 + 1e-9], ANYTHING)).toBeUndefined()
    expect(withheldOf([-7, 7], ANYTHING)).toBeUndefined()
    expect(withheldOf(times(3, 0), ANYTHING)).toBe('equal')
  })

  it('of values more than a quarter of which lie at an end, but for 20 others', () => {
    const mixed = (ends: number, others: number) => [
      ...times(ends, 1),
      ...Array.from({ length: others }, (_, n) => n / 99 + 0.1),
    ]
    expect(withheldOf(mixed(2, 6), SHARE)).toBeUndefined()
    expect(withheldOf(mixed(3, 6), SHARE)).toBe('bound')
    expect(withheldOf(mixed(30, 19), SHARE)).toBe('bound')
    expect(withheldOf(mixed(30, 20), SHARE)).toBeUndefined()
    // The lower end as the upper, and beyond them.
    expect(withheldOf([0, 0, 0.5, 0.6], SHARE)).toBe('bound')
    expect(withheldOf([-0.1, 1.1, 0.5, 0.6], SHARE)).toBe('bound')
    expect(withheldOf([0, 0, 0.5, 0.6], [-1, 1])).toBeUndefined()
  })

  it('of pairs both of which lie at the same end, or of few that differ where all is yes or no', () => {
    const middle = [0.2, 0.3, 0.4, 0.5]
    expect(withheldOfPairs([1, 1, ...middle], [1, 1, ...middle.toReversed()], SHARE)).toBe('bound')
    // One at an end of which the other differs counts for nothing, nor do two at different ends.
    expect(withheldOfPairs([1, 1, ...middle], [0.5, 0, ...middle.toReversed()], SHARE)).toBeUndefined()
    const differing = (n: number) => withheldOfPairs([...times(n - 1, 1), 0], [...times(n - 1, 0), 1], SHARE)
    expect(differing(19)).toBe('bound')
    expect(differing(20)).toBeUndefined()
  })

  it('of fewer than five pairs with equal differences, by the size of what is compared', () => {
    expect(withheldOfPairs([3, 4, 5, 6], [1, 2, 3, 4], ANYTHING)).toBe('equal')
    expect(withheldOfPairs([3, 4, 5, 6, 7], [1, 2, 3, 4, 5], ANYTHING)).toBeUndefined()
    expect(withheldOfPairs([3, 4, 5], [1, 2, 4], ANYTHING)).toBeUndefined()
    expect(withheldOfPairs([1e6 + 1e-7, 2e6], [1e6, 2e6], ANYTHING)).toBe('equal')
  })
})

describe('what is possible', () => {
  it('cuts an interval, and a difference is no larger than from end to end', () => {
    expect([-1, 0, 0.5, 1, 2].map((value) => cut(value, SHARE))).toEqual([0, 0, 0.5, 1, 1])
    expect(possibleDifference([2, 5])).toEqual([-3, 3])
    expect(cut(1e300, ANYTHING)).toBe(1e300)
  })
})

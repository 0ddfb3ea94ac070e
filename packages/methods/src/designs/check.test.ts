import { describe, expect, it } from 'vitest'
import { requirePoints, requireWhole } from './check.ts'
import { halton } from './halton.ts'

describe('numbers of a design', () => {
  it('are whole and in their range, whose ends belong to it', () => {
    expect([requireWhole('n', 2, 2, 5), requireWhole('n', 5, 2, 5), requireWhole('n', 2 ** 31, 0)]).toEqual([
      2,
      5,
      2 ** 31,
    ])
    for (const wrong of [1, 6, 2.5, Number.NaN]) expect(() => requireWhole('n', wrong, 2, 5)).toThrow('n')
    expect(() => requireWhole('n', 2 ** 31 + 1, 0)).toThrow('n')
  })

  it('are points of the unit cube, of one dimension', () => {
    expect(() =>
      requirePoints(2, [
        [0, 1],
        [0.5, 0],
      ]),
    ).not.toThrow()
    expect(() => requirePoints(2, [[0, 1], [0.5]])).toThrow('2')
    expect(() => requirePoints(2, [[0, 1.01]])).toThrow('1.01')
    expect(() => requirePoints(2, [[-0.01, 1]])).toThrow('-0.01')
  })

  it('leave out no fewer points than none', () => {
    expect(halton(1, { points: 2, skip: 0 })).toEqual([[0], [0.5]])
    expect(() => halton(1, { points: 2, skip: -1 })).toThrow('skip')
  })
})

import { describe, expect, it } from 'vitest'
import { fractionalFactorial, fullFactorial, resolutionOf } from './factorial.ts'
import { grid, oneAtATime, ownPoints } from './grid.ts'

const two = (factors: number) => new Array<number>(factors).fill(2)

describe('a full factorial', () => {
  it('counts as numbers do, the last factor fastest', () => {
    expect(fullFactorial([2, 3])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ])
    expect(fullFactorial([])).toEqual([[]])
  })

  it('is refused where it has more than a hundred million points', () => {
    expect(() => fullFactorial([10_000, 10_001])).toThrow(
      'a full factorial of 10000 × 10001 has 100010000 points; use a sample',
    )
    expect(() => fullFactorial([2, 1.5])).toThrow('levels of factor 2: a whole number from 1')
  })
})

describe('a fraction of a factorial', () => {
  it('is that of the textbooks (Box, Hunter & Hunter 2005, table 6.22)', () => {
    // 2^(7−4) of resolution III, 2^(8−4) of resolution IV and 2^(5−1) of resolution V.
    for (const [resolution, generators, runs] of [
      [3, ['a', 'b', 'ab', 'c', 'ac', 'bc', 'abc'], 8],
      [4, ['a', 'b', 'c', 'abc', 'd', 'abd', 'acd', 'bcd'], 16],
      [5, ['a', 'b', 'c', 'd', 'abcd'], 16],
    ] as const) {
      const found = fractionalFactorial(two(generators.length), { resolution })
      expect(found).toHaveLength(runs)
      expect(found).toEqual(fractionalFactorial(two(generators.length), { generators }))
      expect(resolutionOf(generators)).toBe(resolution)
    }
    // Resolution IV if nobody says: six factors in 16 runs.
    expect(fractionalFactorial(two(6))).toEqual(fractionalFactorial(two(6), { resolution: 4 }))
    expect(fractionalFactorial(two(6))).toHaveLength(16)
  })

  it('sets a factor high where an even number of its letters is low', () => {
    // Runs of a, b and c in the order of numbers; abc is high with one or three of them.
    expect(fractionalFactorial(two(4), { generators: ['a', 'b', 'c', 'abc'] }).map((point) => point.join(''))).toEqual([
      ...['0000', '0011', '0101', '0110'],
      ...['1001', '1010', '1100', '1111'],
    ])
    // A letter that no factor has alone still doubles the runs; twice the same letter is none.
    expect(fractionalFactorial(two(2), { generators: ['a', 'c'] })).toHaveLength(8)
    expect(fractionalFactorial(two(1), { generators: ['aab'] })).toEqual(
      fractionalFactorial(two(1), { generators: ['b'] }),
    )
  })

  it('has the resolution of its shortest constant product', () => {
    expect(resolutionOf(['a', 'b', 'c', 'abc'])).toBe(4)
    expect(resolutionOf(['a', 'b', 'ab', 'c', 'abc'])).toBe(3)
    expect(resolutionOf(['a', 'b', 'a'])).toBe(2)
    expect(resolutionOf(['aa', 'b'])).toBe(1)
    expect(resolutionOf(['ab', 'bc', 'cd', 'ad'])).toBe(4)
    expect(resolutionOf(['ab', 'bc', 'cd'])).toBe(Number.POSITIVE_INFINITY)
  })

  it('has two levels, a generator for each factor, and a resolution of 3 to 5', () => {
    expect(() => fractionalFactorial([3, 2])).toThrow('a fraction has two levels of each factor, factor 1 has 3')
    expect(() => fractionalFactorial(two(3), { generators: ['a', 'b'] })).toThrow(
      'generators: one for each of 3 factors is expected, found 2',
    )
    expect(() => fractionalFactorial(two(1), { generators: [''] })).toThrow("generator ''")
    for (const resolution of [2, 6]) {
      expect(() => fractionalFactorial(two(2), { resolution: resolution as 3 })).toThrow(
        `resolution: a whole number from 3 to 5 is expected, found ${resolution}`,
      )
    }
    expect(() => fractionalFactorial([])).toThrow('factors: a whole number from 1 to 64 is expected, found 0')
    expect(() => fractionalFactorial(two(65))).toThrow('found 65')
    expect(fractionalFactorial(two(64), { resolution: 3 })).toHaveLength(128)
  })
})

describe('points of the user', () => {
  it('are levels of a grid, as many for each factor as there are factors', () => {
    expect(grid(2, { levels: 2 })).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
    expect(grid(2, { levels: [1, 5] }).map(([x, y]) => [x, y])).toEqual([0, 0.25, 0.5, 0.75, 1].map((y) => [0.5, y]))
    expect(() => grid(2, { levels: [2, 2, 2] })).toThrow('levels: 2 numbers are expected, found 3')
    expect(() => grid(0, { levels: [] })).toThrow('dimensions: a whole number from 1')
  })

  it('are moved from a base, one factor at a time', () => {
    expect(oneAtATime(2, { base: [0, 0.2] })).toEqual([
      [0, 0.2],
      [1, 0.2],
      [0, 0],
      [0, 1],
    ])
    expect(() => oneAtATime(2, { base: [0, 2] })).toThrow('point 1, number 2: expected is 0 to 1, found 2')
    expect(() => oneAtATime(2, { base: [0] })).toThrow('point 1: 2 numbers are expected, found 1')
    expect(() => oneAtATime(0)).toThrow('dimensions: a whole number from 1')
  })

  it('are copied', () => {
    const points = [[0, 1]]
    const own = ownPoints(2, { points })
    expect(own).toEqual(points)
    own[0][0] = 1
    expect(points).toEqual([[0, 1]])
  })
})

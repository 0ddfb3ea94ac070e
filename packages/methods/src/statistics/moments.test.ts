import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate } from './estimate.ts'
import { covariance, mean, meanBy, ranks, requireFinite, requireLevel, variance } from './moments.ts'
import { proportion } from './proportion.ts'
import { ratioOfMeans } from './ratio.ts'

describe('moments', () => {
  it('are those of a small sample', () => {
    // 1, 2, 6: mean 3, deviations −2, −1, 3; with 0, 4, 2: mean 2, deviations −2, 2, 0.
    expect(mean([1, 2, 6])).toBe(3)
    expect(meanBy([{ a: 1 }, { a: 4 }], ({ a }) => a)).toBe(2.5)
    expect([variance([1, 2, 6]), variance([1, 2, 6], 0)]).toEqual([7, 14 / 3])
    expect(covariance([1, 2, 6], [0, 4, 2])).toBe(1)
  })

  it('ranks begin at 1, and equals share theirs', () => {
    expect(ranks([10, 30, 20])).toEqual([1, 3, 2])
    expect(ranks([5, 5, 5, 1])).toEqual([3, 3, 3, 1])
    expect(ranks([])).toEqual([])
  })

  it('are refused with too few numbers, or what is none, or no level', () => {
    expect(() => requireFinite([])).toThrow('at least 1 values are expected, found 0')
    expect(() => requireFinite([1])).not.toThrow()
    expect(() => requireFinite([1, 2], 3)).toThrow('at least 3 values are expected, found 2')
    expect(() => requireFinite([1, 2, Number.NEGATIVE_INFINITY])).toThrow('value 3 of 3 is -Infinity')
    for (const refuses of [requireFinite, estimate]) {
      expect(() => refuses([Number.NaN, 1])).toThrow('value 1 of 2 is NaN')
    }
    for (const level of [0, 1, -0.1, Number.NaN]) {
      expect(() => requireLevel(level)).toThrow(`level: a number between 0 and 1 is expected, found ${level}`)
    }
    expect(() => requireLevel(0, 'p')).toThrow('p: a number')
    for (const level of [1e-9, 1 - 1e-9]) expect(() => requireLevel(level)).not.toThrow()
  })
})

describe('a share', () => {
  it('has the interval of Clopper and Pearson', () => {
    // As the docs say; SciPy 1.17, binomtest(18, 20).proportion_ci(): 0.6830173, 0.9876515.
    expect(proportion(18, 20)).toEqual({
      ...{ value: 0.9, successes: 18, trials: 20 },
      low: expect.closeTo(0.6830173, 6),
      high: expect.closeTo(0.9876515, 6),
    })
    // Of none in n a share h is held where (1 − h)ⁿ is 2.5 %.
    expect(proportion(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.1, 10) })
    expect(proportion(10, 10)).toMatchObject({ low: expect.closeTo(0.025 ** 0.1, 10), high: 1 })
    expect(proportion(1, 1, 0.5)).toMatchObject({ low: expect.closeTo(0.25, 10), high: 1 })
  })

  it('turns round with what counts as success', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (trials, some) => {
        const successes = some % (trials + 1)
        const [own, other] = [proportion(successes, trials), proportion(trials - successes, trials)]
        expect(own.low).toBeCloseTo(1 - other.high, 8)
        expect(own.low <= own.value && own.value <= own.high).toBe(true)
      }),
    )
  })

  it('is one of whole numbers, of one trial at least', () => {
    for (const [successes, trials] of [
      [0, 0],
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [1, 2.5],
    ]) {
      expect(() => proportion(successes, trials)).toThrow(
        `0 to n successes in n trials are expected, found ${successes} in ${trials}`,
      )
    }
    expect(() => proportion(1, 2, 1)).toThrow('level')
  })
})

describe('a ratio of means', () => {
  /** Where the test of above − r · below is just at its level, r is an end (Fieller 1954). */
  const edge = (above: number[], below: number[], r: number) => {
    const { low, high } = estimate(above.map((value, i) => value - r * below[i]))
    return Math.min(Math.abs(low as number), Math.abs(high as number))
  }

  it('ends where the difference from that ratio would just be shown', () => {
    const above = [3, 5, 4, 6, 2, 7]
    for (const below of [
      [10, 12, 9, 14, 8, 13],
      [-10, -12, -9, -14, -8, -13],
      [9, 14, 12, 8, 13, 10],
    ]) {
      const found = ratioOfMeans(above, below)
      if (!found) throw new Error('a ratio is expected')
      expect(found.value).toBeCloseTo(4.5 / mean(below), 12)
      expect(found.low).toBeLessThan(found.value)
      expect(found.value).toBeLessThan(found.high)
      for (const end of [found.low, found.high]) expect(edge(above, below, end)).toBeLessThan(1e-9)
    }
    // A lower level, a narrower interval.
    const [wide, narrow] = [0.95, 0.5].map((level) => ratioOfMeans(above, [10, 12, 9, 14, 8, 13], level))
    expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeLessThan(((wide?.high ?? 0) - (wide?.low ?? 0)) / 2)
  })

  it('is a mean in another unit where the denominator is known', () => {
    const above = [1, 2, 6, 3, 3]
    const { mean: centre, low, high } = estimate(above)
    for (const unit of [4, -4]) {
      const below = above.map(() => unit)
      const ends = [(low as number) / unit, (high as number) / unit].sort((a, b) => a - b)
      expect(ratioOfMeans(above, below)).toEqual({
        value: centre / unit,
        low: expect.closeTo(ends[0], 12),
        high: expect.closeTo(ends[1], 12),
      })
      // Four equal ones may be equal by chance.
      expect(ratioOfMeans(above.slice(1), below.slice(1))).toBeNull()
    }
  })

  it('is none where the denominator may be 0', () => {
    // Of 1, 2, 3 the mean is 2√3 standard errors from 0, and t(0.975, 2) is 4.3; at 90 % it is 2.9.
    expect(ratioOfMeans([1, 1, 2], [1, 2, 3])).toBeNull()
    expect(ratioOfMeans([1, 1, 2], [1, 2, 3], 0.9)).not.toBeNull()
    expect(ratioOfMeans([1, 1, 2], [0, 0, 0])).toBeNull()
    expect(ratioOfMeans([1, 1, 2], [-1, 0, 1])).toBeNull()
  })

  it('needs pairs, two of them, of numbers, and a level', () => {
    expect(() => ratioOfMeans([1, 2], [1])).toThrow('pairs need as many values on both sides, found 2 and 1')
    expect(() => ratioOfMeans([1], [1])).toThrow('at least 2 values are expected, found 1')
    expect(() => ratioOfMeans([1, Number.NaN], [1, 2])).toThrow('value 2 of 2 is NaN')
    expect(() => ratioOfMeans([1, 2], [1, Number.NaN])).toThrow('value 2 of 2 is NaN')
    expect(() => ratioOfMeans([1, 2], [1, 2], 1)).toThrow('level')
  })
})

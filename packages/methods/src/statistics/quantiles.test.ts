import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { empiricalQuantile, median, quantile, quantileEstimate, weightedQuantile } from './quantiles.ts'

describe('a quantile', () => {
  it('is an end at 0 and 1, and linear between', () => {
    expect([0, 0.25, 0.5, 1].map((p) => quantile([10, 30, 20], p))).toEqual([10, 15, 20, 30])
    expect(median([1, 2, 3, 10])).toBe(2.5)
    for (const p of [-0.001, 1.001, Number.NaN]) {
      expect(() => quantile([1, 2], p)).toThrow(`p: a number from 0 to 1 is expected, found ${p}`)
    }
    expect(() => quantile([], 0.5)).toThrow('at least 1 values are expected, found 0')
  })

  it('with weights stands at the middle of each, and goes no farther than the ends', () => {
    // Middles at 0.1, 0.35 and 0.75.
    const [values, weights] = [
      [30, 10, 20],
      [0.5, 0.2, 0.3],
    ]
    const at = (p: number) => weightedQuantile(values, weights, p)
    expect([0, 0.1, 0.225, 0.35, 0.75, 0.9, 1].map(at)).toEqual(
      [10, 10, 15, 20, 30, 30, 30].map((value) => expect.closeTo(value, 10)),
    )
    // Who weighs nothing stands where the one before ends.
    expect(weightedQuantile([1, 2, 3], [0.5, 0, 0.5], 0.5)).toBeCloseTo(2, 10)
  })

  it('of weighted values is the least that has its share at or below it', () => {
    // 1,000 of 4,000 at 0.2, and 2,000 at 0.3.
    const at = (p: number) => empiricalQuantile([0.3, 0.2, 0.5], [1000, 1000, 2000], p)
    expect([0, 0.25, 0.26, 0.5, 0.51, 1].map(at)).toEqual([0.2, 0.2, 0.3, 0.3, 0.5, 0.5])
  })
})

describe('an interval for a quantile', () => {
  it('is the shortest pair of order statistics that holds it as often as asked, and the surer of equals', () => {
    const args = [
      fc.integer({ min: 2, max: 40 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.constantFrom(0.5, 0.8, 0.95),
    ] as const
    fc.assert(
      fc.property(...args, (n, p, level) => {
        const values = Array.from({ length: n }, (_, i) => i + 1)
        const { low, high, coverage } = quantileEstimate(values.toReversed(), p, level)
        const held = (l: number, u: number) => binomialCdf(u - 1, n, p) - binomialCdf(l - 1, n, p)
        const pairs = values.flatMap((l) => values.slice(l).map((u) => ({ width: u - l, coverage: held(l, u) })))
        const enough = pairs.filter((pair) => pair.coverage >= level)
        if (low === null || high === null) {
          expect({ low, high, coverage, enough }).toEqual({ low: null, high: null, coverage: null, enough: [] })
          return
        }
        expect(coverage).toBe(held(low, high))
        const width = Math.min(...enough.map((pair) => pair.width))
        expect(high - low).toBe(width)
        expect(coverage).toBe(Math.max(...enough.filter((pair) => pair.width === width).map((pair) => pair.coverage)))
      }),
    )
  })

  it('is there from as many values on as their ends hold the median: 6 at 95 %, where 2/2⁶ lie beyond', () => {
    expect(quantileEstimate([1, 2, 3, 4, 5], 0.5)).toMatchObject({ value: 3, low: null })
    expect(quantileEstimate([1, 2, 3, 4, 5, 6], 0.5)).toEqual({
      ...{ value: 3.5, low: 1, high: 6 },
      coverage: expect.closeTo(1 - 2 / 64, 12),
    })
  })

  it('is refused at what is no level or no inner quantile', () => {
    expect(() => quantileEstimate([1, 2, 3], 0.5, 1)).toThrow('level: a number between 0 and 1 is expected, found 1')
    expect(() => quantileEstimate([1, 2, 3], 0)).toThrow('p: a number between 0 and 1 is expected, found 0')
    expect(() => quantileEstimate([1, Number.NaN], 0.5)).toThrow('value 2 of 2 is NaN')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accelerationOf, type BootstrapOptions, bootstrap, bootstrapMean } from './bootstrap.ts'
import { mean, variance } from './moments.ts'
import { median } from './quantiles.ts'

const skewed = [0.1, 0.3, 0.35, 0.5, 0.62, 0.8, 1.1, 1.3, 1.9, 2.6, 3.5, 5.2]
const sdOf = (values: readonly number[]) => Math.sqrt(variance(values, 0))

describe('the BCa interval', () => {
  it('is that of SciPy, up to the luck of the resamples', () => {
    // SciPy 1.17, stats.bootstrap(method='BCa', n_resamples=200000); ours of 20,000 is off by less than 0.03.
    for (const [statistic, low, high] of [
      [mean, 0.8717, 2.645],
      [sdOf, 0.8849, 2.2469],
    ] as const) {
      const found = bootstrap(skewed, statistic, { resamples: 20_000 })
      expect(found.value).toBe(statistic(skewed))
      expect(Math.abs(found.low - low)).toBeLessThan(0.03)
      expect(Math.abs(found.high - high)).toBeLessThan(0.06)
    }
    const middle = bootstrap(skewed, median)
    expect([middle.low, middle.high]).toEqual([0.425, 2.25])
  })

  it('accelerates by a sixth of the jackknife’s skewness', () => {
    // Means without 0, 0 and 3 lie 0.5, 0.5 and −1 above their own mean: of the differences the other way round squares
    // are 1.5, cubes −0.25 + 1.
    expect(accelerationOf([0, 0, 3], mean)).toBeCloseTo(0.75 / (6 * 1.5 ** 1.5), 12)
    expect(accelerationOf([-1, 0, 1], mean)).toBeCloseTo(0, 12)
    expect(accelerationOf([1, 2, 3], () => 4)).toBe(0)
  })

  it('has no width where the statistic is the same of every sample', () => {
    expect(bootstrap([1, 2, 3], () => 5)).toEqual({ value: 5, low: 5, high: 5 })
  })

  it('has ends where all resamples lie on one side of the value', () => {
    // Of 30 different values a resample hardly ever has all.
    const values = Array.from({ length: 30 }, (_, n) => n)
    for (const sign of [1, -1]) {
      const { value, low, high } = bootstrap(values, (sample) => sign * new Set(sample).size)
      expect(value).toBe(30 * sign)
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
      expect(low).toBeLessThanOrEqual(high)
    }
  })
})

describe('the bootstrapped t of a mean', () => {
  it('is near to Student’s where values are symmetric, and shifted to the long side where they are not', () => {
    const normal = Array.from({ length: 40 }, (_, n) => Math.sqrt(3) * (n - 19.5))
    const { value, low, high } = bootstrapMean(normal, { resamples: 20_000 })
    const half = 2.0227 * Math.sqrt(variance(normal) / 40)
    expect(value).toBeCloseTo(0, 12)
    expect((high - low) / (2 * half)).toBeCloseTo(1, 1)
    const long = bootstrapMean(skewed)
    expect(long.value).toBeCloseTo(mean(skewed), 12)
    expect(long.high - long.value).toBeGreaterThan(1.5 * (long.value - long.low))
  })

  it('is the value itself where all are the same, and leaves out resamples of one value over and over', () => {
    expect(bootstrapMean([4, 4, 4])).toEqual({ value: 4, low: 4, high: 4 })
    // One resample in nine has no error of its own.
    const { low, high } = bootstrapMean([1, 2, 4])
    expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
  })
})

describe('both bootstraps', () => {
  const both = [
    (values: readonly number[], options?: BootstrapOptions) => bootstrap(values, mean, options),
    bootstrapMean,
  ]

  it('move with zero and unit, and turn round with the sign', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 12 })
    fc.assert(
      fc.property(values, fc.constantFrom(...both), (sample, interval) => {
        fc.pre(new Set(sample).size > 2)
        const { value, low, high } = interval(sample, { resamples: 200 })
        const moved = interval(
          sample.map((one) => 2 * one + 8),
          { resamples: 200 },
        )
        const turned = interval(
          sample.map((one) => -one),
          { resamples: 200 },
        )
        expect([moved.value, moved.low, moved.high]).toEqual(
          [value, low, high].map((one) => expect.closeTo(2 * one + 8, 6)),
        )
        expect([turned.value, turned.high, turned.low]).toEqual(
          [value, low, high].map((one) => expect.closeTo(-one, 6)),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('take 2,000 resamples at 95 % if nobody says, by a seed, and are narrower at a lower level', () => {
    for (const interval of both) {
      const found = interval(skewed)
      expect(interval(skewed, { resamples: 2000, level: 0.95, seed: 'bootstrap' })).toEqual(found)
      expect(interval(skewed, { seed: 'other' })).not.toEqual(found)
      const half = interval(skewed, { level: 0.5 })
      expect(half.low).toBeGreaterThan(found.low)
      expect(half.high).toBeLessThan(found.high)
    }
  })

  it('refuse fewer than 3 values and 50 resamples, and what is no level', () => {
    for (const interval of both) {
      expect(() => interval([1, 2])).toThrow('at least 3 values are expected, found 2')
      expect(() => interval([1, 2, Number.NaN])).toThrow('value 3 of 3 is NaN')
      expect(() => interval(skewed, { resamples: 49 })).toThrow(
        'resamples: a whole number from 50 is expected, found 49',
      )
      expect(() => interval(skewed, { resamples: 60.5 })).toThrow('found 60.5')
      expect(() => interval(skewed, { level: 1 })).toThrow('level: a number between 0 and 1 is expected, found 1')
      expect(interval([1, 2, 4], { resamples: 50 }).value).toBeCloseTo(7 / 3, 12)
    }
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  benjaminiHochberg,
  bootstrap,
  comparePaired,
  compareWithBase,
  equivalence,
  estimate,
  holm,
  largestSd,
  median,
  powerOf,
  quantile,
  quantileEstimate,
  ratioOfMeans,
  replicatesFor,
  replicatesForWidth,
  runUntilNarrow,
  stationarity,
  superiority,
  warmUp,
  wouldFind,
} from './index.ts'
import { ranks } from './moments.ts'
import { randomOf } from './random.ts'

const { statistics } = JSON.parse(
  readFileSync(new URL('../../../../tests/reference/reference.json', import.meta.url), 'utf8'),
)

describe('statistics beside SciPy', () => {
  it('gives the same interval and p-values', () => {
    const { sample, t_interval, superior, within, p, benjamini_hochberg } = statistics
    const { low, high } = estimate(sample)
    expect(low).toBeCloseTo(t_interval[0], 10)
    expect(high).toBeCloseTo(t_interval[1], 10)
    expect(superiority(sample, 0.1).p).toBeCloseTo(superior, 10)
    expect(equivalence(sample, 0.8).p).toBeCloseTo(within, 10)
    expect(benjaminiHochberg(p)).toEqual(benjamini_hochberg.map((value: number) => expect.closeTo(value, 12)))
  })

  it('gives the same power as the noncentral t', () => {
    for (const [effect, replicates, power] of statistics.power) {
      expect(Math.abs(powerOf({ effect, sd: 1 }, replicates) - power)).toBeLessThan(2e-4)
    }
  })
})

describe('statistics', () => {
  it('corrects p-values as Holm’s paper does, in the order given', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02].map((value) => expect.closeTo(value, 12)))
    expect(holm([0.9, 0.8])).toEqual([1, 1])
  })

  it('takes quantiles as R does', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([4, 1, 3, 2], 0.9)).toBeCloseTo(3.7, 12)
    expect(median([7])).toBe(7)
    expect(ranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2])
  })

  it('says that too few values cannot hold a quantile', () => {
    expect(quantileEstimate([1, 2, 3, 4], 0.9)).toEqual({ value: 3.7, low: null, high: null, coverage: null })
    // Textbook (Hahn & Meeker): the median of 10 lies between the 2nd and the 9th with probability 0.9785.
    const ten = quantileEstimate([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5)
    expect([ten.low, ten.high]).toEqual([2, 9])
    expect(ten.coverage).toBeCloseTo(0.978516, 6)
  })

  it('says what common random numbers saved', () => {
    const random = randomOf('saved', 'test')
    const luck = Array.from({ length: 2000 }, () => random.normal())
    const a = luck.map((value) => value + 0.5 * random.normal() + 1)
    const { saved, correlation, mean } = comparePaired(a, luck)
    // Var(a − b) = 0.25 against 1.25 + 1 for independent runs.
    expect(saved).toBeCloseTo(1 - 0.25 / 2.25, 1)
    expect(correlation).toBeCloseTo(1 / Math.sqrt(1.25), 1)
    expect(mean).toBeCloseTo(1, 1)
    expect(comparePaired([1, 1], [2, 2])).toMatchObject({ mean: -1, saved: null, correlation: null })
  })

  it('plans replicates that are just enough', () => {
    const options = { effect: 0.02, sd: 0.05 }
    const n = replicatesFor(options, 0.9)
    expect(powerOf(options, n)).toBeGreaterThanOrEqual(0.9)
    expect(powerOf(options, n - 1)).toBeLessThan(0.9)
    // By hand: t(0.975, 98) = 1.984; 1.984 · 0.05/√99 = 0.00997.
    expect(replicatesForWidth({ halfWidth: 0.01, sd: 0.05 })).toBe(99)
  })

  it('claims power only by the largest spread that the replicates leave possible', () => {
    // By hand: χ²(0.05, 4) = 0.710723, so that 5 replicates leave √(4/0.710723) times their own spread possible.
    expect(largestSd({ n: 5, sd: 1 }, 0.95)).toBeCloseTo(Math.sqrt(4 / 0.710723), 5)
    expect(wouldFind({ n: 5, sd: 0.001 }, 0.02)).toMatchObject({ enough: true })
    // Taken for known, a spread of 0.01 would do.
    expect(powerOf({ effect: 0.02, sd: 0.01 }, 5)).toBeGreaterThan(0.9)
    const found = wouldFind({ n: 5, sd: 0.01 }, 0.02)
    expect(found?.enough).toBe(false)
    expect(found?.needed).toBeGreaterThan(5)
    expect(wouldFind({ n: 5, sd: 1 }, 1e-4)).toEqual({ enough: false, needed: null })
    expect(wouldFind({ n: 2, sd: 0 }, 0.02)).toBeNull()
    expect(wouldFind({ n: 1, sd: null }, 0.02)).toBeNull()
  })

  it('shows nothing by a few differences that are equal by chance', () => {
    expect(superiority([0.1, 0.1])).toMatchObject({ p: 1, shown: false })
    expect(equivalence([0, 0], 0.02)).toMatchObject({ p: 1, shown: false })
    expect(compareWithBase([[0.5, 0.6]], [0.4, 0.5])[0].p).toBe(1)
    expect(equivalence([0, 0, 0, 0, 0], 0.02).shown).toBe(true)
    expect(ratioOfMeans([1, 2, 3], [1, 1, 1])).toBeNull()
  })

  it('stops at the most that it may run, and says so', async () => {
    const random = randomOf('most', 'test')
    const replicate = async (_: number, count: number) => Array.from({ length: count }, () => random.normal())
    const found = await runUntilNarrow({ replicate, halfWidth: 0.001, most: 50 })
    expect(found).toMatchObject({ replicates: 50, reached: false })
    expect(found.high - found.low).toBeGreaterThan(0.002)
  })

  it('cuts the warm-up where the start is forgotten', () => {
    const random = randomOf('warm-up', 'test')
    const series = Array.from({ length: 400 }, (_, t) => 5 * Math.exp(-t / 20) + random.normal())
    const { drop, enough } = warmUp(series)
    expect(drop).toBeGreaterThanOrEqual(30)
    expect(drop).toBeLessThanOrEqual(120)
    expect(enough).toBe(true)
    expect(warmUp(series.map((value, t) => value + t / 10)).enough).toBe(false)
  })

  it('knows a constant from a line', () => {
    expect(stationarity(new Array(40).fill(0.3))).toEqual({ stationary: true, p: 1, slope: 0 })
    const line = stationarity(Array.from({ length: 40 }, (_, t) => t / 8))
    expect(line.stationary).toBe(false)
    expect(line.slope).toBeCloseTo(1 / 8, 10)
  })

  it('names what is wrong', () => {
    expect(() => bootstrap([1, 2], median)).toThrow('at least 3 values are expected, found 2')
    expect(() => superiority([1])).toThrow('at least two replicates')
    expect(() => equivalence([1, 2], 0)).toThrow('margin: a number above 0 is expected, found 0')
    expect(() => powerOf({ effect: 1, sd: 0 }, 5)).toThrow('sd: a number above 0 is expected, found 0')
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow('value 2 of 2 is NaN')
  })
})

import { describe, expect, it } from 'vitest'
import { estimate } from './estimate.ts'
import { stationarity, steadyMean, warmUp } from './steady-state.ts'

/** Each number five times: batches whose means they are. */
const fives = (...means: number[]) => means.flatMap((value) => new Array<number>(5).fill(value))

describe('a warm-up', () => {
  it('ends where the mean of what is left would be known best', () => {
    expect(warmUp(fives(9, 1, 2, 1, 2, 1, 2))).toEqual({ drop: 5, enough: true })
    expect(warmUp(fives(9, 9, 1, 2, 1, 2, 1, 2))).toEqual({ drop: 10, enough: true })
    // Without a start, nothing is cut: 1 and 2 in turn are known best together.
    expect(warmUp(fives(1, 2, 1, 2, 1, 2))).toEqual({ drop: 0, enough: true })
    // Of equals the earliest: a series that never changes.
    expect(warmUp(fives(3, 3, 3, 3, 3, 3)).drop).toBe(0)
  })

  it('is too long where the best cut lies beyond the middle, and leaves 4 batches at least', () => {
    expect(warmUp(fives(9, 9, 9, 9, 1, 1, 1, 1))).toEqual({ drop: 20, enough: true })
    expect(warmUp(fives(9, 8, 7, 6, 5, 1, 1, 1, 1))).toEqual({ drop: 25, enough: false })
    expect(warmUp(fives(9, 9, 9, 9, 9, 1, 1))).toMatchObject({ drop: 0 })
  })

  it('takes the ticks along that stand before the first batch', () => {
    // Two ticks are left over, and the biased batch ends after seven.
    expect(warmUp([9, 9, ...fives(9, 1, 2, 1, 2, 1, 2)]).drop).toBe(7)
    expect(warmUp([9, 9, ...fives(1, 2, 1, 2, 1, 2)]).drop).toBe(0)
  })

  it('needs 20 ticks', () => {
    expect(() => warmUp(new Array(19).fill(1))).toThrow('at least 20 values are expected, found 19')
    expect(warmUp(new Array(20).fill(1)).drop).toBe(0)
  })
})

describe('stationarity', () => {
  const series = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]

  it('is tested by the line through ten batches', () => {
    // SciPy 1.17, linregress of the means of two; a slope for each tick is half of that.
    const found = stationarity(series)
    expect(found.p).toBeCloseTo(0.2606396674695014, 10)
    expect(found.slope).toBeCloseTo(0.13787878787878788, 12)
    expect(found.stationary).toBe(true)
    expect(stationarity(series, 0.7).stationary).toBe(false)
    // What is left over at the start counts for nothing.
    expect(stationarity([1000, -1000, 500, ...series])).toEqual(found)
  })

  it('does not depend on zero and unit, and turns with time', () => {
    const found = stationarity(series)
    const scaled = stationarity(series.map((value) => 100 * value - 7))
    expect([scaled.p, scaled.slope]).toEqual([expect.closeTo(found.p, 9), expect.closeTo(100 * found.slope, 9)])
    const back = stationarity(series.toReversed())
    expect([back.p, back.slope]).toEqual([expect.closeTo(found.p, 9), expect.closeTo(-found.slope, 9)])
  })

  it('is certain of a constant, and of a line, up to rounding', () => {
    const constant = { stationary: true, p: 1, slope: 0 }
    expect(stationarity(new Array(20).fill(0))).toEqual(constant)
    expect(stationarity(new Array(30).fill(0.1 + 0.2))).toEqual(constant)
    expect(stationarity(series.map((_, t) => 1e6 + (t % 3) * 1e-11))).toEqual(constant)
    for (const slope of [0.1, -0.1]) {
      const line = stationarity(series.map((_, t) => 7 + slope * t))
      expect(line).toEqual({ stationary: false, p: 0, slope: expect.closeTo(slope, 12) })
    }
  })

  it('needs 20 ticks and a level', () => {
    expect(() => stationarity(series.slice(1))).toThrow('at least 20 values are expected, found 19')
    expect(() => stationarity(series, 1)).toThrow('level: a number between 0 and 1 is expected, found 1')
  })
})

describe('a steady mean', () => {
  it('is that of batches, of which there are 20 if nobody says; what is left over goes first', () => {
    const series = Array.from({ length: 43 }, (_, t) => t ** 2)
    const means = Array.from({ length: 20 }, (_, b) => (series[3 + 2 * b] + series[4 + 2 * b]) / 2)
    expect(steadyMean(series)).toEqual(estimate(means))
    expect(steadyMean([5, 1, 2, 3, 4, 5, 6], 0.9, 3)).toEqual(estimate([1.5, 3.5, 5.5], 0.9))
  })

  it('needs two ticks for each batch', () => {
    expect(() => steadyMean(new Array(39).fill(1))).toThrow('at least 40 values are expected, found 39')
    expect(steadyMean(new Array(40).fill(1)).n).toBe(20)
    expect(() => steadyMean([1, 2, 3], 0.95, 2)).toThrow('at least 4 values')
  })
})

import { english } from '@cogov/engine/messages'
import { describe, expect, it } from 'vitest'
import type { Posterior } from './abc-smc.ts'
import { predictiveCheck, summarisePosterior } from './posterior.ts'
import { valuesAt } from './problem.ts'

const posteriorOf = (unit: number[][]): Posterior => ({
  parameters: ['a', 'b', 'c'].slice(0, unit[0]?.length),
  values: unit,
  unit,
  weights: unit.map(() => 1 / unit.length),
  summary: 'cells',
  generations: [],
  simulations: 0,
})

/** Eight points about the middle of the cube: its axes are known. */
const along = (...axes: number[][]): number[][] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
    [0, 1, 2].map((j) => axes.reduce((sum, axis, k) => sum + (n & (1 << k) ? axis[j] : -axis[j]), 0.5)),
  )
const warnings = (unit: number[][]) => summarisePosterior(posteriorOf(unit)).warnings.map(({ code }) => code)

describe('what a posterior warns of', () => {
  const long = [0.3, 0.3, 0.3]
  it('is an axis along which three make up for each other, though no two of them are tied', () => {
    // Correlations of 0.896, 0.896 and 0.6; 80 % of each lie along the axis, which is 70 times as long as the shortest.
    const found = summarisePosterior(posteriorOf(along(long, [0.149, 0, -0.149], [0.003, -0.006, 0.003])))
    expect(found.warnings.filter(({ code }) => code === 'calibration.long_axis')).toMatchObject([
      { values: { parameters: 'a, b, c' } },
    ])
    expect(found.warnings.map(({ code }) => code)).not.toContain('calibration.tied')
  })

  it('is such an axis too where the others have no length at all', () => {
    expect(warnings(along(long, [0.149, 0, -0.149]))).toContain('calibration.long_axis')
  })

  it('is no such axis where it is not much longer than all others', () => {
    expect(warnings(along(long, [0.149, 0, -0.149], [0.04, -0.08, 0.04]))).not.toContain('calibration.long_axis')
  })

  it('is no such axis where it has been said of two that they are tied, or only two are on it', () => {
    const tied = warnings(along(long, [0.1, 0, -0.1], [0.003, -0.006, 0.003]))
    expect(tied).toContain('calibration.tied')
    expect(tied).not.toContain('calibration.long_axis')
    expect(warnings(along([0.3, 0.3, 0], [0, 0, 0.1], [0.14, -0.14, 0.001]))).not.toContain('calibration.long_axis')
  })
})

describe('a summary of a posterior', () => {
  it('weighs its points: mean, quantiles, and the share of the prior’s variance that was learnt', () => {
    const posterior = { ...posteriorOf([[0.25], [0.75]]), values: [[1], [3]], weights: [0.25, 0.75] }
    // The values stand at the middles of their weights, 0.125 and 0.625: half way is at 1 + 2 · 0.375/0.5.
    expect(summarisePosterior(posterior)).toEqual({
      // Of the prior's 1/12 there are 0.25 · 0.75 · 0.5² left: 12 times that is 0.5625.
      parameters: [{ name: 'a', mean: 2.5, median: 2.5, low: 1, high: 3, learnt: expect.closeTo(0.4375, 12) }],
      warnings: [],
    })
    // From 0.25 to 0.75: 1 + 2 · 0.125/0.5, and beyond the last.
    expect(summarisePosterior(posterior, 0.5).parameters[0]).toMatchObject({ low: 1.5, high: 3 })
    expect(() => summarisePosterior(posterior, 1)).toThrow('level: a number between 0 and 1')
  })

  it('warns of a parameter that keeps more than 70 % of its variance, and never says more than 100 %', () => {
    // 0.5 ± d, half of each: 12 d² of the prior's variance.
    const said = (d: number) => summarisePosterior(posteriorOf([[0.5 - d], [0.5 + d]])).warnings.map(english)
    expect(said(0.24)).toEqual([])
    expect(said(0.25)).toEqual(['the data say little about a: it keeps 75 % of the variance it had before'])
    expect(said(0.5)).toEqual(['the data say little about a: it keeps 100 % of the variance it had before'])
  })

  it('warns of two whose correlation is 0.9 or more, either way', () => {
    // Along (1, s) by 0.2 and across by d: a correlation of (0.04 − d²)/(0.04 + d²), 0.905 for 0.045 and 0.894 for
    // 0.0474.
    const said = (d: number, s: number) =>
      summarisePosterior(posteriorOf(along([0.2, 0.2 * s, 0], [d, -d * s, 0], [0, 0, 0.1]))).warnings.map(english)
    expect(said(0.045, 1)).toEqual(['a and b can hardly be told apart: one makes up for the other (correlation 0.90)'])
    expect(said(0.045, -1)).toEqual([
      'a and b can hardly be told apart: one makes up for the other (correlation -0.90)',
    ])
    expect(said(0.0474, 1)).toEqual([])
    const last = summarisePosterior(posteriorOf(along([0, 0.2, 0.2], [0, 0.01, -0.01], [0.1, 0, 0])))
    expect(last.warnings).toMatchObject([{ values: { a: 'b', b: 'c', r: '1.00' } }])
  })
})

describe('a parameter', () => {
  it('lies between its ends, evenly or by its logarithm', () => {
    const ends = { from: 1, to: 100 }
    expect(valuesAt([{ name: 'even', ...ends }], [0.5])).toEqual([50.5])
    expect(valuesAt([{ name: 'log', ...ends, scale: 'log' }], [0.5])[0]).toBeCloseTo(10, 10)
  })
})

describe('a posterior predictive check', () => {
  /** One cell; the model gives numbers about 90, whatever its parameter is. */
  const check = (observed: number) =>
    predictiveCheck(
      {
        parameters: [{ name: 'a', from: 0, to: 1 }],
        observed: [observed],
        simulate: async (points) => points.map((_, n) => [90 + (n % 21) / 10 - 1]),
      },
      posteriorOf([[0.5], [0.6]]),
      { draws: 210 },
    )
  it('finds fault with what lies beyond all that the model makes, above and below', async () => {
    for (const observed of [80, 100]) {
      const { p, outside, cells } = await check(observed)
      expect(p).toBeCloseTo(1 / 211, 10)
      expect(outside).toBe(1)
      expect(cells[0]?.p).toBeCloseTo(2 * (0.5 / 211), 10)
    }
  })
  it('finds none with what lies in the middle', async () => {
    const { p, outside, cells } = await check(90)
    expect(p).toBe(1)
    expect(outside).toBe(0)
    expect(cells[0]?.median).toBeCloseTo(90, 10)
  })
  /** Two measured cells with one between them that was not; 20 data sets: 0 to 19, and 30 always. */
  const twenty = async (options: { level?: number; draws?: number } = {}) => {
    const asked: { points: number[][]; numbers: readonly number[] }[] = []
    const posterior = { ...posteriorOf([[0.1], [0.2]]), weights: [0.2, 0.8], simulations: 500 }
    const simulate = async (points: number[][], numbers: readonly number[]) => {
      asked.push({ points, numbers })
      return points.map((_, n) => [n, Number.NaN, 30])
    }
    const problem = { parameters: [{ name: 'a', from: 0, to: 1 }], observed: [4, null, 30], simulate }
    return { asked, check: await predictiveCheck(problem, posterior, { draws: 20, level: 0.8, ...options }) }
  }
  it('says of each cell where the data lie, and of all how far off they are together', async () => {
    const { check } = await twenty()
    expect(check.cells).toEqual([
      // Below 4 are 4 and half of the one that is 4: 2 (4.5 + 0.5)/21. The 10 % and 90 % quantiles of 0 … 19.
      { cell: 0, observed: 4, median: 9.5, low: expect.closeTo(1.9, 12), high: expect.closeTo(17.1, 12), p: 10 / 21 },
      { cell: 2, observed: 30, median: 30, low: 30, high: 30, p: 1 },
    ])
    expect(check).toMatchObject({ outside: 0, expected: expect.closeTo(0.4, 12) })
    // As far from 9.5 as 4 or farther are 0 … 4 and 15 … 19.
    expect(check.p).toBeCloseTo(11 / 21, 12)
  })
  it('simulates points of the posterior, as often as they weigh, with luck that the fit had not used', async () => {
    const { asked } = await twenty({ draws: 1000 })
    expect(asked).toHaveLength(1)
    expect(asked[0].numbers).toEqual(Array.from({ length: 1000 }, (_, n) => 500 + n))
    // 800 of 1,000 are due, with a standard deviation of 12.6.
    expect(Math.abs(asked[0].points.filter(([a]) => a === 0.2).length - 800)).toBeLessThan(42)
    expect(asked[0].points.every(([a]) => a === 0.1 || a === 0.2)).toBe(true)
  })
  it('takes 20 data sets or more', async () => {
    await expect(twenty({ draws: 19 })).rejects.toThrow('draws: a whole number from 20')
    await expect(twenty({ level: 0 })).rejects.toThrow('level: a number between 0 and 1 is expected, found 0')
  })
})

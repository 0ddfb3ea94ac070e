import { english } from '@cogov/engine/messages'
import { describe, expect, it } from 'vitest'
import type { CalibratedParameter, CalibrationProblem } from './problem.ts'
import { type MomentsOptions, simulatedMoments } from './simulated-moments.ts'

/**
 * Cells with a luck that is known: over any four numbers in a row it has a mean of 0, and over 20 of them a variance of
 * 20/19 for each of the two, which go their own ways.
 */
const luckOf = (n: number) => [n % 2 === 0 ? 1 : -1, n % 4 < 2 ? 1 : -1]
const V = 20 / 19
const unit = (name: string): CalibratedParameter => ({ name, from: 0, to: 1 })
/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959964

function fitted(
  parameters: CalibratedParameter[],
  observed: number[],
  cells: (values: number[], luck: number[]) => number[],
  options: MomentsOptions = {},
) {
  const simulate: CalibrationProblem['simulate'] = async (points, numbers) =>
    points.map((point, n) => cells(point, luckOf(numbers[n])))
  return simulatedMoments({ parameters, observed, simulate }, { spread: 20, ...options })
}

describe('simulated moments of a line', () => {
  it('give its inverse, with the luck of the data and of the replicates', async () => {
    // Cell 3a with luck 0.6: a = 12/3, and an error of 0.6 √(V (1 + 1/4)) / 3.
    const line = ([a]: number[], [one]: number[]) => [3 * a + 0.6 * one]
    const { parameters, p, warnings } = await fitted([{ name: 'a', from: 0, to: 10 }], [12], line)
    const half = (Z * 0.6 * Math.sqrt(V * 1.25)) / 3
    expect(parameters[0].name).toBe('a')
    expect(parameters[0].value).toBeCloseTo(4, 3)
    expect(parameters[0].low).toBeCloseTo(4 - half, 3)
    expect(parameters[0].high).toBeCloseTo(4 + half, 3)
    expect({ p, warnings }).toEqual({ p: null, warnings: [] })
    // At 50 % the quantile is 0.6745; with 8 replicates 1/8 is added.
    const [narrow] = (await fitted([{ name: 'a', from: 0, to: 10 }], [12], line, { level: 0.5, replicates: 8 }))
      .parameters
    expect(narrow.high - narrow.low).toBeCloseTo((2 * 0.67449 * 0.6 * Math.sqrt(V * 1.125)) / 3, 3)
  })

  it('take the slope where the parameter is', async () => {
    // At 0.4 the square moves by 0.8 for each unit.
    const [a] = (await fitted([unit('a')], [0.16], ([x], [one]) => [x * x + 0.02 * one])).parameters
    expect(a.value).toBeCloseTo(0.4, 3)
    expect(a.high - a.low).toBeCloseTo((2 * Z * 0.02 * Math.sqrt(V * 1.25)) / 0.8, 3)
  })

  it('have intervals in the parameter’s scale, and within its range', async () => {
    // On a log scale from 1 to 100 the cell is the place between both: 0.5 is 10, and 0.01 more a factor of 100^0.01.
    const log = { name: 'a', from: 1, to: 100, scale: 'log' as const }
    const [a] = (await fitted([log], [0.5], ([value], [one]) => [Math.log(value) / Math.log(100) + 0.1 * one]))
      .parameters
    const half = Z * 0.1 * Math.sqrt(V * 1.25)
    expect(a.value).toBeCloseTo(10, 2)
    expect(a.low).toBeCloseTo(10 * 100 ** -half, 2)
    expect(a.high).toBeCloseTo(10 * 100 ** half, 2)
    for (const [observed, value] of [
      [1.2, 1],
      [-0.2, 0],
    ]) {
      const [edge] = (await fitted([unit('a')], [observed], ([x], [one]) => [x + 0.1 * one])).parameters
      expect(edge.value).toBeCloseTo(value, 3)
      expect(value === 1 ? edge.high : edge.low).toBe(value)
      // The slope is found on the one side that there is.
      expect(value === 1 ? 1 - edge.low : edge.high).toBeCloseTo(half, 2)
    }
  })
})

describe('simulated moments of more cells than parameters', () => {
  it('weigh the cells by their luck, and leave what they cannot agree on to χ²', async () => {
    // 0.4 with luck s and 0.6 with 2s: (4 · 0.4 + 0.6)/5 = 0.44, with the variance s²V / (1 + 1/4).
    const s = 0.05
    const { parameters, p } = await fitted([unit('a')], [0.4, 0.6], ([a], [one, two]) => [a + s * one, a + 2 * s * two])
    expect(parameters[0].value).toBeCloseTo(0.44, 3)
    expect(parameters[0].high - parameters[0].low).toBeCloseTo(2 * Z * s * Math.sqrt((V * 1.25) / 1.25), 3)
    // Left are −0.04/s and 0.16/2s, over the luck of the data and of the mean of 20: 0.008 / (1.05 · s²V) = 2.895, and
    // χ² with one degree of freedom is above it with probability 0.0889 (SciPy 1.17, chi2.sf).
    expect(p).toBeCloseTo(0.0889, 3)
  })

  it('know that cells share their luck', async () => {
    // Both have luck s, with a correlation of 0.6: a is their mean, with the variance s²V (1 + 0.6) / 2.
    const s = 0.1
    const { parameters, p } = await fitted([unit('a')], [0.4, 0.6], ([a], [one, two]) => [
      a + s * one,
      a + s * (0.6 * one + 0.8 * two),
    ])
    expect(parameters[0].value).toBeCloseTo(0.5, 3)
    expect(parameters[0].high - parameters[0].low).toBeCloseTo(2 * Z * s * Math.sqrt((V * 1.25 * 1.6) / 2), 3)
    // Their difference has luck s²V (1 − 0.6) each: 0.02 / (1.05 · 0.4 · s²V) = 4.5238, beyond which are 0.0334.
    expect(p).toBeCloseTo(0.0334, 3)
  })

  it('find two parameters at once, and a cell that never changes tells nothing', async () => {
    const { parameters, p } = await fitted([unit('a'), unit('b')], [0.9, 0.1, 0], ([a, b], [one, two]) => [
      a + b + 0.01 * one,
      a - b + 0.01 * two,
      0,
    ])
    // a = (0.9 + 0.1)/2 and b = (0.9 − 0.1)/2, each with half the variance of the sum of two lucks.
    for (const [j, value] of [0.5, 0.4].entries()) {
      expect(parameters[j].value).toBeCloseTo(value, 3)
      expect(parameters[j].high - parameters[j].low).toBeCloseTo(2 * Z * 0.01 * Math.sqrt((V * 1.25) / 2), 3)
    }
    expect(p).toBeCloseTo(1, 3)
    // One that never changes, and is another in the data, is no model of them.
    expect((await fitted([unit('a')], [0.5, 1], ([a], [one]) => [a + 0.1 * one, 0])).p).toBeCloseTo(0, 10)
  })
})

describe('simulated moments', () => {
  it('say which parameter the data know no better than its prior, whose deviation is 1/√12 = 0.289', async () => {
    const warnings = async (sd: number) =>
      (await fitted([unit('a')], [0.5], ([a], [one]) => [a + (sd / Math.sqrt(V)) * one])).warnings.map(english)
    expect(await warnings(0.28)).toEqual([])
    expect(await warnings(0.3)).toEqual(['the data say nothing about a'])
    const idle = await fitted([unit('a'), unit('b')], [0.5, 0.5], ([a], luck) => luck.map((one) => a + 0.01 * one))
    expect(idle.warnings.map(english)).toEqual(['the data say nothing about b'])
    // It may be anything that was thought possible.
    expect(idle.parameters[1]).toMatchObject({ low: 0, high: 1 })
    expect(idle.parameters[0].high - idle.parameters[0].low).toBeLessThan(0.1)
  })

  it('spend on the search what they may, and say how many data sets there were in all', async () => {
    let spent = 0
    const count = ([a]: number[], [one]: number[]) => {
      // The spread of the cells is learnt in the middle of the range.
      if (spent++ < 20) expect(a).toBe(0.5)
      return [a + 0.1 * one]
    }
    const { simulations } = await fitted([unit('a')], [0.5], count, { simulations: 40 })
    // Twice 20 for the luck; two generations of 4 points with 4 replicates; slopes from 2 · 5; 20 at the end.
    expect(simulations).toBe(40 + 32 + 10 + 20)
    expect(spent).toBe(simulations)
    // With the spread of 200 that is taken if nobody says, slopes are from 2 · 50.
    const wide = await fitted([unit('a')], [0.5], count, { simulations: 40, spread: undefined as never })
    expect(wide.simulations).toBe(400 + 32 + 100 + 200)
    // 400 for each parameter and replicate if nobody says: the search ends before, as near as it can tell.
    expect((await fitted([unit('a')], [0.5], count)).simulations).toBeLessThan(1600 + 70)
  })

  it('refuse no replicates, a spread of less than 20, and what is no level', async () => {
    const refused = (options: MomentsOptions) => expect(fitted([unit('a')], [0.5], ([a]) => [a], options)).rejects
    await refused({ replicates: 0 }).toThrow('replicates: a whole number from 1')
    await refused({ spread: 19 }).toThrow('spread: a whole number from 20')
    await refused({ level: 1 }).toThrow('level: a number between 0 and 1 is expected, found 1')
    await expect(fitted([], [0.5], () => [0])).rejects.toThrow('parameters: a whole number from 1')
    expect(
      (await fitted([unit('a')], [0.5], ([a], [one]) => [a + 0.1 * one], { replicates: 1 })).parameters,
    ).toHaveLength(1)
  })
})

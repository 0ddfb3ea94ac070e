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
})

import { describe, expect, it } from 'vitest'
import { estimate, pairedDifference } from './estimate.ts'
import { proportion } from './proportion.ts'

describe('intervals over replicates', () => {
  it('are those of a textbook for three values', () => {
    const { n, mean, sd, low, high } = estimate([1, 2, 3])
    expect({ n, mean, sd }).toEqual({ n: 3, mean: 2, sd: 1 })
    // t(0.975, 2) = 4.302653
    expect(high).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 6)
    expect(low).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 6)
  })

  it('of pairs are those that R gives for the sleep data of Student 1908', () => {
    const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const { mean, low, high } = pairedDifference(laevo, dextro)
    expect(mean).toBeCloseTo(1.58, 10)
    expect(low).toBeCloseTo(0.7001142, 6)
    expect(high).toBeCloseTo(2.4598858, 6)
  })

  it('are narrower at a lower level', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    const [wide, narrow] = [estimate(values, 0.99), estimate(values, 0.5)]
    expect((wide.high as number) - (wide.low as number)).toBeGreaterThan(
      (narrow.high as number) - (narrow.low as number),
    )
  })

  it('do not exist for one value, nor for a few that may be equal by chance, and have no width for more', () => {
    expect(estimate([7])).toEqual({ n: 1, mean: 7, sd: null, low: null, high: null })
    expect(estimate([7, 7, 7])).toEqual({ n: 3, mean: 7, sd: 0, low: null, high: null, withheld: 'equal' })
    expect(pairedDifference([0.5, 0.25], [0.25, 0])).toMatchObject({ mean: 0.25, low: null, withheld: 'equal' })
    // 1/12 by two roundings.
    expect(pairedDifference([5 / 12, 7 / 12], [4 / 12, 6 / 12])).toMatchObject({ sd: 0, low: null, withheld: 'equal' })
    expect(estimate([7, 7, 7, 7, 7])).toEqual({ n: 5, mean: 7, sd: 0, low: 7, high: 7 })
  })

  it('never leave what is possible', () => {
    const share = estimate([0.417, 0.583], 0.95, [0, 1])
    expect([share.low, share.high]).toEqual([0, 1])
    const difference = pairedDifference([0.9, 0.2], [0.1, 0.9], 0.95, [0, 1])
    expect([difference.low, difference.high]).toEqual([-1, 1])
    const near = estimate([0.91, 0.95, 0.99, 0.97, 0.98], 0.95, [0, 1])
    expect(near.high).toBeLessThan(1)
    expect(near.low).toBe(estimate([0.91, 0.95, 0.99, 0.97, 0.98]).low)
  })

  it('are withheld where many values lie at an end of what is possible, unless many others do not', () => {
    expect(estimate([1, 1, 0.9, 0.8, 0.95], 0.95, [0, 1])).toMatchObject({ low: null, withheld: 'bound' })
    expect(estimate(new Array(20).fill(0), 0.95, [0, 1])).toMatchObject({ mean: 0, low: null, withheld: 'bound' })
    const many = [...new Array(20).fill(1), ...Array.from({ length: 20 }, (_, k) => 0.5 + k / 50)]
    expect(estimate(many, 0.95, [0, 1]).withheld).toBeUndefined()
    // Where only one of two is at its bound, their difference moves with the other.
    expect(pairedDifference([1, 1, 1], [0.5, 0.6, 0.4], 0.95, [0, 1]).low).not.toBeNull()
    // Of yes and no, pairs that differ are counted.
    expect(pairedDifference([1, 0, 1, 1, 1], [0, 1, 0, 1, 0], 0.95, [0, 1])).toMatchObject({ withheld: 'bound' })
    expect(pairedDifference([1, 1, 0.9], [1, 1, 1], 0.95, [0, 1])).toMatchObject({ low: null, withheld: 'bound' })
  })

  it('are those of a share where all values lie at its two ends', () => {
    const { low, high } = proportion(3, 10)
    expect(estimate([1, 1, 1, 0, 0, 0, 0, 0, 0, 0], 0.95, [0, 1])).toMatchObject({ mean: 0.3, low, high })
  })

  it('are refused for nothing, for what is no number, and for pairs that are none', () => {
    expect(() => estimate([])).toThrow('at least one value')
    expect(() => estimate([1, Number.NaN])).toThrow('value 2 of 2 is NaN')
    expect(() => pairedDifference([1, 2], [1])).toThrow('found 2 and 1')
  })

  it('hold the true mean as often as their level says', () => {
    // 2,000 samples of 5 sums of uniform numbers: with level 0.95 the share has a standard deviation of 0.005.
    let state = 1
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6)
    let held = 0
    for (let k = 0; k < 2000; k++) {
      const { low, high } = estimate(Array.from({ length: 5 }, normal))
      if ((low as number) <= 0 && 0 <= (high as number)) held++
    }
    expect(Math.abs(held / 2000 - 0.95)).toBeLessThan(0.025)
  })
})

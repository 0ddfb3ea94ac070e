import { describe, expect, it } from 'vitest'
import { nonDominated, paretoFront } from './pareto.ts'

describe('a Pareto front', () => {
  // Much for little: the first is beaten by the second, the third has more for more.
  const policies = [
    [
      [1, 3],
      [4, 6],
    ],
    [
      [2, 4],
      [4, 4],
    ],
    [
      [5, 7],
      [8, 10],
    ],
  ]
  const directions = ['largest', 'smallest'] as const

  it('is that of the means, policy by policy', () => {
    const found = paretoFront(policies, { directions })
    expect(found.map(({ policy, means, front }) => ({ policy, means, front }))).toEqual([
      { policy: 0, means: [2, 5], front: false },
      { policy: 1, means: [3, 4], front: true },
      { policy: 2, means: [6, 9], front: true },
    ])
  })

  it('is not said how surely without resamples, or with one replicate', () => {
    const probabilities = (all: number[][][], resamples?: number) =>
      paretoFront(all, resamples === undefined ? { directions } : { directions, resamples }).map(
        (one) => one.probability,
      )
    expect(probabilities(policies, 0)).toEqual([null, null, null])
    expect(probabilities(policies.map((one) => one.map((values) => values.slice(0, 1))))).toEqual([null, null, null])
  })

  it('is as likely as Student’s t has it: P(T₁ > −1/3) = 0.602 that 0 and 3 are 1 or more on average', () => {
    const chance = (other: number[]) =>
      paretoFront([[[0, 3]], [other]], { directions: ['largest'], resamples: 4000 }).map(
        (one) => one.probability as number,
      )
    // Pairs and, with other numbers of replicates, each for itself; the standard deviation is 0.008.
    for (const other of [
      [1, 1],
      [1, 1, 1],
    ]) {
      const [own, its] = chance(other)
      expect(Math.abs(own - 0.602)).toBeLessThan(0.027)
      expect(own + its).toBeCloseTo(1, 10)
    }
    // Luck that both share changes nothing between them; luck of their own does.
    expect(chance([1, 4])).toEqual([0, 1])
    expect(chance([1, 4, 2.5])[0]).toBeGreaterThan(0.1)
    expect(paretoFront([[[2, 5]]], { directions: ['largest'] })[0].probability).toBe(1)
  })

  it('keeps equals, and asks each policy for as many outcomes as there are directions', () => {
    expect(
      nonDominated(
        [
          [1, 2],
          [1, 2],
          [0, 2],
          [1, 1],
        ],
        ['largest', 'largest'],
      ),
    ).toEqual([0, 1])
    expect(nonDominated([[1], [0], [0]], ['smallest'])).toEqual([1, 2])
    expect(() => paretoFront([[[1, 2]], policies[0]], { directions })).toThrow('policy 1 has 1 outcomes')
    expect(() => paretoFront([policies[0], [[1, 2]]], { directions })).toThrow(
      'policy 2 has 1 outcomes, expected are 2',
    )
  })
})

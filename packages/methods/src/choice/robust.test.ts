import { describe, expect, it } from 'vitest'
import { meetsGoals, robustChoice } from './robust.ts'

describe('a robust choice', () => {
  it('is that of least cost too: worst, regret and mean by hand', () => {
    // Costs in two worlds: the best are 1 and 2, so that regrets are 0 and 6, 3 and 0.
    const found = robustChoice(
      [
        [[1], [8]],
        [[4], [2]],
      ],
      { directions: ['smallest'] },
    )
    expect(found.policies).toEqual([
      // The 95 % quantile of two numbers lies 0.95 of the way from one to the other.
      {
        policy: 0,
        mean: 4.5,
        worst: 8,
        regret: { most: 6, p95: expect.closeTo(5.7, 12), mean: 3 },
        mostRegret: null,
        satisfices: null,
      },
      {
        policy: 1,
        mean: 3,
        worst: 4,
        regret: { most: 3, p95: expect.closeTo(2.85, 12), mean: 1.5 },
        mostRegret: null,
        satisfices: null,
      },
    ])
    expect(found).toMatchObject({ minimaxRegret: 1, maximin: 1, bestOnAverage: 1, mostSatisficing: null })
  })

  it('is the first of equals, by every rule', () => {
    const found = robustChoice(
      [
        [[3], [5]],
        [[3], [5]],
      ],
      { directions: ['largest'], thresholds: [4] },
    )
    expect(found).toMatchObject({ minimaxRegret: 0, maximin: 0, bestOnAverage: 0, mostSatisficing: 0 })
  })

  it('counts worlds in which every goal is kept, and a goal is kept where it is just reached', () => {
    expect(meetsGoals([4, 8], ['largest', 'smallest'], [4, 8])).toBe(true)
    expect(meetsGoals([3.9, 8], ['largest', 'smallest'], [4, 8])).toBe(false)
    expect(meetsGoals([4, 8.1], ['largest', 'smallest'], [4, 8])).toBe(false)
    expect(meetsGoals([0, 8], ['largest', 'smallest'], [undefined, 8])).toBe(true)
    const worlds = [[5], [5], [5], [0]]
    const [{ satisfices }] = robustChoice([worlds], { directions: ['largest'], thresholds: [1], level: 0.5 }).policies
    // Clopper and Pearson's interval of 3 in 4 at 50 %: SciPy 1.17, binomtest(3, 4).proportion_ci(0.5).
    expect(satisfices).toMatchObject({ value: 0.75, successes: 3, trials: 4 })
    expect(satisfices?.low).toBeCloseTo(0.45632171, 6)
    expect(satisfices?.high).toBeCloseTo(0.93060486, 6)
    const all = robustChoice([worlds, worlds.toSpliced(3, 1, [2])], { directions: ['largest'], thresholds: [1] })
    expect(all.mostSatisficing).toBe(1)
    // A goal that nobody asks for is none.
    expect(robustChoice([worlds], { directions: ['largest'], thresholds: [undefined] }).mostSatisficing).toBeNull()
  })

  it('needs a policy and a world', () => {
    for (const none of [[], [[]]]) {
      expect(() => robustChoice(none, { directions: ['largest'] })).toThrow('at least one policy in one world')
    }
  })

  it('knows from replicates how far luck moves the largest regret, and in how many worlds it decides', () => {
    // Pairs whose differences are 1 ± 0.1 and 0 ± 0.1: t(1 − 0.05/2/2, 2) · 0.1√2/√2 = 6.205 · 0.1.
    const found = robustChoice(
      [
        [[[1.9, 2.1]], [[1, 1]]],
        [[[1, 1]], [[1.1, 0.9]]],
      ],
      { directions: ['largest'], thresholds: [1.5] },
    )
    const [first, second] = found.policies
    expect(second.mostRegret?.low).toBeCloseTo(1 - 6.205 * 0.1, 3)
    expect(second.mostRegret?.high).toBeCloseTo(1 + 6.205 * 0.1, 3)
    expect(first.mostRegret).toMatchObject({ low: 0, high: expect.closeTo(0.6205, 3) })
    // One replicate tells nothing of it.
    expect(robustChoice([[[1]], [[2]]], { directions: ['largest'] }).policies[0].mostRegret).toBeNull()
  })
})

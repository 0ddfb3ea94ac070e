import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateReplicates, type Judgement, judgePolicies, roundAfter, selectBest } from './select.ts'

describe('a judgement of policies', () => {
  it('is Student’s t of the pairs, after a number of replicates that was fixed', () => {
    // Leads of 1, 2 and 3: their mean lies 2√3 standard errors above 0, and t(2) beyond with 0.0370900 (SciPy, t.sf).
    const found = judgePolicies([
      [11, 12, 13],
      [10, 10, 10],
    ])
    expect(found.best).toBe(0)
    expect(found.probability).toBeCloseTo(1 - 0.03708995, 8)
    expect(found.policies).toEqual([
      { policy: 0, mean: 12, sd: 1, replicates: 3, probabilityBetter: 0 },
      { policy: 1, mean: 10, sd: 0, replicates: 3, probabilityBetter: expect.closeTo(0.03708995, 8) },
    ])
    // Where 1 does not matter, 3√3; where the smallest is wanted, the same the other way round.
    expect(
      judgePolicies(
        [
          [11, 12, 13],
          [10, 10, 10],
        ],
        { indifference: 1 },
      ).probability,
    ).toBeCloseTo(1 - 0.01754936, 8)
    const smallest = judgePolicies(
      [
        [11, 12, 13],
        [10, 10, 10],
      ],
      { best: 'smallest', indifference: 1 },
    )
    expect(smallest).toMatchObject({ best: 1, probability: expect.closeTo(1 - 0.01754936, 8) })
  })

  it('adds up the doubts of all rivals, each over the replicates that both have', () => {
    const rivals = [
      [10, 10, 10],
      [10, 10, 10, -50],
    ]
    const { probability, policies } = judgePolicies([[11, 12, 13, 14], ...rivals].map((own) => own.slice(0, 4)))
    // Against the first three pairs; the other over four: leads 1, 2, 3, 64.
    expect(policies[1].probabilityBetter).toBeCloseTo(0.03708995, 8)
    expect(probability).toBeCloseTo(1 - policies[1].probabilityBetter - policies[2].probabilityBetter, 12)
    expect(
      judgePolicies([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({ best: 0, probability: 0 })
    expect(
      judgePolicies([
        [1, 1],
        [1, 1],
      ]).probability,
    ).toBe(0.5)
  })

  it('is the inverse Bayes factor against an effect of N(0, 1) where one may look and stop', () => {
    // SciPy 1.17: the noncentral t integrated over its effect by quad, under t; n leads with mean √n standard errors
    // of t.
    for (const [t, n, bound] of [
      [2 * Math.sqrt(3), 3, 0.42686736],
      [4, 5, 0.15713484],
      [6, 9, 0.00784375],
      [3, 30, 0.1121474],
    ]) {
      const shape = Array.from({ length: n }, (_, k) => k - (n - 1) / 2)
      const sd = Math.sqrt(shape.reduce((sum, one) => sum + one * one, 0) / (n - 1))
      const leads = shape.map((one) => one / sd + t / Math.sqrt(n))
      const none = leads.map(() => 0)
      expect(judgePolicies([leads, none], { looks: 'many' }).probability).toBeCloseTo(1 - bound, 6)
      // Of three, the worst doubt for each rival.
      const worse = leads.map((lead, k) => lead - 10 - k)
      expect(judgePolicies([leads, none, worse], { looks: 'many' }).probability).toBeCloseTo(1 - 2 * bound, 6)
    }
    // Leads of 0, and ones that say little, leave every doubt.
    expect(
      judgePolicies(
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        { looks: 'many' },
      ).probability,
    ).toBe(0)
    expect(
      judgePolicies(
        [
          [1, 2, 3.1],
          [2, 2, 2],
        ],
        { looks: 'many' },
      ).probability,
    ).toBe(0)
  })

  it('does not depend on where zero is, on the unit, or on the order of the policies', () => {
    const replicates = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(replicates, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('one', 'many'),
        (values, looks) => {
          const found = judgePolicies(values, { looks })
          const moved = judgePolicies(
            values.map((own) => own.map((value) => 4 * value + 256)),
            { looks },
          )
          expect(moved.best).toBe(found.best)
          expect(moved.probability).toBeCloseTo(found.probability, 10)
          const turned = judgePolicies(
            values.map((own) => own.map((value) => -value)),
            { best: 'smallest', looks },
          )
          expect(turned.probability).toBeCloseTo(found.probability, 10)
        },
      ),
    )
  })
})

describe('replicates for the next look', () => {
  const wanted = { probability: 0.95, best: 'largest' as const, indifference: 0 }
  const shares = (values: number[][], round: number, options = {}) =>
    allocateReplicates(values, judgePolicies(values, { looks: 'many' }), { round, ...wanted, ...options })
  const near = [1, -1, 2, -2, 0.1, 0.2]
  const zero = near.map(() => 0)

  it('go to a rival and the chosen one in turn, the rival first', () => {
    expect(shares([near, zero], 1)).toEqual([0, 1])
    expect(shares([near, zero], 2)).toEqual([1, 1])
    expect(shares([near, zero], 5)).toEqual([2, 3])
    // Whoever has fewer comes first.
    expect(shares([near, [0, 0, 0, 0, 0, 0, 0, 0]], 2)).toEqual([2, 0])
    expect(shares([near, [0, 0, 0]], 3)).toEqual([0, 3])
    expect(shares([near, [0, 0, 0, 0, 0]], 2)).toEqual([0, 2])
  })

  it('go to the rival that needs fewest of them, and to none that is told apart', () => {
    // The second lies 2 below, with the same spread: it is told apart long before the first.
    const lower = near.map((_, k) => -2 + k / 100)
    expect(shares([near, zero, lower], 1)).toEqual([0, 0, 1])
    const far = near.map((value) => value - 100)
    const [, first, second] = shares([near, zero, far], 20)
    expect(first).toBeGreaterThan(8)
    expect(second).toBe(0)
    expect(shares([near, far], 20)).toEqual([0, 0])
    // What does not matter tells them apart.
    expect(shares([near, zero], 20, { indifference: 100 })).toEqual([0, 0])
  })

  it('are no more than the round, nor than the least that is enough', () => {
    // Leads of 2 ± 1: t = 2√n. The bound is at most 0.05 first for the number here, and n more are not asked for.
    const leads = [1, 2, 3]
    const enough = (n: number) => {
      const square = (4 * n) / (n - 1)
      return Math.sqrt(1 + n) * ((1 + n / (1 + square)) / (1 + n)) ** (n / 2) < 0.05
    }
    const least = [3, 4, 5, 6, 7, 8, 9, 10].find(enough) as number
    expect(shares([leads, [0, 0, 0]], 100)).toEqual([least - 3, least - 3])
  })

  it('are a tenth of those that there are, rounded up, and at least one for each policy', () => {
    const of = (...counts: number[]) => roundAfter(counts.map((n) => new Array(n).fill(0)))
    expect(of(5, 5)).toBe(2)
    expect(of(10, 10)).toBe(2)
    expect(of(10, 11)).toBe(3)
    expect(of(2, 2, 2, 2)).toBe(4)
  })
})

describe('a selection', () => {
  /** Policies whose replicates are given by their number, and what was asked of each. */
  const select = async (of: (policy: number, k: number) => number, options = {}) => {
    const asked: [number, number, number][] = []
    const found = await selectBest({
      policies: 2,
      replicate: async (policy, from, count) => {
        asked.push([policy, from, count])
        return Array.from({ length: count }, (_, k) => of(policy, from + k))
      },
      ...options,
    })
    return { found, asked }
  }

  it('begins with 5 of each and is done where they tell enough', async () => {
    const { found, asked } = await select((p, k) => 100 * p + (k % 2) * (p + 1))
    expect(asked).toEqual([
      [0, 0, 5],
      [1, 0, 5],
    ])
    expect(found).toMatchObject({ best: 1, reached: true, replicates: 10 })
    expect(found.probability).toBeGreaterThanOrEqual(0.95)
    expect((await select((p) => p, { first: 2 })).asked[1]).toEqual([1, 0, 2])
  })

  it('goes on with the numbers that follow, and ends where a round would be too many', async () => {
    // Nobody leads: rounds of 2 until 20, also where one more would be allowed.
    const equal = (_: number, k: number) => k % 3
    for (const most of [20, 21]) {
      const { found, asked } = await select(equal, { most })
      expect(found).toMatchObject({ reached: false, replicates: 20, probability: 0 })
      for (const policy of [0, 1]) {
        const own = asked.filter(([p]) => p === policy)
        own.slice(1).forEach(([, from], n) => {
          expect(from).toBe(own[n][1] + own[n][2])
        })
      }
    }
    expect((await select(equal, { most: 20, round: 7 })).found.replicates).toBe(17)
    // 1,000 for each policy if nobody says.
    const { found } = await select(equal, { round: 100 })
    expect(found.replicates).toBe(1910)
  })

  it('takes the smallest where that is best', async () => {
    const { found } = await select((p, k) => 100 * p + (k % 2) * (p + 1), { best: 'smallest' })
    expect(found).toMatchObject({ best: 0, reached: true } satisfies Partial<Judgement & { reached: boolean }>)
  })

  it('refuses one policy, and one replicate of each', async () => {
    await expect(select(() => 0, { policies: 1 })).rejects.toThrow('policies: a whole number from 2')
    await expect(select(() => 0, { first: 1 })).rejects.toThrow('first: a whole number from 2')
  })
})

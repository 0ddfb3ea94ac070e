import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../designs/index.ts'
import { randomOf } from '../statistics/random.ts'
import {
  judgePolicies,
  type Limit,
  nonDominated,
  paretoFront,
  prim,
  robustChoice,
  type SelectOptions,
  selectBest,
} from './index.ts'

describe('Pareto fronts', () => {
  it('hold exactly the points that no other beats', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(points, (all) => {
        const beaten = ([x, y]: [number, number]) => all.some(([u, v]) => u >= x && v <= y && (u > x || v < y))
        const expected = all.flatMap((point, n) => (beaten(point) ? [] : [n]))
        expect(nonDominated(all, ['largest', 'smallest'])).toEqual(expected)
      }),
    )
  })

  it('say how sure a place on the front is, with luck that all share left out', () => {
    const random = randomOf('pareto', 'test')
    const luck = Array.from({ length: 30 }, () => random.normal())
    // The second is worse by 0.1 in every replicate; the third by 0.1 on average, with luck of its own.
    const a = luck.map((value) => [value, value - 0.1, random.normal() - 0.1])
    const outcomes = [0, 1, 2].map((p) => [a.map((row) => row[p]), luck.map(() => 1)])
    const found = paretoFront(outcomes, { directions: ['largest', 'smallest'] })
    expect(found[1].probability).toBe(0)
    expect(found[0].probability).toBeGreaterThan(0.2)
    expect(found[2].probability).toBeLessThan(0.8)
    expect(found[2].probability).toBeGreaterThan(0.05)
  })

  it('say of few replicates as little as Student’s t does, and nothing of one', () => {
    const [a, b] = [
      [1.2, 1.8],
      [1, 1],
    ].map((values) => [values, [0, 0]])
    const [{ probability }, other] = paretoFront([a, b], { directions: ['largest', 'largest'], resamples: 4000 })
    // P(T₁ > −0.5/0.3) = 0.828, and resamples of the two would say 1.
    expect(Math.abs((probability as number) - 0.828)).toBeLessThan(0.02)
    expect((probability as number) + (other.probability as number)).toBeCloseTo(1)
    expect(paretoFront([[[1]], [[2]]], { directions: ['largest'] })[0].probability).toBeNull()
  })
})

describe('selection of the best', () => {
  /** @param common share of the variance that replicates of the same number share */
  const trial = async (
    means: number[],
    sds: number[],
    seed: string,
    { common = 0, ...options }: { common?: number } & Partial<SelectOptions> = {},
  ) => {
    const random = randomOf(seed, 'selection')
    const luck: number[] = []
    const replicate = async (p: number, from: number, count: number) => {
      expect(count).toBeGreaterThan(0)
      return Array.from({ length: count }, (_, k) => {
        while (luck.length <= from + k) luck.push(random.normal())
        return means[p] + sds[p] * (Math.sqrt(common) * luck[from + k] + Math.sqrt(1 - common) * random.normal())
      })
    }
    return selectBest({ policies: means.length, replicate, probability: 0.95, ...options })
  }

  it('is right at least as often as it says: one apart from equals, a ladder, and unequal spreads', async () => {
    const times = 300
    for (const [means, sds] of [
      [
        [0.5, 0, 0, 0, 0],
        [1, 1, 1, 1, 1],
      ],
      [
        [1, 0.75, 0.5, 0.25, 0],
        [1, 1, 1, 1, 1],
      ],
      [
        [0.6, 0.1, 0.1, 0],
        [0.5, 2, 1, 0.2],
      ],
    ]) {
      let right = 0
      let spent = 0
      for (let k = 0; k < times; k++) {
        const { best, reached, replicates } = await trial(means, sds, `${means} ${k}`, { indifference: 0.1 })
        if (best === 0 && reached) right++
        spent += replicates
      }
      expect(right / times).toBeGreaterThan(0.95 - 3.1 * Math.sqrt((0.95 * 0.05) / times))
      expect(spent / times).toBeLessThan(1000)
    }
  })

  it('is right, of fixed replicates, at least as often as it says, with luck of their own or shared', () => {
    const times = 400
    for (const shared of [0, 1]) {
      let [right, stated] = [0, 0]
      for (let k = 0; k < times; k++) {
        const random = randomOf(`fixed ${shared} ${k}`, 'selection')
        const means = Array.from({ length: 5 }, () => random.normal())
        const luck = Array.from({ length: 10 }, () => shared * random.normal())
        const { best, probability } = judgePolicies(
          means.map((mean) => luck.map((same) => mean + same + random.normal())),
        )
        stated += probability
        if (means[best] === Math.max(...means)) right++
      }
      expect(right / times).toBeGreaterThan(stated / times - 2 * Math.sqrt(0.25 / times))
    }
  })

  it('chooses the worse of near equals, looking as often as it does, no more often than it says', async () => {
    // A difference of a twentieth of the spread: who looked after each replicate for 80 % by Student's t would choose
    // wrongly in 4 of 10.
    const times = 200
    let wrong = 0
    for (let k = 0; k < times; k++) {
      const { best, reached } = await trial([0.05, 0], [1, 1], `near ${k}`, { probability: 0.8, most: 1000 })
      if (reached && best === 1) wrong++
    }
    expect(wrong / times).toBeLessThan(0.2 + 2 * Math.sqrt((0.2 * 0.8) / times))
    // The bound is no empty one: some are chosen, and some wrongly.
    expect(wrong).toBeGreaterThan(0)
  })

  it('needs fewer replicates where they share their luck', async () => {
    const alone = await trial([0.5, 0.2, 0, 0], [1, 1, 1, 1], 'luck')
    const shared = await trial([0.5, 0.2, 0, 0], [1, 1, 1, 1], 'luck', { common: 0.9 })
    expect(shared).toMatchObject({ best: 0, reached: true })
    expect(shared.replicates).toBeLessThan(alone.replicates / 3)
  })

  it('stops between equals where their difference does not matter', async () => {
    const found = await trial([0, 0, 0], [1, 1, 1], 'equals', { indifference: 0.3 })
    expect(found.reached).toBe(true)
    expect(found.probability).toBeGreaterThanOrEqual(0.95)
  })

  it('spends its replicates on the best and its rivals', async () => {
    const { policies } = await trial([1, 0.8, -3, -3], [1, 1, 1, 1], 'rivals')
    expect(policies[2].replicates).toBeLessThan(policies[1].replicates / 4)
  })

  it('takes equal leads of what varies for chance, and says which policies are equal', () => {
    // Two leads of a twelfth: as of two throws of a coin.
    const one = judgePolicies([
      [5 / 12, 7 / 12],
      [4 / 12, 6 / 12],
    ])
    expect(one).toMatchObject({ best: 0, equal: [] })
    expect(one.probability).toBe(0.75)
    const two = judgePolicies([
      [0.3, 0.4],
      [0.5, 0.6],
      [0.5, 0.6],
    ])
    expect(two).toMatchObject({ best: 1, equal: [2] })
    expect(two.probability).toBeLessThanOrEqual(0.5)
  })

  it('judges what is there, for the smallest too, and without spread', () => {
    expect(
      judgePolicies([
        [1, 1],
        [2, 2],
        [3, 3],
      ]).best,
    ).toBe(2)
    expect(
      judgePolicies(
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
        { best: 'smallest' },
      ),
    ).toMatchObject({ best: 0, probability: 1, equal: [] })
    expect(() => judgePolicies([[1], [2, 3]])).toThrow('at least 2 replicates of each policy')
  })
})

describe('robust choice', () => {
  // Savage's omelette-like table: policies by worlds.
  const table = [
    [10, 0, 5],
    [6, 6, 4],
    [8, 3, 9],
  ].map((row) => row.map((value) => [value, value]))

  it('knows the textbook rules', () => {
    const found = robustChoice(table, { directions: ['largest', 'smallest'], thresholds: [4, 8] })
    expect(found.policies.map(({ mean }) => mean)).toEqual([5, 16 / 3, 20 / 3])
    expect(found.policies.map(({ worst }) => worst)).toEqual([0, 4, 3])
    expect(found.policies.map(({ regret }) => regret.mean)).toEqual([10 / 3, 3, 5 / 3])
    // Regrets: 0 6 4 · 4 0 5 · 2 3 0.
    expect(found.policies.map(({ regret }) => regret.most)).toEqual([6, 5, 3])
    expect(found).toMatchObject({ minimaxRegret: 2, maximin: 1, bestOnAverage: 2, mostSatisficing: 1 })
    expect(found.policies.map(({ satisfices }) => satisfices?.value)).toEqual([1 / 3, 1, 1 / 3])
    expect(found.policies[1].satisfices?.low).toBeCloseTo(0.025 ** (1 / 3), 10)
  })

  it('turns round where the smallest is best', () => {
    const found = robustChoice(table, { directions: ['smallest', 'smallest'] })
    expect(found).toMatchObject({ minimaxRegret: 0, maximin: 1, mostSatisficing: null })
  })

  it('refuses a policy that was not run everywhere', () => {
    expect(() => robustChoice([table[0], table[1].slice(1)], { directions: ['largest'] })).toThrow(
      'policy 2 was run in 2 of 3 worlds',
    )
  })
})

const keeps = (value: number | string, limit: Limit): boolean =>
  'among' in limit
    ? limit.among.includes(value as string)
    : (limit.from === null || (value as number) >= limit.from) && (limit.to === null || (value as number) <= limit.to)

describe('scenario discovery', () => {
  const cases = latinHypercube(4, { points: 600, seed: 'prim', swaps: 0 }).map(([a, b, c, d]) => ({
    a,
    b,
    c,
    kind: d < 0.5 ? 'urban' : 'rural',
  }))
  const random = randomOf('prim', 'test')

  it('finds the box in which a policy fails, and no more than that', () => {
    const failed = cases.map(({ a, b, kind }) => a < 0.4 && b > 0.5 && kind === 'rural')
    const { trajectory, chosen, base } = prim(cases, failed)
    expect(base).toBe(failed.filter(Boolean).length / 600)
    const { limits, density, coverage } = trajectory[chosen]
    expect(limits.map(({ factor }) => factor).sort()).toEqual(['a', 'b', 'kind'])
    for (const limit of limits) {
      if ('among' in limit) expect(limit.among).toEqual(['rural'])
      else if (limit.factor === 'a') expect(limit.to as number).toBeGreaterThan(0.35)
      else expect(limit.from as number).toBeLessThan(0.55)
      expect(limit.p).toBeLessThan(0.01)
    }
    // Dense enough by the cases that it was found in; of the others a little less.
    expect(density.value).toBeGreaterThan(0.75)
    expect(coverage.value).toBeGreaterThan(0.8)
  })

  it('states density and coverage that hold for other cases, of the chosen box too, and if failure is chance', () => {
    // In a corner that a box can and cannot see, 80 % fail and 15 % elsewhere; or 30 % everywhere. A box fitted and
    // judged by the same cases would look much denser.
    const chances = [({ a, b }: (typeof cases)[number]) => (a < 0.4 && b > 0.5 ? 0.8 : 0.15), () => 0.3]
    const others = latinHypercube(4, { points: 1500, seed: 'others', swaps: 0 }).map(([a, b, c, d]) => ({
      a,
      b,
      c,
      kind: d < 0.5 ? 'urban' : 'rural',
    }))
    for (const chance of chances) {
      const held = { density: 0, coverage: 0 }
      for (let k = 0; k < 60; k++) {
        const own = cases.slice(k * 5, k * 5 + 300)
        const failed = own.map((one) => random.uniform() < chance(one))
        const { trajectory, chosen } = prim(own, failed, { seed: String(k) })
        const { limits, density, coverage } = trajectory[chosen]
        const inside = others.filter((one) => limits.every((limit) => keeps(one[limit.factor as 'a' | 'kind'], limit)))
        const failures = (among: typeof others) => among.reduce((sum, one) => sum + chance(one), 0)
        const truth = { density: failures(inside) / inside.length, coverage: failures(inside) / failures(others) }
        if (density.low <= truth.density && truth.density <= density.high) held.density++
        if (coverage.low <= truth.coverage && truth.coverage <= coverage.high) held.coverage++
      }
      // 57 of 60 are due; 52 or fewer come by chance in 1 of 100.
      expect(held.density).toBeGreaterThanOrEqual(53)
      expect(held.coverage).toBeGreaterThanOrEqual(53)
    }
  })

  it('says that there is nothing to tell apart', () => {
    expect(() =>
      prim(
        cases,
        cases.map(() => true),
      ),
    ).toThrow('all of the 600 cases failed')
    expect(() => prim(cases.slice(0, 5), [])).toThrow('at least 60 cases')
  })
})

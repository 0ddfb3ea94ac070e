import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SYNTHETIC } from './scenario.ts'
import { syntheticDistrict } from './synthetic.ts'

const communitiesOf = (place: Partial<typeof DEFAULT_SYNTHETIC>, seed = 'a') =>
  syntheticDistrict({ ...DEFAULT_SYNTHETIC, ...place }, seed).townships.flatMap(({ communities }) => communities)

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variation = (values: number[]) => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle
}

describe('a made-up district', () => {
  it('has equal communities and budgets where nothing spreads', () => {
    const { townships } = syntheticDistrict(DEFAULT_SYNTHETIC, 'a')
    expect(townships.map(({ name, budget }) => [name, budget])).toEqual([1, 2, 3, 4].map((t) => [`township ${t}`, 1]))
    expect(townships[2]?.communities[6]?.name).toBe('community 3.7')
    expect(new Set(communitiesOf({}).map(({ residents }) => residents))).toEqual(new Set([150]))
  })

  it('has the share of villages that was asked for, spread over the townships', () => {
    const whole = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(whole, whole, fc.double({ min: 0, max: 1, noNaN: true }), (townships, communities, rural) => {
        const district = syntheticDistrict({ ...DEFAULT_SYNTHETIC, townships, communities, rural }, 'a')
        const villages = district.townships.map((township) => township.communities.filter((one) => one.rural).length)
        const among = Math.round(rural * townships * communities)
        expect(villages.reduce((sum, count) => sum + count, 0)).toBe(among)
        for (const count of villages) expect(Math.abs(count - among / townships)).toBeLessThan(1)
      }),
    )
  })

  // 10⁵ log-normal sizes: the standard errors are 0.0016 of the mean, 0.003 of the variation; tolerances are six of
  // them.
  it('has sizes and budgets of the mean and variation that were asked for', () => {
    const sizes = communitiesOf({ townships: 100, communities: 1000, residents: 5000, size_spread: 0.5 }).map(
      ({ residents }) => residents,
    )
    expect(Math.abs(mean(sizes) / 5000 - 1)).toBeLessThan(0.01)
    expect(Math.abs(variation(sizes) - 0.5)).toBeLessThan(0.02)
    const budgets = syntheticDistrict(
      { ...DEFAULT_SYNTHETIC, townships: 100_000, communities: 1, budget_spread: 0.5 },
      'a',
    ).townships.map(({ budget }) => budget)
    expect(Math.abs(mean(budgets) - 1)).toBeLessThan(0.01)
    expect(Math.abs(variation(budgets) - 0.5)).toBeLessThan(0.02)
  })

  it('has nobody missing: every community has a resident', () => {
    expect(
      Math.min(...communitiesOf({ residents: 1, size_spread: 3, townships: 100 }).map(({ residents }) => residents)),
    ).toBe(1)
  })

  it('with a seed of its own is the same place whatever the luck', () => {
    const own = { size_spread: 0.5, seed: 'mine' }
    expect(communitiesOf(own, 'a')).toEqual(communitiesOf(own, 'b'))
    expect(communitiesOf(own, 'a')).toEqual(communitiesOf({ size_spread: 0.5 }, 'mine'))
  })

  it('is the same for the same seed and another for another', () => {
    expect(communitiesOf({ size_spread: 0.5 }, 'a')).toEqual(communitiesOf({ size_spread: 0.5 }, 'a'))
    expect(communitiesOf({ size_spread: 0.5 }, 'a')).not.toEqual(communitiesOf({ size_spread: 0.5 }, 'b'))
  })
})

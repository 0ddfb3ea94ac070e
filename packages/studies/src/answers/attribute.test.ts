import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { attribute, playersOf, withOnly } from './attribute.ts'

const scenario: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'three',
  place: { ...DEFAULT_SYNTHETIC, townships: 1, communities: 3, residents: 80 },
  ticks: 24,
  mechanisms: {
    incentives: { reward: 1.5, recognition: 0.5 },
    supervision: { horizontal: 0.6 },
    trust: { transparency: 0 },
  },
  where: [{ place: '001', mechanisms: { trust: { channel_community: 0.5 } } }],
}

describe('attribution of a scenario', () => {
  it('takes as players what is on somewhere, and switches it off everywhere', () => {
    expect(playersOf(scenario, 'mechanism')).toEqual(['incentives', 'supervision', 'trust'])
    expect(playersOf(scenario, 'lever')).toEqual([
      'incentives.recognition',
      'incentives.reward',
      'supervision.horizontal',
      'trust.channel_community',
    ])
    const alone = withOnly(scenario, ['incentives', 'supervision', 'trust'], [false, true, false])
    expect(alone.mechanisms).toEqual({ supervision: { horizontal: 0.6 } })
    expect(alone.where).toEqual([{ place: '001', mechanisms: {} }])
    const levers = playersOf(scenario, 'lever')
    expect(withOnly(scenario, levers, [true, false, true, true]).mechanisms.incentives).toEqual({ recognition: 0.5 })
  })

  const plain = { ...scenario, where: [] }
  const options = { outcome: 'participation', replicates: 3, workers: 1 }

  it('shares out the whole gain, and names who cost what', async () => {
    const found = await attribute(plain, options)
    expect(found).toMatchObject({ exact: true, runs: 4 * 3, unit: 'share', per: 0.01 })
    const gain = found.all.mean - found.none.mean
    expect(found.players.reduce((sum, { shapley }) => sum + shapley.mean, 0)).toBeCloseTo(gain, 12)
    expect(gain).toBeGreaterThan(0.3)
    const [incentives, supervision] = found.costs
    expect(incentives.money.mean).toBeGreaterThan(0)
    expect(incentives.moneyPerUnit?.value).toBeCloseTo(
      incentives.money.mean / (found.players[0].shapley.mean / 0.01),
      6,
    )
    // Agreements take working time whatever else is on, and money only through the rewards of those whom they bring.
    expect(supervision.time.mean).toBeGreaterThan(0)
  })

  it('gives the same by sampled orders of two players, where every order is tried', async () => {
    const [exact, sampled] = [await attribute(plain, options), await attribute(plain, { ...options, sample: true })]
    exact.players.forEach(({ shapley }, i) => {
      expect(sampled.players[i].shapley.mean).toBeCloseTo(shapley.mean, 12)
    })
    expect(sampled.exact).toBe(false)
  })

  it('refuses a scenario without mechanisms, and an outcome that there is not', async () => {
    await expect(attribute({ ...plain, mechanisms: {} }, options)).rejects.toThrow("'three' switches no mechanism on")
    await expect(attribute(plain, { outcome: 'participaton' })).rejects.toThrow("did you mean 'participation'?")
  })
})

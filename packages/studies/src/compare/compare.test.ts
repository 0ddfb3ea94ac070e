import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { run } from '../run/run.ts'
import { worthSharing } from '../run/sharded.ts'
import { compare } from './compare.ts'

const base: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'base',
  ticks: 6,
  place: { ...DEFAULT_SYNTHETIC, residents: 40, size_spread: 0.5 },
}
const money: Scenario = { ...base, name: 'money', seed: 'another', mechanisms: { incentives: { reward: 2 } } }

describe('a comparison', () => {
  it('is the same for any number of workers', async () => {
    const [one, two, five] = await Promise.all(
      [1, 2, 5].map((workers) => compare([base, money], { replicates: 4, workers })),
    )
    expect(two).toEqual(one)
    expect(five).toEqual(one)
  })

  it('gives replicate k the same seed in every design, with which it can be run again', async () => {
    const { runs, replicates } = await compare([base, money], { replicates: 2 })
    expect(replicates).toEqual([
      { replicate: 1, seed: 'cogov#1' },
      { replicate: 2, seed: 'cogov#2' },
    ])
    const listed = runs.map(({ replicate, result }) => `${result.scenario} ${replicate} ${result.seed}`)
    expect(listed).toEqual(['base 1 cogov#1', 'base 2 cogov#2', 'money 1 cogov#1', 'money 2 cogov#2'])
    const again = await run({ ...money, seed: 'cogov#2' })
    expect(again).toEqual(runs[3]?.result)
  })

  it('of a design with itself differs by nothing, under two names', async () => {
    const { scenarios, outcomes, prices } = await compare([base, base, base], { replicates: 2 })
    expect(scenarios.map(({ name }) => name)).toEqual(['base', 'base (2)', 'base (3)'])
    for (const { designs } of outcomes) {
      // Two replicates may be equal by chance, so there is no interval.
      for (const { difference } of designs.slice(1)) expect(difference).toMatchObject({ mean: 0, sd: 0, low: null })
    }
    expect(prices[0]).toEqual({
      scenario: 'base (2)',
      spending: 0,
      participantMonths: 0,
      perParticipantMonth: null,
    })
  })

  it('prices additional participation by all that was spent and all months of taking part', async () => {
    const { runs, prices } = await compare([base, money], { replicates: 3 })
    const sum = (design: string, of: (result: (typeof runs)[number]['result']) => number) =>
      runs.reduce((sum, { result }) => sum + (result.scenario === design ? of(result) / 3 : 0), 0)
    const spent = sum('money', ({ outcomes }) => outcomes.spending_so_far?.values[6] as number)
    const months = (design: string) =>
      sum(design, ({ outcomes, residents }) =>
        (outcomes.participation?.values ?? []).slice(1).reduce((all, share) => all + share * residents, 0),
      )
    expect(prices[0]?.perParticipantMonth).toBeCloseTo(spent / (months('money') - months('base')), 6)
  })

  it('compares what all designs record', async () => {
    const few = { ...base, record: { ...base.record, outcomes: ['participation', 'effort'] } }
    const { outcomes, prices } = await compare([base, few], { replicates: 1 })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['participation', 'effort'])
    expect(prices).toEqual([])
  })

  it('leaves out what a place has not, such as a gap between urban and rural in one village', async () => {
    const village = { ...base, place: { ...DEFAULT_SYNTHETIC, townships: 1, communities: 1, residents: 40, rural: 1 } }
    const { outcomes } = await compare([village, village], { replicates: 1, workers: 1 })
    const names = outcomes.map(({ outcome }) => outcome)
    expect(names).toContain('participation')
    expect(names).not.toContain('gap_participation')
  })

  it('keeps the replicates that are finished when it is stopped', async () => {
    const controller = new AbortController()
    const onProgress = (done: number) => done >= 6 && controller.abort()
    const { replicates, runs } = await compare([base, money], {
      replicates: 5000,
      workers: 2,
      signal: controller.signal,
      onProgress,
    })
    expect(replicates.length).toBeGreaterThan(0)
    expect(replicates.length).toBeLessThan(5000)
    expect(runs).toHaveLength(2 * replicates.length)
  })

  it('shares out single runs where they are few and large, to the same result', async () => {
    const large: Scenario = {
      ...base,
      sample: 'everybody',
      ticks: 2,
      place: { ...DEFAULT_SYNTHETIC, townships: 1, residents: 1e8 / 32 / 8 + 1 },
    }
    expect(worthSharing(8 * (1e8 / 32 / 8 + 1), { start: 'fresh', ticks: 2 })).toBe(true)
    const { runs } = await compare([large], { replicates: 1, workers: 3 })
    const alone = await run({ ...large, seed: 'cogov#1' })
    expect(runs[0]?.result).toEqual(alone)
  })

  it('is refused of designs that end at different ticks', async () => {
    await expect(compare([base, { ...money, ticks: 7 }], { replicates: 1 })).rejects.toThrow(
      "'base' has 6 ticks, 'money' has 7",
    )
    await expect(compare([], { replicates: 1 })).rejects.toThrow('at least one scenario')
    await expect(compare([base], { replicates: 0 })).rejects.toThrow('at least 1 replicate')
  })

  it('fails with the first failure', async () => {
    const wrong = { ...base, parameters: { noise: Number.NaN } }
    await expect(compare([base, wrong], { replicates: 3 })).rejects.toThrow(/tick 1: equation .* is NaN/)
  })
})

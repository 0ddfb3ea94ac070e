import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { runSharded } from './sharded.ts'

const scenario: Scenario = {
  ...DEFAULT_SCENARIO,
  start: 'fresh',
  name: 'small',
  ticks: 12,
  place: {
    ...DEFAULT_SYNTHETIC,
    townships: 3,
    communities: 5,
    residents: 60,
    size_spread: 0.8,
    budget_spread: 0.3,
  },
  mechanisms: { incentives: { recognition: 1 }, trust: { channel_community: 0.5 } },
  where: [{ place: 'township 2', mechanisms: { incentives: { reward: 0.5 } } }],
  record: { outcomes: [], townships: true, communities: false },
}

describe('a run over several threads', () => {
  it('is the same run in every bit for 1, 2, 5 threads, and for more threads than communities', async () => {
    const alone = await run(scenario)
    for (const threads of [1, 2, 5, 40]) expect(await runSharded(scenario, threads)).toEqual(alone)
  })

  it('tells the months in their order', async () => {
    const ticks: number[] = []
    await runSharded(scenario, 2, { onTick: (tick) => ticks.push(tick) })
    expect(ticks).toEqual(Array.from({ length: 12 }, (_, k) => k + 1))
  })

  it('stops after the same month in all threads, and keeps the months until then', async () => {
    const long = { ...scenario, ticks: 12_000 }
    const controller = new AbortController()
    const onTick = (tick: number) => tick === 5 && controller.abort()
    const stopped = await runSharded(long, 3, { signal: controller.signal, onTick })
    expect(stopped.ticks).toBeGreaterThanOrEqual(5)
    expect(stopped.ticks).toBeLessThan(12_000)
    const { hash, outcomes } = await run({ ...scenario, ticks: stopped.ticks })
    expect(stopped.hash).toBe(hash)
    expect(stopped.outcomes).toEqual(outcomes)
  })

  it('fails with the reason of the thread that failed, while the others do not wait for it', async () => {
    const where = [{ place: 'township 3', mechanisms: { incentives: { reward: Number.NaN } } }]
    await expect(runSharded({ ...scenario, where }, 3)).rejects.toThrow(/^tick 1: equation .* of resident township 3\//)
  })
})

import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC, type Scenario } from '@cogov/core'
import { Stopped } from '@cogov/methods/calibration'
import { describe, expect, it } from 'vitest'
import { type RunOptions, run } from './run.ts'
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

  it('comes to the same rest in 1, 2 and 5 threads, after what was done before the decision', async () => {
    const shock = { domain: 'all', factor: 1, months: 1 }
    const timeline = [{ tick: -5, over: 3, place: '', mechanisms: { incentives: { reward: 1 } }, shock }]
    for (const start of ['as it is', 'bare'] as const) {
      const resting: Scenario = { ...scenario, start, timeline }
      const alone = await run(resting)
      expect(alone.rest?.months).toBeGreaterThanOrEqual(180)
      for (const threads of [2, 5]) expect(await runSharded(resting, threads)).toEqual(alone)
    }
  })

  it('gives nothing where it is stopped while the place comes to rest', async () => {
    const resting: Scenario = { ...scenario, seed: 'stopped', start: 'bare' }
    for (const simulate of [run, (one: Scenario, how: RunOptions) => runSharded(one, 2, how)]) {
      const controller = new AbortController()
      const onRest = (months: number) => months === 5 && controller.abort()
      await expect(simulate(resting, { signal: controller.signal, onRest })).rejects.toThrow(Stopped)
    }
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

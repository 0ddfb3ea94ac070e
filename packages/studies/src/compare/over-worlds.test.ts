import { defineScenario } from '@cogov/core'
import { describe, expect, it } from 'vitest'
import { runInWorlds } from '../run/in-worlds.ts'
import { run } from '../run/run.ts'
import { inWorld } from '../worlds/in-world.ts'
import type { Worlds } from '../worlds/worlds.ts'
import { compare } from './compare.ts'
import { overWorlds, worldTasks } from './over-worlds.ts'

const base = defineScenario({
  name: 'base',
  seed: 'worlds',
  place: { townships: 1, communities: 2, residents: 60 },
  start: 'fresh',
  ticks: 6,
})
const reward = { ...base, name: 'reward', mechanisms: { incentives: { reward: 1 } } }
const WORLDS: Worlds = { of: 'prior', worlds: [{ duty: 0.1 }, { duty: 0.5 }, { duty: 0.9 }] }

describe('designs over worlds', () => {
  it('are run in each world with a luck that its designs share, and differ as in single runs', async () => {
    const { worlds } = await compare([base, reward], { replicates: 2, workers: 1, worlds: WORLDS })
    expect(worlds).toMatchObject({ of: 'prior', worlds: 3 })
    const found = worlds?.outcomes.find(({ outcome }) => outcome === 'participation')?.designs[0]
    const own = await Promise.all(
      WORLDS.worlds.map(async (world, k) => {
        const [without, withReward] = await Promise.all(
          [base, reward].map(async (one) => {
            const { outcomes } = await run(inWorld({ ...one, seed: `worlds#world-${k + 1}` }, world))
            return outcomes.participation.values.at(-1) as number
          }),
        )
        return withReward - without
      }),
    )
    expect(found?.differences).toEqual(own)
    expect(found?.median).toBe(own.toSorted((a, b) => a - b)[1])
    expect(found?.sameSign).toBe(own.filter((one) => Math.sign(one) === Math.sign(found?.median ?? 0)).length / 3)
  })

  it('leave the comparison itself as it is', async () => {
    const without = await compare([base, reward], { replicates: 2, workers: 1 })
    const { worlds: _, ...rest } = await compare([base, reward], { replicates: 2, workers: 1, worlds: WORLDS })
    expect(rest).toEqual(without)
  })

  it('count worlds that are finished in every design', async () => {
    const tasks = worldTasks([base, reward], WORLDS)
    const results = await Promise.all(tasks.map((task) => run(task)))
    expect(overWorlds([base, reward], WORLDS, [...results.slice(0, 5), undefined])?.worlds).toBe(2)
    expect(overWorlds([base, reward], WORLDS, results.slice(0, 3))).toBeUndefined()
    expect(overWorlds([base], WORLDS, results.slice(0, 3))).toBeUndefined()
  })
})

describe('a scenario in worlds', () => {
  it('is kept as it was run, so that each run can be repeated', async () => {
    const { scenarios, results, of } = await runInWorlds(base, WORLDS, { workers: 1 })
    expect(of).toBe('prior')
    expect(scenarios.map(({ name }) => name)).toEqual(['base, world 1', 'base, world 2', 'base, world 3'])
    for (const [k, scenario] of scenarios.entries()) expect((await run(scenario)).hash).toBe(results[k].hash)
  })
})

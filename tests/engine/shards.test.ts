/** A world in several memories is the same world; and a tick leaves nothing behind in memory. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createSimulation } from '@cogov/core'
import { keyOf } from '@cogov/engine/draws'
import { checkPhase, lower, type Model } from '@cogov/engine/equations'
import { World } from '@cogov/engine/world'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOLDEN, type GoldenRun } from '../verification/golden.ts'
import { equation, quantity } from './fixture.ts'

const model: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'city', columns: [quantity('all')] },
    { name: 'town', parent: 'city', columns: [quantity('share'), quantity('mood')] },
    { name: 'person', parent: 'town', network: true, columns: [quantity('act'), quantity('belief')] },
  ],
}
const PHASES = [
  [
    'person',
    equation('belief', 'belief + 0.5 * (seen(act) - belief) + 0.1 * mood'),
    equation('act', 'draw < clip(0.1 + belief, 0, 1) ? 1 : 0'),
    equation('share', 'mean(act)', 'total'),
  ],
  ['town', equation('mood', 'share - all / 3'), equation('all', 'sum(share)', 'total')],
] as const

function worldIn(shards: number, sizes: readonly number[]): World {
  const network = { kind: 'erdos-renyi', degree: 4 } as const
  const passes = PHASES.map(([table, ...equations]) =>
    lower(
      model,
      [checkPhase(model, { name: 'go', table, equations })],
      new Set(),
      table === 'person' ? 'stored' : 'none',
    ),
  )
  return new World({
    model,
    population: [
      { table: 'city', sizes: Uint32Array.of(1), nameOf: () => 'city' },
      { table: 'town', sizes: Uint32Array.of(sizes.length), nameOf: () => 'city' },
      { table: 'person', sizes: Uint32Array.from(sizes), nameOf: (block) => `town ${block}`, network },
    ],
    passes,
    key: keyOf('shards'),
    shards,
  })
}

function afterTicks(shards: number, sizes: readonly number[]): { hash: string; memories: number } {
  const world = worldIn(shards, sizes)
  for (let tick = 1; tick <= 6; tick++) {
    world.tick = tick
    for (const name of world.passes.keys()) world.run(name)
  }
  return { hash: world.hash(), memories: world.shards.length }
}

describe('a world in several memories', () => {
  it('is the same world, whatever its blocks and however many memories', () => {
    let several = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2, max: 6 }),
        (sizes, shards) => {
          const parted = afterTicks(shards, sizes)
          expect(parted.hash).toBe(afterTicks(1, sizes).hash)
          if (parted.memories > 1) several++
        },
      ),
      { numRuns: 60, seed: 9 },
    )
    expect(several).toBeGreaterThan(30)
  })

  it('has a block in one memory and an office in every one', () => {
    const world = worldIn(3, [20, 20, 20])
    expect(world.shards).toHaveLength(3)
    expect(world.copies('town', 'mood', 0)).toHaveLength(3)
    expect(world.copies('person', 'act', 1)).toHaveLength(1)
    expect(() => world.column('person', 'act')).toThrow('person may lie in several memories')
    expect(() => world.blockColumn('person', 'act', 3)).toThrow("no block 3 of 'person'")
    expect(() => world.blockColumn('person', 'nothing', 0)).toThrow("unknown column 'person.nothing'")
    expect(() => world.tableOf('nobody')).toThrow("unknown table 'nobody'")
  })

  it('does not change a block when another is added', () => {
    const acts = (sizes: number[]) => {
      const world = worldIn(1, sizes)
      world.tick = 1
      world.run([...world.passes.keys()][0] as string)
      return [...world.blockColumn('person', 'act', 0)]
    }
    expect(acts([37, 12])).toEqual(acts([37]))
  })
})

describe('memory', () => {
  it('does not grow over 1,000 ticks', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const [off] = GOLDEN as [GoldenRun]
    const simulation = createSimulation({ ...off.scenario, ticks: 10 }, off.district)
    const used = () => {
      collect()
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      return heapUsed + arrayBuffers
    }
    const run = (ticks: number) => {
      for (let tick = 0; tick < ticks; tick++) simulation.step()
      return used()
    }
    const before = run(200)
    const after = run(1000)
    // A number a tick and resident would be 12 MB.
    expect(after - before).toBeLessThan(1_000_000)
  })
})

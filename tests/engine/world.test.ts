import { createSimulation } from '@cogov/core'
import type { Equation, Model } from '@cogov/engine/equations'
import { buildWorld } from '@cogov/engine/world'
import { describe, expect, it } from 'vitest'
import { GOLDEN, type GoldenRun } from '../verification/golden.ts'
import { equation, quantity } from './fixture.ts'

const model: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'town', columns: [quantity('total')] },
    { name: 'person', parent: 'town', columns: [quantity('x'), quantity('y')] },
  ],
}

const build = (sizes: number[], ...equations: Equation[]) =>
  buildWorld({
    model,
    population: [
      { table: 'town', sizes: Uint32Array.of(sizes.length), nameOf: () => 'all' },
      { table: 'person', sizes: Uint32Array.from(sizes), nameOf: (block) => `town ${block + 1}` },
    ],
    passes: [[{ name: 'go', table: 'person', equations }]],
    seed: 'world',
  })

describe('a world', () => {
  it('of any sizes sums over exactly its rows', () => {
    const sizes = [1, 2, 3, 4, 5, 511, 512, 513, 1025, 70_000]
    const { world, names } = build(sizes, equation('x', 'x + 1'), equation('total', 'sum(x)', 'total'))
    for (world.tick = 1; world.tick <= 3; world.tick++) world.run(names[0] as string)
    expect([...world.blockColumn('town', 'total', 0)]).toEqual(sizes.map((size) => 3 * size))
  })

  it('finds nothing of the world before in a memory that is used again', () => {
    const lasting = (sizes: number[]) => {
      const { world, names } = build(sizes, equation('x', 'x + 1'), equation('total', 'sum(x)', 'total'))
      for (world.tick = 1; world.tick <= 3; world.tick++) world.run(names[0] as string)
      return world
    }
    for (const sizes of [[300], [40_000, 7], [5, 2000]]) {
      const [fresh, before] = [lasting(sizes).hash(), lasting([3000, 1000])]
      const memory = before.shards[0]?.memory
      before.release()
      const again = lasting(sizes)
      expect(again.shards[0]?.memory).toBe(memory)
      expect(again.hash()).toBe(fresh)
      expect(lasting(sizes).shards[0]?.memory, 'is given out once').not.toBe(memory)
    }
  })

  it('names the equation, the actor and the tick where a value is not finite', () => {
    const { world, names } = build([3, 6], equation('x', 'x * 1e20'), equation('y', '1 / (x - 1)'))
    world.blockColumn('person', 'x', 0).fill(3)
    world.blockColumn('person', 'x', 1).fill(2)
    world.blockColumn('person', 'x', 1)[4] = 1
    world.tick = 7
    expect(() => world.run(names[0] as string)).toThrow("tick 7: equation 'y' of person town 2/5 is Infinity")
    // The four rows in which it is stay as they were.
    expect([...world.blockColumn('person', 'x', 1)].slice(4)).toEqual([1, 2])
  })

  it('refuses populations that do not fit together', () => {
    expect(() => build([1, 0])).toThrow('person: block 1 (town 2) has no rows')
    const population = [
      { table: 'town', sizes: Uint32Array.of(2), nameOf: () => 'all' },
      { table: 'person', sizes: Uint32Array.of(1), nameOf: String },
    ]
    expect(() => buildWorld({ model, population, passes: [], seed: '' })).toThrow(
      'person: expected 2 blocks, one for each row above, found 1',
    )
  })

  it('takes at most 80 bytes a resident, neighbours included', () => {
    const [off] = GOLDEN as [GoldenRun]
    const communities = Array.from({ length: 10 }, (_, k) => ({ name: `${k}`, rural: k < 5, residents: 2000 }))
    const district = { name: 'ten', townships: [{ name: 'one', budget: 1, communities }] }
    const { world } = createSimulation({ ...off.scenario, sample: 'everybody' }, district)
    const table = world.shards[0]?.layout.tables.get('resident')
    const { columns, rows, blockTable } = table as NonNullable<typeof table>
    const bytes = (world.shards[0]?.layout.bytes ?? 0) - blockTable
    expect(columns.size).toBe(14)
    expect(rows).toBe(10 * 2004)
    expect(bytes / 20_000).toBeLessThan(80)
  })

  it('allocates nothing that grows from tick to tick', () => {
    const [off] = GOLDEN as [GoldenRun]
    const simulation = createSimulation({ ...off.scenario, ticks: 10 }, off.district)
    const buffer = simulation.world.shards[0]?.views.f32.buffer
    for (let tick = 0; tick < 50; tick++) simulation.step()
    expect(simulation.world.shards[0]?.views.f32.buffer).toBe(buffer)
    expect(buffer?.byteLength).toBeGreaterThan(0)
  })
})

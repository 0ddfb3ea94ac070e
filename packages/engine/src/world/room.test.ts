/** Worlds of about one size lie alike in memory, so that they share modules, and take little more of it. */
import { equation, quantity } from '@cogov/tests/engine/fixture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../draws/draws.ts'
import { checkPhase } from '../equations/check.ts'
import { lower } from '../equations/lower.ts'
import { roomOf } from './room.ts'
import { World } from './world.ts'

const model = {
  units: [],
  constants: [],
  tables: [
    { name: 'town', columns: [quantity('total')] },
    { name: 'person', parent: 'town', network: true, columns: ['x', 'y'].map(quantity) },
  ],
}
const equations = [equation('x', 'x + 0.5 * seen(y) + draw'), equation('total', 'sum(x)', 'total')]
const pass = lower(model, [checkPhase(model, { name: 'go', table: 'person', equations })], new Set(), 'stored')

function worldOf(sizes: readonly number[]): World {
  const network = { kind: 'erdos-renyi', degree: 4 } as const
  return new World({
    model,
    population: [
      { table: 'town', sizes: Uint32Array.of(sizes.length), nameOf: () => 'all' },
      { table: 'person', sizes: Uint32Array.from(sizes), nameOf: (block) => `town ${block}`, network },
    ],
    passes: [pass],
    key: keyOf('layout'),
  })
}

describe('a memory’s room', () => {
  it('puts columns, mirror and the start of the network in the same places for sizes that differ by luck', () => {
    const placesOf = (sizes: readonly number[]) => {
      const { tables, mirror, mirrorRows, scratch } = worldOf(sizes).shards[0].layout
      return [mirror, mirrorRows, scratch, ...[...tables.values()].map((table) => [...table.columns, table.network])]
    }
    expect(placesOf([310, 95, 402, 230, 118])).toEqual(placesOf([205, 333, 170, 261, 190]))
    expect(placesOf([310, 95, 402, 230, 118])).not.toEqual(placesOf([1310, 95, 402, 230, 118]))
  })

  it('is enough for all rows, in small worlds for up to half as many more, in large ones for a thirty-second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 28 }), fc.integer({ min: 1, max: 2 ** 24 }), (quarters, part) => {
        const rows = quarters * 4
        const most = Math.max(4, Math.ceil((rows * (part / 2 ** 24)) / 4) * 4)
        const { room, mirrorRows } = roomOf(rows, most)
        expect(room).toBeGreaterThanOrEqual(rows)
        expect(mirrorRows).toBeGreaterThanOrEqual(most)
        expect(room % 4 || mirrorRows % 4).toBe(0)
        const share = rows < 2 ** 13 ? 1 / 2 : rows < 2 ** 18 ? 1 / 4 : 1 / 32
        expect(room).toBeLessThanOrEqual(rows * (1 + share + 0.0123) + 100)
        if (rows >= 2 ** 13) expect(mirrorRows).toBeLessThanOrEqual(most * (rows < 2 ** 18 ? 2 : 1.25) + 4)
      }),
    )
  })

  it('is the only thing that sizes change: a world of the same sizes has the same hash in any room', () => {
    const run = (sizes: readonly number[]) => {
      const world = worldOf(sizes)
      for (world.tick = 1; world.tick < 4; world.tick++) world.run(pass.name)
      return world.blockColumn('person', 'x', 0).slice()
    }
    // The first town is the same town, whatever stands beside it.
    expect(run([50, 4000])).toEqual(run([50, 9]))
  })
})

/** A world in several parts and memories, and what digests tell of it. */
import { quantity } from '@cogov/tests/engine/fixture'
import { landWith } from '@cogov/tests/engine/land'
import { describe, expect, it } from 'vitest'
import { buildWorld } from './build.ts'
import type { World } from './world.ts'

describe('parts of a world', () => {
  it('of their own range of blocks bring each other their sums', () => {
    const sums: number[][] = []
    const worlds = [
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ].map((range) => landWith({ range }))
    // Two columns, each of three towns: what a part holds is put in its place.
    const all = [65, 22, 65, 3, 6, 7.5]
    for (const world of worlds) {
      world.exchange = (own, columns) => {
        expect(columns).toBe(2)
        sums.push([...own])
        return Float32Array.from(all)
      }
      world.run('person go')
      expect([...world.blockColumn('town', 'income', 0)]).toEqual([65, 22, 65])
      expect([...world.blockColumn('town', 'mean', 0)]).toEqual([3, 6, 7.5])
    }
    expect(sums).toEqual([
      [65, 3],
      [22, 65, 6, 7.5],
    ])
    expect(() => worlds[0]?.blockColumn('person', 'x', 1)).toThrow("no block 1 of 'person' in this world")
    expect([...(worlds[1]?.blockColumn('person', 'y', 2) ?? [])]).toEqual([31, 34])
  })

  it('bring each other sums over the lowest table alone', () => {
    const world = landWith()
    world.exchange = () => {
      throw new Error('nothing is to be brought')
    }
    world.run('town go')
    expect([...world.blockColumn('land', 'wealth', 0)]).toEqual([0])
    expect(() => world.run('person go')).toThrow('nothing is to be brought')
  })

  it('digest to the whole, whichever hold which blocks', () => {
    const whole = landWith()
    const [left, right] = [landWith({ range: { from: 0, to: 1 } }), landWith({ range: { from: 1, to: 3 } })]
    expect([...left.blockHashes().keys(), ...right.blockHashes().keys()]).toEqual([0, 1, 2])
    expect(left.hash(right.blockHashes())).toBe(whole.hash())
    expect(right.hash(left.blockHashes())).toBe(whole.hash())
    expect(landWith({ shards: 3 }).hash()).toBe(whole.hash())
  })

  it('have upper tables alike once they are copied', () => {
    const world = landWith({ shards: 3 })
    world.column('town', 'rate').set([7, 8, 9])
    world.column('town', 'income').set([1, 2, 3])
    world.copyToShards('town', ['rate'])
    expect(world.copies('town', 'rate', 0).map((copy) => [...copy])).toEqual([
      [7, 8, 9],
      [7, 8, 9],
      [7, 8, 9],
    ])
    expect(world.copies('town', 'income', 0).map((copy) => [...copy])).toEqual([
      [1, 2, 3],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })
})

describe('the digest of a world', () => {
  it('changes with every value of every table, with the tick, with ledgers and their names', () => {
    const changes: ((world: World) => void)[] = [
      (world) => world.tick++,
      (world) => world.ledger('queue', 2),
      (world) => world.ledger('other', 2),
      (world) => world.ledger('queue', 2).fill(1, 1),
      ...[...landWith().columns()].flatMap(({ table, column, block, values }) =>
        Array.from(values, (_, row) => (world: World) => {
          world.blockColumn(table, column, block)[row] += 1
        }),
      ),
    ]
    const hashes = [() => undefined, ...changes].map((change) => {
      const world = landWith()
      change(world)
      return world.hash()
    })
    expect(new Set(hashes).size).toBe(1 + 4 + 2 + 9 + 16)
  })

  it('knows every row of every block of an upper table', () => {
    // Two regions of five and two towns: towns are two blocks, of which the second begins at the ninth place.
    const names = ['land', 'region', 'town', 'person'] as const
    const tables = names.map((name, k) => ({
      name,
      columns: [quantity('x')],
      ...(k > 0 ? { parent: names[k - 1] as string } : {}),
    }))
    const population = [[1], [2], [5, 2], Array<number>(7).fill(1)].map((rows, k) => ({
      table: names[k] as string,
      sizes: Uint32Array.from(rows),
      nameOf: (block: number) => `${names[k]} ${block}`,
    }))
    const hashOf = (block?: number, row?: number) => {
      const { world } = buildWorld({
        model: { units: [], constants: [], tables },
        population,
        passes: [],
        seed: 'land',
      })
      if (block !== undefined && row !== undefined) world.blockColumn('town', 'x', block)[row] = 1
      return world.hash()
    }
    const rows = [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 0],
      [1, 1],
    ] as const
    expect(new Set([hashOf(), ...rows.map(([block, row]) => hashOf(block, row))]).size).toBe(8)
  })

  it('does not change with what is no row', () => {
    const world = landWith()
    const before = world.hash()
    world.column('town', 'rate')[3] = 99
    expect(world.hash()).toBe(before)
  })
})

/** Where things lie in memory, and what worlds ask of machine and population. */
import { quantity } from '@cogov/tests/engine/fixture'
import { landWith } from '@cogov/tests/engine/land'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AHEAD, BLOCK_WORDS, NARROW, PLACES, paddedRows, STRIP } from '../equations/memory.ts'
import type { Model } from '../equations/model.ts'
import { kindOf } from './build.ts'
import { type Layout, pagesOf, planLayout } from './layout.ts'
import { shardsNeeded } from './machine.ts'
import { giveUp, takeMemory } from './memories.ts'
import { checkPopulation, type TablePopulation } from './population.ts'
import { readsWritesInOrder } from './reads-writes.ts'
import { roomOf } from './room.ts'
import { streamOf } from './shard.ts'

const model: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'land', columns: [quantity('tax')] },
    { name: 'person', parent: 'land', columns: [quantity('x'), quantity('y')] },
  ],
}
const land: TablePopulation = { table: 'land', sizes: Uint32Array.of(3), nameOf: () => 'all' }
const person: TablePopulation = { table: 'person', sizes: Uint32Array.of(5, 17, 3), nameOf: String }
const plan = (
  network: TablePopulation['network'],
  { from = 0, to = 3, groups = 0, mirrored = 2, sizes = person.sizes } = {},
) =>
  planLayout(
    model,
    [
      { population: land, range: { from: 0, to: 1 }, groups: 0 },
      { population: { ...person, sizes, ...(network ? { network } : {}) }, range: { from, to }, groups },
    ],
    mirrored,
  )
/** Every piece of memory: from where on, and how many bytes. */
function pieces({ tables, scratch, mirror, mirrorRows }: Layout, mirrored: number, groups: number): [number, number][] {
  const { room } = roomOf(tables.get('person')?.rows ?? 0, mirrorRows)
  const roomIn = (table: string, rows: number) => (table === 'person' ? room : rows)
  return [
    [16, 8], // the key
    [scratch, PLACES * STRIP * 4],
    [mirror, mirrored * mirrorRows * 4],
    ...[...tables].flatMap(([name, { columns, rows, blocks, blockTable, network }]): [number, number][] => [
      [blockTable, blocks * BLOCK_WORDS * 4],
      ...[...columns.values()].map((address): [number, number] => [address, roomIn(name, rows) * 4]),
      ...(network.kind === 'stored'
        ? [
            [network.slices, (roomIn(name, rows) / 4 + 1) * 4] as [number, number],
            [network.edges, groups * 4 * (network.wide ? 4 : 2) + AHEAD] as [number, number],
          ]
        : []),
    ]),
  ]
}

describe('a layout', () => {
  it('has room for everything, and nothing on top of anything else', () => {
    for (const [groups, from] of [
      [0, 0],
      [1, 1],
      [33, 0],
    ] as const) {
      const layout = plan({ kind: 'erdos-renyi', degree: 4 }, { groups, from })
      const sorted = pieces(layout, 2, groups).sort((a, b) => a[0] - b[0])
      sorted.forEach(([address, bytes], k) => {
        expect(address % 16).toBe(0)
        expect(address + bytes).toBeLessThanOrEqual(sorted[k + 1]?.[0] ?? layout.bytes)
        // What lies next begins as soon as it can: 15 bytes are lost at most.
        if (k > 0) expect((sorted[k + 1]?.[0] ?? layout.bytes) - address - bytes).toBeLessThan(16)
      })
    }
  })

  it('counts rows with their padding, of the blocks that are held', () => {
    // 5, 17 and 3 rows take 8, 20 and 4.
    expect([0, 1, 3, 4, 5, 17].map(paddedRows)).toEqual([4, 4, 4, 8, 8, 20])
    const table = plan(undefined).tables.get('person')
    expect(table).toMatchObject({ rows: 32, blocks: 3, above: ['land'], range: { from: 0, to: 3 } })
    expect(plan(undefined, { from: 1, to: 2 }).tables.get('person')).toMatchObject({ rows: 20, blocks: 1 })
    // In a small world a mirror is as long as a column: 32 rows and 4, with 80 to keep columns apart.
    expect([plan(undefined).mirrorRows, plan(undefined, { from: 2 }).mirrorRows]).toEqual([112, 84])
    expect(plan(undefined).tables.get('land')?.above).toEqual([])
  })

  it('says how neighbours are found', () => {
    const networkOf = (...args: Parameters<typeof plan>) => plan(...args).tables.get('person')?.network
    const none = { kind: 'none', degree: 0, wide: false, slices: 0, edges: 0 }
    expect(networkOf(undefined)).toEqual(none)
    expect(networkOf({ kind: 'complete' })).toEqual({ ...none, kind: 'complete' })
    expect(networkOf({ kind: 'ring', degree: 6 })).toEqual({ ...none, kind: 'ring', degree: 6 })
    expect(networkOf({ kind: 'lattice', degree: 8 })).toEqual({ ...none, kind: 'lattice', degree: 8 })
    const wide = (rows: number, from = 0) =>
      networkOf({ kind: 'erdos-renyi', degree: 4 }, { sizes: Uint32Array.of(rows, 4, 4), from })?.wide
    expect([wide(NARROW), wide(NARROW + 1), wide(NARROW + 1, 1)]).toEqual([false, true, false])
    expect([undefined, { kind: 'complete' } as const, { kind: 'ring', degree: 2 } as const].map(kindOf)).toEqual([
      'none',
      'complete',
      'ring',
    ])
    expect(kindOf({ kind: 'lattice', degree: 4 })).toBe('lattice')
    expect(kindOf({ kind: 'scale-free', attachments: 1 })).toBe('stored')
  })

  it('takes as many pages of 64 KiB as it needs', () => {
    expect([1, 65536, 65537, 131072].map((bytes) => pagesOf({ ...plan(undefined), bytes }))).toEqual([1, 1, 2, 2])
  })
})

describe('a memory', () => {
  it('is used again, clean and large enough', () => {
    const layout = (bytes: number) => ({ ...plan(undefined), bytes })
    giveUp([])
    const first = takeMemory(layout(100_000))
    expect(first.buffer.byteLength).toBe(2 * 65536)
    new Uint8Array(first.buffer).fill(7)
    giveUp([first])
    const again = takeMemory(layout(131_072))
    expect(again).toBe(first)
    expect(new Uint8Array(again.buffer).every((byte) => byte === 0)).toBe(true)
    giveUp([again])
    expect(takeMemory(layout(200_000)).buffer.byteLength).toBe(4 * 65536)
    // Given out once: the next is another.
    expect(takeMemory(layout(10))).not.toBe(first)
  })
})

describe('shards', () => {
  it('are as many as hold three billion bytes each', () => {
    const needed = (rows: number, columns: number) =>
      shardsNeeded([land, { table: 'person', sizes: Uint32Array.of(rows - 1, 1), nameOf: String }], columns)
    // 14 columns: 120 bytes a row, so 25 million rows fill one.
    expect([needed(2, 14), needed(25e6, 14), needed(25e6 + 1, 14), needed(50e6 + 1, 14)]).toEqual([1, 1, 2, 3])
    expect(needed(25e6, 15)).toBe(2)
    expect(shardsNeeded([], 5)).toBe(1)
  })
})

describe('a machine', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  it('is WebAssembly where it compiles, and the interpreter where it is refused', async () => {
    vi.resetModules()
    const allowed = await import('./machine.ts')
    expect(allowed.defaultMachine()).toBe('kernel')
    vi.resetModules()
    const refused = await import('./machine.ts')
    let asked = 0
    class Module {
      constructor() {
        asked++
        throw new Error('refused')
      }
    }
    vi.stubGlobal('WebAssembly', { Module })
    expect([refused.defaultMachine(), refused.defaultMachine()]).toEqual(['reference', 'reference'])
    expect(asked, 'once for all').toBe(1)
  })
})

describe('a population', () => {
  const check =
    (...population: TablePopulation[]) =>
    () =>
      checkPopulation(model, population)
  it('has each table of the model, in order, with a block for each row above', () => {
    expect(check(land, person)).not.toThrow()
    expect(check(person, land)).toThrow("expected the population of 'land', found 'person'")
    expect(check(land)).toThrow("expected the population of 'person', found 'undefined'")
    expect(check({ ...land, sizes: Uint32Array.of(1, 1, 1) }, person)).toThrow(
      'land: expected 1 blocks, one for each row above, found 3',
    )
    expect(check(land, { ...person, sizes: Uint32Array.of(0, 1, 1) })).toThrow('person: block 0 (0) has no rows')
  })

  it('keys the draws of each block by its table and its name', () => {
    const key = { key0: 5, key1: 6 }
    const named = (table: string, name: string) => streamOf({ table, sizes: person.sizes, nameOf: () => name }, 0, key)
    expect(named('person', 'a')).toMatchObject(key)
    const words = [named('person', 'a'), named('person', 'b'), named('town', 'a')].flatMap((one) => [
      one.blockKey,
      one.blockStream,
    ])
    expect(new Set(words).size).toBe(6)
  })
})

describe('what procedures read and write', () => {
  it('is read from before only where none before has written it', () => {
    const parts = [
      { reads: ['b', 'a'], writes: ['c'] },
      { reads: ['c', 'd'], writes: ['a', 'b'] },
      { reads: ['a'], writes: [] },
    ]
    expect(readsWritesInOrder(...parts)).toEqual({ reads: ['a', 'b', 'd'], writes: ['a', 'b', 'c'] })
    expect(readsWritesInOrder({ reads: ['x'], writes: ['x'] })).toEqual({ reads: ['x'], writes: ['x'] })
    expect(readsWritesInOrder()).toEqual({ reads: [], writes: [] })
  })
})

it('a memory that was given up by a world serves the next', () => {
  giveUp([])
  const world = landWith()
  const memory = world.shards[0]?.memory
  world.release()
  expect(landWith().shards[0]?.memory).toBe(memory)
})

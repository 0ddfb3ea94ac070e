import { describe, expect, it } from 'vitest'
import type { Model } from '../equations/model.ts'
import type { NetworkSpec } from '../networks/generate.ts'
import { buildWorld } from './build.ts'
import { neighboursOf } from './neighbours-of.ts'

const column = { name: 'state', unit: '1', meaning: '' }
const model = { units: [], constants: [], tables: [{ name: 'animal', network: true as const, columns: [column] }] }

describe.each<NetworkSpec>([
  { kind: 'small-world', degree: 8, rewiring: 0.1 },
  { kind: 'ring', degree: 4 },
  { kind: 'complete' },
  { kind: 'erdos-renyi', degree: 5 },
])('the neighbours of a row in a network of kind $kind', (network) => {
  it('are others of its block, and have it for a neighbour too', () => {
    const population = [{ table: 'animal', sizes: Uint32Array.of(30), nameOf: () => 'herd', network }]
    const { world } = buildWorld({ model, population, passes: [], seed: 'herd' })
    for (let row = 0; row < 30; row++) {
      for (const other of neighboursOf(world, 0, row)) {
        expect(other).not.toBe(row)
        expect(neighboursOf(world, 0, other)).toContain(row)
      }
    }
  })
})

describe('a network', () => {
  interface Herd {
    seed?: string
    network?: NetworkSpec
    sizes?: readonly number[]
    names?: string
  }
  /** Every animal's neighbours, block by block. */
  const all = ({ seed = 'herd', network = { kind: 'erdos-renyi', degree: 4 }, sizes = [30], names = 'ab' }: Herd) => {
    const tables = [
      { name: 'range', columns: [column] },
      { ...model.tables[0], name: 'animal', parent: 'range' },
    ]
    const population = [
      { table: 'range', sizes: Uint32Array.of(sizes.length), nameOf: () => 'all' },
      { table: 'animal', sizes: Uint32Array.from(sizes), nameOf: (block: number) => names[block] as string, network },
    ]
    const { world } = buildWorld({
      model: { ...model, tables: tables as Model['tables'] },
      population,
      passes: [],
      seed,
    })
    return sizes.map((size, block) => Array.from({ length: size }, (_, row) => neighboursOf(world, block, row)))
  }

  it('is the same for the same seed, block and kind, and another for any other', () => {
    const first = all({})
    const others: Herd[] = [
      { seed: 'other' },
      { network: { kind: 'erdos-renyi', degree: 5 } },
      { network: { kind: 'scale-free', attachments: 2 } },
      { sizes: [31] },
      { names: 'b' },
    ]
    for (const other of others) {
      expect(all(other)).not.toEqual(first)
      expect(all({})).toEqual(first)
    }
  })

  it('of one block is left alone by the blocks beside it', () => {
    const [one] = all({ sizes: [30] })
    const both = all({ sizes: [30, 17] })
    expect(both[0]).toEqual(one)
    expect(all({ sizes: [17, 30], names: 'ba' })).toEqual([both[1], one])
  })

  it('that is given has the rows that it names, and one that is drawn puts those with most neighbours first', () => {
    const edges = [
      [3, 0],
      [3, 1],
      [3, 2],
      [1, 2],
    ] as const
    expect(all({ network: { kind: 'edge-list', edges }, sizes: [5] })).toEqual([[[3], [3, 2], [3, 1], [0, 1, 2], []]])
    const counts = all({})[0]?.map(({ length }) => length) ?? []
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    // Groups of a stochastic block model lie one after the other, so there nothing is sorted.
    const [groups] = all({ network: { kind: 'stochastic-block', groups: [1, 1], within: 3, between: 0 } })
    groups?.forEach((others, row) => {
      for (const other of others) expect(other < 15).toBe(row < 15)
    })
  })
})

/** A world of three tables, worked through on paper: who is above whom, what is summed where, what is refused. */
import { LAND_POPULATION, landWith } from '@cogov/tests/engine/land'
import { describe, expect, it } from 'vitest'
import { inspectPass } from './inspect.ts'
import { NotFiniteError } from './not-finite.ts'
import type { TablePopulation } from './population.ts'
import { placeOf, startsOf } from './shard.ts'
import { splitBlocks } from './world.ts'

describe.each([
  ['one memory', { machine: 'kernel' as const }],
  ['the interpreter', { machine: 'reference' as const }],
  ['three memories', { shards: 3 }],
])('a world in %s', (_, options) => {
  it('computes rows with what is above them, and sums them into it', () => {
    const world = landWith(options)
    world.run('person go')
    expect(world.passes.size).toBe(2)
    expect([0, 1, 2].map((block) => [...world.blockColumn('person', 'y', block)])).toEqual([
      [11, 12, 13, 14, 15],
      [22],
      [31, 34],
    ])
    expect([...world.blockColumn('town', 'income', 0)]).toEqual([65, 22, 65])
    expect([...world.blockColumn('town', 'mean', 0)]).toEqual([3, 6, 7.5])
    world.run('town go')
    for (const copy of world.copies('town', 'rate', 0)) expect([...copy]).toEqual([4, 8, 10.5])
    for (const copy of world.copies('land', 'wealth', 0)) expect([...copy]).toEqual([152])
  })
})

describe('rows', () => {
  it('lie block after block, with at least one row of padding between, from a multiple of four on', () => {
    const person = LAND_POPULATION[2] as TablePopulation
    // Five rows take eight places, one takes four.
    expect([...startsOf(person).plain]).toEqual([0, 5, 6, 8])
    expect([...startsOf(person).padded]).toEqual([0, 8, 12, 16])
    expect([0, 4, 5, 6, 7].map((n) => placeOf(person, n))).toEqual([
      { block: 0, row: 0, within: 0 },
      { block: 0, row: 4, within: 4 },
      { block: 1, row: 8, within: 0 },
      { block: 2, row: 12, within: 0 },
      { block: 2, row: 13, within: 1 },
    ])
    const world = landWith()
    expect([...world.rowsOf('person')]).toEqual([0, 1, 2, 3, 4, 8, 12, 13])
    expect([...world.rowsOf('town')]).toEqual([0, 1, 2])
    expect(world.rowsOf('person')).toBe(world.rowsOf('person'))
    expect(['a', 'b', 'c'].map((_, block) => world.locate('person', block))).toEqual(
      [
        [0, 0, 5],
        [1, 8, 1],
        [2, 12, 2],
      ].map(([local, first, count]) => ({ shard: world.shards[0], local, first, count })),
    )
  })

  it('know the row above them, and the one above that', () => {
    const world = landWith()
    expect([...world.rowsAbove('person', 'town')]).toEqual([0, 0, 0, 0, 0, 1, 2, 2])
    expect([...world.rowsAbove('person', 'land')]).toEqual(Array(8).fill(0))
    expect([...world.rowsAbove('town', 'land')]).toEqual([0, 0, 0])
    expect(() => world.rowsAbove('town', 'person')).toThrow("no table 'person' above 'town'")
  })

  it('are given column by column of each block, upper tables first', () => {
    const world = landWith({ shards: 2 })
    const listed = [...world.columns()].map(
      ({ table, column, block, values }) => `${table}.${column} ${block} ${values.length}`,
    )
    expect(listed).toEqual([
      'land.tax 0 1',
      'land.wealth 0 1',
      'town.rate 0 3',
      'town.income 0 3',
      'town.mean 0 3',
      ...[5, 1, 2].flatMap((rows, block) => [`person.x ${block} ${rows}`, `person.y ${block} ${rows}`]),
    ])
  })

  it('are shared out in ranges of about equal numbers of rows, none empty', () => {
    const split = (sizes: number[], parts: number, from = 0, to = sizes.length) =>
      splitBlocks({ table: 't', sizes: Uint32Array.from(sizes), nameOf: String }, { from, to }, parts).map((range) => [
        range.from,
        range.to,
      ])
    expect(split([1, 1, 1, 1], 2)).toEqual([
      [0, 2],
      [2, 4],
    ])
    expect(split([2, 1, 1, 2], 2)).toEqual([
      [0, 2],
      [2, 4],
    ])
    expect(split([3, 1, 1, 1], 2)).toEqual([
      [0, 1],
      [1, 4],
    ])
    expect(split([1, 5], 3)).toEqual([[0, 2]])
    expect(split([1, 1, 1], 1)).toEqual([[0, 3]])
    expect(split([9, 1, 1, 9], 2, 1, 3)).toEqual([
      [1, 2],
      [2, 3],
    ])
  })
})

describe('what is refused', () => {
  it('names table, block and pass', () => {
    const world = landWith()
    expect(() => world.blockColumn('town', 'rate', 1)).toThrow("no block 1 of 'town' in this world")
    expect(() => world.blockColumn('person', 'x', 3)).toThrow("no block 3 of 'person' in this world")
    expect(() => world.column('land', 'x')).toThrow("unknown column 'land.x'")
    expect(() => inspectPass(world, 'nothing')).toThrow("nothing is called 'nothing'")
    expect(world.ledger('queue', 3)).toBe(world.ledger('queue', 3))
    expect(world.ledger('queue', 3)).toEqual(new Float64Array(3))
  })

  it('is a world that no memory holds, before any is taken', () => {
    // 600 million persons with two columns of 4 bytes: 4.8 billion bytes, with room and what else there is.
    const sizes = Uint32Array.of(5, 600e6, 2)
    const population = LAND_POPULATION.map((one) => (one.table === 'person' ? { ...one, sizes } : one))
    expect(() => landWith({ population })).toThrow(/^a memory holds 4294901760 bytes, 488\d{7} were planned$/)
  })

  it.each([
    [0, 0],
    [0, 3],
    [0, 4],
    [1, 0],
    [2, 1],
  ])('is a value that is not finite, by block %i, row %i, with the rows before it done', (block, row) => {
    for (const options of [{}, { machine: 'reference' as const }, { shards: 3 }]) {
      const world = landWith(options)
      world.tick = 12
      world.blockColumn('person', 'x', block)[row] = Infinity
      const actor = `person ${'abc'[block]}/${row + 1}`
      const error = new NotFiniteError('y', actor, 12, Infinity)
      expect(() => world.run('person go')).toThrow(error)
      expect(error).toMatchObject({
        equation: 'y',
        actor,
        tick: 12,
        message: `tick 12: equation 'y' of ${actor} is Infinity`,
      })
      // Four rows are done at once.
      expect([...world.blockColumn('person', 'y', 0)]).toEqual(
        [11, 12, 13, 14, 15].map((value, k) => (block > 0 || k < row - (row % 4) ? value : 0)),
      )
    }
  })

  it('is a sum that overflows, by the block that is summed', () => {
    for (const options of [{}, { shards: 3 }]) {
      const world = landWith(options)
      world.blockColumn('person', 'x', 2).fill(1e38)
      expect(() => world.run('person go')).toThrow("tick 0: equation 'income' of person c is Infinity")
    }
  })
})

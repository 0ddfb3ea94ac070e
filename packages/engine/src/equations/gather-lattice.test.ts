/** A cell of a lattice sees the cells beside it, around the edges too, in both machines alike. */
import { equation, quantity } from '@cogov/tests/engine/fixture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latticeWidth } from '../networks/generate.ts'
import { buildWorld } from '../world/build.ts'
import type { Machine } from '../world/shard.ts'

/** What each cell sees of x and y after one tick. */
function seenIn(sizes: readonly number[], degree: 4 | 8, value: (i: number) => number, machine: Machine) {
  const { world, names } = buildWorld({
    model: {
      units: [],
      constants: [],
      tables: [
        { name: 'land', columns: [quantity('total')] },
        { name: 'cell', parent: 'land', network: true, columns: ['x', 'y', 'a', 'b', 'c'].map(quantity) },
      ],
    },
    population: [
      { table: 'land', sizes: Uint32Array.of(sizes.length), nameOf: () => 'all' },
      {
        table: 'cell',
        sizes: Uint32Array.from(sizes),
        nameOf: (block) => `land ${block}`,
        network: { kind: 'lattice', degree },
      },
    ],
    passes: [
      [
        {
          name: 'look',
          table: 'cell',
          equations: [equation('a', 'seen(x)'), equation('b', 'seen(y) + x'), equation('c', 'pick(y)')],
        },
      ],
    ],
    seed: 'lattice',
    machine,
  })
  for (const block of sizes.keys()) {
    world.blockColumn('cell', 'x', block).forEach((_, i, x) => {
      x[i] = value(i + block)
    })
    world.blockColumn('cell', 'y', block).forEach((_, i, y) => {
      y[i] = value(3 * i + 1)
    })
  }
  world.tick = 1
  world.run(names[0])
  return sizes.map((_, block) => ['a', 'b', 'c'].map((name) => [...world.blockColumn('cell', name, block)]))
}

describe('a lattice', () => {
  it('is seen by kernel and reference in the same bits, whatever its size', () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 })).map(([w, h]) => w * h),
    )
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<4 | 8>(4, 8),
        fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 5, maxLength: 40 }),
        (sizes, degree, values) => {
          const value = (i: number) => values[i % values.length] as number
          expect(seenIn(sizes, degree, value, 'kernel')).toEqual(seenIn(sizes, degree, value, 'reference'))
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    [4, 12 * 10],
    [8, 12 * 10],
    [8, 9 * 7],
    [8, 41 * 40],
    [4, 6 * 5],
    [8, 23],
  ] as const)('of degree %i gives each of %i cells the mean of those beside it', (degree, n) => {
    const width = latticeWidth(n)
    const height = n / width
    const steps = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))
    const beside = steps.filter(([dx, dy]) => Math.abs(dx) + Math.abs(dy) > 0 && (degree === 8 || dx * dy === 0))
    const expected = Array.from({ length: n }, (_, i) => {
      const around = beside.map(([dx, dy]) => {
        const [x, y] = [((i % width) + dx + width) % width, (Math.floor(i / width) + dy + height) % height]
        return y * width + x
      })
      return around.reduce((sum, cell) => sum + cell, 0) / degree
    })
    expect(seenIn([n], degree, (i) => i, 'kernel')[0][0]).toEqual(expected.map(Math.fround))
  })
})

/** What rows see of their neighbours, in kernel and reference: numbers from paper, blocks of all sizes that matter. */
import { crowd, equation, quantity } from '@cogov/tests/engine/fixture'
import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../networks/generate.ts'
import { buildWorld } from '../world/build.ts'
import { NARROW } from './memory.ts'

const MACHINES = ['kernel', 'reference'] as const

/** Rows whose x are powers of two, so that a sum says which rows are in it. */
const powers = (n: number) => Array.from({ length: n }, (_, row) => 2 ** row)
const sumOf = (rows: readonly number[]) => rows.reduce((sum, row) => sum + 2 ** row, 0)

describe.each(MACHINES)('in the %s', (machine) => {
  const seen = (network: NetworkSpec, x: readonly number[]) => {
    const { run, column } = crowd({
      columns: { x, y: [0] },
      equations: [equation('y', 'seen(x)')],
      network,
      machine,
    })
    run()
    return column('y')
  }

  it('rows on a ring see as many on each side as fit, each once', () => {
    // Four neighbours want at least five rows; three and four rows have one on each side; fewer have none.
    const ring = { kind: 'ring', degree: 4 } as const
    expect(seen(ring, powers(1))).toEqual([0])
    expect(seen(ring, powers(2))).toEqual([0, 0])
    expect(seen(ring, powers(3))).toEqual([(2 + 4) / 2, (1 + 4) / 2, (1 + 2) / 2])
    expect(seen(ring, powers(4))).toEqual([(2 + 8) / 2, (1 + 4) / 2, (2 + 8) / 2, (1 + 4) / 2])
    expect(seen(ring, powers(5))).toEqual([0, 1, 2, 3, 4].map((row) => (31 - 2 ** row) / 4))
    for (const n of [6, 7, 8, 9, 15, 16, 17, 20]) {
      const around = (row: number) => [row + 1, row + 2, row + n - 1, row + n - 2].map((other) => other % n)
      expect(seen(ring, powers(n))).toEqual(powers(n).map((_, row) => sumOf(around(row)) / 4))
    }
  })

  it.each([63, 64, 65, 66, 67, 68, 128, 129, 515])('a ring of %i rows closes, whatever the strips', (n) => {
    // x is the row: six neighbours have the row’s own number for a mean, but where the ring closes.
    const rows = Array.from({ length: n }, (_, row) => row)
    const means = seen({ kind: 'ring', degree: 6 }, rows)
    expect(means.slice(3, -3)).toEqual(rows.slice(3, -3))
    // Row 0 has 1, 2, 3 and the last three, n − 1, n − 2, n − 3: together 3 n.
    expect(means[0]).toBeCloseTo((3 * n) / 6, 4)
    expect(means[1]).toBeCloseTo((2 * n + 6) / 6, 4)
    expect(means[2]).toBeCloseTo((n + 12) / 6, 4)
    // The last has 0, 1, 2 and n − 2, n − 3, n − 4.
    expect(means[n - 1]).toBeCloseTo((3 * n - 6) / 6, 4)
    expect(means[n - 2]).toBeCloseTo((4 * n - 12) / 6, 4)
    expect(means[n - 3]).toBeCloseTo((5 * n - 18) / 6, 4)
  })

  it('cells on a torus see four or eight cells around them', () => {
    // 0 1 2 3
    // 4 5 6 7
    // 8 9 10 11
    const around = [
      [1, 3, 4, 8],
      [5, 11, 9, 7],
    ] as const
    const cross = seen({ kind: 'lattice', degree: 4 }, powers(12))
    expect(cross[0]).toBe(sumOf(around[0]) / 4)
    expect(cross[5]).toBe(sumOf([6, 4, 9, 1]) / 4)
    expect(cross[11]).toBe(sumOf([8, 10, 3, 7]) / 4)
    const square = seen({ kind: 'lattice', degree: 8 }, powers(12))
    expect(square[0]).toBe(sumOf([...around[0], ...around[1]]) / 8)
    expect(square[6]).toBe(sumOf([1, 2, 3, 5, 7, 9, 10, 11]) / 8)
    expect(square[11]).toBe(sumOf([6, 7, 4, 10, 8, 2, 3, 0]) / 8)
  })

  it('rows of a complete network see all others, one alone nobody', () => {
    expect(seen({ kind: 'complete' }, [5])).toEqual([0])
    expect(seen({ kind: 'complete' }, [5, 3])).toEqual([3, 5])
    expect(seen({ kind: 'complete' }, powers(5))).toEqual([30, 29, 27, 23, 15].map((sum) => sum / 4))
  })

  it('rows see whom a list joins them with', () => {
    const edges = [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [5, 7],
    ] as const
    expect(seen({ kind: 'edge-list', edges }, powers(9))).toEqual([
      (2 + 4 + 8 + 16) / 4,
      (1 + 4) / 2,
      (1 + 2) / 2,
      1,
      1,
      128,
      0,
      32,
      0,
    ])
    expect(seen({ kind: 'edge-list', edges: [] }, [1, 2, 3])).toEqual([0, 0, 0])
  })

  it('a star of more rows than two bytes can number is seen from its middle, and its middle from everywhere', () => {
    const n = NARROW + 3
    const edges = Array.from({ length: n - 1 }, (_, row) => [row + 1, 0] as const)
    const means = seen(
      { kind: 'edge-list', edges },
      Array.from({ length: n }, (_, row) => (row < n - 2 ? 0 : row)),
    )
    // Only the last two rows have anything: n − 2 and n − 1.
    expect(means[0]).toBeCloseTo((2 * n - 3) / (n - 1), 5)
    expect(means[n - 1]).toBe(0)
    const back = seen(
      { kind: 'edge-list', edges },
      Array.from({ length: n }, (_, row) => (row === 0 ? 7 : 0)),
    )
    expect(back.slice(1)).toEqual(Array(n - 1).fill(7))
  })

  it('old values are seen, whoever was written before', () => {
    const { run, column } = crowd({
      columns: { x: powers(6) },
      equations: [equation('x', 'seen(x)')],
      network: { kind: 'ring', degree: 2 },
      machine,
    })
    run()
    expect(column('x')).toEqual([(2 + 32) / 2, (1 + 4) / 2, (2 + 8) / 2, (4 + 16) / 2, (8 + 32) / 2, (16 + 1) / 2])
  })

  it('several columns are seen at once, each in its place', () => {
    const { run, column } = crowd({
      columns: { a: [1, 2, 3, 4, 5], b: [10, 20, 30, 40, 50], y: [0], z: [0] },
      equations: [equation('y', 'seen(b) - seen(a)'), equation('z', 'seen(a)')],
      network: {
        kind: 'edge-list',
        edges: [
          [0, 4],
          [1, 4],
          [2, 3],
        ],
      },
      machine,
    })
    run()
    expect(column('z')).toEqual([5, 5, 4, 3, 1.5])
    expect(column('y')).toEqual([45, 45, 36, 27, 13.5])
  })

  it('neighbours are found within one’s own block', () => {
    const table = { name: 'actor', parent: 'town', network: true as const, columns: ['x', 'y'].map(quantity) }
    const { world, names } = buildWorld({
      model: { units: [], constants: [], tables: [{ name: 'town', columns: [quantity('sum')] }, table] },
      population: [
        { table: 'town', sizes: Uint32Array.of(3), nameOf: () => 'all' },
        { table: 'actor', sizes: Uint32Array.of(3, 4, 5), nameOf: String, network: { kind: 'ring', degree: 2 } },
      ],
      passes: [
        [{ name: 'go', table: 'actor', equations: [equation('y', 'seen(x)'), equation('sum', 'sum(x)', 'total')] }],
      ],
      seed: 'blocks',
      machine,
    })
    for (const block of [0, 1, 2]) world.blockColumn('actor', 'x', block).fill(10 ** block)
    world.run(names[0] as string)
    for (const block of [0, 1, 2])
      expect(new Set(world.blockColumn('actor', 'y', block))).toEqual(new Set([10 ** block]))
    expect([...world.blockColumn('town', 'sum', 0)]).toEqual([3, 40, 500])
  })
})

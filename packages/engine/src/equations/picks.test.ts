/** One neighbour drawn at random, in kernel and reference. */
import { crowd, equation } from '@cogov/tests/engine/fixture'
import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../networks/generate.ts'

describe.each(['kernel', 'reference'] as const)('in the %s', (machine) => {
  it('one neighbour is picked, each as likely, one and the same for all columns; oneself where there is none', () => {
    const counts = new Map<number, number>()
    const { run, column } = crowd({
      columns: { a: [0, 1, 2, 3, 4, 5], b: [0, 10, 20, 30, 40, 50], y: [0], z: [0] },
      equations: [equation('y', 'pick(a)'), equation('z', 'pick(b)')],
      network: {
        kind: 'edge-list',
        edges: [
          [0, 1],
          [0, 2],
          [0, 3],
          [4, 1],
        ],
      },
      machine,
    })
    const times = 600
    for (let k = 0; k < times; k++) {
      run()
      const y = column('y')
      expect(column('z')).toEqual(y.map((one) => 10 * one))
      expect([y[2], y[3], y[4], y[5]]).toEqual([0, 0, 1, 5])
      expect([0, 4]).toContain(y[1])
      counts.set(y[0] as number, (counts.get(y[0] as number) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3])
    // Four standard errors of a count of 200: √(600 · ⅓ · ⅔) = 11.5.
    for (const count of counts.values()) expect(Math.abs(count - times / 3)).toBeLessThan(4 * 11.5)
  })

  it.each<[NetworkSpec, number, number[][]]>([
    [
      { kind: 'ring', degree: 4 },
      7,
      [
        [1, 2, 5, 6],
        [0, 2, 3, 6],
      ],
    ],
    [
      { kind: 'ring', degree: 4 },
      3,
      [
        [1, 2],
        [0, 2],
      ],
    ],
    [
      { kind: 'complete' },
      5,
      [
        [1, 2, 3, 4],
        [0, 2, 3, 4],
      ],
    ],
    [
      { kind: 'lattice', degree: 4 },
      12,
      [
        [1, 3, 4, 8],
        [0, 2, 5, 9],
      ],
    ],
    [
      { kind: 'lattice', degree: 8 },
      12,
      [
        [1, 3, 4, 5, 7, 8, 9, 11],
        [0, 2, 4, 5, 6, 8, 9, 10],
      ],
    ],
    [
      {
        kind: 'edge-list',
        edges: [
          [0, 6],
          [0, 5],
          [1, 5],
        ],
      },
      7,
      [[5, 6], [5]],
    ],
    [{ kind: 'ring', degree: 2 }, 1, [[0]]],
    [{ kind: 'complete' }, 1, [[0]]],
  ])('every neighbour is picked now and then, and nobody else: %o', (network, n, picked) => {
    const { run, column } = crowd({
      columns: { x: Array.from({ length: n }, (_, row) => row), y: [0] },
      equations: [equation('y', 'pick(x)')],
      network,
      machine,
    })
    const found = picked.map(() => new Set<number>())
    for (let k = 0; k < 200; k++) {
      run()
      const y = column('y')
      for (const [row, set] of found.entries()) set.add(y[row] as number)
    }
    expect(found.map((set) => [...set].sort((a, b) => a - b))).toEqual(picked)
  })
})

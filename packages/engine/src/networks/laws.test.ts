import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsFor, keyOf } from '../draws/draws.ts'
import type { EdgeList } from './edges.ts'
import { generate, latticeWidth, type NetworkSpec } from './generate.ts'
import { components, degrees } from './measure.ts'

const drawsOf = (seed: number) => drawsFor({ ...keyOf('laws'), blockKey: seed, blockStream: 1 }, 0, 'network')

const make = (spec: NetworkSpec, n: number, seed = 0): EdgeList => {
  const edges = generate(spec, n, drawsOf(seed))
  if (!edges) throw new Error(`${spec.kind} has no edges`)
  return edges
}

const degree = fc.integer({ min: 0, max: 9 })
const amount = fc.double({ min: 0, max: 12, noNaN: true })

/** Every kind that is stored, with parameters small and large, edges among the first rows for edge lists. */
const stored: fc.Arbitrary<NetworkSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('small-world' as const),
    degree: degree.map((d) => 2 * d),
    rewiring: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  fc.record({ kind: fc.constant('random-regular' as const), degree }),
  fc.record({ kind: fc.constant('erdos-renyi' as const), degree: amount }),
  fc.record({ kind: fc.constant('scale-free' as const), attachments: degree.map((d) => d + 1) }),
  fc.record({
    kind: fc.constant('stochastic-block' as const),
    groups: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
    within: amount,
    between: amount,
  }),
)
const size = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 }))

function pairsOf({ n, from, to }: EdgeList): number[] {
  return Array.from(from, (a, edge) => Math.min(a, to[edge]) * n + Math.max(a, to[edge]))
}

describe('every network', () => {
  it('joins rows that it has, no row with itself, no pair twice', () => {
    fc.assert(
      fc.property(stored, size, fc.nat(), (spec, n, seed) => {
        const edges = make(spec, n, seed)
        expect(edges.n).toBe(n)
        expect(edges.to.length).toBe(edges.from.length)
        for (const row of [...edges.from, ...edges.to]) expect(row >= 0 && row < n).toBe(true)
        expect(edges.from.every((row, edge) => row !== edges.to[edge])).toBe(true)
        expect(new Set(pairsOf(edges)).size).toBe(edges.from.length)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('is a function of its draws', () => {
    fc.assert(
      fc.property(stored, size, fc.nat(), (spec, n, seed) => {
        expect(make(spec, n, seed)).toEqual(make(spec, n, seed))
      }),
      { seed: 2 },
    )
  })

  it('has all pairs where fewer rows are there than neighbours are wanted', () => {
    const specs: NetworkSpec[] = [
      { kind: 'small-world', degree: 8, rewiring: 0.5 },
      { kind: 'random-regular', degree: 8 },
      { kind: 'erdos-renyi', degree: 8 },
      { kind: 'scale-free', attachments: 8 },
      { kind: 'stochastic-block', groups: [1], within: 8, between: 0 },
    ]
    for (const spec of specs) {
      for (let n = 1; n <= 9; n++)
        expect([spec.kind, make(spec, n).from.length]).toEqual([spec.kind, (n * (n - 1)) / 2])
    }
  })
})

describe('small worlds', () => {
  it('keep their number of edges and half the ring neighbours of each row whatever is rewired', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (half, rewiring, seed) => {
          for (const n of [2 * half + 2, 2 * half + 3, 60]) {
            const edges = make({ kind: 'small-world', degree: 2 * half, rewiring }, n, seed)
            expect(edges.from.length).toBe(n * half)
            expect(Math.min(...degrees(edges))).toBeGreaterThanOrEqual(half)
          }
        },
      ),
      { seed: 3 },
    )
  })

  it('are the ring where nothing is rewired', () => {
    const edges = make({ kind: 'small-world', degree: 4, rewiring: 0 }, 7)
    const expected = new Set(
      Array.from({ length: 7 }, (_, row) => [1, 2].map((d) => [row, (row + d) % 7]))
        .flat()
        .map(([a, b]) => Math.min(a, b) * 7 + Math.max(a, b)),
    )
    expect(new Set(pairsOf(edges))).toEqual(expected)
    expect(components(edges).count).toBe(1)
  })
})

describe('random regular networks', () => {
  it('give every row its degree; the last one less where n · degree is odd', () => {
    for (let n = 1; n <= 24; n++) {
      for (let wanted = 0; wanted < n; wanted++) {
        const found = Array.from(degrees(make({ kind: 'random-regular', degree: wanted }, n, wanted)))
        const expected = Array.from({ length: n }, (_, row) => wanted - (row === n - 1 ? (n * wanted) % 2 : 0))
        expect(found).toEqual(expected)
      }
    }
  })

  it('come to an end for every density', () => {
    for (const wanted of [3, 50, 99, 100, 101, 150, 198]) {
      expect(make({ kind: 'random-regular', degree: wanted }, 200).from.length).toBe(100 * wanted)
    }
  })

  it('have every network of six rows and two neighbours alike often: 60 hexagons, 10 pairs of triangles', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 7000; seed++) {
      const name = pairsOf(make({ kind: 'random-regular', degree: 2 }, 6, seed))
        .sort((a, b) => a - b)
        .join(' ')
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    expect(counts.size).toBe(70)
    // Steger & Wormald's networks are uniform only as n grows: here each within a factor of two.
    for (const count of counts.values()) expect(count > 50 && count < 200).toBe(true)
  })
})

describe('scale-free networks', () => {
  it('are in one part, and every newcomer has at least its own edges', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 7, max: 150 }),
        fc.nat(),
        (attachments, n, seed) => {
          const edges = make({ kind: 'scale-free', attachments }, n, seed)
          expect(components(edges).count).toBe(1)
          expect(Math.min(...degrees(edges))).toBeGreaterThanOrEqual(attachments)
          expect(edges.from.length).toBe((attachments * (attachments + 1)) / 2 + (n - attachments - 1) * attachments)
        },
      ),
      { seed: 4 },
    )
  })
})

describe('edge lists', () => {
  it('are what the user gave', () => {
    const edges = make(
      {
        kind: 'edge-list',
        edges: [
          [0, 2],
          [2, 1],
        ],
      },
      4,
    )
    expect(edges).toEqual({ n: 4, from: Int32Array.of(0, 2), to: Int32Array.of(2, 1) })
    expect(make({ kind: 'edge-list', edges: [] }, 1).from.length).toBe(0)
  })

  it.each<[string, [number, number][]]>([
    [
      'pair 1 (3, 3) joins a row with itself',
      [
        [0, 1],
        [3, 3],
      ],
    ],
    [
      'pair 1 (1, 0) joins what pair 0 has joined: leave one out',
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['pair 0 (0, 4) must have rows from 0 to 3, got 4', [[0, 4]]],
    ['pair 0 (-1, 2) must have rows from 0 to 3, got -1', [[-1, 2]]],
    ['pair 0 (0.5, 2) must have rows from 0 to 3, got 0.5', [[0.5, 2]]],
    ['pair 0 (NaN, 2) must have rows from 0 to 3, got NaN', [[Number.NaN, 2]]],
  ])('say what is wrong: %s', (message, edges) => {
    expect(() => make({ kind: 'edge-list', edges }, 4)).toThrow(message)
  })
})

describe('parameters out of range', () => {
  it.each<[string, NetworkSpec]>([
    ['small-world: degree must be even, got 3', { kind: 'small-world', degree: 3, rewiring: 0 }],
    [
      'small-world: degree must be a whole number of at least 0, got -2',
      { kind: 'small-world', degree: -2, rewiring: 0 },
    ],
    ['small-world: rewiring must be from 0 to 1, got 1.5', { kind: 'small-world', degree: 2, rewiring: 1.5 }],
    ['small-world: rewiring must be from 0 to 1, got NaN', { kind: 'small-world', degree: 2, rewiring: Number.NaN }],
    ['random-regular: degree must be a whole number of at least 0, got 2.5', { kind: 'random-regular', degree: 2.5 }],
    ['erdos-renyi: degree must be a number of at least 0, got -1', { kind: 'erdos-renyi', degree: -1 }],
    ['scale-free: attachments must be a whole number of at least 1, got 0', { kind: 'scale-free', attachments: 0 }],
    [
      'stochastic-block: the share of group 1 must be a number of at least 0, got -1',
      { kind: 'stochastic-block', groups: [2, -1], within: 1, between: 1 },
    ],
    [
      'stochastic-block: shares must have a positive sum, got 0',
      { kind: 'stochastic-block', groups: [], within: 1, between: 1 },
    ],
    [
      'stochastic-block: between must be a number of at least 0, got NaN',
      { kind: 'stochastic-block', groups: [1], within: 1, between: Number.NaN },
    ],
  ])('are named with their law and value: %s', (message, spec) => {
    expect(() => make(spec, 10)).toThrow(new RangeError(message))
  })

  it.each([0, -1, 1.5, Number.NaN])('include a number of rows of %d', (n) => {
    expect(() => make({ kind: 'erdos-renyi', degree: 1 }, n)).toThrow(RangeError)
  })
})

describe('networks without memory', () => {
  it('have no edges to store', () => {
    const specs: NetworkSpec[] = [{ kind: 'complete' }, { kind: 'ring', degree: 4 }, { kind: 'lattice', degree: 8 }]
    for (const spec of specs) expect(generate(spec, 10, drawsOf(0))).toBeUndefined()
  })

  it('lay lattices out as near to a square as they can', () => {
    expect([1, 2, 9, 12, 13, 2000, 10_000].map(latticeWidth)).toEqual([1, 2, 3, 4, 13, 50, 100])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        const width = latticeWidth(n)
        expect(n % width).toBe(0)
        expect(width).toBeGreaterThanOrEqual(n / width)
      }),
      { seed: 5 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halton, radicalInverse } from './halton.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { morris, mostSpread } from './morris.ts'
import { saltelli, saltelliRuns } from './saltelli.ts'
import { sobol } from './sobol.ts'

describe('the Halton sequence', () => {
  it('mirrors the digits of its numbers at the point', () => {
    // 6 is 110 in base 2 and 5 is 12 in base 3: 0.011 and 0.21.
    expect(radicalInverse(6, 2)).toBe(3 / 8)
    expect(radicalInverse(5, 3)).toBeCloseTo(7 / 9, 15)
    expect(radicalInverse(0, 7)).toBe(0)
    // Digits 1 and 0 exchanged, of three places: 0.011 becomes 0.100, and 0.000 becomes 0.111.
    const turned = [
      [1, 0],
      [1, 0],
      [1, 0],
    ]
    expect([radicalInverse(6, 2, turned), radicalInverse(0, 2, turned)]).toEqual([1 / 2, 7 / 8])
    // All ones, of more places than a double has, are the last number below 1.
    expect(radicalInverse(0, 2, new Array(60).fill([1, 0]))).toBe(1 - 2 ** -53)
  })

  it('goes by the primes, from the first point after the origin on', () => {
    const [first] = halton(10, { points: 1 })
    expect(first.map((value) => Math.round(1 / value))).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29])
    expect(halton(2, { points: 3, skip: 2 })).toEqual(halton(2, { points: 5, skip: 0 }).slice(2))
    const permuted = halton(2, { points: 5, skip: 0, permute: 'p' })
    expect(halton(2, { points: 3, skip: 2, permute: 'p' })).toEqual(permuted.slice(2))
  })

  it('has as many permuted digits as a double can hold', () => {
    // Zeros are permuted too: the second half of the digits is no row of zeros, nor the same for two seeds.
    const tail = (seed: string) => (halton(1, { points: 1, skip: 0, permute: seed })[0][0] * 2 ** 26) % 1
    const tails = ['a', 'b', 'c', 'd'].map(tail)
    expect(new Set(tails).size).toBe(4)
    for (const one of tails) expect(one).toBeGreaterThan(0)
  })

  it('has 1 to 1,000 dimensions and a point', () => {
    expect(() => halton(0, { points: 1 })).toThrow('dimensions: a whole number from 1 to 1000 is expected, found 0')
    expect(() => halton(1001, { points: 1 })).toThrow('found 1001')
    expect(halton(1000, { points: 1 })[0]).toHaveLength(1000)
    expect(() => halton(1, { points: 0 })).toThrow('points: a whole number from 1 to 1073741824 is expected, found 0')
    expect(() => halton(1, { points: 2 ** 30 + 1 })).toThrow('found 1073741825')
    expect(() => halton(1, { points: 1, skip: 2 ** 30 + 1 })).toThrow('skip: a whole number from 0 to 1073741824')
  })
})

describe('the Sobol sequence', () => {
  const word = (value: number) => Math.floor(value * 2 ** 32)

  it('goes on where it was left', () => {
    expect(sobol(5, { points: 4, skip: 7 })).toEqual(sobol(5, { points: 11 }).slice(7))
  })

  it('is shifted by the same bits everywhere, half a step off 0', () => {
    const [plain, shifted] = [sobol(3, { points: 20 }), sobol(3, { points: 20, shift: 's' })]
    for (const d of [0, 1, 2]) {
      const bits = plain.map((point, n) => (word(point[d]) ^ word(shifted[n][d])) >>> 0)
      expect(new Set(bits).size).toBe(1)
      expect(bits[0]).not.toBe(0)
      for (const point of shifted) expect((point[d] * 2 ** 32) % 1).toBe(0.5)
    }
    expect(sobol(1, { points: 1, shift: 't' })).not.toEqual(sobol(1, { points: 1, shift: 's' }))
  })

  it('has a point, of a dimension', () => {
    expect(() => sobol(0, { points: 1 })).toThrow('dimensions: a whole number from 1 to 256 is expected, found 0')
    expect(() => sobol(1, { points: 0 })).toThrow('points: a whole number from 1 to 1073741824 is expected, found 0')
    expect(() => sobol(1, { points: 2 ** 30 + 1 })).toThrow('points: a whole number')
    expect(() => sobol(1, { points: 1, skip: -1 })).toThrow('skip: a whole number from 0')
    expect(() => sobol(1, { points: 1, skip: 2 ** 30 + 1 })).toThrow('skip: a whole number from 0 to 1073741824')
  })
})

describe('a Saltelli design', () => {
  it('begins as far on as it has points, rounded up to a power of two, and 16 at least', () => {
    for (const [points, skip] of [
      [4, 16],
      [16, 16],
      [17, 32],
      [40, 64],
    ]) {
      const base = sobol(2, { points, skip })
      const design = saltelli(1, { points })
      expect(base.map(([a]) => [a])).toEqual(base.map((_, n) => design[4 * n]))
      expect(base.map(([, b]) => [b])).toEqual(base.map((_, n) => design[4 * n + 3]))
    }
  })

  it('has n (2k + 2) runs with pairs, and n (k + 2) without', () => {
    expect([saltelliRuns(3, 8), saltelliRuns(3, 8, true), saltelliRuns(3, 8, false)]).toEqual([64, 64, 40])
    const [a, ab, ba, b] = saltelli(2, { points: 1, secondOrder: false })
    expect([ab, ba]).toEqual([
      [b[0], a[1]],
      [a[0], b[1]],
    ])
    expect(() => saltelli(129, { points: 1 })).toThrow(
      'dimensions: a whole number from 1 to 128 is expected, found 129',
    )
    expect(() => saltelli(1, { points: 0 })).toThrow('points: a whole number from 1 to 16777216')
    expect(() => saltelli(1, { points: 2 ** 24 + 1 })).toThrow('found 16777217')
    expect(saltelli(128, { points: 1 })).toHaveLength(258)
  })
})

describe('a Latin hypercube', () => {
  it('lies in the middles of its slices, or anywhere in them', () => {
    const middles = latinHypercube(2, { points: 5, seed: 's', place: 'centre' })
    for (const d of [0, 1]) {
      const column = middles.map((point) => Math.round(10 * point[d])).sort((a, b) => a - b)
      expect(column).toEqual([1, 3, 5, 7, 9])
    }
    const places = latinHypercube(1, { points: 200, seed: 's' }).map(([x]) => (200 * x) % 1)
    const mean = places.reduce((sum, place) => sum + place, 0) / 200
    // Uniform within the slices: the mean has a deviation of 0.02.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.08)
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(0.9)
  })

  it('is swapped only where that lowers Σ d⁻¹⁶ over its pairs (Morris & Mitchell 1995), and goes on doing so', () => {
    const crowding = (design: number[][]) => {
      const pairs = design.flatMap((a, n) => design.slice(n + 1).map((b) => Math.hypot(...a.map((v, d) => v - b[d]))))
      return pairs.reduce((sum, distance) => sum + distance ** -16, 0)
    }
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 3 }), (seed, points, k) => {
        const found = [0, 1, 2, 3, 5, 8, 20, 60].map((swaps) => crowding(latinHypercube(k, { points, seed, swaps })))
        found.slice(1).forEach((value, n) => {
          expect(value).toBeLessThanOrEqual(found[n] * (1 + 1e-9))
        })
        // All swaps of few points, tried again and again: no single one is left that lowers it.
        const last = latinHypercube(k, { points, seed, swaps: 2000 })
        const reached = crowding(last)
        for (let a = 0; a < points; a++) {
          for (let b = 0; b < a; b++) {
            for (let d = 0; d < k; d++) {
              const other = last.map((point, n) =>
                n === a ? point.with(d, last[b][d]) : n === b ? point.with(d, last[a][d]) : point,
              )
              expect(crowding(other)).toBeGreaterThanOrEqual(reached * (1 - 1e-9))
            }
          }
        }
      }),
      { numRuns: 12 },
    )
  })

  it('is swapped 20 times for each point if nobody says', () => {
    const design = latinHypercube(2, { points: 12, seed: 's' })
    expect(design).toEqual(latinHypercube(2, { points: 12, seed: 's', swaps: 240 }))
    expect(latinHypercube(1, { points: 1, seed: 's', place: 'centre' })).toEqual([[0.5]])
    expect(latinHypercube(3, { points: 2, seed: 's' })).toEqual(latinHypercube(3, { points: 2, seed: 's', swaps: 0 }))
  })

  it('has a point, of a dimension, and no fewer swaps than none', () => {
    const options = { points: 3, seed: 's' }
    expect(() => latinHypercube(0, options)).toThrow('dimensions: a whole number from 1')
    expect(() => latinHypercube(1, { ...options, points: 0 })).toThrow('points: a whole number from 1 to 10000000')
    expect(() => latinHypercube(1, { ...options, points: 1e7 + 1 })).toThrow('found 10000001')
    expect(() => latinHypercube(1, { ...options, swaps: -1 })).toThrow('swaps: a whole number from 0')
  })
})

describe('Morris trajectories', () => {
  it('move by half of the levels over one less, up and down, in any order, from anywhere on the grid', () => {
    // 4 levels: 2/3; 6 levels: 3/5; 2 levels: 1.
    for (const [levels, delta] of [
      [2, 1],
      [4, 2 / 3],
      [6, 3 / 5],
    ]) {
      const design = morris(2, { trajectories: 200, seed: 's', levels })
      const steps = Array.from({ length: 200 }, (_, t) =>
        [0, 1].map((n) => design[3 * t + n + 1].map((value, d) => value - design[3 * t + n][d])),
      )
      for (const step of steps.flat(2)) expect([0, delta]).toContainEqual(expect.closeTo(Math.abs(step), 12))
      // Half of 400 go up, and half of 200 move the first factor first: deviations of 10 and 7.
      expect(Math.abs(steps.flat(2).filter((step) => step > 0.1).length - 200)).toBeLessThan(40)
      expect(Math.abs(steps.filter(([[first]]) => first !== 0).length - 100)).toBeLessThan(30)
      const places = new Set(design.flat().map((value) => Math.round(value * (levels - 1))))
      expect([...places].sort()).toEqual([...Array(levels).keys()])
    }
    const options = { trajectories: 3, seed: 's' }
    expect(morris(2, options)).toEqual(morris(2, { ...options, levels: 4, candidates: 3 }))
  })

  it('are chosen one at a time, the one whose squared distances from those chosen are largest', () => {
    const all = [0, 0.1, 1, 0.5].map((x) => [[x]])
    // From 1 the others lie farthest, 2.4 together; then 0, at 1; then 0.1, at 0.9² + 0.1² against 0.5² + 0.5².
    expect(mostSpread(all, 1)).toEqual([[[1]]])
    expect(mostSpread(all, 2)).toEqual([[[0]], [[1]]])
    expect(mostSpread(all, 3)).toEqual([[[0]], [[0.1]], [[1]]])
    // Between trajectories all pairs of points count, in all dimensions: 0 + 5 + 5 + … of a triangle 3, 4, 5.
    const triangle = [
      [
        [0, 0],
        [3, 0],
      ],
      [
        [0, 0],
        [0, 4],
      ],
      [
        [0, 4],
        [0, 4],
      ],
    ]
    // 0 + 4 + 3 + 5 = 12; 2 · 4 + 2 · 5 = 18; 2 · 4 = 8: sums of 30, 20 and 26.
    expect(mostSpread(triangle, 2)).toEqual([triangle[0], triangle[2]])
  })

  it('are of a dimension, with an even number of levels, and as many candidates at least', () => {
    const options = { trajectories: 2, seed: 's' }
    expect(() => morris(0, options)).toThrow('dimensions: a whole number from 1')
    expect(() => morris(1, { ...options, trajectories: 0 })).toThrow('trajectories: a whole number from 1 to 1000000')
    expect(() => morris(1, { ...options, trajectories: 1e6 + 1 })).toThrow('trajectories: a whole number from 1 to')
    expect(() => morris(1, { ...options, candidates: 1 })).toThrow('candidates: a whole number from 2 to 1000000')
    expect(() => morris(1, { ...options, candidates: 1e6 + 1 })).toThrow('candidates: a whole number from 2 to 1000000')
    expect(() => morris(1, { ...options, levels: 3 })).toThrow('levels: an even number is expected, found 3')
    expect(() => morris(1, { ...options, levels: 1 })).toThrow('levels: a whole number from 2')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bisect,
  fractionalFactorial,
  fullFactorial,
  grid,
  halton,
  latinHypercube,
  morris,
  oneAtATime,
  ownPoints,
  phaseDiagram,
  resolutionOf,
  saltelli,
  saltelliRuns,
  sobol,
  successiveHalving,
} from './index.ts'

const sorted = (values: number[]) => values.toSorted((a, b) => a - b)

describe('factorial designs', () => {
  it('has every combination once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (levels) => {
        const points = fullFactorial(levels)
        expect(points.length).toBe(levels.reduce((product, count) => product * count, 1))
        expect(new Set(points.map(String)).size).toBe(points.length)
        expect(points.every((point) => point.every((level, factor) => level < levels[factor]))).toBe(true)
      }),
    )
  })

  it.each([3, 4, 5] as const)(
    'finds fractions of resolution %i whose columns are balanced and orthogonal',
    (resolution) => {
      for (let factors = 1; factors <= 12; factors++) {
        const points = fractionalFactorial(new Array(factors).fill(2), { resolution })
        const signs = points.map((point) => point.map((level) => 2 * level - 1))
        // No product of fewer columns than the resolution says may be constant: its mean over the runs is 0.
        const visit = (from: number, product: number[], left: number) => {
          if (product.length > 0) expect(product.reduce((sum, sign) => sum + sign, 0)).toBe(0)
          for (let next = from; next < factors && left > 0; next++) {
            const old = product.length > 0 ? product : signs.map(() => 1)
            visit(
              next + 1,
              old.map((sign, run) => sign * signs[run][next]),
              left - 1,
            )
          }
        }
        visit(0, [], resolution - 1)
      }
    },
  )

  it('needs 8 runs for 7 factors of resolution III and 16 for 8 of resolution IV', () => {
    expect(fractionalFactorial(new Array(7).fill(2), { resolution: 3 }).length).toBe(8)
    expect(fractionalFactorial(new Array(8).fill(2), { resolution: 4 }).length).toBe(16)
  })

  it('takes generators, and knows their resolution', () => {
    expect(fractionalFactorial([2, 2, 2], { generators: ['a', 'b', 'ab'] })).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
    ])
    expect(resolutionOf(['a', 'b', 'ab'])).toBe(3)
    expect(resolutionOf(['a', 'b', 'c', 'd', 'abcd'])).toBe(5)
    expect(resolutionOf(['a', 'b'])).toBe(Number.POSITIVE_INFINITY)
  })

  it('refuses three levels in a fraction, unknown generators and no levels', () => {
    expect(() => fractionalFactorial([2, 3])).toThrow('two levels of each factor, factor 2 has 3')
    expect(() => fractionalFactorial([2, 2], { generators: ['a', 'B'] })).toThrow("generator 'B'")
    expect(() => fullFactorial([2, 0])).toThrow('levels of factor 2: a whole number from 1')
  })
})

describe('points of the unit cube', () => {
  it('has one point of a Latin hypercube in each stratum of each dimension (V21)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.string(),
        (points, dimensions, seed) => {
          const design = latinHypercube(dimensions, { points, seed })
          for (let d = 0; d < dimensions; d++) {
            expect(sorted(design.map((point) => Math.floor(point[d] * points)))).toEqual([...Array(points).keys()])
          }
        },
      ),
    )
  })

  it('spreads a Latin hypercube: the nearest two points lie further apart than without swaps', () => {
    const nearest = (design: number[][]) =>
      Math.min(...design.flatMap((a, n) => design.slice(n + 1).map((b) => Math.hypot(...a.map((v, d) => v - b[d])))))
    const gains = ['a', 'b', 'c', 'd', 'e'].map(
      (seed) =>
        nearest(latinHypercube(3, { points: 40, seed })) / nearest(latinHypercube(3, { points: 40, seed, swaps: 0 })),
    )
    for (const gain of gains) expect(gain).toBeGreaterThan(1.5)
  })

  it('gives the same design for the same seed, and another for another', () => {
    const options = { points: 9, seed: 'one' }
    expect(latinHypercube(2, options)).toEqual(latinHypercube(2, options))
    expect(latinHypercube(2, options)).not.toEqual(latinHypercube(2, { points: 9, seed: 'two' }))
  })

  it('is a net: each Sobol column of 2^m points has one in each of 2^m slices, shifted or not', () => {
    for (const shift of [undefined, 'x']) {
      const design = sobol(256, { points: 64, ...(shift ? { shift } : {}) })
      for (let d = 0; d < 256; d++) {
        expect(sorted(design.map((point) => Math.floor(point[d] * 64)))).toEqual([...Array(64).keys()])
      }
    }
  })

  it('integrates better by Sobol and Halton than chance could: error below 2·10⁻³ with 4,096 points', () => {
    // ∫ Π (1 + (x − ½)/2) = 1; by chance the standard error is 4·10⁻³ in five dimensions.
    const f = (x: number[]) => x.reduce((product, value) => product * (1 + (value - 0.5) / 2), 1)
    const mean = (design: number[][]) => design.reduce((sum, x) => sum + f(x), 0) / design.length
    for (const design of [
      sobol(5, { points: 4096 }),
      sobol(5, { points: 4096, shift: 's' }),
      halton(5, { points: 4096 }),
      halton(5, { points: 4096, permute: 'p' }),
    ]) {
      expect(Math.abs(mean(design) - 1)).toBeLessThan(2e-3)
    }
  })

  it('says how many runs a Saltelli design has', () => {
    expect(saltelli(4, { points: 16 }).length).toBe(saltelliRuns(4, 16))
    expect(saltelli(4, { points: 16, secondOrder: false }).length).toBe(saltelliRuns(4, 16, false))
  })

  it('moves each factor once by ∆ in a Morris trajectory, on the grid', () => {
    const design = morris(6, { trajectories: 5, seed: 'm', candidates: 12 })
    expect(design.length).toBe(35)
    for (let t = 0; t < 5; t++) {
      const points = design.slice(t * 7, t * 7 + 7)
      const moved = points.slice(1).map((point, n) => {
        const steps = point.map((value, d) => Math.abs(value - points[n][d]))
        expect(steps.filter((step) => step > 0).length).toBe(1)
        expect(Math.max(...steps)).toBeCloseTo(2 / 3, 12)
        return steps.findIndex((step) => step > 0)
      })
      expect(sorted(moved)).toEqual([0, 1, 2, 3, 4, 5])
      for (const value of points.flat()) expect(Math.abs(value * 3 - Math.round(value * 3))).toBeLessThan(1e-12)
    }
  })

  it('chooses Morris trajectories that lie apart: no candidate twice, and further than the first ones', () => {
    const lots = (design: number[][]) => [0, 1, 2, 3].map((t) => design.slice(t * 4, t * 4 + 4))
    const apart = (design: number[][]) => {
      const all = lots(design).map((points) => points.map((point) => [...point]))
      let sum = 0
      for (const a of all)
        for (const b of all) for (const p of a) for (const q of b) sum += Math.hypot(...p.map((v, d) => v - q[d]))
      return sum
    }
    for (const seed of ['a', 'b', 'c']) {
      const spread = morris(3, { trajectories: 4, seed, candidates: 60 })
      expect(new Set(lots(spread).map((points) => JSON.stringify(points))).size).toBe(4)
      expect(apart(spread)).toBeGreaterThan(1.05 * apart(morris(3, { trajectories: 4, seed, candidates: 4 })))
    }
  })

  it('has both ends in a grid, and moves one factor at a time', () => {
    expect(grid(2, { levels: [2, 3] })).toEqual([
      [0, 0],
      [0, 0.5],
      [0, 1],
      [1, 0],
      [1, 0.5],
      [1, 1],
    ])
    expect(grid(1, { levels: 1 })).toEqual([[0.5]])
    expect(oneAtATime(2)).toEqual([
      [0.5, 0.5],
      [0, 0.5],
      [1, 0.5],
      [0.5, 0],
      [0.5, 1],
    ])
  })

  it('names the number that is no point of the unit cube', () => {
    expect(() =>
      ownPoints(2, {
        points: [
          [0, 1],
          [0.5, 1.5],
        ],
      }),
    ).toThrow('point 2, number 2: expected is 0 to 1, found 1.5')
    expect(() => ownPoints(2, { points: [[0]] })).toThrow('point 1: 2 numbers are expected, found 1')
    expect(() => sobol(257, { points: 1 })).toThrow('dimensions: a whole number from 1 to 256 is expected, found 257')
    expect(() => morris(2, { trajectories: 1, seed: '', levels: 5 })).toThrow('an even number')
  })
})

describe('adaptive designs', () => {
  it('brackets a crossing, rising or falling, alone or several points at once', async () => {
    for (const sections of [1, 3, 7]) {
      for (const sign of [1, -1]) {
        const evaluate = async (points: number[][]) => points.map(([x]) => sign * Math.tanh(9 * (x - 0.3217)))
        const found = await bisect({ evaluate, threshold: 0, tolerance: 1e-4, sections })
        expect(found.low).toBeLessThanOrEqual(0.3217)
        expect(found.high).toBeGreaterThanOrEqual(0.3217)
        expect(found.high - found.low).toBeLessThanOrEqual(1e-4)
        expect(found.rising).toBe(sign > 0)
      }
    }
  })

  it('says so where nothing is crossed, and where an outcome is no number', async () => {
    const flat = async (points: number[][]) => points.map(() => 0.1)
    await expect(bisect({ evaluate: flat, threshold: 0.4 })).rejects.toThrow(
      'no crossing of 0.4: 0.1 at 0 and 0.1 at 1',
    )
    const broken = async (points: number[][]) => points.map(() => Number.NaN)
    await expect(bisect({ evaluate: broken, threshold: 0.4 })).rejects.toThrow('the outcome at (0) is NaN')
  })

  it('puts its points where a phase diagram changes', async () => {
    const circle = async (points: number[][]) => points.map(([x, y]) => (x * x + y * y < 0.5 ? 1 : 0))
    const { points, outcomes, cells } = await phaseDiagram({ dimensions: 2, evaluate: circle, change: 0.5, depth: 5 })
    // A full grid of the same fineness has (4 · 32 + 1)² points.
    expect(points.length).toBeLessThan(129 ** 2 / 10)
    expect(new Set(points.map(String)).size).toBe(points.length)
    expect(cells.reduce((area, { width }) => area + width ** 2, 0)).toBeCloseTo(1, 12)
    for (const { width, corners } of cells) {
      const values = corners.map((corner) => outcomes[corner])
      if (width > 1 / 128) expect(Math.max(...values)).toBe(Math.min(...values))
    }
  })

  it('is refused where it would be refined into more cells than fit into memory', async () => {
    const slope = async (points: number[][]) => points.map((point) => point.reduce((sum, value) => sum + value, 0))
    await expect(phaseDiagram({ dimensions: 6, evaluate: slope, change: 0, depth: 10 })).rejects.toThrow(
      'the diagram would have 16777216 corners of cells: halve less deeply',
    )
  })

  it('finds the best of 32 policies by successive halving in 19 of 20 seeds', async () => {
    // Neighbours differ by 0.1, noise has a standard deviation of 0.3: a draw from a sum of uniforms, keyed by a
    // counter.
    const candidates = Array.from({ length: 32 }, (_, n) => [n / 31])
    let right = 0
    for (let seed = 0; seed < 20; seed++) {
      const noise = latinHypercube(1, { points: 4000, seed: `noise ${seed}`, swaps: 0 })
      let next = 0
      const evaluate = async (points: number[][]) =>
        points.map(([x]) => 3.1 * x + 0.3 * Math.sqrt(12) * (noise[next++][0] - 0.5))
      const { best, evaluations } = await successiveHalving({ candidates, evaluate, replicates: 8 })
      if (best === 31) right++
      expect(evaluations).toBeLessThan(4000)
    }
    expect(right).toBeGreaterThanOrEqual(19)
  })
})

describe('groups of factors', () => {
  const groups = [[0, 2], [1]]

  it('are taken from the other sample as a whole', () => {
    const points = saltelli(3, { points: 8, groups })
    expect(points).toHaveLength(8 * 6)
    for (let n = 0; n < points.length; n += 6) {
      const [a, ab0, ab1, ba0, ba1, b] = points.slice(n, n + 6) as [
        number[],
        number[],
        number[],
        number[],
        number[],
        number[],
      ]
      expect(ab0).toEqual([b[0], a[1], b[2]])
      expect(ab1).toEqual([a[0], b[1], a[2]])
      expect(ba0).toEqual([a[0], b[1], a[2]])
      expect(ba1).toEqual([b[0], a[1], b[2]])
    }
    expect(saltelli(3, { points: 8, groups: [[0], [1], [2]] })).toEqual(saltelli(3, { points: 8 }))
  })

  it('move in one step of a trajectory, each factor in a direction of its own', () => {
    const points = morris(3, { trajectories: 30, seed: 'groups', groups })
    expect(points).toHaveLength(90)
    const directions = new Set<string>()
    for (let n = 1; n < points.length; n++) {
      if (n % 3 === 0) continue
      const steps = points[n].map((value, d) => Math.round(3 * (value - points[n - 1][d])))
      const moved = steps.flatMap((step, d) => (step === 0 ? [] : [d]))
      expect(groups).toContainEqual(moved)
      if (moved.length === 2) directions.add([steps[0], steps[2]].join())
    }
    expect([...directions].sort()).toEqual(['-2,-2', '-2,2', '2,-2', '2,2'])
    expect(morris(3, { trajectories: 4, seed: 'a', groups: [[0], [1], [2]] })).toEqual(
      morris(3, { trajectories: 4, seed: 'a' }),
    )
  })

  it('hold each factor once', () => {
    for (const wrong of [
      [[0, 1]],
      [
        [0, 1],
        [1, 2],
      ],
      [[0, 1], [], [2]],
      [
        [0, 1],
        [2, 3],
      ],
    ])
      expect(() => saltelli(3, { points: 8, groups: wrong })).toThrow('each of 3 dimensions in one group')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../statistics/random.ts'
import { type CmaOptions, cmaEs } from './cma-es.ts'

const run = (f: (x: number[]) => number, dimensions: number, options: Partial<CmaOptions> = {}) =>
  cmaEs({ dimensions, evaluate: async (points) => points.map(f), ...options })

/** The points of each generation of a search, and what it found. */
async function generationsOf(f: (x: number[]) => number, dimensions: number, options: Partial<CmaOptions>) {
  const generations: number[][][] = []
  const evaluate = async (points: number[][]) => {
    generations.push(points)
    return points.map(f)
  }
  return { found: await cmaEs({ dimensions, evaluate, ...options }), generations }
}

describe('CMA-ES', () => {
  it('finds minima to 10⁻⁶: round, narrow, bent, and at the edge', async () => {
    const target = [0.2, 0.9, 0.4, 0.7, 0.55]
    const sphere = await run((x) => x.reduce((sum, value, j) => sum + (value - target[j]) ** 2, 0), 5)
    const narrow = await run((x) => x.reduce((sum, value, j) => sum + 10 ** j * (value - target[j]) ** 2, 0), 5)
    for (const { at, converged } of [sphere, narrow]) {
      expect(converged).toBe(true)
      at.forEach((value, j) => {
        expect(Math.abs(value - target[j])).toBeLessThan(1e-6)
      })
    }
    // Rosenbrock's valley on [−2, 2]², whose floor is at (1, 1), and a slope whose least value lies in a corner.
    const valley = await run((u) => {
      const [x, y] = u.map((value) => 4 * value - 2)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }, 2)
    for (const value of valley.at) expect(Math.abs(value - 0.75)).toBeLessThan(1e-6)
    const corner = await run(([x, y]) => x + 2 * y, 2)
    for (const value of corner.at) expect(value).toBeLessThan(1e-5)
  })

  it('finds the minimum of a noisy function, and is the same again', async () => {
    const noisy = () => {
      const random = randomOf('noise', 'cma')
      return run(([x, y]) => (x - 0.3) ** 2 + (y - 0.6) ** 2 + 0.01 * random.normal(), 2, {
        population: 40,
        evaluations: 4000,
      })
    }
    const [once, again] = [await noisy(), await noisy()]
    expect(Math.abs(once.at[0] - 0.3)).toBeLessThan(0.05)
    expect(Math.abs(once.at[1] - 0.6)).toBeLessThan(0.05)
    expect(again).toEqual(once)
  })
})

describe('a generation of CMA-ES', () => {
  /**
   * Down the slope x + 3y from the middle with steps of 0.001: by generation the mean (x, y) and σ²C (xx, xy, yy) that
   * NumPy finds from the points by figure 6 and table 1 of Hansen 2016 (arXiv 1604.00772), without negative weights.
   * The path is held back (hσ = 0) in generation 2 of 6 points, and in all of 100 points.
   */
  const REFERENCE: Record<number, [x: number, y: number, xx: number, xy: number, yy: number][]> = {
    6: [
      [4.990511048e-1, 4.993478048e-1, 1.174023382e-6, 2.200384828e-7, 9.800015372e-7],
      [4.977478292e-1, 4.975197762e-1, 3.035304724e-6, 8.997968377e-7, 2.799299154e-6],
      [4.990100962e-1, 4.96924527e-1, 4.028993938e-6, 6.141169272e-7, 3.386594142e-6],
      [4.961768997e-1, 4.962971541e-1, 8.36561476e-6, 1.87792733e-6, 4.602751034e-6],
      [4.953936247e-1, 4.931403164e-1, 1.686672216e-5, 3.793874843e-6, 1.042016417e-5],
      [4.904655712e-1, 4.899087342e-1, 4.282461461e-5, 1.133186105e-5, 2.469804219e-5],
    ],
    100: [
      [4.993035016e-1, 4.985154537e-1, 6.858910539e-6, 5.375220427e-6, 1.419111655e-5],
      [4.962182071e-1, 4.936139395e-1, 7.74058375e-5, 8.929408518e-5, 1.655595875e-4],
      [4.861075715e-1, 4.785226494e-1, 6.535472243e-4, 8.591043001e-4, 1.261060149e-3],
    ],
  }

  for (const [size, states] of Object.entries(REFERENCE)) {
    it(`of ${size} points moves mean, step and covariance as Hansen’s tutorial says`, async () => {
      const population = Number(size)
      const evaluations = (states.length + 1) * population
      const { generations } = await generationsOf(([x, y]) => x + 3 * y, 2, { population, step: 0.001, evaluations })
      const random = randomOf('cma', 'cma-es')
      // A point m + σBDz lies (x − m)ᵀ(σ²C)⁻¹(x − m) = |z|² from the mean, however the axes are turned.
      generations.forEach((points, g) => {
        const [mx, my, xx, xy, yy] = g === 0 ? [0.5, 0.5, 1e-6, 0, 1e-6] : states[g - 1]
        for (const [x, y] of points) {
          const [dx, dy] = [x - mx, y - my]
          const distance = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / (xx * yy - xy * xy)
          expect(distance / (random.normal() ** 2 + random.normal() ** 2)).toBeCloseTo(1, 4)
        }
      })
    })
  }

  it('asks for values alone: what keeps their order changes no step', async () => {
    const bowl = ([x, y]: number[]) => (x - 0.3) ** 2 + 2 * (y - 0.6) ** 2
    const options = { evaluations: 120 }
    const { generations } = await generationsOf(bowl, 2, options)
    expect((await generationsOf((x) => 5 + 1000 * bowl(x) ** 3, 2, options)).generations).toEqual(generations)
    expect((await generationsOf((x) => -bowl(x), 2, options)).generations).not.toEqual(generations)
  })

  it('has 4 + 3 ln(dimensions) points, rounded down, where no number is given', async () => {
    // 4 + 3 ln 1 = 4 and 4 + 3 ln 5 = 8.8.
    for (const [dimensions, size] of [
      [1, 4],
      [5, 8],
    ]) {
      const { generations } = await generationsOf(([x]) => x, dimensions, { evaluations: 3 * size })
      expect(generations.map((points) => points.length)).toEqual([size, size, size])
    }
  })
})

describe('a search by CMA-ES', () => {
  it('keeps the best value that it saw, and where', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (seed) => {
        const f = ([x, y]: number[]) => Math.sin(40 * x) + Math.cos(30 * y)
        const { found, generations } = await generationsOf(f, 2, { seed, evaluations: 60 })
        const values = generations.flat().map(f)
        expect(found.best.value).toBe(Math.min(...values))
        expect(found.best.at).toEqual(generations.flat()[values.indexOf(found.best.value)])
        expect(found.evaluations).toBe(values.length)
      }),
      { numRuns: 20 },
    )
    // Of equals, the first.
    const { found, generations } = await generationsOf(() => 7, 2, { evaluations: 60 })
    expect(found.best).toEqual({ at: generations[0][0], value: 7 })
  })

  it('spends what it may, to the last whole generation: 1,000 for each dimension if nobody says', async () => {
    const slope = (options: Partial<CmaOptions>) => run(([x]) => x, 1, { population: 6, tolerance: 0, ...options })
    expect(await slope({ evaluations: 12 })).toMatchObject({ evaluations: 12, converged: false })
    expect(await slope({ evaluations: 17 })).toMatchObject({ evaluations: 12, converged: false })
    expect((await slope({})).evaluations).toBe(996)
  })

  it('begins where it is told to, folded back into the cube like a strip of paper', async () => {
    const start = [1.2, -0.3, 2.4, 1, 0]
    const none = await run(() => 0, 5, { start, evaluations: 0 })
    ;[0.8, 0.3, 0.4, 1, 0].forEach((value, j) => {
      expect(none.at[j]).toBeCloseTo(value, 12)
    })
    expect(none).toMatchObject({ evaluations: 0, converged: false })
    expect((await run(() => 0, 3, { evaluations: 0 })).at).toEqual([0.5, 0.5, 0.5])
  })

  it('begins with a spread of 0.3, or as told', async () => {
    for (const [step, options] of [
      [0.01, { step: 0.01 }],
      [0.3, {}],
    ] as const) {
      const { generations } = await generationsOf(([x]) => x, 1, { ...options, population: 20, evaluations: 20 })
      const random = randomOf('cma', 'cma-es')
      for (const [x] of generations[0]) {
        const z = Math.abs(random.normal())
        // What left the cube was folded back into it.
        if (step * z < 0.5) expect(Math.abs(x - 0.5)).toBeCloseTo(step * z, 10)
      }
    }
  })

  it('ends where its points lie nearer to each other than the tolerance', async () => {
    const bowl = ([x]: number[]) => (x - 0.3) ** 2
    const [coarse, fine] = [await run(bowl, 1, { tolerance: 1e-2 }), await run(bowl, 1, { tolerance: 1e-6 })]
    expect([coarse.converged, fine.converged]).toEqual([true, true])
    expect(coarse.evaluations).toBeLessThan(fine.evaluations / 2)
    expect(Math.abs(fine.at[0] - 0.3)).toBeLessThan(1e-5)
    // A step as long as the tolerance is not near enough.
    expect((await run(bowl, 1, { step: 0.25, tolerance: 0.25, evaluations: 0 })).converged).toBe(false)
    // A first step below the tolerance: nothing is evaluated.
    expect(await run(bowl, 1, { step: 0.01, tolerance: 0.02 })).toMatchObject({ evaluations: 0, converged: true })
  })

  it('refuses no dimension, more than 200, and generations of less than 4', async () => {
    await expect(run(() => 0, 0)).rejects.toThrow('dimensions: a whole number from 1 to 200 is expected, found 0')
    await expect(run(() => 0, 201)).rejects.toThrow('found 201')
    await expect(run(() => 0, 200, { evaluations: 0 })).resolves.toMatchObject({ evaluations: 0 })
    await expect(run(() => 0, 2, { population: 3 })).rejects.toThrow('population: a whole number from 4')
    await expect(run(() => 0, 2, { population: 4, evaluations: 4 })).resolves.toMatchObject({ evaluations: 4 })
  })
})

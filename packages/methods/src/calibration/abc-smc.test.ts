import { describe, expect, it } from 'vitest'
import { type AbcOptions, abcSmc, adjusted, budgetOf, distanceFrom, kernelOf, reweighted } from './abc-smc.ts'
import type { CalibrationProblem } from './problem.ts'

/** A model that gives its parameter, from 0 to 1, as its only cell; and every batch that it was asked for. */
function plain(observed = 0.3) {
  const batches: { units: number[]; numbers: number[] }[] = []
  const problem: CalibrationProblem = {
    parameters: [{ name: 'a', from: 0, to: 1 }],
    observed: [observed],
    simulate: async (points, numbers) => {
      batches.push({ units: points.map(([a]) => a), numbers: [...numbers] })
      return points
    },
  }
  const calibrate = (options: AbcOptions) => abcSmc(problem, { particles: 20, ...options })
  return { batches, calibrate, problem }
}

const middleOf = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

describe('the first generation of ABC-SMC', () => {
  it('is the nearer half of a sample of the prior, all with the same weight', async () => {
    const { batches, calibrate } = plain()
    const told: unknown[] = []
    const found = await calibrate({ simulations: 40, onGeneration: (generation) => told.push(generation) })
    expect(batches).toHaveLength(1)
    const [{ units, numbers }] = batches
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, n) => n))
    // Distances from 0.3 in median absolute deviations of all 40.
    const middle = middleOf(units)
    const spread = middleOf(units.map((u) => Math.abs(u - middle)))
    const distances = units.map((u) => Math.abs(u - 0.3) / spread).sort((a, b) => a - b)
    expect(found.generations).toEqual([
      { generation: 0, tolerance: expect.closeTo(distances[19], 12), acceptance: 0.5, simulations: 40 },
    ])
    expect(told).toEqual(found.generations)
    expect(found.weights).toEqual(new Array(20).fill(1 / 20))
    expect(found).toMatchObject({ parameters: ['a'], summary: 'cells', simulations: 40 })
  })

  it('compares cells as they are, or guesses learnt from them where there are 4 for each parameter', async () => {
    for (const [cells, summary] of [
      [3, 'cells'],
      [4, 'regression'],
    ] as const) {
      const observed = new Array(cells).fill(0.3)
      const simulate = async (points: number[][]) => points.map(([a]) => observed.map((_, c) => a + c))
      const problem = { parameters: [{ name: 'a', from: 0, to: 1 }], observed, simulate }
      expect((await abcSmc(problem, { particles: 20, simulations: 40 })).summary).toBe(summary)
    }
  })
})

describe('a further generation of ABC-SMC', () => {
  it('accepts what lies within the median of the distances before, and weighs it against its proposal', async () => {
    const { batches, calibrate } = plain()
    const { generations, weights, simulations } = await calibrate({ simulations: 80, acceptance: 0.01 })
    const [first, ...later] = batches
    const middle = middleOf(first.units)
    const spread = middleOf(first.units.map((u) => Math.abs(u - middle)))
    const kept = first.units.toSorted((a, b) => Math.abs(a - 0.3) - Math.abs(b - 0.3)).slice(0, 20)
    const tolerance = middleOf(kept.map((u) => Math.abs(u - 0.3)))
    expect(generations[1].tolerance).toBeCloseTo(tolerance / spread, 10)
    // All batches of 20 that it took to have 20 points.
    const tried = later.flatMap(({ units }) => units)
    expect(later.flatMap(({ numbers }) => numbers)).toEqual(tried.map((_, n) => 40 + n))
    const near = tried.filter((u) => Math.abs(u - 0.3) <= tolerance)
    expect(generations).toHaveLength(2)
    expect(generations[1].acceptance).toBeCloseTo(near.length / tried.length, 10)
    expect([generations[1].simulations, simulations]).toEqual([40 + tried.length, 40 + tried.length])
    // A proposal is one of the 20, moved by a normal number of twice their variance; the prior is 1 everywhere.
    const mean = kept.reduce((sum, u) => sum + u, 0) / 20
    const twice = (2 * kept.reduce((sum, u) => sum + (u - mean) ** 2, 0)) / 20
    const raw = near
      .slice(0, 20)
      .map((u) => 1 / kept.reduce((sum, v) => sum + Math.exp(-((u - v) ** 2) / 2 / twice), 0))
    const total = raw.reduce((sum, one) => sum + one, 0)
    weights.forEach((weight, n) => {
      expect(weight).toBeCloseTo(raw[n] / total, 8)
    })
  })

  it('proposes nothing outside of the prior, where the data lie at its edge too', async () => {
    const { batches, calibrate } = plain(0)
    await calibrate({ simulations: 400 })
    for (const u of batches.flatMap(({ units }) => units)) expect(u > 0 && u < 1).toBe(true)
  })

  it('is begun as long as the budget holds a batch of all particles', async () => {
    const spentOf = async (simulations: number) => {
      const { batches, calibrate } = plain()
      const found = await calibrate({ simulations })
      expect(found.simulations).toBe(batches.flatMap(({ units }) => units).length)
      return found.simulations
    }
    expect(await spentOf(59)).toBe(40)
    expect(await spentOf(60)).toBe(60)
    expect(await spentOf(79)).toBe(60)
  })

  it('accepts all where no point lies nearer than another', async () => {
    const simulate = async (points: number[][]) => points.map(() => [7])
    const { problem } = plain(7)
    const { generations, values } = await abcSmc({ ...problem, simulate }, { particles: 20, simulations: 80 })
    expect(new Set(values.flat()).size).toBe(20)
    expect(generations.map(({ tolerance, acceptance }) => [tolerance, acceptance])).toEqual([
      [0, 0.5],
      [0, 1],
      [0, 1],
    ])
  })

  it('is given up where fewer are accepted than the least share, and not at that share', async () => {
    const { batches, calibrate } = plain()
    const { generations } = await calibrate({ simulations: 120, acceptance: 0.01 })
    const limit = generations[1].tolerance / generations[0].tolerance
    const farthest = Math.max(
      ...batches[0].units
        .map((u) => Math.abs(u - 0.3))
        .sort((a, b) => a - b)
        .slice(0, 20),
    )
    const share = batches[1].units.filter((u) => Math.abs(u - 0.3) <= limit * farthest).length / 20
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
    const spent = async (acceptance: number) => (await plain().calibrate({ simulations: 120, acceptance })).simulations
    expect(await spent(share + 0.05)).toBe(60)
    expect(await spent(share)).toBeGreaterThan(60)
  })

  it('ends by an error of the model as that error', async () => {
    const { problem } = plain()
    let asked = 0
    const simulate = async (points: number[][]) => {
      if (asked++ > 0) throw new Error('the model broke')
      return points
    }
    await expect(abcSmc({ ...problem, simulate }, { particles: 20 })).rejects.toThrow('the model broke')
  })
})

describe('the parts of ABC-SMC', () => {
  it('has 500 particles and 20 data sets for each if nobody says, and refuses what is too few', async () => {
    expect(budgetOf({})).toEqual({ particles: 500, simulations: 10_000 })
    expect(budgetOf({ particles: 30 })).toEqual({ particles: 30, simulations: 600 })
    const { calibrate } = plain()
    await expect(calibrate({ particles: 19 })).rejects.toThrow(
      'particles: a whole number from 20 to 1000000 is expected, found 19',
    )
    await expect(calibrate({ particles: 1e6 + 1 })).rejects.toThrow('particles: a whole number from 20 to 1000000')
    await expect(calibrate({ simulations: 39 })).rejects.toThrow('simulations: a whole number from 40')
  })

  it('measures each summary in median absolute deviations', () => {
    // First: 0, 2, 4, 6 lie 3, 1, 1, 3 from their median of 3: in the median 2. Second: mostly 10, and once 6 more.
    const distance = distanceFrom(
      [1, 10],
      [
        [0, 10],
        [2, 10],
        [4, 10],
        [6, 16],
      ],
    )
    expect(distance([5, 13])).toBeCloseTo(Math.sqrt(((4 / 2) ** 2 + (3 / 6) ** 2) / 2), 12)
    expect(distance([1, 10])).toBe(0)
    expect(distanceFrom([0], [[0], [0]])([1e-12])).toBeCloseTo(1, 10)
  })

  it('moves points by normal steps of twice their covariance', () => {
    // Variances of 0.01 and 0.005, covariance 0.005; twice that is LLᵀ with L = (0.1√2, 0; 0.05√2, 0.05√2).
    const corners = [
      [0.4, 0.4],
      [0.6, 0.6],
      [0.4, 0.5],
      [0.6, 0.5],
    ]
    const kernel = kernelOf(corners.map((unit) => ({ unit, weight: 0.25 })))
    const normals = [1, 2]
    const [x, y] = kernel.move([0.1, 0.2], () => normals.shift() as number)
    expect(x).toBeCloseTo(0.1 + 0.1 * Math.SQRT2, 8)
    expect(y).toBeCloseTo(0.2 + 0.05 * Math.SQRT2 * 3, 8)
    // The inverse of (0.02, 0.01; 0.01, 0.01) is (100, −100; −100, 200): 0.1 and 0.1 off give 1 − 2 + 2.
    expect(kernel.density([0.3, 0.3], [0.4, 0.4])).toBeCloseTo(Math.exp(-1 / 2), 6)
    expect(kernel.density([0.3, 0.3], [0.3, 0.3])).toBe(1)
    // Points in one place still have a kernel.
    const still = kernelOf([0.5, 0.5].map((value) => ({ unit: [value], weight: 0.5 })))
    expect(still.move([0.5], () => 3)[0]).toBeCloseTo(0.50003, 10)
  })

  it('weighs a point by one over the density of being proposed', () => {
    const kernel = {
      move: (from: readonly number[]) => [...from],
      density: ([from]: readonly number[], _: readonly number[]) => from,
    }
    const before = [
      { unit: [1], weight: 0.25 },
      { unit: [5], weight: 0.75 },
    ]
    const weights = (own: typeof kernel.density) =>
      reweighted(
        [1, 3].map((value) => ({ unit: [value], summary: [], distance: 0 })),
        before,
        { ...kernel, density: own },
      ).map(({ weight }) => weight)
    // 0.25 · 1 + 0.75 · 5 = 4 for both; and 1 · 4 against 3 · 4, so that they weigh as 3 to 1.
    expect(weights(kernel.density)).toEqual([0.5, 0.5])
    weights(([from]: readonly number[], [to]: readonly number[]) => from * to).forEach((weight, n) => {
      expect(weight).toBeCloseTo([0.75, 0.25][n], 12)
    })
  })

  it('takes the distance out by a line in which nearer ones count more', () => {
    const rows = [
      [0.2, 1, 2, 0.1],
      [0.45, 2.2, 0.5, 0.3],
      [0.5, 2.4, 0.1, 0.2],
      [0.7, 3.1, 1, 0.25],
      [0.95, 4, 1.5, 0.15],
    ]
    const particles = rows.map(([unit, summary, distance, weight]) => ({
      ...{ unit: [unit], summary: [summary], distance, weight },
    }))
    // NumPy's polyfit to the other four points, weighed by weight · max(0.001, 1 − (distance / 2)²); the farthest one
    // is moved as well.
    const expected = [0.47897546, 0.39362358, 0.38891635, 0.39390312, 0.39209463]
    adjusted(particles, [2]).forEach(([value], n) => {
      expect(value).toBeCloseTo(expected[n], 5)
    })
    // Nothing leaves the prior.
    const far = (goal: number) => adjusted(particles, [goal]).flat()
    expect(far(10)).toEqual([1, 1, 1, 1, 1])
    expect(far(-10)).toEqual([0, 0, 0, 0, 0])
  })
})

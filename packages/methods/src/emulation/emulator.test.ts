import { plain } from '@cogov/engine/messages'
import { describe, expect, it } from 'vitest'
import { bayesianOptimum, bestSeen, expectedImprovement, mostPromising } from './bayesian-optimisation.ts'
import { type Emulator, ExtrapolationError, emulatedOptimum, refuse, responseSurface } from './emulator.ts'
import { gaussianProcess } from './gaussian-process.ts'

/** An emulator that knows its function everywhere, but refuses to speak of some points; and what it was asked. */
function knowing(
  dimensions: number,
  mean: (point: readonly number[]) => number,
  refuses = (_: readonly number[]) => false,
) {
  const asked: (readonly number[])[] = []
  const emulator: Emulator = {
    dimensions,
    points: 0,
    leaveOneOut: { rmse: 0, q2: 1, coverage: 1, widened: 1, errors: [] },
    predict: (point) => {
      asked.push(point)
      if (refuses(point)) throw refuse(point, plain('is unknown'))
      const value = mean(point)
      return { mean: value, sd: point[0], low: value, high: value, extrapolated: false }
    },
  }
  return { emulator, asked }
}

describe('an emulated optimum', () => {
  it('is the top or the bottom, with the prediction there', async () => {
    const { emulator } = knowing(2, ([x, y]) => 5 - (x - 0.3) ** 2 - (y - 0.8) ** 2)
    const top = await emulatedOptimum(emulator)
    expect(top.at[0]).toBeCloseTo(0.3, 4)
    expect(top.at[1]).toBeCloseTo(0.8, 4)
    expect(top.mean).toBeCloseTo(5, 8)
    expect(top).toMatchObject({ sd: top.at[0], extrapolated: false })
    const bottom = await emulatedOptimum(emulator, 'smallest')
    expect(bottom.at[0]).toBeCloseTo(1, 4)
    expect(bottom.at[1]).toBeCloseTo(0, 4)
  })

  it('begins with a coarse look over the whole cube, of 2,000 points at most and 9 for each factor', async () => {
    // ⌊2000^(1/4)⌋ = 6 levels of four factors, and two of twelve.
    for (const [dimensions, levels] of [
      [1, 9],
      [3, 9],
      [4, 6],
      [12, 2],
    ]) {
      let looked = 0
      const { emulator } = knowing(dimensions, () => {
        if (++looked > levels ** dimensions) throw new Error('looked')
        return 0
      })
      const asked = new Set<string>()
      const noting: Emulator = {
        ...emulator,
        predict: (point) => {
          asked.add(point.map((value) => (value * (levels - 1)).toFixed(6)).join())
          return emulator.predict(point)
        },
      }
      await expect(emulatedOptimum(noting)).rejects.toThrow('looked')
      const places = [...asked].slice(0, levels ** dimensions).flatMap((point) => point.split(',').map(Number))
      expect(asked.size).toBe(levels ** dimensions + 1)
      expect(places.every((place) => Number.isInteger(place))).toBe(true)
    }
  })

  it('is the higher of two peaks, though the lower one is broader', async () => {
    const peak = (x: number, at: number, width: number) => Math.exp(-(((x - at) / width) ** 2))
    const { emulator } = knowing(1, ([x]) => peak(x, 0.2, 0.2) + 1.5 * peak(x, 0.875, 0.04))
    expect((await emulatedOptimum(emulator)).at[0]).toBeCloseTo(0.875, 3)
  })

  it('lies where the emulator speaks, and is refused where it never does', async () => {
    const { emulator } = knowing(
      2,
      ([x, y]) => x + y,
      ([x]) => x > 0.6,
    )
    const { at } = await emulatedOptimum(emulator)
    expect(at[0]).toBeLessThanOrEqual(0.6)
    expect(at[0]).toBeGreaterThan(0.59)
    expect(at[1]).toBeGreaterThan(0.99)
    const silent = knowing(
      2,
      () => 0,
      () => true,
    )
    await expect(emulatedOptimum(silent.emulator)).rejects.toThrow(ExtrapolationError)
    await expect(emulatedOptimum(silent.emulator)).rejects.toThrow(
      '(0, 0) and all others that were tried lie outside of the simulated points; simulate there',
    )
  })

  it('fails as the emulator fails', async () => {
    const { emulator } = knowing(1, () => {
      throw new Error('broken')
    })
    await expect(emulatedOptimum(emulator)).rejects.toThrow('broken')
    expect(() => responseSurface(emulator, { x: 0, y: 0, held: [0] })).toThrow('broken')
  })
})

describe('a response surface', () => {
  it('moves two factors and holds the others, and leaves out what is refused', () => {
    const { emulator } = knowing(
      3,
      ([a, b, c]) => 100 * a + 10 * b + c,
      ([, , c]) => c === 1,
    )
    const surface = responseSurface(emulator, { x: 2, y: 0, held: [9, 0.5, 9], steps: 3 })
    expect(surface.map(({ x, y, mean }) => [x, y, mean])).toEqual(
      [0, 0.5].flatMap((x) => [0, 0.5, 1].map((y) => [x, y, 100 * y + 5 + x])),
    )
    expect(responseSurface(emulator, { x: 0, y: 1, held: [0, 0, 0] })).toHaveLength(625)
  })

  it('names a refused point to four digits', () => {
    expect(refuse([0.123456, 1], plain('is far')).message).toBe(
      '(0.1235, 1) is far; simulate there, or say { extrapolate: true } to have a guess',
    )
  })
})

describe('Bayesian optimisation', () => {
  it('expects a gain of lead Φ(lead/sd) + sd φ(lead/sd) (Jones, Schonlau & Welch 1998)', () => {
    expect(expectedImprovement(0, 1)).toBeCloseTo(0.39894228, 8)
    expect(expectedImprovement(1, 1)).toBeCloseTo(0.84134475 + 0.24197072, 8)
    expect(expectedImprovement(-2, 2)).toBeCloseTo(-2 * 0.15865525 + 2 * 0.24197072, 8)
    expect([expectedImprovement(3, 0), expectedImprovement(-3, 0)]).toEqual([3, 0])
  })

  it('has seen its best where the emulator says so, the first of equals', () => {
    const { emulator } = knowing(1, ([x]) => Math.abs(x - 0.5))
    const points = [[0.5], [0.25], [0.75], [0.5]]
    expect(bestSeen(emulator, points, 'largest')).toMatchObject({ at: [0.25], mean: 0.25, sd: 0.25 })
    expect(bestSeen(emulator, points.slice(1), 'smallest')).toMatchObject({ at: [0.5], mean: 0, sd: 0.5 })
  })

  const points = [0.05, 0.25, 0.45, 0.65, 0.85].map((x) => [x])
  const outcomes = [1, 3, 2, 2.5, 0]

  it('looks where most is to be gained, wherever zero is and whichever end is better', async () => {
    const emulator = await gaussianProcess(points, outcomes, { seed: 'a' })
    const target = bestSeen(emulator, points, 'largest').mean
    const gain = ([x]: number[]) => {
      const { mean, sd } = emulator.predict([x], { extrapolate: true })
      return expectedImprovement(mean - target, sd)
    }
    const next = await mostPromising(points, outcomes, { best: 'largest', seed: 'a' })
    const most = Math.max(...Array.from({ length: 201 }, (_, n) => gain([n / 200])))
    expect(gain(next)).toBeGreaterThan(0.999 * most)
    for (const [sign, zero, best] of [
      [1, 64, 'largest'],
      [-1, 0, 'smallest'],
      [-1, 64, 'smallest'],
    ] as const) {
      const other = await mostPromising(
        points,
        outcomes.map((one) => sign * one + zero),
        { best, seed: 'a' },
      )
      expect(other[0]).toBeCloseTo(next[0], 3)
    }
  })

  it('spends its runs: a spread sample first, then one by one', async () => {
    const asked: number[][][] = []
    const evaluate = async (all: number[][]) => {
      asked.push(all)
      return all.map(([x]) => (x - 0.3) ** 2)
    }
    const found = await bayesianOptimum({ dimensions: 1, evaluate, evaluations: 12, best: 'smallest' })
    // Five for the one factor, in the middles of five strata.
    expect(asked.map((points) => points.length)).toEqual([5, 1, 1, 1, 1, 1, 1, 1])
    expect(asked[0].map(([x]) => Math.round(100 * x)).sort((a, b) => a - b)).toEqual([10, 30, 50, 70, 90])
    expect(found.points).toEqual(asked.flat())
    expect(found.outcomes).toEqual(found.points.map(([x]) => (x - 0.3) ** 2))
    expect(found.at[0]).toBeCloseTo(0.3, 2)
    expect(found.points).toContainEqual(found.at)
  })

  it('takes 5 first runs for each factor, but half at most and 5 at least; 10 to 500 in all', async () => {
    const first = async (dimensions: number, evaluations: number, own = {}) => {
      let count = 0
      const evaluate = async (all: number[][]) => {
        count = all.length
        throw new Error('enough')
      }
      await bayesianOptimum({ dimensions, evaluate, evaluations, ...own }).catch((error) => {
        if (error.message !== 'enough') throw error
      })
      return count
    }
    expect(await first(2, 32)).toBe(10)
    expect(await first(3, 25)).toBe(12)
    expect(await first(1, 500)).toBe(5)
    expect(await first(3, 10)).toBe(5)
    expect(await first(3, 10, { first: 10 })).toBe(10)
    await expect(first(1, 9)).rejects.toThrow('evaluations: a whole number from 10 to 500 is expected, found 9')
    await expect(first(1, 501)).rejects.toThrow('found 501')
    await expect(first(1, 20, { first: 4 })).rejects.toThrow('first: a whole number from 5 to 20 is expected, found 4')
    await expect(first(1, 20, { first: 21 })).rejects.toThrow('found 21')
  })
})

import { describe, expect, it } from 'vitest'
import { latinHypercube, sobol } from '../designs/index.ts'
import { randomOf } from '../statistics/random.ts'
import { bayesianOptimum, emulatedOptimum, gaussianProcess, quadratic, responseSurface } from './index.ts'

/** Branin on the unit square: three minima of 0.397887. */
const branin = ([u, v]: readonly number[]) => {
  const [x, y] = [15 * u - 5, 15 * v]
  return (
    (y - (5.1 * x * x) / (4 * Math.PI ** 2) + (5 * x) / Math.PI - 6) ** 2 +
    10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) +
    10
  )
}
const test = sobol(2, { points: 200, shift: 'test' }).map((point) => point.map((value) => 0.02 + 0.96 * value))

describe('Gaussian process', () => {
  const points = latinHypercube(2, { points: 40, seed: 'branin' })

  it('predicts between its points to a few percent of the spread, and knows its error beforehand', async () => {
    const emulator = await gaussianProcess(points, points.map(branin))
    const errors = test.map((point) => emulator.predict(point, { extrapolate: true }).mean - branin(point))
    const rmse = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)
    // Branin's standard deviation is 51.
    expect(rmse).toBeLessThan(3)
    expect(emulator.leaveOneOut.q2).toBeGreaterThan(0.95)
    expect(emulator.leaveOneOut.rmse / rmse).toBeGreaterThan(0.5)
    expect(emulator.leaveOneOut.rmse / rmse).toBeLessThan(6)
  })

  it('leaves one out in closed form as if it had been fitted without it', async () => {
    const few = points.slice(0, 12)
    const emulator = await gaussianProcess(few, few.map(branin), { evaluations: 40 })
    // With one point less and the same lengths: fitted by hand, kriging of the other eleven.
    for (const left of [0, 5]) {
      const predicted = krige(
        few.filter((_, i) => i !== left),
        branin,
        emulator.lengths,
        few[left],
        (emulator.noise / emulator.process) ** 2,
      )
      expect(predicted - branin(few[left])).toBeCloseTo(emulator.leaveOneOut.errors[left], 3)
    }
  })

  it('goes through its points where they have no noise, and between replicates where they have', async () => {
    const exact = await gaussianProcess(points, points.map(branin))
    for (const point of points.slice(0, 5))
      expect(Math.abs(exact.predict(point).mean - branin(point))).toBeLessThan(0.5)
    const random = randomOf('noise', 'test')
    const noisy = points.map((point) => Array.from({ length: 8 }, () => branin(point) + 20 * random.normal()))
    const found = await gaussianProcess(points, noisy)
    expect(found.noise).toBeGreaterThan(0.8 * (20 / Math.sqrt(8)))
    expect(found.noise).toBeLessThan(1.2 * (20 / Math.sqrt(8)))
    expect(found.leaveOneOut.q2).toBeGreaterThan(0.85)
  })

  it('has intervals that hold the truth as often as they say', async () => {
    // Thirty noisy samples of smooth functions: sums of waves, with random phases.
    let held = 0
    let all = 0
    for (let k = 0; k < 30; k++) {
      const random = randomOf(`waves ${k}`, 'test')
      const phases = Array.from({ length: 4 }, () => 2 * Math.PI * random.uniform())
      const f = ([x, y]: readonly number[]) =>
        Math.sin(4 * x + phases[0]) + Math.sin(3 * y + phases[1]) + 0.5 * Math.sin(3 * x + 3 * y + phases[2])
      const sample = latinHypercube(2, { points: 30, seed: `waves ${k}` })
      const outcomes = sample.map((point) => Array.from({ length: 4 }, () => f(point) + 0.4 * random.normal()))
      const emulator = await gaussianProcess(sample, outcomes, { evaluations: 120 })
      for (const point of test.slice(0, 40)) {
        const { mean, sd } = emulator.predict(point, { extrapolate: true })
        all++
        if (Math.abs(mean - f(point)) <= 1.96 * sd) held++
      }
    }
    // Errors of neighbouring points go together, so the band is that of the 30 functions and not of the 1,200 points.
    expect(Math.abs(held / all - 0.95)).toBeLessThan(0.05)
  })

  it('refuses to extrapolate silently, and marks what it guesses all the same', async () => {
    const half = points.map(([x, y]) => [x / 2, y])
    const emulator = await gaussianProcess(half, half.map(branin))
    expect(() => emulator.predict([0.8, 0.5])).toThrow('lies outside of the simulated points in factor 1')
    expect(emulator.predict([0.8, 0.5], { extrapolate: true }).extrapolated).toBe(true)
    expect(emulator.predict([0.25, 0.5]).extrapolated).toBe(false)
    // A hole in the middle of what was simulated is refused too.
    const ring = sobol(2, { points: 128 }).filter(([x, y]) => Math.hypot(x - 0.5, y - 0.5) > 0.4)
    const around = await gaussianProcess(ring, ring.map(branin))
    expect(() => around.predict([0.5, 0.5])).toThrow('farther from the simulated points')
    expect(responseSurface(around, { x: 0, y: 1, held: [0, 0], steps: 21 }).length).toBeLessThan(441)
  })

  it('finds an optimum with far fewer runs than a search without it', async () => {
    const emulator = await gaussianProcess(points, points.map(branin))
    const { at } = await emulatedOptimum(emulator, 'smallest')
    expect(branin(at)).toBeLessThan(2)
    let runs = 0
    const evaluate = async (all: number[][]) => {
      runs += all.length
      return all.map(branin)
    }
    const found = await bayesianOptimum({ dimensions: 2, evaluate, evaluations: 32, best: 'smallest' })
    expect(runs).toBe(32)
    expect(branin(found.at)).toBeLessThan(0.5)
  })
})

/** Ordinary kriging by Gaussian elimination: nothing in common with what it checks but the formula. */
function krige(
  points: readonly number[][],
  f: (point: readonly number[]) => number,
  lengths: readonly number[],
  at: readonly number[],
  noise: number,
): number {
  const matern = (a: readonly number[], b: readonly number[]) => {
    const d = Math.sqrt(5 * a.reduce((sum, value, j) => sum + ((value - b[j]) / lengths[j]) ** 2, 0))
    return (1 + d + d ** 2 / 3) * Math.exp(-d)
  }
  const n = points.length
  const rows = points.map((a, i) => [...points.map((b, j) => matern(a, b) + (i === j ? noise : 0)), 1, matern(a, at)])
  rows.push([...points.map(() => 1), 0, 1])
  for (let c = 0; c <= n; c++) {
    const pivot = rows.findIndex(
      (row, r) => r >= c && Math.abs(row[c]) === Math.max(...rows.slice(c).map((one) => Math.abs(one[c]))),
    )
    ;[rows[c], rows[pivot]] = [rows[pivot], rows[c]]
    for (let r = 0; r <= n; r++) {
      if (r === c) continue
      const factor = rows[r][c] / rows[c][c]
      rows[r] = rows[r].map((value, j) => value - factor * rows[c][j])
    }
  }
  return points.reduce((sum, point, i) => sum + (rows[i][n + 1] / rows[i][i]) * f(point), 0)
}

describe('quadratic surface', () => {
  const points = sobol(3, { points: 32 })

  it('is exact for a quadratic, and names its terms', () => {
    const f = ([a, b]: readonly number[]) => 2 + 3 * (2 * a - 1) - 4 * (2 * b - 1) ** 2 + 5 * (2 * a - 1) * (2 * b - 1)
    const surface = quadratic(points, points.map(f))
    const value = (term: string) => surface.coefficients.find((one) => one.term === term)?.value as number
    for (const [term, expected] of [
      ['1', 2],
      ['x1', 3],
      ['x2²', -4],
      ['x1·x2', 5],
      ['x3', 0],
    ] as const) {
      expect(value(term)).toBeCloseTo(expected, 8)
    }
    expect(surface.leaveOneOut.q2).toBeCloseTo(1, 10)
  })

  it('leaves one out in closed form as if it had been fitted without it', () => {
    const f = ([a, b, c]: readonly number[]) => Math.sin(5 * a) + b * c
    const all = quadratic(points, points.map(f))
    const without = points.slice(1)
    const predicted = quadratic(without, without.map(f)).predict(points[0], { extrapolate: true }).mean
    expect(predicted - f(points[0])).toBeCloseTo(all.leaveOneOut.errors[0], 8)
  })

  it('says where it does not fit, and refuses what is far and what is flat', () => {
    const wave = quadratic(
      points,
      points.map(([a]) => Math.sin(20 * a)),
    )
    expect(wave.leaveOneOut.q2).toBeLessThan(0.3)
    const half = points.map((point) => point.map((value) => value / 2))
    expect(() =>
      quadratic(
        half,
        half.map(([a]) => a),
      ).predict([1, 1, 1]),
    ).toThrow('farther from the simulated points')
    const line = points.map(([a]) => [a, a, a])
    expect(() =>
      quadratic(
        line,
        line.map(([a]) => a),
      ),
    ).toThrow('do not tell the terms apart')
  })
})

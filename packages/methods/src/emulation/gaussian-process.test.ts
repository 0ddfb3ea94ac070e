import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../designs/index.ts'
import { randomOf } from '../statistics/random.ts'
import { correlation, fitWith, gaussianProcess, leaveOut, noiseOfMeans, predict } from './gaussian-process.ts'

describe('kriging with given lengths, noise and variance', () => {
  const points = [
    [0.1, 0.2],
    [0.4, 0.9],
    [0.5, 0.5],
    [0.8, 0.3],
    [0.9, 0.7],
    [0.2, 0.6],
  ]
  const y = [1, -0.5, 0.3, 2, -1.2, 0.4]
  const lengths = [0.5, 1.5]
  const noise = [0.1, 0.2, 0.05, 0.1, 0.3, 0.15]
  const setting = { lengths, noise, process: 2 }
  const fitted = fitWith(points, y, setting)

  /*
   * Reference: scikit-learn 1.x, GaussianProcessRegressor with the kernel 10⁷ + 2 · Matern(ν = 2.5) and alpha = 2
   * (noise + 10⁻⁹): a mean of which nothing is known beforehand.
   */
  it('predicts as scikit-learn does, with the uncertainty of the mean', () => {
    expect(correlation(points[0], points[1], lengths)).toBeCloseTo(0.6693219942735352, 10)
    for (const [at, mean, variance] of [
      [[0.3, 0.4], 0.4576249951, 0.1269448660314083],
      [[0.95, 0.05], 1.4377690963, 0.46986451186239725],
    ] as const) {
      const { value, spread } = predict(fitted, points, setting, at)
      expect(value).toBeCloseTo(mean, 5)
      expect(spread).toBeCloseTo(variance, 5)
    }
  })

  it('leaves each point out as scikit-learn does when it is fitted to the others', () => {
    const { leftOut, farthest } = leaveOut(fitted, y, noise)
    expect(leftOut[0].error).toBeCloseTo(-0.5061879556, 5)
    expect(leftOut[0].sd).toBeCloseTo(0.8941369536, 5)
    expect(leftOut[3].error).toBeCloseTo(-2.4015858026, 5)
    expect(leftOut[3].sd).toBeCloseTo(0.8022026978, 5)
    // The largest variance of the smooth function where a point is left out, without that point's own noise.
    expect(farthest).toBeCloseTo(0.599480889737606, 5)
  })

  it('has the density of SciPy’s multivariate normal as likelihood, and the variance that makes it largest', () => {
    // multivariate_normal.logpdf with the mean of generalised least squares, + 3 log 2π for six numbers.
    expect(fitted.trend).toBeCloseTo(0.6174155039847227, 7)
    expect(fitted.likelihood).toBeCloseTo(-5.868699073915988, 6)
    expect(fitted.variance).toBe(2)
    const likeliest = fitWith(points, y, { lengths, noise })
    expect(likeliest.variance).toBeCloseTo(3.814415089864473, 6)
    for (const process of [3.7, 3.9]) {
      expect(fitWith(points, y, { lengths, noise, process }).likelihood).toBeLessThan(likeliest.likelihood)
    }
  })
})

describe('the noise of a mean', () => {
  it('is drawn towards that of all points, as if that had four replicates more', () => {
    // Variances of 2 and 0, on average 1: (1 · 2 + 4 · 1)/5 of two, (2 · 0 + 4 · 1)/6 of three, and 4/4 of one.
    expect(noiseOfMeans([[1, 3], [5, 5, 5], 7])).toEqual([6 / 5 / 2, 4 / 6 / 3, 1])
    expect(noiseOfMeans([[1], [2, 4], [5, 5]])?.[0]).toBe(1)
  })
  it('is not known without replicates', () => {
    expect(noiseOfMeans([1, 2, [3]])).toBeUndefined()
  })
})

describe('a Gaussian process', () => {
  const points = latinHypercube(2, { points: 14, seed: 'waves' })
  const wave = ([x, y]: readonly number[]) => Math.sin(4 * x) + 0.01 * y
  const random = randomOf('gaussian process', 'test')
  const replicates = points.map((point) => [0, 1, 2].map(() => wave(point) + 0.2 * random.normal()))

  it('moves with the outcome’s zero and unit', async () => {
    const scaled = replicates.map((row) => row.map((value) => 8 * value - 64))
    const [own, other] = [await gaussianProcess(points, replicates), await gaussianProcess(points, scaled)]
    expect(other.noise / own.noise).toBeCloseTo(8, 4)
    expect(other.process / own.process).toBeCloseTo(8, 4)
    expect(other.leaveOneOut.rmse / own.leaveOneOut.rmse).toBeCloseTo(8, 4)
    expect(other.leaveOneOut.q2).toBeCloseTo(own.leaveOneOut.q2, 5)
    const [a, b] = [own, other].map((one) => one.predict([0.4, 0.5]))
    expect(b.mean).toBeCloseTo(8 * a.mean - 64, 4)
    expect(b.sd / a.sd).toBeCloseTo(8, 4)
  })

  it('takes the noise of its replicates as it is', async () => {
    const { noise, leaveOneOut, points: n, dimensions } = await gaussianProcess(points, replicates)
    const known = noiseOfMeans(replicates) as number[]
    expect(noise).toBeCloseTo(Math.sqrt(known.reduce((sum, one) => sum + one, 0) / 14), 10)
    expect([n, dimensions]).toEqual([14, 2])
    // How it states its errors: root mean square, as share of the variance of the means, and by point.
    const means = replicates.map((row) => (row[0] + row[1] + row[2]) / 3)
    const middle = means.reduce((sum, one) => sum + one, 0) / 14
    const squares = leaveOneOut.errors.reduce((sum, one) => sum + one * one, 0)
    expect(leaveOneOut.rmse).toBeCloseTo(Math.sqrt(squares / 14), 10)
    expect(leaveOneOut.q2).toBeCloseTo(1 - squares / means.reduce((sum, one) => sum + (one - middle) ** 2, 0), 10)
  })

  it('forgets soon along the factor that matters, and late along the one that does not', async () => {
    const { lengths, leaveOneOut } = await gaussianProcess(
      points,
      points.map(([x]) => Math.sin(6 * x)),
    )
    expect(lengths[0]).toBeLessThan(2)
    expect(lengths[1]).toBeGreaterThan(5)
    for (const length of lengths) expect(length >= 0.05 && length <= 20).toBe(true)
    expect(leaveOneOut.q2).toBeGreaterThan(0.95)
  })

  it('says of pure noise that it predicts no better than the mean, and of 19 in 20 how far it may be off', async () => {
    const many = latinHypercube(1, { points: 120, seed: 'noise' })
    const { leaveOneOut } = await gaussianProcess(
      many,
      many.map(() => random.normal()),
      { evaluations: 60 },
    )
    expect(Math.abs(leaveOneOut.q2)).toBeLessThan(0.15)
    // 114 of 120 are due, with a deviation of 2.4.
    expect(leaveOneOut.coverage).toBeGreaterThan(0.88)
    expect(leaveOneOut.coverage).toBeLessThan(1)
  })

  it('is withheld where the outcome is the same everywhere, or jumps between a few values', async () => {
    const constant = gaussianProcess(
      points,
      points.map(() => 7),
    )
    await expect(constant).rejects.toThrow(`the outcome is 7 at all of the ${points.length} points`)
    const steps = gaussianProcess(
      points,
      points.map(([x]) => Number(x > 0.5)),
    )
    await expect(steps).rejects.toThrow(`has only 2 values at the ${points.length} points`)
    // Few points may have as many values.
    const few = gaussianProcess(points.slice(0, 5), [0, 1, 0, 1, 1])
    expect((await few).points).toBe(5)
  })

  it('stays within what is possible, with its interval too', async () => {
    const share = await gaussianProcess(
      points,
      points.map(([x]) => Math.min(1, 0.7 + 0.5 * x)),
      { possible: [0, 1] },
    )
    for (const at of points) {
      const { mean, low, high } = share.predict(at, { extrapolate: true })
      expect(low).toBeLessThanOrEqual(mean)
      expect(high).toBeGreaterThanOrEqual(mean)
      expect(high).toBeLessThanOrEqual(1)
    }
  })

  it('says how far its fit is', async () => {
    const told: number[][] = []
    const noting = { evaluations: 60, onProgress: (...so: number[]) => told.push(so) }
    await gaussianProcess(
      points,
      points.map(([x]) => x),
      noting,
    )
    expect(told.length).toBeGreaterThan(5)
    expect(told.every(([done, all], n) => all === 60 && done > (told[n - 1]?.[0] ?? 0))).toBe(true)
  })

  it('guesses up to half a stratum beyond its points, and no farther', async () => {
    // Ten points from 0.25 to 0.7, so that 0.05 more are free on both sides.
    const inner = Array.from({ length: 10 }, (_, n) => [0.25 + 0.05 * n])
    const emulator = await gaussianProcess(
      inner,
      inner.map(([x]) => x * x),
    )
    expect(emulator.predict([0.201]).extrapolated).toBe(false)
    expect(emulator.predict([0.749]).extrapolated).toBe(false)
    expect(() => emulator.predict([0.199])).toThrow('lies outside of the simulated points in factor 1 (0.250 to 0.700)')
    expect(() => emulator.predict([0.751])).toThrow('(0.751) lies outside')
    // The walls are half a stratum from a sample of the cells' middles.
    for (const n of [5, 7, 11]) {
      const middles = Array.from({ length: n }, (_, i) => [(i + 0.5) / n])
      const own = await gaussianProcess(
        middles,
        middles.map(([x]) => x),
        { evaluations: 30 },
      )
      for (const wall of [0, 1]) expect(own.predict([wall]).extrapolated).toBe(false)
    }
  })

  it('refuses other numbers of factors and outcomes, fewer points than 5 and more than 2,000', async () => {
    const some = (n: number, m = n) =>
      gaussianProcess(new Array(n).fill([0.5]), new Array(m).fill(1), { evaluations: 8 })
    await expect(some(4)).rejects.toThrow('5 to 2000 points with as many outcomes are expected, found 4 and 4')
    await expect(some(2001)).rejects.toThrow('found 2001 and 2001')
    await expect(some(6, 5)).rejects.toThrow('found 6 and 5')
    const five = [0.1, 0.3, 0.5, 0.7, 0.9].map((x) => [x])
    const emulator = await gaussianProcess(five, [1, 2, 3, 2, 1])
    expect(() => emulator.predict([0.5, 0.5])).toThrow('1 numbers are expected, found 2')
    await expect(gaussianProcess([...five, [1.1]], [1, 2, 3, 2, 1, 0])).rejects.toThrow('1.1')
  })
})

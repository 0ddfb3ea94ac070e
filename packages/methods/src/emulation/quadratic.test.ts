import { describe, expect, it } from 'vitest'
import { quadratic } from './quadratic.ts'

/** Each place with outcomes of its own: the surface goes through their means. */
const surface = (places: number[], outcomes: number[][]) =>
  quadratic(
    places.flatMap((x, i) => outcomes[i].map(() => [x])),
    outcomes.flat(),
  )

describe('a quadratic through replicated places', () => {
  // Means 0, 1 and 4 at −1, 0 and 1, with one outcome half above and one half below each.
  const pairs = surface(
    [0, 0.5, 1],
    [
      [-0.5, 0.5],
      [0.5, 1.5],
      [3.5, 4.5],
    ],
  )

  it('is the parabola of their means', () => {
    // (x + 1)² at coordinates from −1 to 1.
    const values = pairs.coefficients.map(({ term, value }) => [term, Number(value.toFixed(9))])
    expect(values).toEqual([
      ['1', 1],
      ['x1', 2],
      ['x1²', 1],
    ])
    expect(pairs).toMatchObject({ dimensions: 1, points: 6 })
  })

  it('is as unsure as Lagrange’s weights say', () => {
    // Residuals of ½: a variance of 6/4 over 6 − 3. At −½ the three means weigh 3/8, 3/4 and −1/8.
    const weights = (9 + 36 + 1) / 64
    const { mean, sd, extrapolated } = pairs.predict([0.25])
    expect(mean).toBeCloseTo(0.25, 10)
    expect(sd).toBeCloseTo(Math.sqrt(0.5 * (weights / 2)), 10)
    expect(extrapolated).toBe(false)
    expect(pairs.predict([0.5]).sd).toBeCloseTo(0.5, 10)
  })

  it('leaves each out: twice its residual where another stands in the same place', () => {
    const { errors, rmse, q2, coverage } = pairs.leaveOneOut
    errors.forEach((error, i) => {
      expect(error).toBeCloseTo(i % 2 === 0 ? 1 : -1, 10)
    })
    expect(rmse).toBeCloseTo(1, 10)
    // Outcomes vary by ¼ within and by 26/9 between the places; 1.96 standard errors of 1 hold every error of 1.
    expect(q2).toBeCloseTo(1 - 1 / (1 / 4 + 26 / 9), 10)
    expect(coverage).toBe(1)
    // Of three in a place one is 2 and two are 1 off: the variance is 1, the errors 3 and 3/2, and the limit 2.4.
    const threes = (second: number[]) => surface([0, 0.5, 1], [[2, -1, -1], second, [4, 4, 4]]).leaveOneOut.coverage
    expect(threes([1, 1, 1])).toBeCloseTo(8 / 9, 10)
    // Two more are 1.5 off: a variance of 1.75 has a limit of 1.96 √(1.75 · 3/2) = 3.2.
    expect(threes([2.5, -0.5, 1])).toBe(1)
  })

  it('goes no farther than its own farthest point', () => {
    const inner = surface(
      [0.25, 0.5, 0.75],
      [
        [-0.5, 0.5],
        [0.5, 1.5],
        [3.5, 4.5],
      ],
    )
    // At a distance of two steps from the middle the means weigh 3, −3 and 1: a leverage of 19/2, and ½ at its points.
    expect(() => inner.predict([0])).toThrow('(0) lies farther from the simulated points than any of these; simulate')
    const { mean, sd, extrapolated } = inner.predict([0], { extrapolate: true })
    expect(mean).toBeCloseTo(1, 10)
    expect(sd).toBeCloseTo(Math.sqrt(0.5 * (19 / 2)), 10)
    expect(extrapolated).toBe(true)
    expect(inner.predict([0.5], { extrapolate: true }).extrapolated).toBe(false)
  })
})

describe('a quadratic surface', () => {
  it('has terms for each factor, its square and each pair', () => {
    const points = [0, 0.5, 1].flatMap((x) => [0, 0.5, 1].map((y) => [x, y]))
    const { coefficients } = quadratic(
      points,
      points.map(([x, y]) => x * y),
    )
    expect(coefficients.map(({ term }) => term)).toEqual(['1', 'x1', 'x2', 'x1²', 'x1·x2', 'x2²'])
    // xy = (1 + a)(1 + b)/4.
    ;[0.25, 0.25, 0.25, 0, 0.25, 0].forEach((value, i) => {
      expect(coefficients[i].value).toBeCloseTo(value, 10)
    })
  })

  it('takes the mean of replicates', () => {
    const places = [[0], [0.4], [0.7], [1]]
    const of = (outcomes: (number | number[])[]) => quadratic(places, outcomes).predict([0.5]).mean
    expect(of([[0, 2], [3, 5, 4], 3, [0]])).toBeCloseTo(of([1, 4, 3, 0]), 12)
  })

  it('needs more points than terms, and as many outcomes', () => {
    const some = (n: number, m = n) =>
      quadratic(
        Array.from({ length: n }, (_, i) => [i / n]),
        Array.from({ length: m }, (_, i) => i),
      )
    expect(() => some(3)).toThrow('more than 3 points with as many outcomes are expected for 1 factors, found 3 and 3')
    expect(() => some(5, 4)).toThrow('found 5 and 4')
    expect(some(4).predict([0.2]).mean).toBeCloseTo(0.8, 10)
    expect(() => some(4).predict([0.2, 0.3])).toThrow('1 numbers are expected, found 2')
    expect(() => quadratic([], [])).toThrow('dimensions')
  })

  it('has finite errors where a point alone decides on a term', () => {
    // Nothing but the point itself stands at ½ and at 1.
    const { errors } = surface([0, 0.5, 1], [[1, 1], [5], [2]]).leaveOneOut
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(1e-3)
  })
})

import { Matrix } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import { covarianceOf, fitLinear, predictLinear, solveLower } from './linear.ts'

describe('a weighted line', () => {
  // Three points with weights 1, 2, 1: means (0 + 2 + 4)/4 = 1.5 and (1 + 4 + 4)/4 = 2.25; sums of squares
  // 2.25 + 2 · 0.25 + 6.25 = 9 and of products 1.875 + 2 · 0.125 + 4.375 = 6.5.
  const inputs = [[0], [1], [4]]
  const responses = [
    [1, 1],
    [2, 0],
    [4, -3],
  ]
  const weights = [1, 2, 1]

  it('goes through the weighted means with the slope of least squares, each response for itself', () => {
    const { centre, intercept, slopes } = fitLinear(inputs, responses, weights, 0)
    expect(centre).toEqual([1.5])
    expect(intercept).toEqual([2.25, -0.5])
    expect(slopes[0][0]).toBeCloseTo(6.5 / 9, 12)
    expect(slopes[0][1]).toBeCloseTo(-1, 12)
    const [first, second] = predictLinear(fitLinear(inputs, responses, weights, 0), [3.5])
    expect(first).toBeCloseTo(2.25 + (2 * 6.5) / 9, 12)
    expect(second).toBeCloseTo(-2.5, 12)
  })

  it('is flat through one point', () => {
    expect(fitLinear([[2]], [[5, 6]], [1], 1)).toMatchObject({ centre: [2], intercept: [5, 6], slopes: [[0, 0]] })
  })

  it('is flatter with a ridge: by one over one and the ridge', () => {
    expect(fitLinear(inputs, responses, weights, 0.25).slopes[0][0]).toBeCloseTo(6.5 / 9 / 1.25, 12)
  })

  it('does not depend on the units of inputs, and leaves out an input that never changes', () => {
    const wide = inputs.map(([x]) => [7, 1000 * x])
    const { slopes } = fitLinear(wide, responses, weights, 0.25)
    expect(slopes[0]).toEqual([0, 0])
    expect(slopes[1][0]).toBeCloseTo(6.5 / 9 / 1.25 / 1000, 12)
  })

  it('is pulled by a response as its place says: 1/4 and a share of both distances from the middle', () => {
    // From 0 at 4: (1 + (0 − 1.5)(4 − 1.5) / (9/4)) / 4 = −1/6 for each unit of weight.
    const { pull } = fitLinear(inputs, responses, weights, 0)
    expect(pull([0], [4])).toBeCloseTo(-1 / 6, 12)
    const raised = fitLinear(inputs, [responses[0], [3, 0], responses[2]], weights, 0)
    const [before, after] = [fitLinear(inputs, responses, weights, 0), raised].map((one) => predictLinear(one, [4])[0])
    expect(after - before).toBeCloseTo(2 * pull([1], [4]), 12)
  })

  it('tells two inputs apart that change together', () => {
    // y = 1 + 2a − 3b exactly; a and b are correlated.
    const pairs = [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 3],
    ]
    const fitted = fitLinear(
      pairs,
      pairs.map(([a, b]) => [1 + 2 * a - 3 * b]),
      [1, 1, 2, 1],
      0,
    )
    expect(fitted.slopes[0][0]).toBeCloseTo(2, 10)
    expect(fitted.slopes[1][0]).toBeCloseTo(-3, 10)
    expect(predictLinear(fitted, [0, 0])[0]).toBeCloseTo(1, 10)
  })
})

describe('beside lines', () => {
  it('covariances are those of the weighted points', () => {
    // (0, 0) with a quarter and (2, 1) with three: variances 4 · 3/16 and 3/16, covariance 2 · 3/16.
    const found = covarianceOf(
      [
        [0, 0],
        [2, 1],
      ],
      [0.25, 0.75],
    ).to2DArray()
    ;[0.75, 0.375, 0.375, 0.1875].forEach((value, n) => {
      expect(found.flat()[n]).toBeCloseTo(value, 12)
    })
  })

  it('triangular systems are solved from the first row on', () => {
    const lower = new Matrix([
      [2, 0, 0],
      [1, 4, 0],
      [3, -1, 5],
    ])
    // 2 · 1 = 2; 1 · 1 + 4 · 2 = 9; 3 · 1 − 1 · 2 + 5 · 3 = 16.
    expect(solveLower(lower, [2, 9, 16])).toEqual([1, 2, 3])
  })
})

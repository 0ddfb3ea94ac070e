/** Tables of points × seeds, worked through on paper. */
import { describe, expect, it } from 'vitest'
import { randomOf } from '../statistics/random.ts'
import { type Crossed, crossed, halfWidthOf, meanOf, meanSquares, mixed, products, shareOf } from './crossed.ts'

const table = (rows: readonly (readonly number[])[]): Crossed =>
  crossed(rows.length, rows[0].length, (n, r) => rows[n][r])

/** t quantiles of 97.5 % with 1, 2 and 3 degrees of freedom. */
const [T1, T2, T3] = [12.7062, 4.30265, 3.18245]

describe('products', () => {
  it('of one seed are plain products', () => {
    expect([
      ...products(
        2,
        1,
        (n) => n + 1,
        (n) => 10 * n,
      ).values,
    ]).toEqual([0, 20])
  })

  it('of several seeds have the mean of products of two different ones', () => {
    const f = [[1, 3, 5]]
    const g = [[2, 4, 6]]
    const found = products(
      1,
      3,
      (n, r) => f[n][r],
      (n, r) => g[n][r],
    )
    // 1·4 + 1·6 + 3·2 + 3·6 + 5·2 + 5·4 = 64 over six pairs; products of the same seed are 2, 12 and 30.
    expect(meanOf(found)).toBeCloseTo(64 / 6, 12)
    // Without the first seed the mean is (3·6 + 5·4) / 2 = 19, without the second 8, without the third 5: the
    // jackknife.
    const mean = 64 / 6
    ;[19, 8, 5].forEach((without, r) => {
      expect(found.values[r]).toBeCloseTo(mean + 2 * (mean - without), 12)
    })
  })

  it('of two seeds vary as products of the same seed do', () => {
    const found = products(
      1,
      2,
      (_, r) => [1, 3][r],
      (_, r) => [2, 4][r],
    )
    // 1·4 + 3·2 = 10 over two pairs, and products of the same seed are 2 and 12.
    expect(meanOf(found)).toBe(5)
    expect(found.values[1] - found.values[0]).toBe(10)
  })

  it('have a mean of 0 where luck is all, though its squares do not', () => {
    const luck = [[1, -1]]
    // Two opposite halves of one number: their product is −1, as squares of deviations from 0 have to be.
    expect(
      meanOf(
        products(
          1,
          2,
          (n, r) => luck[n][r],
          (n, r) => luck[n][r],
        ),
      ),
    ).toBe(-1)
  })
})

describe('mean squares', () => {
  it('between points, between seeds and of the rest', () => {
    // Means of points 1 and 5, of seeds 2 and 4, of all 3; what is left is ±1 in each cell but cancels: 0, 2, 4, 6.
    const found = meanSquares(
      table([
        [0, 2],
        [4, 6],
      ]),
    )
    expect(found).toEqual({ points: 16, seeds: 4, rest: 0 })
    // Left over: 0.5 in each of four cells.
    expect(
      meanSquares(
        table([
          [0, 2],
          [4, 4],
        ]),
      ),
    ).toEqual({ points: 9, seeds: 1, rest: 1 })
  })

  it('of one seed are of points alone', () => {
    expect(meanSquares(table([[1], [2], [6]]))).toEqual({ points: 7, seeds: 0, rest: 0 })
  })

  it('of two tables are products', () => {
    const [a, b] = [
      table([
        [0, 2],
        [4, 6],
      ]),
      table([
        [1, 1],
        [2, 2],
      ]),
    ]
    // Points: 2 · (−2 · −½ + 2 · ½); seeds of b do not differ.
    expect(meanSquares(a, b)).toEqual({ points: 4, seeds: 0, rest: 0 })
  })
})

describe('the interval of a mean', () => {
  it('of one seed is Student’s t of the points', () => {
    // 1, 2, 6: variance 7.
    expect(halfWidthOf(table([[1], [2], [6]]), 0.95)).toBeCloseTo(T2 * Math.sqrt(7 / 3), 4)
  })

  it('of two seeds takes what they differ by in full', () => {
    const square = (T1 ** 2 * 16 + T1 ** 2 * 4) / 4
    expect(
      halfWidthOf(
        table([
          [0, 2],
          [4, 6],
        ]),
        0.95,
      ),
    ).toBeCloseTo(Math.sqrt(square), 3)
  })

  it('of three seeds takes half of the rest off what they differ by', () => {
    const rows = [
      [0, 2, 4],
      [4, 6, 5],
    ]
    // Means of points 2 and 5, of seeds 2, 4 and 4.5, of all 3.5: 3 · 4.5 = 13.5; 2 · 3.5 / 2 = 3.5; left ½, ½, 1: 1.5.
    expect(meanSquares(table(rows))).toEqual({ points: 13.5, seeds: 3.5, rest: 1.5 })
    const square = (T1 ** 2 * 13.5 + T2 ** 2 * (3.5 - 0.75)) / 6
    expect(halfWidthOf(table(rows), 0.95)).toBeCloseTo(Math.sqrt(square), 3)
  })

  it('has no part of seeds that differ by less than the rest', () => {
    const rows = [
      [0, 4, 2, 2],
      [4, 0, 2, 2],
    ]
    // Means of points and of seeds are all 2.
    expect(meanSquares(table(rows))).toMatchObject({ points: 0, seeds: 0 })
    expect(halfWidthOf(table(rows), 0.95)).toBe(0)
  })
})

describe('a share', () => {
  const whole = table([[1], [3], [2], [2]])

  it('of a part that is always the same share is known', () => {
    const found = shareOf(mixed(0.25, whole, 0, whole), whole, 0.95)
    expect(found.raw).toBeCloseTo(0.25, 12)
    expect(found.low).toBeCloseTo(0.25, 7)
    expect(found.high).toBeCloseTo(0.25, 7)
  })

  it('is 0 without doubt where the part is 0 everywhere', () => {
    expect(shareOf(mixed(0, whole, 0, whole), whole, 0.95)).toEqual({ raw: 0, low: 0, high: 0 })
  })

  it('has Fieller’s interval', () => {
    const part = table([[0], [1], [1], [0]])
    const { raw, low, high } = shareOf(part, whole, 0.95)
    expect(raw).toBe(0.25)
    // (½ − 2s)² ≤ t² (⅓ − 2 · s · ⅓ + s² · ⅔) / 4, of variances ⅓ and ⅔ and a covariance of ⅓.
    const [a, b, c] = [4 - (T3 ** 2 * 2) / 12, -2 + (T3 ** 2 * 2) / 12, 0.25 - T3 ** 2 / 12]
    const root = Math.sqrt(b ** 2 - 4 * a * c)
    expect(high).toBeCloseTo((-b + root) / (2 * a), 4)
    expect(low).toBe(0)
  })

  it('never leaves 0 to 1, and is all of it where the whole may be 0', () => {
    const noise = table([[1], [-1], [2], [-2.5]])
    expect(shareOf(table([[1], [2], [-1], [1]]), noise, 0.95)).toMatchObject({ low: 0, high: 1 })
  })
})

describe('a nominal 95 % of a mean over points and seeds', () => {
  // Of 1,000 tables a share that is within these ends lies 3.3 errors beyond once in a thousand times.
  const [least, most] = [0.94 - 3.3 * Math.sqrt((0.94 * 0.06) / 1000), 0.98 + 3.3 * Math.sqrt((0.98 * 0.02) / 1000)]
  const held = (seeds: number, ofSeeds: number) => {
    const random = randomOf(`${seeds} ${ofSeeds}`, 'crossed')
    let count = 0
    for (let k = 0; k < 1000; k++) {
      const shared = Array.from({ length: seeds }, () => ofSeeds * random.normal())
      const points = Array.from({ length: 64 }, () => random.normal())
      const one = crossed(64, seeds, (n, r) => points[n] + shared[r] + random.normal())
      if (Math.abs(meanOf(one)) <= halfWidthOf(one, 0.95)) count++
    }
    return count / 1000
  }

  it.each([3, 5, 10])('holds 94 to 98 % of %d seeds, whether they do nothing, a little or nearly all', (seeds) => {
    for (const ofSeeds of [0, 0.1, 0.3, 2]) {
      expect(held(seeds, ofSeeds)).toBeGreaterThan(least)
      expect(held(seeds, ofSeeds)).toBeLessThan(most)
    }
  })

  it('holds at least as much of two', () => {
    for (const ofSeeds of [0, 0.1, 0.3, 2]) expect(held(2, ofSeeds)).toBeGreaterThan(least)
  })
})

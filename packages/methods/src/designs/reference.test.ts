/** V21, and the same points as SALib and SciPy: the reference values are made by scripts/reference.py. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { halton, saltelli, sobol } from './index.ts'
import { trajectory } from './morris.ts'

const { designs } = JSON.parse(
  readFileSync(new URL('../../../../tests/reference/reference.json', import.meta.url), 'utf8'),
)

function expectSame(found: readonly number[][], expected: readonly number[][]): void {
  expect(found.length).toBe(expected.length)
  found.forEach((point, n) => {
    point.forEach((value, d) => {
      expect(Math.abs(value - expected[n][d])).toBeLessThan(1e-9)
    })
  })
}

describe('designs beside SALib and SciPy', () => {
  it('has the first Sobol points that Joe & Kuo published (V21)', () => {
    // https://web.maths.unsw.edu.au/~fkuo/sobol/ , example of three dimensions.
    expect(sobol(3, { points: 10 })).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ])
  })

  it('has the same Sobol points in 8 dimensions and, at single places, in 256', () => {
    expectSame(sobol(8, { points: 16 }), designs.sobol)
    const { rows, columns, values } = designs.sobol_wide
    const all = sobol(256, { points: 1024 })
    expectSame(
      rows.map((row: number) => columns.map((column: number) => all[row][column])),
      values,
    )
  })

  it('has the same Halton points', () => expectSame(halton(6, { points: 19 }), designs.halton))

  it('has the same Saltelli points, with and without pairs', () => {
    expectSame(saltelli(3, { points: 8 }), designs.saltelli)
    expectSame(saltelli(3, { points: 8, secondOrder: false, skip: 0 }), designs.saltelli_first)
  })

  it('makes the same Morris trajectory of the same draws', () => {
    for (const { lowest, order, up, delta, points } of designs.morris) {
      expectSame(trajectory(lowest, order, up, delta), points)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { morrisFunction } from './test-functions.ts'

describe('Morris’s function', () => {
  /** With some factors at their ends, where each counts 1, and all others where they count nothing. */
  const at = (...factors: number[]) =>
    morrisFunction(
      Array.from({ length: 20 }, (_, i) => (factors.includes(i) ? 1 : [2, 4, 6].includes(i) ? 0.05 / 0.6 : 0.5)),
    )
  it('is 20 for each of ten factors, and 1 with a sign for the others', () => {
    expect(at()).toBeCloseTo(0, 10)
    for (let i = 0; i < 10; i++) expect(at(i)).toBeCloseTo(20, 10)
    expect([at(10), at(11)].map((value) => Math.round(value))).toEqual([-1, 1])
  })
  it('has pairs of −15 among the first six, triples of −10 among five, and one quadruple of 5', () => {
    expect(at(0, 1)).toBeCloseTo(40 - 15, 10)
    expect(at(0, 1, 2)).toBeCloseTo(60 - 45 - 10, 10)
    expect(at(0, 1, 2, 3)).toBeCloseTo(80 - 90 - 40 + 5, 10)
    expect(at(0, 1, 2, 3, 4)).toBeCloseTo(100 - 150 - 100 + 5, 10)
    expect(at(0, 1, 5)).toBeCloseTo(60 - 45, 10)
    expect(at(6, 7)).toBeCloseTo(40 - 1, 10)
    expect(at(6, 8)).toBeCloseTo(40 + 1, 10)
  })
})

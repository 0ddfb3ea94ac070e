import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, comparePaired, compareWithBase, equivalence, holm, superiority } from './compare-means.ts'
import { pairedDifference } from './estimate.ts'

/** Of 1, 2, 3: t(2) beyond 2√3 (SciPy 1.17, t.sf). */
const BEYOND = 0.03708995011372428

describe('a paired comparison', () => {
  it('says how the designs go together, and what the pairs saved', () => {
    // Variances of 1 and 4 with a covariance of 2: 2 · 2 of 5 is saved.
    expect(comparePaired([1, 2, 3], [2, 4, 6])).toMatchObject({ mean: -2, correlation: 1, saved: 0.8 })
    expect(comparePaired([1, 2, 3], [6, 4, 2])).toMatchObject({ mean: -2, correlation: -1, saved: -0.8 })
    // One that does not vary goes with nothing, and saves nothing.
    expect(comparePaired([1, 2, 3], [2, 2, 2])).toMatchObject({ correlation: null, saved: 0 })
    expect(comparePaired([2, 2, 2], [1, 2, 3])).toMatchObject({ correlation: null, saved: 0 })
    expect(comparePaired([5], [2])).toMatchObject({ n: 1, mean: 3, correlation: null, saved: null })
    expect(() => comparePaired([1, 2, 3], [1, 2])).toThrow('found 3 and 2')
  })

  it('of several designs with one base has intervals that hold together, and p by Holm', () => {
    const base = [10, 20, 30]
    const [first, second] = compareWithBase(
      [
        [11, 22, 33],
        [14, 25, 36],
      ],
      base,
    )
    const each = pairedDifference([11, 22, 33], base, 0.975)
    expect([first.low, first.high]).toEqual([each.low, each.high])
    // Differences of 1, 2, 3, with both ends; and 4, 5, 6: 5√3, of which Holm takes the double.
    expect(first.p).toBeCloseTo(2 * BEYOND, 10)
    expect(second.p).toBeCloseTo(2 * 0.01307245756034652, 10)
    const [less] = compareWithBase([[9, 18, 27]], base, 0.9)
    expect(less.p).toBeCloseTo(2 * BEYOND, 10)
    expect(less.low).toBeCloseTo(-2 - 2.919986 / Math.sqrt(3), 5)
  })
})

describe('a one-sided test', () => {
  it('shows that a mean is above a margin', () => {
    expect(superiority([1, 2, 3])).toMatchObject({ n: 3, mean: 2, sd: 1, p: expect.closeTo(BEYOND, 10), shown: true })
    expect(superiority([1, 2, 3], 0, 0.97)).toMatchObject({ shown: false })
    // The same above a margin of −10, of numbers that lie 10 lower; and below is not above.
    expect(superiority([-9, -8, -7], -10).p).toBeCloseTo(BEYOND, 10)
    expect(superiority([-1, -2, -3]).p).toBeCloseTo(1 - BEYOND, 10)
  })

  it('and the like on both sides that it lies within one', () => {
    // 2 lies 2√3 standard errors below 4, and far above −4.
    expect(equivalence([1, 2, 3], 4)).toMatchObject({ p: expect.closeTo(BEYOND, 10), shown: true })
    expect(equivalence([-1, -2, -3], 4).p).toBeCloseTo(BEYOND, 10)
    expect(equivalence([1, 2, 3], 4, 0.97).shown).toBe(false)
    for (const margin of [0, -1, Number.NaN]) {
      expect(() => equivalence([1, 2, 3], margin)).toThrow(`margin: a number above 0 is expected, found ${margin}`)
    }
  })

  it('is certain where five do not vary, and undecided at the margin itself', () => {
    const five = (value: number) => new Array<number>(5).fill(value)
    expect(superiority(five(2), 1)).toMatchObject({ p: 0, shown: true })
    expect(superiority(five(2), 3)).toMatchObject({ p: 1, shown: false })
    expect(superiority(five(2), 2)).toMatchObject({ p: 0.5, shown: false })
    expect(equivalence(five(2), 3).p).toBe(0)
    expect(equivalence(five(4), 3).p).toBe(1)
    // Four equal ones may be equal by chance.
    expect(superiority(five(2).slice(1), 1)).toMatchObject({ p: 1, shown: false, withheld: 'equal' })
    expect(equivalence(five(2).slice(1), 3)).toMatchObject({ p: 1, shown: false, withheld: 'equal' })
  })

  it('needs two replicates and a level', () => {
    for (const test of [superiority, (values: number[], level?: number) => equivalence(values, 1, level)]) {
      expect(() => test([1])).toThrow('a test needs at least two replicates')
    }
    expect(() => superiority([1, 2], 0, 1)).toThrow('level: a number between 0 and 1')
    expect(() => equivalence([1, 2], 1, 0)).toThrow('level: a number between 0 and 1')
  })
})

describe('p-values of a family', () => {
  it('are those of Holm’s and of Benjamini and Hochberg’s papers', () => {
    // Four of them: the least times 4, the next times 3, …, none below the one before; and the largest times 4/4,
    // 4/3, …, none above the one after.
    const p = [0.03, 0.005, 0.04, 0.01]
    expect(holm(p)).toEqual([0.06, 0.02, 0.06, 0.03].map((value) => expect.closeTo(value, 12)))
    expect(benjaminiHochberg(p)).toEqual([0.04, 0.02, 0.04, 0.02].map((value) => expect.closeTo(value, 12)))
    expect(holm([0.9, 0.5])).toEqual([1, 1])
    expect(benjaminiHochberg([0.9, 0.8])).toEqual([0.9, 0.9])
    expect([holm([]), benjaminiHochberg([])]).toEqual([[], []])
  })

  it('keep their order, are no smaller than before, and no larger than 1; Holm is the stricter', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }), (p) => {
        const [strict, mild] = [holm(p), benjaminiHochberg(p)]
        for (const [i, value] of p.entries()) {
          expect(strict[i]).toBeLessThanOrEqual(1)
          expect(strict[i]).toBeGreaterThanOrEqual(mild[i] - 1e-12)
          expect(mild[i]).toBeGreaterThanOrEqual(value - 1e-12)
          for (const [j, other] of p.entries()) {
            if (value < other) {
              expect(strict[i]).toBeLessThanOrEqual(strict[j])
              expect(mild[i]).toBeLessThanOrEqual(mild[j])
            }
          }
        }
      }),
    )
  })
})

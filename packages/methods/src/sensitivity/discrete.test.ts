/** Outcomes of few values, ties and orders: what delta and PAWN say of them, by hand. */
import { describe, expect, it } from 'vitest'
import { randomOf } from '../statistics/random.ts'
import { classNumbers } from './classes.ts'
import { delta, pawn } from './index.ts'
import { distancesOf } from './kolmogorov-smirnov.ts'
import { distance, lawOf, supportOf } from './law.ts'

const factors = ['a', 'b']
const random = randomOf('discrete', 'test')
const points = Array.from({ length: 200 }, () => [random.uniform(), random.uniform()])
const of = (f: (x: readonly number[]) => number) => points.map(f)

describe('delta of few values', () => {
  it('is a half where a factor decides which of two equally likely values it is, and less than 0.1 of a dummy', () => {
    const [deciding, dummy] = delta(
      points,
      of(([a]) => Number(a > 0.5)),
      { factors },
    )
    expect(Math.abs(deciding.delta - 0.5)).toBeLessThan(0.05)
    expect(deciding.atLeast).toBeGreaterThan(0.4)
    expect(dummy.delta).toBeLessThan(0.1)
    expect(dummy.atLeast).toBe(0)
  })

  it('stays within 0 and 1 and above what it is at least, also where a class has but one value among many', () => {
    const outcomes = [([a]: readonly number[]) => a, ([a]: readonly number[]) => Math.round(30 * a), bumpy]
    for (const f of outcomes) {
      for (const one of delta(points, of(f), { factors, resamples: 20 })) {
        expect(one.delta).toBeGreaterThanOrEqual(one.atLeast)
        expect(one.atLeast).toBeGreaterThanOrEqual(0)
        expect(one.delta).toBeLessThanOrEqual(1)
        expect(one.raw).toBeLessThanOrEqual(1)
      }
    }
  })

  it('counts a value that many share by its probability, and what lies between by its density', () => {
    // Of 100 outcomes half are 1; the others lie evenly from 0 to 0.9.
    const half = Array.from({ length: 50 }, (_, i) => (0.9 * i) / 49)
    const all = [...half, ...new Array<number>(50).fill(1)]
    const support = supportOf(all)
    expect(support.atoms).toEqual([1])
    expect(support.grid[0]).toBe(0)
    expect(support.grid.at(-1)).toBeCloseTo(0.9, 12)
    const law = lawOf(all, support)
    expect(law[0]).toBeCloseTo(0.5, 12)
    // Those that are 1 differ from all by the half that is not, but for what the kernel carries beyond the ends.
    const away = distance(lawOf(new Array<number>(20).fill(1), support), law, support)
    expect(away).toBeGreaterThan(0.45)
    expect(away).toBeLessThanOrEqual(0.5)
  })

  it('takes a value for an atom from the root of their number and one in twenty on', () => {
    const times = (n: number) => [
      ...new Array<number>(n).fill(7),
      ...Array.from({ length: 100 - n }, (_, i) => i / 200),
    ]
    expect(supportOf(times(9)).atoms).toEqual([])
    expect(supportOf(times(10)).atoms).toEqual([7])
    expect(supportOf([3, 3, 3, 5]).atoms).toEqual([3, 5])
  })
})

/** Half of it at its bound. */
const bumpy = ([a, b]: readonly number[]): number => Math.min(1, 0.6 + a * b)

describe('PAWN of few values and few levels', () => {
  it('has a slice for each level of a factor', () => {
    const crossed = [0, 1, 2].flatMap((a) => Array.from({ length: 30 }, (_, i) => [a, i]))
    const { indices } = pawn(
      crossed,
      crossed.map(([a]) => Number(a === 2)),
      { factors },
    )
    // A level has all or nothing of what a third of all have: a third, a third and two thirds.
    expect(indices[0].least).toBeCloseTo(1 / 3, 12)
    expect(indices[0].median).toBeCloseTo(1 / 3, 12)
    expect(indices[0].most).toBeCloseTo(2 / 3, 12)
    expect(indices[0].influential).toBe(true)
    expect(indices[1].influential).toBe(false)
  })

  it('leaves no point out: the largest is in the last slice', () => {
    expect(classNumbers([0.1, 0.9, 0.4, 0.6], 2)).toEqual([0, 1, 0, 1])
    expect(classNumbers([5, 1, 2, 3, 4, 6, 7], 3)).toEqual([2, 0, 0, 1, 1, 2, 2])
  })

  it('keeps equal values together', () => {
    expect(classNumbers([1, 1, 1, 2, 3, 4], 2)).toEqual([0, 0, 0, 1, 1, 1])
    expect(classNumbers([1, 2, 2, 2, 2, 3], 2)).toEqual([0, 1, 1, 1, 1, 1])
    expect(classNumbers([4, 2, 4, 2], 3)).toEqual([1, 0, 1, 0])
  })

  it('measures the largest lead of either distribution function, ties and all', () => {
    expect(distancesOf([0, 0, 1, 1], [1, 2, 3, 4])).toEqual([0.5, 0.5])
    expect(distancesOf([0, 1, 0, 1], [1, 1, 2, 2])).toEqual([0, 0])
    // The second slice starts late: before its first outcome, all others lie below.
    expect(distancesOf([0, 0, 0, 1], [1, 2, 3, 9])).toEqual([0.25, 0.75])
  })
})

it('delta and PAWN say the same in any order of points', () => {
  const turned = points.toReversed()
  const f = ([a, b]: readonly number[]) => Math.round(4 * a + b)
  const options = { factors, resamples: 10 }
  expect(delta(turned, turned.map(f), options)).toEqual(delta(points, of(f), options))
  expect(pawn(turned, turned.map(f), { ...options, dummies: 19 })).toEqual(
    pawn(points, of(f), { ...options, dummies: 19 }),
  )
})

it('an outcome that never changes is withheld, also where its means differ by rounding', () => {
  const same = points.map((_, n) => (n % 2 ? 0.3 : 0.1 + 0.2))
  for (const method of [delta, pawn]) expect(() => method(points, same, { factors })).toThrow('nothing for a factor')
})

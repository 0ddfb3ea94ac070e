/** Sobol indices with replicates: exact whatever the seeds are. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saltelli } from '../designs/index.ts'
import { mean, variance } from '../statistics/moments.ts'
import { randomOf } from '../statistics/random.ts'
import { ishigami, sobolIndices } from './index.ts'

const { indices } = JSON.parse(
  readFileSync(new URL('../../../../tests/reference/reference.json', import.meta.url), 'utf8'),
)
const factors = ['x1', 'x2', 'x3']

describe('of replicates, luck adds nothing', () => {
  it('SALib’s parts of the variance on the mean function, on average over independent replicates', () => {
    const points = saltelli(3, { points: 128 })
    const exact = points.map(ishigami)
    const { variance: whole } = sobolIndices(exact, { factors })
    const random = randomOf('replicates', 'test')
    const found = Array.from({ length: 200 }, () => {
      const outcomes = exact.map((value) => [value + 2 * random.normal(), value + 2 * random.normal()])
      return sobolIndices(outcomes, { factors, seeds: 'own' })
    })
    const { first, total } = indices.sobol_ishigami
    for (const j of [0, 1, 2]) {
      near(
        found.map((one) => one.factors[j].first.raw * one.variance),
        first[j] * whole,
      )
      near(
        found.map((one) => one.factors[j].total.raw * one.variance),
        total[j] * whole,
      )
    }
  })

  it('a factor that does nothing has 0 with an interval of 0 under common seeds, and the other has all', () => {
    const points = saltelli(2, { points: 64, secondOrder: false })
    const random = randomOf('dead', 'test')
    const seeds = Array.from({ length: 10 }, () => random.normal())
    // Luck that changes with the place of the first factor alone, as a seed's own noise does.
    const outcomes = points.map(([a]) => seeds.map((seed) => 0.2 * a + seed + Math.sin(1000 * a * seed)))
    const { factors: found, shown } = sobolIndices(outcomes, { factors: ['a', 'dead'], secondOrder: false })
    expect(found[1]).toMatchObject({ first: { value: 0, low: 0, high: 0 }, total: { value: 0, low: 0, high: 0 } })
    expect(found[0].total.high).toBe(1)
    expect(found[0].total.value).toBeLessThanOrEqual(1)
    expect(shown).toBe(false)
  })

  it('what a seed adds everywhere changes no index', () => {
    const points = saltelli(3, { points: 64 })
    const options = { factors }
    const plain = sobolIndices(
      points.map((x) => [ishigami(x), ishigami(x)]),
      options,
    )
    const moved = sobolIndices(
      points.map((x) => [ishigami(x) + 100, ishigami(x) - 3]),
      options,
    )
    plain.factors.forEach(({ first, total }, j) => {
      expect(moved.factors[j].first.raw).toBeCloseTo(first.raw, 9)
      expect(moved.factors[j].total.raw).toBeCloseTo(total.raw, 9)
      expect(moved.factors[j].total.high).toBeCloseTo(total.high, 9)
    })
    expect(moved.mean).toBeCloseTo(plain.mean + 48.5, 9)
  })
})

describe('what is possible', () => {
  it('holds every number: shares lie within 0 and 1 also where the estimate does not', () => {
    const random = randomOf('little luck', 'test')
    const points = saltelli(3, { points: 16 })
    const outcomes = points.map(([a]) => [a + 0.2 * random.normal(), a + 0.2 * random.normal()])
    const { factors: found, pairs, variance: whole } = sobolIndices(outcomes, { factors })
    const all = [...found.flatMap(({ first, total }) => [first, total]), ...pairs.map(({ index }) => index)]
    expect(all.some(({ raw }) => raw < 0 || raw > 1)).toBe(true)
    for (const { value, low, high } of all) {
      expect([value, low, high].every((one) => one >= 0 && one <= 1)).toBe(true)
      expect(low).toBeLessThanOrEqual(high)
    }
    expect(whole).toBeGreaterThanOrEqual(0)
  })

  it('is 0 of everything where nothing varies', () => {
    const {
      factors: found,
      variance: whole,
      shown,
    } = sobolIndices(
      saltelli(2, { points: 8 }).map(() => 0.7),
      {
        factors: ['a', 'b'],
      },
    )
    expect(found.map(({ total }) => [total.value, total.low, total.high])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect([whole, shown]).toEqual([0, false])
  })

  it('is told of one run of each point where it is a function, and not where each has a seed of its own', () => {
    const outcomes = saltelli(3, { points: 64 }).map(ishigami)
    expect(sobolIndices(outcomes, { factors }).shown).toBe(true)
    expect(() => sobolIndices(outcomes, { factors, seeds: 'own' })).toThrow('at least 2 replicates are expected')
  })

  it('is of those replicates that all points have', () => {
    const points = saltelli(3, { points: 16 })
    const two = points.map((x) => [ishigami(x), ishigami(x) + x[0]])
    const more = two.map((runs, n) => (n % 3 === 0 ? [...runs, 1000] : runs))
    expect(sobolIndices(more, { factors }).factors).toEqual(sobolIndices(two, { factors }).factors)
  })
})

/** Chance goes beyond four standard errors once in 16,000 times. */
function near(values: readonly number[], truth: number): void {
  expect(Math.abs(mean(values) - truth)).toBeLessThan(4 * Math.sqrt(variance(values) / values.length))
}

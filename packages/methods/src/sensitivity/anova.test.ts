/** Analysis of variance by hand. */
import { describe, expect, it } from 'vitest'
import { fullFactorial } from '../designs/index.ts'
import { partsOf } from './factorial-parts.ts'
import { anova } from './index.ts'
import { shareWithin, sumWithin } from './share-interval.ts'

const factors = ['a', 'b']
const square = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]

describe('analysis of variance', () => {
  it('splits a table into the mean, each factor, and what both do together', () => {
    const parts = partsOf(Float64Array.of(1, 2, 3, 6), [2, 2])
    expect(parts.map(({ axes, sumOfSquares, df }) => [axes.join(), sumOfSquares, df])).toEqual([
      ['', 36, 1],
      ['1', 4, 1],
      ['0', 9, 1],
      ['0,1', 1, 1],
    ])
  })

  it('finds an interaction without main effects, against runs of the same point', () => {
    const { terms, luck, error } = anova(
      square,
      [
        [0, 2],
        [10, 12],
        [10, 12],
        [0, 2],
      ],
      { factors, seeds: 'own' },
    )
    expect(terms.map(({ factors: own, sumOfSquares }) => [own.join(), sumOfSquares])).toEqual([
      ['a', 0],
      ['b', 0],
      ['a,b', 200],
    ])
    // Luck: (±1)² at eight runs over 4 degrees of freedom.
    expect(luck.rest).toEqual({ sumOfSquares: 8, df: 4 })
    expect(terms[2].f).toBe(100)
    expect(terms[2].p as number).toBeLessThan(0.001)
    expect(terms[0].p).toBe(1)
    expect(error).toBe('runs')
  })

  it('takes what seeds do to all points alike for nobody’s luck', () => {
    const { terms, luck, error } = anova(
      square,
      [
        [0, 20],
        [1, 21],
        [3, 23],
        [4, 24],
      ],
      { factors },
    )
    expect(luck.seeds).toEqual({ sumOfSquares: 800, df: 1 })
    expect(luck.rest.sumOfSquares).toBe(0)
    // Nothing differs from seed to seed: no F, and no doubt.
    expect(terms.map(({ f, p, sumOfSquares }) => [f, p, sumOfSquares])).toEqual([
      [null, 0, 18],
      [null, 0, 2],
      [null, 1, 0],
    ])
    expect(error).toBe('seeds')
  })

  it('says how far each level is from the mean, by how that differs from seed to seed', () => {
    const { levels } = anova(
      square,
      [
        [0, 2],
        [0, 2],
        [4, 10],
        [4, 10],
      ],
      { factors },
    )
    const [low, high] = levels
    expect([low.effect, high.effect]).toEqual([-3, 3])
    // ±2 and ±4: one degree of freedom, 12.706 · √2 / √2.
    expect(high.high as number).toBeCloseTo(3 + 12.706, 3)
    expect(levels[2]).toMatchObject({ factor: 'b', level: 0, effect: 0, low: 0, high: 0 })
  })

  it('tests nothing of one seed in common, and pairs of two factors with seeds of their own by nothing', () => {
    const one = anova(square, [1, 2, 3, 6], { factors })
    expect([one.error, ...one.terms.map(({ p }) => p)]).toEqual(['none', null, null, null])
    expect(one.levels[0]).toMatchObject({ effect: -1.5, low: null, high: null })
    const own = anova(square, [1, 2, 3, 6], { factors, seeds: 'own' })
    expect(own.error).toBe('interactions')
    // 9 / 1 with one degree of freedom each.
    expect(own.terms[0].f).toBe(9)
    expect(own.terms[2].p).toBeNull()
  })

  it('takes interactions of most factors for luck, of fewer where these are few, but pairs only of two', () => {
    const points = fullFactorial([2, 2, 2, 2])
    const found = anova(
      points,
      points.map((x, n) => x[0] + Math.sin(n)),
      { factors: ['a', 'b', 'c', 'd'], seeds: 'own' },
    )
    expect(found.terms.filter(({ p }) => p === null).map((term) => term.factors.join(''))).toEqual([
      'abc',
      'abd',
      'acd',
      'bcd',
      'abcd',
    ])
    expect(found.terms[0].dfLuck).toBe(5)
  })

  it('is withheld where combinations are missing, come twice, or have unequal replicates', () => {
    const of = (points: number[][], outcomes: (number | number[])[]) => () => anova(points, outcomes, { factors })
    expect(of(square.slice(1), [1, 2, 3])).toThrow('each of 4 combinations of levels is expected once')
    expect(of([...square, [1, 1]], [1, 2, 3, 4, 5])).toThrow('found 5 points of which 4 differ')
    expect(of(square, [[1, 2], [1, 2], [1], [1, 2]])).toThrow('point 3 has 1 replicates, expected are 2')
    expect(
      of(
        [
          [0, 0],
          [0, 1],
        ],
        [1, 2],
      ),
    ).toThrow('a: at least two levels')
  })
})

describe('intervals of shares', () => {
  it('are 0 of nothing and 1 of all', () => {
    const none = { value: 0, low: 0, high: 0 }
    const some = { value: 2, low: 1, high: 4 }
    expect(shareWithin(none, some)).toEqual({ low: 0, high: 0 })
    expect(shareWithin(some, none)).toEqual({ low: 1, high: 1 })
  })

  it('add distances of independent parts as squares', () => {
    expect(
      sumWithin([
        { value: 5, low: 2, high: 8 },
        { value: 5, low: 1, high: 9 },
      ]),
    ).toEqual({ value: 10, low: 5, high: 15 })
    // The odds are 1, with a factor of e³ and e⁴ on either side: e⁵.
    const part = (away: number) => ({ value: 1, low: Math.exp(-away), high: Math.exp(away) })
    const { low, high } = shareWithin(part(3), part(4))
    expect(low).toBeCloseTo(1 / (1 + Math.exp(5)), 12)
    expect(high).toBeCloseTo(1 / (1 + Math.exp(-5)), 12)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from './random.ts'
import { deviationIn, requireSplitNormal, type SplitNormal, splitPosition, splitQuantile } from './split-normal.ts'

const LAWS: SplitNormal[] = [
  { interval: [0.02, 0.06, 0.15], scale: 'logit' },
  { interval: [0.75, 1.6, 3], scale: 'log' },
  { interval: [-0.3, 0.2, 1], scale: 'linear' },
]

describe('a split normal law', () => {
  it.each(LAWS)('has its three percentiles exactly: $scale', (law) => {
    const found = [0.05, 0.5, 0.95].map((p) => splitQuantile(law, p))
    expect(found).toEqual(law.interval.map((value) => expect.closeTo(value, 12)))
    expect(found[1]).toBe(law.interval[1])
  })

  it('has half of its mass on either side, and each tail its twentieth, by 20,000 draws', () => {
    const draws = randomOf('split normal', 'test')
    for (const law of LAWS) {
      const values = Array.from({ length: 20_000 }, () => splitQuantile(law, draws.uniform()))
      const below = law.interval.map((at) => values.filter((value) => value < at).length / values.length)
      // Four standard errors: one false alarm in 16,000 for each of the nine.
      ;[0.05, 0.5, 0.95].forEach((p, n) => {
        expect(Math.abs(below[n] - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / values.length))
      })
    }
  })

  it('says at which quantile a value lies', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAWS), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (law, p) => {
        expect(splitPosition(law, splitQuantile(law, p))).toBeCloseTo(p, 9)
      }),
    )
    expect(deviationIn(LAWS[1], 3)).toBeCloseTo(1.6448536, 6)
    expect(deviationIn(LAWS[1], 0.75)).toBeCloseTo(-1.6448536, 6)
  })

  it('may be a point', () => {
    const point: SplitNormal = { interval: [2, 2, 2], scale: 'log' }
    expect(splitQuantile(point, 0.01)).toBe(2)
    expect(deviationIn(point, 2)).toBe(0)
  })

  it('refuses what is no interval on its scale', () => {
    const refused: SplitNormal[] = [
      { interval: [0, 1, 2], scale: 'log' },
      { interval: [0.1, 0.5, 1], scale: 'logit' },
      { interval: [2, 1, 3], scale: 'linear' },
      { interval: [1, 2, Number.NaN], scale: 'linear' },
    ]
    for (const law of refused) expect(() => requireSplitNormal('honour', law)).toThrow(/honour: three numbers/)
  })
})

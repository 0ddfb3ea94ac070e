import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lnBinomial, lnPoisson } from './distributions.ts'
import { binomialQuantile, poissonQuantile } from './quantiles.ts'

/** Sum of probabilities up to k. */
const cdf = (k: number, ln: (k: number) => number) => {
  let sum = 0
  for (let i = 0; i <= k; i++) sum += Math.exp(ln(i))
  return sum
}

/** The smallest k whose cumulated probability reaches u is what a quantile is. */
function off(u: number, found: number, ln: (k: number) => number): number {
  const upper = cdf(found, ln)
  const lower = found === 0 ? 0 : cdf(found - 1, ln)
  return Math.max(0, u - upper, lower - u)
}

const chances = Array.from({ length: 99 }, (_, k) => (k + 0.5) / 99)

describe('the quantile of a Poisson distribution', () => {
  it('is exact to 1e-8 in probability where probabilities are added up', () => {
    for (const mean of [1e-6, 0.01, 0.5, 3, 17.3, 59.9, 60]) {
      for (const u of [1e-9, ...chances, 1 - 1e-9]) {
        expect(off(u, poissonQuantile(u, mean), (k) => lnPoisson(k, mean))).toBeLessThan(1e-8)
      }
    }
  })
  it('is right to 2e-4 in probability above', () => {
    for (const mean of [60.1, 200, 3000]) {
      for (const u of chances) expect(off(u, poissonQuantile(u, mean), (k) => lnPoisson(k, mean))).toBeLessThan(2e-4)
    }
  })
  it('grows with the uniform number and with the mean', () => {
    const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
    const mean = fc.double({ min: 0, max: 55, noNaN: true })
    fc.assert(
      fc.property(unit, unit, mean, mean, (u, v, a, b) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)]
        expect(poissonQuantile(low, a)).toBeLessThanOrEqual(poissonQuantile(high, a))
        expect(poissonQuantile(u, Math.min(a, b))).toBeLessThanOrEqual(poissonQuantile(u, Math.max(a, b)))
      }),
      { seed: 5 },
    )
  })
})

describe('the quantile of a binomial distribution', () => {
  it('is exact to 1e-9 where probabilities are added up, and right to 3e-4 above', () => {
    for (const n of [1, 2, 7, 40, 63, 64, 200, 240]) {
      for (const p of [0.001, 0.2, 0.5, 0.77, 0.999]) {
        for (const u of chances)
          expect(off(u, binomialQuantile(u, n, p), (k) => lnBinomial(k, n, p))).toBeLessThan(1e-9)
      }
    }
    for (const n of [300, 5000]) {
      for (const p of [0.3, 0.5, 0.6]) {
        for (const u of chances)
          expect(off(u, binomialQuantile(u, n, p), (k) => lnBinomial(k, n, p))).toBeLessThan(3e-4)
      }
    }
  })
  it('is all or nothing at the ends', () => {
    expect([binomialQuantile(0.5, 9, 0), binomialQuantile(0.5, 9, 1), binomialQuantile(0.5, 0, 0.4)]).toEqual([0, 9, 0])
  })
})

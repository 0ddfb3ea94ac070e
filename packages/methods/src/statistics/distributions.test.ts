import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { describe, expect, it } from 'vitest'
import { type BoundedDistribution, quantileIn } from './distributions.ts'

describe('a bounded distribution', () => {
  it('has the quantiles that its formula gives', () => {
    expect(quantileIn({ kind: 'uniform', from: -1, to: 3 }, 0.25)).toBe(0)
    expect(quantileIn({ kind: 'log-uniform', from: 1, to: 100 }, 0.5)).toBeCloseTo(10, 12)
    // Below the mode a triangle holds (x − from)² / ((to − from)(mode − from)).
    expect(quantileIn({ kind: 'triangular', from: 0, mode: 1, to: 4 }, 1 / 16)).toBeCloseTo(0.5, 12)
    // Beta(1, 2) holds 1 − (1 − x)² below x.
    expect(quantileIn({ kind: 'beta', alpha: 1, beta: 2, from: 10, to: 20 }, 0.75)).toBeCloseTo(15, 10)
  })

  it('cuts a normal off so that what is left has its share', () => {
    const cut: BoundedDistribution = { kind: 'normal', mean: 1, sd: 2, from: 0, to: 2 }
    const below = (x: number) => normalCdf(x, 1, 2)
    for (const p of [0.1, 0.5, 0.9]) {
      const x = quantileIn(cut, p)
      expect((below(x) - below(0)) / (below(2) - below(0))).toBeCloseTo(p, 10)
    }
  })

  it('cuts a normal off far from its mean, where its distribution function is 0 or 1', () => {
    // By mpmath, with 50 digits.
    const cases: [mean: number, sd: number, from: number, to: number, p: number, value: number][] = [
      [0.5, 0.03, 0.1, 0.2, 0.1, 0.193234195663934],
      [0.5, 0.03, 0.1, 0.2, 0.5, 0.19794764491755712],
      [0.5, 0.03, 0.1, 0.2, 0.95, 0.1998476528567313],
      [0.05, 0.01, 0.5, 1.0, 0.1, 0.5000234012949466],
      [0.05, 0.01, 0.5, 1.0, 0.5, 0.500153930452289],
      [0.05, 0.01, 0.5, 1.0, 0.95, 0.5006648992905021],
      [0.0, 1.0, 6.0, 7.0, 0.1, 6.017061723267981],
      [0.0, 1.0, 6.0, 7.0, 0.5, 6.111358215508885],
      [0.0, 1.0, 6.0, 7.0, 0.95, 6.465311409289556],
      [0.0, 1.0, -9.0, -6.0, 0.1, -6.363414284362702],
      [0.0, 1.0, -9.0, -6.0, 0.5, -6.111565061795187],
      [0.0, 1.0, -9.0, -6.0, 0.95, -6.008323395301951],
    ]
    for (const [mean, sd, from, to, p, value] of cases) {
      const found = quantileIn({ kind: 'normal', mean, sd, from, to }, p)
      expect(Math.abs(found / value - 1), `${mean} ${sd} ${from} ${to} at ${p}`).toBeLessThan(1e-12)
    }
  })

  it('goes on evenly where one way to reckon a tail follows on the other', () => {
    const at = (from: number, p: number) => quantileIn({ kind: 'normal', mean: 0, sd: 1, from, to: 9 }, p)
    for (const p of [0.01, 0.5, 0.99]) {
      expect(Math.abs(at(5.0001, p) - at(4.9999, p) - 0.0002)).toBeLessThan(3e-5)
    }
  })

  it('never leaves its ends, whatever rounding does', () => {
    const all: BoundedDistribution[] = [
      { kind: 'uniform', from: 0.1, to: 0.3 },
      { kind: 'log-uniform', from: 0.1, to: 0.3 },
      { kind: 'normal', mean: 5, sd: 0.1, from: 0.1, to: 0.3 },
      { kind: 'triangular', from: 0.1, mode: 0.1, to: 0.3 },
      { kind: 'beta', alpha: 0.5, beta: 0.5, from: 0.1, to: 0.3 },
    ]
    for (const one of all)
      for (const p of [0, 1e-17, 0.5, 1 - 1e-16, 1]) {
        const value = quantileIn(one, p)
        expect(value, `${one.kind} at ${p}`).toBeGreaterThanOrEqual(0.1)
        expect(value, `${one.kind} at ${p}`).toBeLessThanOrEqual(0.3)
      }
  })
})

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

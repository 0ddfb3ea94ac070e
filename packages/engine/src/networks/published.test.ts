/**
 * Networks against what is published about them (row V15 of the validation plan). Seeds are fixed; bounds state their
 * odds.
 */
import { describe, expect, it } from 'vitest'
import { lnPoisson } from '../draws/distributions.ts'
import { drawsFor, keyOf } from '../draws/draws.ts'
import type { EdgeList } from './edges.ts'
import { generate, type NetworkSpec } from './generate.ts'
import { degrees, meanClustering, transitivity } from './measure.ts'
import { groupSizes } from './stochastic-block.ts'

/** Standard errors: with other seeds one of a comparison in 10⁵ would go beyond. */
const BOUND = 4.4

function networks(spec: NetworkSpec, n: number, count: number): EdgeList[] {
  return Array.from({ length: count }, (_, k) => {
    const stream = { ...keyOf('published'), blockKey: k, blockStream: n }
    return generate(spec, n, drawsFor(stream, 0, 'network')) as EdgeList
  })
}

function meanAndError(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return [mean, Math.sqrt(variance / values.length)]
}

function degreeCounts(made: readonly EdgeList[], most: number): Float64Array {
  const counts = new Float64Array(most + 1)
  for (const edges of made) for (const degree of degrees(edges)) counts[Math.min(most, degree)]++
  return counts
}

/** Pearson's χ² as a normal number (Wilson & Hilferty 1931) over cells in which at least 20 are expected. */
function surprise(observed: ArrayLike<number>, expected: readonly number[]): number {
  let [sum, cells, seenElse, dueElse] = [0, 0, 0, 0]
  expected.forEach((due, i) => {
    if (due < 20) {
      seenElse += observed[i]
      dueElse += due
      return
    }
    sum += (observed[i] - due) ** 2 / due
    cells++
  })
  if (dueElse >= 20) {
    sum += (seenElse - dueElse) ** 2 / dueElse
    cells++
  }
  const freedom = cells - 1
  return (Math.cbrt(sum / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom))
}

describe('small worlds', () => {
  const ringClustering = (degree: number) => (3 * (degree - 2)) / (4 * (degree - 1))

  it.each([4, 8, 12])(
    'with degree %i cluster like their ring where nothing is rewired (Watts & Strogatz 1998)',
    (degree) => {
      const [edges] = networks({ kind: 'small-world', degree, rewiring: 0 }, 200, 1)
      expect(meanClustering(edges)).toBeCloseTo(ringClustering(degree), 12)
      expect(transitivity(edges)).toBeCloseTo(ringClustering(degree), 12)
    },
  )

  // C(β) = C(0)(1 − β)³ up to 1/n (Barrat & Weigt 2000), where C is the ratio of the expected numbers of joined pairs
  // and of pairs. Of pairs there are more where degrees vary: k(k − 1)/2 + a quarter of the variance that rewiring
  // makes.
  it.each([0.02, 0.1, 0.3, 0.6])('lose clustering as (1 − β)³ for rewiring %d', (rewiring) => {
    const [n, degree] = [4000, 8]
    const made = networks({ kind: 'small-world', degree, rewiring }, n, 40)
    const pairs = (n * degree * (degree - 1)) / 2
    const joined = made.map((edges) => {
      const all = degrees(edges).reduce((sum, k) => sum + (k * (k - 1)) / 2, 0)
      return (transitivity(edges) * all) / pairs
    })
    const [mean, error] = meanAndError(joined)
    const expected = ringClustering(degree) * (1 - rewiring) ** 3
    // Triangles closed by chance: about degree / n for each pair.
    expect(Math.abs(mean - expected)).toBeLessThan(BOUND * error + degree / n)
    const [clustering] = meanAndError(made.map(meanClustering))
    expect(Math.abs(clustering - expected)).toBeLessThan(0.03 * ringClustering(degree))
  })

  it('rewire far ends alone: degrees are half fixed, half binomial and Poisson (Barrat & Weigt 2000)', () => {
    const [half, beta, n, count] = [4, 0.3, 2000, 30]
    const made = networks({ kind: 'small-world', degree: 2 * half, rewiring: beta }, n, count)
    const binomial = [1, 4, 6, 4, 1].map((ways, k) => ways * (1 - beta) ** k * beta ** (half - k))
    const expected = Array.from({ length: 25 }, (_, degree) =>
      binomial.reduce((sum, probability, kept) => {
        const gained = degree - half - kept
        return gained < 0 ? sum : sum + probability * Math.exp(lnPoisson(gained, half * beta))
      }, 0),
    )
    const observed = degreeCounts(made, 24)
    // Degrees in a network sum to a constant, so they vary a little less than independent ones: the test errs to quiet.
    expect(
      surprise(
        observed,
        expected.map((probability) => probability * n * count),
      ),
    ).toBeLessThan(BOUND)
  })
})

describe('Erdős–Rényi networks', () => {
  it('have binomial degrees, nearly Poisson', () => {
    const [n, degree, count] = [2000, 6, 30]
    const made = networks({ kind: 'erdos-renyi', degree }, n, count)
    const expected = Array.from({ length: 30 }, (_, k) => n * count * Math.exp(lnPoisson(k, degree)))
    expect(surprise(degreeCounts(made, 29), expected)).toBeLessThan(BOUND)
  })

  it('have a number of edges and a clustering that are those of independent pairs', () => {
    const [n, degree, count] = [1000, 10, 50]
    const made = networks({ kind: 'erdos-renyi', degree }, n, count)
    const edges = made.reduce((sum, { from }) => sum + from.length, 0)
    const [pairs, p] = [(count * n * (n - 1)) / 2, degree / (n - 1)]
    expect(Math.abs(edges - pairs * p) / Math.sqrt(pairs * p * (1 - p))).toBeLessThan(BOUND)
    const [clustering, error] = meanAndError(made.map(transitivity))
    expect(Math.abs(clustering - p) / error).toBeLessThan(BOUND)
  })

  it('join every pair alike often', () => {
    const [n, count] = [12, 20_000]
    const counts = new Float64Array(n * n)
    for (const { from, to } of networks({ kind: 'erdos-renyi', degree: 3 }, n, count)) {
      from.forEach((a, edge) => {
        counts[Math.max(a, to[edge]) * n + Math.min(a, to[edge])]++
      })
    }
    const p = 3 / 11
    let sum = 0
    for (let a = 1; a < n; a++) {
      for (let b = 0; b < a; b++) sum += (counts[a * n + b] - count * p) ** 2 / (count * p * (1 - p))
    }
    const freedom = (n * (n - 1)) / 2
    expect(Math.abs(sum - freedom) / Math.sqrt(2 * freedom)).toBeLessThan(BOUND)
  })
})

describe('Barabási–Albert networks', () => {
  it.each([1, 2, 4])('with %i attachments have P(k) = 2m(m + 1) / (k(k + 1)(k + 2)) (Dorogovtsev et al. 2000)', (m) => {
    const [n, count] = [20_000, 20]
    const made = networks({ kind: 'scale-free', attachments: m }, n, count)
    const counts = degreeCounts(made, 5000)
    // Degrees below 8m: beyond, a network of n rows is cut off. 2 % for what n → ∞ and doubles left out neglect.
    for (let k = m; k < 8 * m; k++) {
      const expected = (n * count * 2 * m * (m + 1)) / (k * (k + 1) * (k + 2))
      expect(Math.abs(counts[k] - expected)).toBeLessThan(BOUND * Math.sqrt(expected) + 0.02 * expected)
    }
    const beyond = counts.subarray(10 * m).reduce((sum, value) => sum + value, 0) / (n * count)
    expect(beyond / ((m * (m + 1)) / (10 * m * (10 * m + 1)))).toBeCloseTo(1, 1)
  })
})

describe('stochastic block models', () => {
  it('have the densities asked for within and between groups of any size', () => {
    const [n, count, within, between] = [1000, 40, 7, 2]
    const shares = [1, 2, 5]
    const sizes = groupSizes(shares, n)
    const starts = sizes.map((_, g) => sizes.slice(0, g).reduce((sum, size) => sum + size, 0))
    const groupOf = (row: number) => starts.findLastIndex((start) => start <= row)
    const counts = sizes.map(() => sizes.map(() => 0))
    for (const { from, to } of networks({ kind: 'stochastic-block', groups: shares, within, between }, n, count)) {
      from.forEach((a, edge) => {
        const [g, h] = [groupOf(a), groupOf(to[edge])].sort()
        counts[g][h]++
      })
    }
    const outside = (between * n) / sizes.reduce((sum, size) => sum + size * (n - size), 0)
    sizes.forEach((size, g) => {
      sizes.slice(g).forEach((other, ahead) => {
        const pairs = count * (ahead === 0 ? (size * (size - 1)) / 2 : size * other)
        const p = ahead === 0 ? within / (size - 1) : outside
        expect(Math.abs(counts[g][g + ahead] - pairs * p) / Math.sqrt(pairs * p * (1 - p))).toBeLessThan(BOUND)
      })
    })
  })

  it('share rows out by largest remainders', () => {
    expect(groupSizes([1, 1, 1], 8)).toEqual([3, 3, 2])
    expect(groupSizes([1, 0, 3], 4)).toEqual([1, 0, 3])
    expect(groupSizes([0.7, 0.2, 0.1], 1)).toEqual([1, 0, 0])
  })
})

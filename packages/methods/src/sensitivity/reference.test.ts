/**
 * The same numbers as SALib, NumPy and statsmodels on the same inputs, to 10⁻⁹, made by tests/reference/reference.py.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fractionalFactorial, saltelli, sobol } from '../designs/index.ts'
import { deltaOf } from './delta.ts'
import { anova, factorialEffects, gFunction, ishigami, morrisEffects, pawn, regression, sobolIndices } from './index.ts'
import { supportOf } from './law.ts'

const { indices } = JSON.parse(
  readFileSync(new URL('../../../../tests/reference/reference.json', import.meta.url), 'utf8'),
)

const close = (found: number, expected: number) => expect(Math.abs(found - expected)).toBeLessThan(1e-9)
const closeAll = (found: readonly number[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length)
  found.forEach((value, i) => {
    close(value, expected[i])
  })
}
const names = (k: number) => Array.from({ length: k }, (_, j) => `x${j + 1}`)

describe('indices beside SALib', () => {
  it.each([
    ['sobol_ishigami', ishigami, 3, true],
    ['sobol_ishigami_first', ishigami, 3, false],
    ['sobol_g', gFunction, 8, true],
  ] as const)('Sobol: %s', (name, f, k, secondOrder) => {
    const points = saltelli(k, { points: 128, secondOrder })
    const found = sobolIndices(points.map(f), { factors: names(k), secondOrder })
    closeAll(
      found.factors.map(({ first }) => first.raw),
      indices[name].first,
    )
    closeAll(
      found.factors.map(({ total }) => total.raw),
      indices[name].total,
    )
    for (const { factors, index } of found.pairs) {
      const [a, b] = factors.map((factor) => Number(factor.slice(1)) - 1)
      close(index.raw, indices[name].second[a][b])
    }
  })

  it('Morris', () => {
    const { points, mu, muStar, sigma } = indices.morris
    const { effects } = morrisEffects(points, points.map(ishigami), { factors: names(3) })
    closeAll(
      effects.map((effect) => effect.mu.value),
      mu,
    )
    closeAll(
      effects.map((effect) => effect.muStar.value),
      muStar,
    )
    closeAll(
      effects.map((effect) => effect.sigma),
      sigma,
    )
  })

  const points = sobol(3, { points: 256 })
  const outcomes = points.map(ishigami)

  it('PAWN', () => {
    const found = pawn(points, outcomes, { factors: names(3), slices: 8, dummies: 10 })
    for (const key of ['least', 'median', 'mean', 'most'] as const) {
      closeAll(
        found.indices.map((one) => one[key]),
        indices.pawn[key],
      )
    }
  })

  it('Borgonovo’s delta', () => {
    const support = supportOf(outcomes)
    closeAll(
      [0, 1, 2].map((j) =>
        deltaOf(
          points.map((point) => point[j]),
          outcomes,
          support,
          8,
        ),
      ),
      indices.delta,
    )
  })

  it.each(['4', '5', '8'])('two-level fractions of %s factors: the same points, main effects and pairs', (k) => {
    const { points, outcomes, main, pairs } = indices.fractional[k]
    const own = fractionalFactorial(new Array(Number(k)).fill(2), { resolution: 4 })
    const inOrder = (all: readonly number[][]) => all.map((point) => point.join('')).sort()
    expect(inOrder(own)).toEqual(inOrder(points))
    const found = factorialEffects(points, outcomes, { factors: names(Number(k)) })
    // SALib's effects are for half of the way from one level to the other.
    closeAll(
      found.main.map(({ effect }) => effect / 2),
      main,
    )
    for (const [a, b, effect] of pairs) {
      const same = found.pairs.find((one) => one.pairs.some((pair) => pair.join() === [a, b].join()))
      close((same?.effect ?? Number.NaN) / 2, effect)
    }
  })

  it.each([false, true])('regression coefficients (of ranks: %s) as NumPy’s least squares', (ranked) => {
    const expected = ranked ? indices.srrc : indices.src
    const { coefficients, r2 } = regression(points, outcomes, { factors: names(3), ranked })
    closeAll(
      coefficients.map(({ value }) => value),
      expected.coefficients,
    )
    close(r2, expected.r2)
  })
})

describe('analysis of variance beside statsmodels', () => {
  const { cells, outcomes, own, common, single } = indices.anova
  const factors = ['a', 'b', 'c']
  const name = (term: { factors: string[] }) => term.factors.join(':')

  it('of runs with seeds of their own: sums of squares, F and p of all terms, as R’s aov', () => {
    const found = anova(cells, outcomes, { factors, seeds: 'own' })
    expect(found.terms.map(name)).toEqual(['a', 'b', 'c', 'a:b', 'a:c', 'b:c', 'a:b:c'])
    for (const term of found.terms) {
      const { sumOfSquares, df, f, p } = term
      closeAll([sumOfSquares, df, f as number, p as number], own[name(term)])
    }
    closeAll([found.luck.rest.sumOfSquares, found.luck.rest.df], own.Residual)
    expect(found.error).toBe('runs')
  })

  it('of seeds in common, held against how effects differ from seed to seed, with Greenhouse and Geisser’s p', () => {
    const found = anova(cells, outcomes, { factors })
    for (const term of found.terms) {
      const [df, dfLuck, f, p] = common[name(term)]
      expect([term.df, term.dfLuck]).toEqual([df, dfLuck])
      // F of tens of thousands has fewer digits.
      close((term.f as number) / f, 1)
      close(term.p as number, p)
    }
    expect(found.error).toBe('seeds')
  })

  it('of one run a point, held against the interaction of all factors', () => {
    const runs = outcomes.map((row: number[]) => row[0])
    const found = anova(cells, runs, { factors, seeds: 'own' })
    for (const term of found.terms.slice(0, -1)) {
      const { sumOfSquares, df, f, p } = term
      closeAll([sumOfSquares, df, f as number, p as number], single[name(term)])
    }
    const last = found.terms.at(-1)
    expect([last?.f, last?.p, last?.share.low]).toEqual([null, null, null])
    close(last?.sumOfSquares as number, single.Residual[0])
    expect(found.error).toBe('interactions')
  })
})

/** The same indices as SALib on the same inputs, to 10⁻⁹; the reference values are made by scripts/reference.py. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fractionalFactorial, saltelli, sobol } from '../designs/index.ts'
import { deltaOf } from './delta.ts'
import { factorialEffects, gFunction, ishigami, morrisEffects, pawn, regression, sobolIndices } from './index.ts'
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
    const found = sobolIndices(points.map(f), { factors: names(k), secondOrder, resamples: 50 })
    closeAll(
      found.factors.map(({ first }) => first.value),
      indices[name].first,
    )
    closeAll(
      found.factors.map(({ total }) => total.value),
      indices[name].total,
    )
    for (const { factors, index } of found.pairs) {
      const [a, b] = factors.map((factor) => Number(factor.slice(1)) - 1)
      close(index.value, indices[name].second[a][b])
    }
  })

  it('Morris', () => {
    const { points, mu, muStar, sigma } = indices.morris
    const { effects } = morrisEffects(points, points.map(ishigami), { factors: names(3) })
    closeAll(
      effects.map((effect) => effect.mu),
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

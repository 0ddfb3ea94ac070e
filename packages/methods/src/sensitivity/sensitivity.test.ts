/** V20: indices of functions whose sensitivities are known; coverage of their intervals; replicates counted rightly. */
import { describe, expect, it } from 'vitest'
import { morris, saltelli, sobol } from '../designs/index.ts'
import { randomOf } from '../statistics/random.ts'
import {
  delta,
  G_FUNCTION,
  gFunction,
  ISHIGAMI,
  interactionShare,
  ishigami,
  morrisEffects,
  morrisFunction,
  noiseOf,
  pawn,
  regression,
  sobolIndices,
} from './index.ts'

const names = (k: number) => Array.from({ length: k }, (_, j) => `x${j + 1}`)

describe('V20: known answers', () => {
  it('Ishigami: S₁ = 0.3139, 0.4424, 0; S_T = 0.5576, 0.4424, 0.2437; the pair of x₁ and x₃ the rest', () => {
    expect(ISHIGAMI.first.map((s) => s.toFixed(4))).toEqual(['0.3139', '0.4424', '0.0000'])
    expect(ISHIGAMI.total.map((s) => s.toFixed(4))).toEqual(['0.5576', '0.4424', '0.2437'])
    const found = sobolIndices(saltelli(3, { points: 4096 }).map(ishigami), { factors: names(3) })
    found.factors.forEach(({ first, total }, j) => {
      expect(Math.abs(first.value - ISHIGAMI.first[j])).toBeLessThan(0.005)
      expect(Math.abs(total.value - ISHIGAMI.total[j])).toBeLessThan(0.005)
    })
    const pairs = found.pairs.map(({ factors, index }) => [factors.join(), index.value] as const)
    for (const [pair, value] of pairs) {
      expect(Math.abs(value - (pair === 'x1,x3' ? ISHIGAMI.pair13 : 0))).toBeLessThan(0.02)
    }
    expect(interactionShare(found)).toBeCloseTo(ISHIGAMI.pair13, 1)
    expect(found.mean).toBeCloseTo(ISHIGAMI.mean, 1)
    expect(Math.abs(found.variance / ISHIGAMI.variance - 1)).toBeLessThan(0.01)
  })

  it('Sobol’s g-function in eight factors', () => {
    const found = sobolIndices(saltelli(8, { points: 2048, secondOrder: false }).map(gFunction), {
      factors: names(8),
      secondOrder: false,
    })
    found.factors.forEach(({ first, total }, j) => {
      expect(Math.abs(first.value - G_FUNCTION.first[j])).toBeLessThan(0.01)
      expect(Math.abs(total.value - G_FUNCTION.total[j])).toBeLessThan(0.01)
    })
  })

  it('Morris’s function: ten factors that matter, of which 8 to 10 nearly linearly, and ten that do not', () => {
    const points = morris(20, { trajectories: 20, seed: 'V20' })
    const { effects } = morrisEffects(points, points.map(morrisFunction), { factors: names(20) })
    const sizes = effects.map(({ muStar }) => muStar.value)
    expect(Math.min(...sizes.slice(0, 10))).toBeGreaterThan(2 * Math.max(...sizes.slice(10)))
    for (const { sigma, muStar } of effects.slice(7, 10)) expect(sigma).toBeLessThan(muStar.value / 2)
    for (const { sigma, muStar } of effects.slice(0, 7)) expect(sigma).toBeGreaterThan(muStar.value / 4)
    // x₈ to x₁₀: 40 for the whole range, and pairs of ±4.
    for (const { mu } of effects.slice(7, 10)) expect(Math.abs(mu.value - 40)).toBeLessThan(8)
  })

  it('PAWN and delta rank Ishigami’s factors as in the literature (x₂, x₁, x₃) and know a dummy', () => {
    const points = sobol(4, { points: 512 })
    const outcomes = points.map((point) => ishigami(point.slice(0, 3)))
    const { indices } = pawn(points, outcomes, { factors: names(4) })
    expect(indices.map(({ influential }) => influential)).toEqual([true, true, true, false])
    const d = delta(points, outcomes, { factors: names(4) })
    expect(d[1].delta).toBeGreaterThan(d[0].delta)
    expect(d[0].delta).toBeGreaterThan(d[3].delta)
    expect(Math.abs(d[3].delta)).toBeLessThan(0.06)
    expect(d[3].raw).toBeGreaterThan(d[3].delta)
  })

  it('delta of a linear normal model is Borgonovo’s closed form', () => {
    // y = x₁ + x₂ with independent standard normals: δ = ½ E ∫ |φ(y; 0, √2) − φ(y; x, 1)| dy = 0.3064 by quadrature.
    const exact = linearDelta()
    const random = randomOf('linear', 'delta')
    const points = Array.from({ length: 2000 }, () => [random.normal(), random.normal()])
    const [{ delta: value }] = delta(
      points,
      points.map(([a, b]) => a + b),
      { factors: names(2), resamples: 20 },
    )
    expect(Math.abs(value - exact)).toBeLessThan(0.03)
  })

  it('regression gives a linear model’s coefficients, and ranks straighten what is bent', () => {
    const points = sobol(3, { points: 512 })
    const { coefficients, r2 } = regression(
      points,
      points.map(([a, b]) => 3 * a - 4 * b),
      { factors: names(3) },
    )
    expect(r2).toBeCloseTo(1, 6)
    ;[0.6, -0.8, 0].forEach((expected, j) => {
      expect(Math.abs(coefficients[j].value - expected)).toBeLessThan(0.01)
    })
    const bent = points.map(([a, b]) => Math.exp(8 * a) + b)
    const options = { factors: names(3) }
    expect(regression(points, bent, options).r2).toBeLessThan(0.7)
    expect(regression(points, bent, { ...options, ranked: true }).r2).toBeGreaterThan(0.95)
  })
})

/** By the midpoint rule in x and y. */
function linearDelta(): number {
  const density = (y: number, mean: number, sd: number) =>
    Math.exp(-(((y - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI))
  let sum = 0
  for (let x = -5.95; x < 6; x += 0.1) {
    for (let y = -9.95; y < 10; y += 0.1) {
      sum += density(x, 0, 1) * Math.abs(density(y, 0, Math.SQRT2) - density(y, x, 1)) * 0.01
    }
  }
  return sum / 2
}

describe('replicates are counted rightly', () => {
  const random = randomOf('noise', 'test')
  const f = ([a, b]: readonly number[]) => 4 * a + 2 * b
  const replicated = (points: number[][], replicates: number, common: number, own: number) => {
    const seeds = Array.from({ length: replicates }, () => common * random.normal())
    return points.map((point) => seeds.map((seed) => f(point) + seed + own * random.normal()))
  }

  it('tells the luck that all points share from that which each has alone', () => {
    // Variances: factors 20/12, common 0.25, own 1.
    const points = sobol(2, { points: 1024, shift: 'noise' })
    const share = (20 / 12 + 1.25) ** -1
    const found = noiseOf(replicated(points, 40, 0.5, 1))
    expect(Math.abs((found.share as number) - 1.25 * share)).toBeLessThan(0.06)
    expect(Math.abs((found.common as number) - 0.25 * share)).toBeLessThan(0.06)
    expect(found.low as number).toBeLessThan(1.25 * share)
    expect(found.high as number).toBeGreaterThan(1.25 * share)
    expect(noiseOf(points.map(f))).toEqual({ replicates: 1, share: null, low: null, high: null, common: null })
  })

  it('gives the indices of the model and not of its luck', () => {
    const points = saltelli(3, { points: 2048, secondOrder: false })
    const outcomes = replicated(points, 4, 1, 1)
    const { factors } = sobolIndices(outcomes, { factors: names(3), secondOrder: false })
    ;[0.8, 0.2, 0].forEach((expected, j) => {
      expect(Math.abs(factors[j].first.value - expected)).toBeLessThan(0.05)
      expect(Math.abs(factors[j].total.value - expected)).toBeLessThan(0.05)
      expect(factors[j].total.low).toBeLessThan(expected + 0.01)
      expect(factors[j].total.high).toBeGreaterThan(expected - 0.01)
    })
  })

  it('takes luck out of Morris effects, and says which μ* luck alone would show', () => {
    const points = morris(3, { trajectories: 200, seed: 'floor' })
    const { effects } = morrisEffects(points, replicated(points, 4, 2, 1), { factors: names(3) })
    // Two means of four runs, of variance 1 each, over a step of ⅔: √(2/4) · 1.5 · √(2/π).
    for (const { luck } of effects) expect(Math.abs((luck as number) - 0.846)).toBeLessThan(0.12)
    expect(effects[2].muStar.low).toBe(0)
    expect(Math.abs(effects[0].muStar.value - 4)).toBeLessThan(0.2)
  })

  it('of common seeds, a factor that does nothing has a μ* of 0, and luck would show none', () => {
    const points = morris(3, { trajectories: 20, seed: 'dead' })
    const seeds = [1.3, -0.2, 0.4]
    const outcomes = points.map(([a, b]) => seeds.map((seed) => a + seed * b))
    const { effects } = morrisEffects(points, outcomes, { factors: names(3) })
    expect(effects[2]).toMatchObject({ muStar: { value: 0, low: 0, high: 0 }, luck: 0, sigma: 0 })
    // The second factor’s effect is each seed’s own: 0.5 on average, of which three seeds tell little.
    expect(effects[1].mu.value).toBeCloseTo(0.5, 12)
    expect(effects[1].mu.high).toBeGreaterThan(2)
  })
})

describe('intervals of indices hold the truth as often as they say', () => {
  // 300 designs of independent points; the bootstrap is first-order exact, so a band of 3.3 binomial errors and 0.01.
  const times = 300
  const band = 3.3 * Math.sqrt((0.95 * 0.05) / times) + 0.01
  const held = (counts: number[]) => {
    for (const count of counts) expect(Math.abs(count / times - 0.95)).toBeLessThan(band)
  }

  it('Sobol indices, of single runs and of replicates with luck', () => {
    // y = 2a + b + 2ab about their means, variances 4/12, 1/12 and 4/144: S = 0.75, 0.1875 and the pair 0.0625.
    const f = ([a, b]: readonly number[]) => 2 * (a - 0.5) + (b - 0.5) + 2 * (a - 0.5) * (b - 0.5)
    const truth = [0.75, 0.1875, 0.8125, 0.25, 0.0625]
    const counts = [0, 0, 0, 0, 0]
    const noisy = [0, 0, 0, 0, 0]
    for (let k = 0; k < times; k++) {
      const random = randomOf(`sobol coverage ${k}`, 'test')
      const points = Array.from({ length: 200 }, () => Array.from({ length: 4 }, () => random.uniform())).flatMap(
        ([a, b, c, d]) => [
          [a, b],
          [c, b],
          [a, d],
          [a, d],
          [c, b],
          [c, d],
        ],
      )
      const count = (outcomes: (number | number[])[], into: number[]) => {
        const found = sobolIndices(outcomes, { factors: names(2) })
        const all = [
          ...found.factors.map(({ first }) => first),
          ...found.factors.map(({ total }) => total),
          found.pairs[0].index,
        ]
        all.forEach(({ low, high }, i) => {
          if (low <= truth[i] && truth[i] <= high) into[i]++
        })
      }
      count(points.map(f), counts)
      count(
        points.map((point) => [1, 2, 3].map(() => f(point) + 0.3 * random.normal())),
        noisy,
      )
    }
    held(counts)
    held(noisy)
  })

  it('mean sizes of Morris effects', () => {
    // Effects of x₁ in y = x₁ (1 + x₂): 1 + x₂ with x₂ on four levels, and 1.5 on average.
    let count = 0
    for (let k = 0; k < times; k++) {
      const points = morris(2, { trajectories: 30, seed: `coverage ${k}` })
      const { effects } = morrisEffects(
        points,
        points.map(([a, b]) => a * (1 + b)),
        { factors: names(2), seed: String(k) },
      )
      const { low, high } = effects[0].muStar
      if (low <= 1.5 && 1.5 <= high) count++
    }
    held([count])
  })

  it('regression coefficients', () => {
    let count = 0
    for (let k = 0; k < times; k++) {
      const random = randomOf(`regression coverage ${k}`, 'test')
      const points = Array.from({ length: 150 }, () => [random.normal(), random.normal()])
      const outcomes = points.map(([a, b]) => a + b + Math.SQRT2 * random.normal())
      const { coefficients } = regression(points, outcomes, { factors: names(2) })
      // Variance 4, of which each explains 1: coefficient ½.
      if (coefficients[0].low <= 0.5 && 0.5 <= coefficients[0].high) count++
    }
    held([count])
  })
})

describe('intervals of what is not unbiased say what they hold', () => {
  const trials = (times: number, n: number, normal: boolean) =>
    Array.from({ length: times }, (_, k) => {
      const random = randomOf(`biased ${k}`, 'test')
      const draw = () => (normal ? random.normal() : random.uniform())
      return Array.from({ length: n }, () => [draw(), draw(), draw()])
    })

  it('PAWN: the truth, at least as often as they say, also of a dummy', () => {
    // y = 2a + b, uniform, ten slices: by a sample of 200,000. The dummy's truth is 0.
    const truth = [0.476, 0.136, 0]
    const held = [0, 0, 0]
    const all = trials(40, 150, false)
    for (const points of all) {
      const outcomes = points.map(([a, b]) => 2 * a + b)
      const { indices } = pawn(points, outcomes, { factors: names(3), resamples: 40, dummies: 2 })
      indices.forEach(({ low, high, median }, j) => {
        if (low <= truth[j] && truth[j] <= high) held[j]++
        expect(low <= median && median <= high).toBe(true)
      })
    }
    for (const count of held) expect(count / all.length).toBeGreaterThan(0.95 - 3.3 * Math.sqrt((0.95 * 0.05) / 40))
  })

  it('delta: at least so much, at least as often as it says, of strong, hidden, weak and uninfluential factors', () => {
    // Of Ishigami's function and of y = 2a + b with normal a and b, by quadrature; 0.95 of 60 less 3.3 errors is 0.857.
    const truths = { waves: [0.258, 0.425, 0.208], line: [0.5055, 0.1604, 0] }
    for (const [name, truth] of Object.entries(truths)) {
      const all = trials(60, 100, name === 'line').map((points) =>
        delta(points, points.map(name === 'line' ? ([a, b]) => 2 * a + b : ishigami), {
          factors: names(3),
          resamples: 1,
        }),
      )
      for (const j of [0, 1, 2]) {
        const held = all.filter((found) => found[j].atLeast <= truth[j]).length
        expect(held / all.length, `${name} ${j}`).toBeGreaterThan(0.95 - 3.3 * Math.sqrt((0.95 * 0.05) / 60))
      }
      // Where there is much to see, it says more than nothing.
      if (name === 'line') expect(Math.min(...all.map((found) => found[0].atLeast))).toBeGreaterThan(0.2)
    }
  })
})

describe('what is wrong is named', () => {
  it('a design that is none, outcomes that are no numbers, factors that are the same', () => {
    expect(() => sobolIndices([1, 2, 3], { factors: ['a'] })).toThrow('a multiple of 2·1 + 2 = 4 is expected')
    expect(() => sobolIndices([1, 2, 3, 1, 2, Number.NaN, 1, 1], { factors: ['a'] })).toThrow(
      'point 6: the outcome is NaN',
    )
    expect(() =>
      morrisEffects(
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 0],
          [1, 0],
          [1, 1],
        ],
        [1, 2, 3, 1, 2, 3],
        { factors: ['a', 'b'] },
      ),
    ).toThrow('differ in 2 factors')
    const points = sobol(1, { points: 64 }).map(([x]) => [x, x])
    expect(() =>
      regression(
        points,
        points.map(([x]) => x),
        { factors: ['a', 'b'] },
      ),
    ).toThrow('cannot be told apart')
  })

  it('an outcome that never changes has no indices, and says 0', () => {
    const points = saltelli(2, { points: 16 })
    const { factors } = sobolIndices(
      points.map(() => 0.3),
      { factors: ['a', 'b'] },
    )
    expect(factors.map(({ first, total }) => [first.value, total.value])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

/** How exactly draws have the chances that they should: where rejection begins, and where one count ends. */
import { describe, expect, it } from 'vitest'
import { binomial, lnBinomial, lnPoisson, poisson, type Source } from './distributions.ts'
import { binomialQuantile, poissonQuantile } from './quantiles.ts'

describe('rejection', () => {
  /** Whether v is taken for the count that u stands for; draws again where it is not. */
  const isTaken = (draw: (source: Source) => number, v: number, u: number): boolean => {
    let asked = 0
    draw({ uniform: () => [v, u, 0.001, 0.5][asked++] as number })
    return asked === 2
  }
  const product = (from: number, to: number, of: (k: number) => number) => {
    let all = 1
    for (let k = from; k <= to; k++) all *= of(k)
    return all
  }

  it('of a Poisson number is at its chance over that of the hat', () => {
    // Mean 100: b = .931 + 2.53 · 10 = 26.231, a = −.059 + .02483 b = .592316. For u − ½ = −.44 the edge is .06, so
    // k = ⌊(2 a / .06 + b) · −.44 + 100.43⌋ = ⌊80.2⌋; the hat there is (a / .06² + b) / (1.1239 + 1.1328 / (b − 3.4)).
    const chance = Math.exp(-100) * product(1, 80, (k) => 100 / k)
    const border = (chance * (0.592316 / 0.0036 + 26.231)) / (1.1239 + 1.1328 / 22.831)
    expect(border).toBeCloseTo(0.845, 3)
    expect([0.999, 1.001].map((part) => isTaken((source) => poisson(source, 100), border * part, 0.06))).toEqual([
      true,
      false,
    ])
  })

  it('of a binomial number is at its chance over that of the likeliest, and of the hat', () => {
    // n 400, p ¼: deviation √75, b = 1.15 + 2.53 √75 = 23.0605, a = −.0873 + .0248 b + .0025 = .487099. For −.44 the
    // edge is .06 and k = ⌊(2 a / .06 + b) · −.44 + 100.5⌋ = ⌊83.2⌋. P(k − 1) / P(k) is 3 k / (401 − k); the likeliest
    // is 100.
    const chance = product(84, 100, (k) => (3 * k) / (401 - k))
    const border = (chance * (0.487099 / 0.0036 + 23.0605)) / ((2.83 + 5.1 / 23.0605) * Math.sqrt(75))
    expect(border).toBeCloseTo(0.86, 2)
    expect([0.999, 1.001].map((part) => isTaken((source) => binomial(source, 400, 0.25), border * part, 0.06))).toEqual(
      [true, false],
    )
  })

  it('never turns away what is surely below the chance', () => {
    // Edges of .07 and more: v up to .92 − 4.2 / b, or .9277 − 3.6224 / (b − 2), is below every chance.
    for (let u = 0.07; u <= 0.93; u += 0.01) {
      expect(isTaken((source) => poisson(source, 100), 0.9277 - 3.6224 / 24.231, u)).toBe(true)
      expect(isTaken((source) => binomial(source, 400, 0.25), 0.92 - 4.2 / 23.0605, u)).toBe(true)
    }
  })
})

describe('the quantile of a count', () => {
  /** Where one count ends, against where it should: the largest difference, and as a share of the smaller side. */
  function differences(quantile: (u: number) => number, ln: (k: number) => number, most: number): [number, number] {
    let [sum, absolute, relative] = [0, 0, 0]
    for (let k = 0; k < most; k++) {
      sum += Math.exp(ln(k))
      const side = Math.min(sum, 1 - sum)
      if (side < 1e-6) continue
      let [low, high] = [0, 1]
      for (let step = 0; step < 50; step++) {
        const middle = (low + high) / 2
        if (quantile(middle) > k) high = middle
        else low = middle
      }
      absolute = Math.max(absolute, Math.abs(low - sum))
      relative = Math.max(relative, Math.abs(low - sum) / side)
    }
    return [absolute, relative]
  }

  // What the expansion leaves out falls as one over the mean.
  it.each([
    [61, 1.7e-4, 0.0515],
    [200, 5.11e-5, 0.0098],
    [1000, 1.02e-5, 0.0014],
  ])('of mean %d is right to %d, and in tails of a millionth to a share of %d', (mean, absolute, relative) => {
    const [found, share] = differences(
      (u) => poissonQuantile(u, mean),
      (k) => lnPoisson(k, mean),
      2 * mean,
    )
    expect(found).toBeLessThan(absolute)
    expect(share).toBeLessThan(relative)
  })

  it.each([
    [244, 0.5, 1.65e-4, 0.0182],
    [400, 0.25, 1.36e-4, 0.0255],
    [400, 0.75, 1.36e-4, 0.0255],
    [1300, 0.05, 1.67e-4, 0.0495],
  ])(
    'of %i trials with %d is right to %d, and in tails of a millionth to a share of %d',
    (n, p, absolute, relative) => {
      const [found, share] = differences(
        (u) => binomialQuantile(u, n, p),
        (k) => lnBinomial(k, n, p),
        n,
      )
      expect(found).toBeLessThan(absolute)
      expect(share).toBeLessThan(relative)
    },
  )
})

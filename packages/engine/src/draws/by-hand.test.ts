/** What draws make of numbers that are given, worked out on paper. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binomial,
  eventsUpTo,
  geometric,
  ln1p,
  lnBinomial,
  lnPoisson,
  poisson,
  type Source,
  successesUpTo,
} from './distributions.ts'
import { Draws, drawsFor } from './draws.ts'
import { binomialQuantile, normalQuantile, poissonQuantile } from './quantiles.ts'

const STREAM = { key0: 1, key1: 2, blockKey: 3, blockStream: 4 }

/** Gives these numbers, one after the other. */
const given = (...numbers: number[]): Source => ({
  uniform() {
    const next = numbers.shift()
    if (next === undefined) throw new Error('asks for more numbers')
    return next
  },
})

/** Draws whose uniform numbers and words are given. */
class Given extends Draws {
  private readonly numbers: number[]
  constructor(...numbers: number[]) {
    super(STREAM, 0, 'given')
    this.numbers = numbers
  }
  override uniform(): number {
    return this.numbers.shift() as number
  }
  override word(): number {
    return this.numbers.shift() as number
  }
}

describe('a sequence', () => {
  const three = (draws: Draws) => [draws.word(), draws.word(), draws.word()]

  it('begins anew at another block or tick, wherever it was', () => {
    const other = { ...STREAM, blockKey: 5, blockStream: 6 }
    const draws = drawsFor(STREAM, 7, 'a')
    const first = three(draws)
    for (let used = 0; used <= 6; used++) {
      for (let k = 0; k < used; k++) draws.word()
      expect(three(draws.at(other, 8))).toEqual(three(drawsFor(other, 8, 'a')))
      for (let k = 0; k < used; k++) draws.word()
      expect(three(draws.at(STREAM, 7))).toEqual(first)
    }
  })

  it('gives coarse numbers as halves of the 2³² steps from 0 to 1', () => {
    expect([0, 2 ** 31, 2 ** 32 - 1].map((word) => new Given(word).coarse())).toEqual([
      2 ** -33,
      0.5 + 2 ** -33,
      1 - 2 ** -33,
    ])
  })
})

describe('a whole number', () => {
  it('is rejected where a word’s product falls into the part that some numbers would have more of', () => {
    // 2³² mod 3 is 1: the word 0 alone is rejected. Words of 2³²/3 and more give 1, of twice that 2.
    expect(new Given(0, 1).integer(3)).toBe(0)
    const [third, twoThirds] = [1, 2].map((k) => Math.ceil((k * 2 ** 32) / 3)) as [number, number]
    expect([third - 1, third, twoThirds - 1, twoThirds].map((word) => new Given(word).integer(3))).toEqual([0, 1, 1, 2])
    // 2³² mod (3 · 2³⁰) is 2³⁰: products below that are rejected, 2³⁰ itself is not (that of the word 3, 9 · 2³⁰).
    expect(new Given(0, 3).integer(3 * 2 ** 30)).toBe(2)
    expect(new Given(2 ** 32 - 1).integer(2 ** 32)).toBe(2 ** 32 - 1)
    expect(new Given(123).integer(1)).toBe(0)
  })

  it.each([0, 2 ** 32 + 1, 1.5])('says which bound cannot be: %d', (below) => {
    expect(() => new Given(1).integer(below)).toThrow(`got ${below}`)
  })
})

describe('a choice', () => {
  it.each([
    [
      [1, 2, 1],
      [0, 0.2499, 0.25, 0.7499, 0.75, 0.9999],
      [0, 0, 1, 1, 2, 2],
    ],
    [
      [0, 1, 0, 3, 0, 0],
      [0, 0.2499, 0.25, 0.9999],
      [1, 1, 3, 3],
    ],
    [[5], [0, 0.9999], [0, 0]],
  ])('among weights %j falls where the number lies', (weights, numbers, chosen) => {
    expect(numbers.map((number) => new Given(number).choice(weights))).toEqual(chosen)
  })

  it('says which weight cannot be', () => {
    expect(() => new Given(0).choice([1, Infinity])).toThrow('weight 1 must be a number of at least 0, got Infinity')
  })
})

it('a shuffle exchanges the last item, then the one before, with one up to it', () => {
  // A word of w/2³² gives the whole number below n at n · w/2³².
  const words = [1 / 4, 2 / 3, 0].map((share) => Math.ceil(share * 2 ** 32))
  const items = ['a', 'b', 'c', 'd']
  // d with b (1 of 4): a d c b. c with c (2 of 3). d with a (0 of 2): d a c b.
  new Given(...words).shuffle(items)
  expect(items).toEqual(['d', 'a', 'c', 'b'])
})

describe('counts', () => {
  it('of failures are how often a number can be divided by that of a failure', () => {
    // With ½ the numbers in (¼, ½] mean 1, those in (⅛, ¼] 2.
    expect([0.9, 0.51, 0.49, 0.26, 0.24].map((u) => geometric(given(u), 0.5))).toEqual([0, 0, 1, 1, 2])
    // .8² = .64 and .8³ = .512.
    expect([0.65, 0.63, 0.52, 0.51].map((u) => geometric(given(u), 0.2))).toEqual([1, 2, 2, 3])
  })

  it('of events add up e⁻¹, e⁻¹, e⁻¹/2, e⁻¹/6, … for a mean of 1', () => {
    // .3679, .7358, .9197, .9810
    const numbers = [0.367, 0.368, 0.735, 0.736, 0.919, 0.92, 0.98, 0.982]
    const counts = [0, 1, 1, 2, 2, 3, 3, 4]
    expect(numbers.map((u) => eventsUpTo(u, 1, Math.exp(-1)))).toEqual(counts)
    expect(numbers.map((u) => poisson(given(u), 1))).toEqual(counts)
    expect(numbers.map((u) => poissonQuantile(u, 1))).toEqual(counts)
    expect(poissonQuantile(0.5, 0)).toBe(0)
  })

  it('of successes add up 8/27, 12/27, 6/27, 1/27 for three trials with a third', () => {
    const numbers = [0.29, 0.3, 0.74, 0.741, 0.96, 0.97]
    const counts = [0, 1, 1, 2, 2, 3]
    expect(numbers.map((u) => successesUpTo(u, 3, 1 / 3, 8 / 27))).toEqual(counts)
    expect(numbers.map((u) => binomial(given(u), 3, 1 / 3))).toEqual(counts)
    expect(numbers.map((u) => binomialQuantile(u, 3, 1 / 3))).toEqual(counts)
    // With two thirds it is the failures that are added up; the quantile turns its number round as well.
    expect(numbers.map((u) => binomial(given(u), 3, 2 / 3))).toEqual(counts.map((k) => 3 - k))
    expect(numbers.map((u) => binomialQuantile(1 - u, 3, 2 / 3))).toEqual(counts.map((k) => 3 - k))
  })

  it('end, whatever the number', () => {
    for (const mean of [0.001, 1, 9.9]) expect(poisson(given(1 - 2 ** -53), mean)).toBeLessThan(60)
    expect(binomial(given(1 - 2 ** -53), 5, 0.5)).toBe(5)
    expect(poissonQuantile(1 - 2 ** -53, 60)).toBeLessThan(200)
    expect(successesUpTo(1, 1e6, 1e-6, Math.exp(-1))).toBeLessThan(60)
  })

  it('of many events follow the transformed number, and are drawn again below 0', () => {
    // Mean 100: b = .931 + 25.3 = 26.231, a = −.059 + .02483 b = .5923. For u − ½ = ¼ the edge is ¼ and
    // k = ⌊(2 · .5923 / ¼ + 26.231) / 4 + 100.43⌋ = ⌊108.17⌋; for −¼ it is ⌊92.69⌋.
    expect([0.75, 0.25].map((u) => poisson(given(0.001, u), 100))).toEqual([108, 92])
    // Mean 10: b = 8.9316, a = .16277. For u − ½ = −.472 the edge is .028 and k = ⌊(11.63 + 8.93) · −.472 + 10.43⌋ = 0,
    // which is taken where v is less than (a / edge² + b) e⁻¹⁰ / 1.3287 = .0074.
    expect([poisson(given(0.007, 0.028), 10), poisson(given(0.0078, 0.028, 0.007, 0.028), 10)]).toEqual([0, 0])
    // u − ½ = −.4999 would be far below 0: two more numbers are taken.
    expect(poisson(given(0.001, 0.0001, 0.001, 0.75), 100)).toBe(108)
  })

  it('of many successes likewise', () => {
    // n 400, p ¼: deviation √75 = 8.6603, b = 1.15 + 2.53 · 8.6603 = 23.0605, a = −.0873 + .0248 b + .0025 = .4871.
    // k = ⌊(2 · .4871 / ¼ + 23.0605) / 4 + 100.5⌋ = ⌊107.24⌋; for −¼ it is ⌊93.76⌋.
    expect([0.75, 0.25].map((u) => binomial(given(0.001, u), 400, 0.25))).toEqual([107, 93])
    // Of 400 with ¾ the failures are those with ¼.
    expect(binomial(given(0.001, 0.75), 400, 0.75)).toBe(400 - 107)
    // Far below 0, and far above n where n is small: drawn again.
    expect(binomial(given(0.001, 0.0001, 0.001, 0.75), 400, 0.25)).toBe(107)
    expect(binomial(given(0.001, 0.9999, 0.001, 0.5), 21, 0.5)).toBe(11)
  })
})

describe('probabilities', () => {
  const lnFactorial = (k: number) => Math.log(Array.from({ length: k }, (_, i) => i + 1).reduce((a, b) => a * b, 1))

  it('are those of the definitions, to the last digits', () => {
    // Factorials up to 17 are exact, and so are their logarithms but for the last bit.
    for (let k = 1; k <= 17; k++) {
      for (const mean of [k, 1.05 * k, 0.5 * k, 3 * k]) {
        expect(lnPoisson(k, mean)).toBeCloseTo(k * Math.log(mean) - mean - lnFactorial(k), 13)
      }
    }
    for (const [k, n] of [
      [1, 17],
      [8, 17],
      [16, 17],
      [5, 10],
    ] as const) {
      const ways = lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k)
      for (const p of [0.1, 0.5, 0.62]) {
        expect(lnBinomial(k, n, p)).toBeCloseTo(ways + k * Math.log(p) + (n - k) * Math.log(1 - p), 12)
      }
    }
    expect([lnPoisson(0, 2.5), lnBinomial(0, 3, 0.5), lnBinomial(3, 3, 0.25)]).toEqual([
      -2.5,
      3 * Math.log(0.5),
      3 * Math.log(0.25),
    ])
  })

  it('keep ln(1 + x) to all digits where x is small', () => {
    // x − x²/2 + x³/3
    for (const x of [1e-3, -1e-5, 1e-9, 1e-17, 0]) expect(ln1p(x)).toBeCloseTo(x - x ** 2 / 2 + x ** 3 / 3, 12)
    expect(ln1p(-0.75)).toBeCloseTo(-2 * Math.LN2, 15)
    expect(ln1p(1e-17)).toBe(1e-17)
  })
})

describe('quantiles', () => {
  it('of the normal distribution are alike on both sides, and meet where their formulas do', () => {
    const unit = fc.double({ min: 1e-12, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(unit, (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), p > 1e-4 ? 10 : 3)
      }),
      { seed: 6 },
    )
    // .5 ± .425, and e⁻²⁵, where the tail begins.
    for (const p of [0.075, 0.925, Math.exp(-25)]) {
      expect(normalQuantile(p * (1 - 1e-9))).toBeCloseTo(normalQuantile(p * (1 + 1e-9)), 7)
    }
  })

  it('of counts know e⁻ᵐ to nine digits', () => {
    for (const mean of [1.0624, 7.03, 33.061, 59.999]) {
      const none = Math.exp(-mean)
      expect([1 - 2e-9, 1 + 2e-9].map((part) => poissonQuantile(none * part, mean))).toEqual([0, 1])
    }
  })

  it('of counts go over from sums to the corrected normal number without a leap', () => {
    for (const u of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      expect(Math.abs(poissonQuantile(u, 60) - poissonQuantile(u, 60.001))).toBeLessThanOrEqual(1)
      // n p (1 − p) is 60 for 240 trials with a half.
      expect(Math.abs(binomialQuantile(u, 240, 0.5) - binomialQuantile(u, 241, 0.5))).toBeLessThanOrEqual(1)
    }
  })
})

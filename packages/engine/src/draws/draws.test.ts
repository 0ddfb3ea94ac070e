import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashName, type Stream, wordOf } from '../equations/philox.ts'
import { lnBinomial, lnPoisson } from './distributions.ts'
import { drawsFor, keyOf } from './draws.ts'
import { normalQuantile } from './quantiles.ts'

// Seeds are fixed, so a test that passes passes again. With others each statistic would go beyond its bound, 4.9
// standard errors, once in 10⁶ times; there are about 150. Counts with means far below 1 are skew, so less exactly.
const BOUND = 4.9

const stream: Stream = { ...keyOf('draws'), blockKey: hashName('a', 1), blockStream: hashName('a', 2) }
const draws = (purpose: string) => drawsFor(stream, 0, purpose)

/** Pearson's χ² as a normal number (Wilson & Hilferty 1931); cells in which fewer than 20 are expected are joined. */
function surprise(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let [sum, cells, seen, due] = [0, 0, 0, 0]
  let rest = Array.from(expected).reduce((total, value) => total + value, 0)
  for (let i = 0; i < expected.length; i++) {
    seen += observed[i]
    due += expected[i]
    rest -= expected[i]
    if (due < 20 || (rest < 20 && i < expected.length - 1)) continue
    sum += (seen - due) ** 2 / due
    cells++
    seen = due = 0
  }
  const freedom = cells - 1
  if (freedom < 1) throw new Error('too few cells')
  return (Math.cbrt(sum / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom))
}

/** Standard errors by which the mean and the variance of draws miss what they should be. */
function misses(draw: () => number, count: number, mean: number, variance: number, kurtosis: number): number[] {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < count; i++) {
    const difference = draw() - mean
    sum += difference
    squares += difference * difference
  }
  const ofVariance = variance * Math.sqrt((kurtosis - 1) / count)
  return [sum / count / Math.sqrt(variance / count), (squares / count - variance) / ofVariance]
}

function expectMoments(...args: Parameters<typeof misses>): void {
  for (const miss of misses(...args)) expect(Math.abs(miss)).toBeLessThan(BOUND)
}

/** Counts of whole numbers `from` … `to`, those beyond in the first and the last. */
function tally(draw: () => number, count: number, from: number, to: number): Float64Array {
  const counts = new Float64Array(to - from + 1)
  for (let i = 0; i < count; i++) counts[Math.min(to, Math.max(from, draw())) - from]++
  return counts
}

describe('keyOf', () => {
  it('gives each text its key, always the same', () => {
    expect(keyOf('a')).toEqual(keyOf('a'))
    const keyText = (seed: string) => Object.values(keyOf(seed)).join(' ')
    const numbers = Array.from({ length: 10_000 }, (_, k) => `${k}`)
    expect(new Set(numbers.map(keyText)).size).toBe(10_000)
    // Texts that plain ARC4 does not tell apart: repetitions, and characters with the same lower byte.
    const alike = [
      '',
      '\0',
      '\0\0',
      'ab',
      'abab',
      '\u0001',
      '\u0101',
      'x'.repeat(255),
      'x'.repeat(256),
      'x'.repeat(600),
    ]
    expect(new Set(alike.map(keyText)).size).toBe(alike.length)
    expect(keyOf('cogov')).toMatchInlineSnapshot(`
      {
        "key0": -1116782588,
        "key1": 624251330,
      }
    `)
  })

  it('leaves Math.random alone', () => {
    const { random } = Math
    keyOf('a')
    expect(Math.random).toBe(random)
  })
})

describe('a sequence of draws', () => {
  it('is a function of key, block, tick and purpose, and of each of them', () => {
    const first = (s: Stream, tick: number, purpose: string) => drawsFor(s, tick, purpose).uniform()
    const number = first(stream, 1, 'a')
    expect(first({ ...stream }, 1, 'a')).toBe(number)
    const others = (['key0', 'key1', 'blockKey', 'blockStream'] as const).map((word) =>
      first({ ...stream, [word]: 1 }, 1, 'a'),
    )
    expect(new Set([number, first(stream, 2, 'a'), first(stream, 1, 'b'), ...others]).size).toBe(7)
  })

  it('shares no word with what the kernel draws, under its own name or one that differs in its first letter', () => {
    const own = draws('network')
    const words = new Set(Array.from({ length: 1000 }, () => own.word()))
    for (let letter = 32; letter < 127; letter++) {
      const purpose = hashName(`${String.fromCharCode(letter)}etwork`)
      for (let row = 0; row < 16; row++) expect(words.has(wordOf(stream, row, 0, purpose) >>> 0)).toBe(false)
    }
  })

  it.each<[string, Stream, number, string]>([
    ['purposes', stream, 0, 'b'],
    ['ticks', stream, 1, 'a'],
    ['blocks', { ...stream, blockKey: hashName('b', 1), blockStream: hashName('b', 2) }, 0, 'a'],
    ['keys', { ...stream, ...keyOf('other') }, 0, 'a'],
  ])('is independent of the one of other %s', (_, other, tick, purpose) => {
    const [a, b] = [draws('a'), drawsFor(other, tick, purpose)]
    const counts = tally(() => 32 * Math.floor(a.uniform() * 32) + Math.floor(b.uniform() * 32), 102400, 0, 1023)
    expect(surprise(counts, new Float64Array(1024).fill(100))).toBeLessThan(BOUND)
  })

  it('has independent successive numbers', () => {
    const a = draws('serial')
    const counts = tally(() => 100 * a.integer(10) + 10 * a.integer(10) + a.integer(10), 100_000, 0, 999)
    expect(surprise(counts, new Float64Array(1000).fill(100))).toBeLessThan(BOUND)
  })
})

describe('uniform', () => {
  it('is uniform on (0, 1)', () => {
    const a = draws('uniform')
    const uniform = () => a.uniform()
    expectMoments(uniform, 200_000, 1 / 2, 1 / 12, 9 / 5)
    const counts = tally(() => Math.floor(uniform() * 1000), 200_000, 0, 999)
    expect(surprise(counts, new Float64Array(1000).fill(200))).toBeLessThan(BOUND)
  })

  it('uses its two words from the highest bit down', () => {
    const [a, b] = [draws('bits'), draws('bits')]
    for (let i = 0; i < 1000; i++) {
      const [high, low] = [b.word() >>> 6, b.word() >>> 6]
      expect(a.uniform()).toBe((high + (low + 0.5) / 2 ** 26) / 2 ** 26)
    }
  })
})

describe('integer', () => {
  it('is the upper word of the exact product of a random word and the bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.nat(), (below, tick) => {
        const [a, b] = [drawsFor(stream, tick, 'i'), drawsFor(stream, tick, 'i')]
        const rejected = 2n ** 32n % BigInt(below)
        let product: bigint
        do product = BigInt(b.word()) * BigInt(below)
        while ((product & 0xffffffffn) < rejected)
        expect(a.integer(below)).toBe(Number(product >> 32n))
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  it.each([2, 3, 7, 10, 1000])('is uniform below %i', (below) => {
    const a = draws('integer')
    const counts = tally(() => a.integer(below), 100_000, 0, below - 1)
    expect(surprise(counts, new Float64Array(below).fill(100_000 / below))).toBeLessThan(BOUND)
  })

  it('is not biased where the bound is three quarters of all words', () => {
    const a = draws('bias')
    const counts = tally(() => a.integer(3 * 2 ** 30) % 3, 100_000, 0, 2)
    expect(surprise(counts, new Float64Array(3).fill(100_000 / 3))).toBeLessThan(BOUND)
  })

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN, Infinity])('refuses %d', (below) => {
    expect(() => draws('x').integer(below)).toThrow(RangeError)
  })
})

describe('normal', () => {
  // Checked against the complementary error function: ½ erfc(−x / √2) = p.
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.99, 2.3263478740408408],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-20, -9.26234008979841],
    [1e-300, -37.0471],
  ])('has the quantile of %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, p < 1e-100 ? 4 : 13)
  })

  it('is standard normal', () => {
    const a = draws('normal')
    expectMoments(() => a.normal(), 400_000, 0, 1, 3)
    const hundredths = Float64Array.from({ length: 99 }, (_, k) => normalQuantile((k + 1) / 100))
    const counts = tally(
      () => {
        const x = a.normal()
        return hundredths.filter((bound) => bound < x).length
      },
      50_000,
      0,
      99,
    )
    expect(surprise(counts, new Float64Array(100).fill(500))).toBeLessThan(BOUND)
  })
})

describe('geometric', () => {
  it.each([0.9, 0.5, 0.1, 0.01])('has its distribution for p = %d', (p) => {
    const a = draws('geometric')
    const [count, most] = [100_000, Math.ceil(12 / p)]
    const expected = Array.from({ length: most }, (_, k) => count * p * (1 - p) ** k)
    expect(
      surprise(
        tally(() => a.geometric(p), count, 0, most - 1),
        expected,
      ),
    ).toBeLessThan(BOUND)
  })

  it('takes the smallest probabilities and refuses what is none', () => {
    expect(draws('x').geometric(1)).toBe(0)
    expect(draws('x').geometric(0)).toBe(Infinity)
    const a = draws('small')
    // Exponential: kurtosis 9.
    expectMoments(() => a.geometric(1e-12), 100_000, 1e12, 1e24, 9)
    expect(draws('x').geometric(1e-300)).toBeGreaterThan(1e290)
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => draws('x').geometric(p)).toThrow(/p must be/)
  })
})

/** Compares draws in `from` … `to` with a table of probabilities; those few beyond are left out on both sides. */
function expectTable(
  draw: () => number,
  count: number,
  from: number,
  to: number,
  lnProbability: (k: number) => number,
): void {
  const probabilities = Array.from({ length: to - from + 1 }, (_, k) => Math.exp(lnProbability(from + k)))
  const counts = tally(draw, count, from - 1, to + 1).subarray(1, to - from + 2)
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)
  const scale = sum(counts) / sum(probabilities)
  expect(sum(counts)).toBeGreaterThan(0.99 * count)
  expect(
    surprise(
      counts,
      probabilities.map((probability) => probability * scale),
    ),
  ).toBeLessThan(BOUND)
}

describe('poisson', () => {
  it.each([0.01, 0.3, 1, 4, 9.99, 10, 10.5, 17, 30, 100, 1000, 1e4, 1e5])(
    'has its distribution for a mean of %d',
    (mean) => {
      const a = draws('poisson')
      const count = 100_000
      expectMoments(() => a.poisson(mean), count, mean, mean, 3 + 1 / mean)
      const width = 4 * Math.sqrt(mean) + 2
      const [from, to] = [Math.max(0, Math.floor(mean - width)), Math.ceil(mean + width)]
      expectTable(
        () => a.poisson(mean),
        count,
        from,
        to,
        (k) => lnPoisson(k, mean),
      )
    },
  )

  // A wrong constant of the rejection shows in a few draws in a thousand only, so these are many.
  it.each([10, 40, 300])('has its distribution to a few parts in a thousand for a mean of %d', (mean) => {
    const a = draws('many')
    const width = Math.ceil(4 * Math.sqrt(mean) + 2)
    expectTable(
      () => a.poisson(mean),
      2_000_000,
      Math.max(0, mean - width),
      mean + width,
      (k) => lnPoisson(k, mean),
    )
  })

  it.each([1e9, 1e12, 1e15])('keeps its moments for a mean of %d', (mean) => {
    const a = draws('large')
    expectMoments(() => a.poisson(mean), 100_000, mean, mean, 3)
  })

  it('is 0 for a mean of 0 and refuses what is none', () => {
    expect(draws('x').poisson(0)).toBe(0)
    expect(draws('x').poisson(Number.MIN_VALUE)).toBe(0)
    for (const mean of [-1, Number.NaN, Infinity, 1e16]) expect(() => draws('x').poisson(mean)).toThrow(/mean must be/)
  })
})

describe('binomial', () => {
  it.each<[number, number]>([
    [1, 0.3],
    [10, 0.5],
    [10, 0.9],
    [25, 0.4],
    [21, 0.5],
    [100, 0.099],
    [100, 0.2],
    [1000, 0.005],
    [1000, 0.7],
    [1e5, 0.5],
    [1e6, 1e-5],
    [1e6, 0.01],
  ])('has its distribution for n = %d, p = %d', (n, p) => {
    const a = draws('binomial')
    const [count, mean, variance] = [100_000, n * p, n * p * (1 - p)]
    expectMoments(() => a.binomial(n, p), count, mean, variance, 3 + (1 - 6 * p * (1 - p)) / variance)
    const width = 4 * Math.sqrt(variance) + 2
    const [from, to] = [Math.max(0, Math.floor(mean - width)), Math.min(n, Math.ceil(mean + width))]
    expectTable(
      () => a.binomial(n, p),
      count,
      from,
      to,
      (k) => lnBinomial(k, n, p),
    )
  })

  it.each<[number, number]>([
    [1e15, 0.5],
    [1e15, 1e-14],
    [1e12, 0.999],
  ])('keeps its moments for n = %d, p = %d', (n, p) => {
    const a = draws('large')
    const variance = n * p * (1 - p)
    expectMoments(() => a.binomial(n, p), 100_000, n * p, variance, 3 + 1 / variance)
  })

  it('is sure where p is 0 or 1 and refuses what is no probability and no number of trials', () => {
    expect([draws('x').binomial(7, 0), draws('x').binomial(7, 1), draws('x').binomial(0, 0.5)]).toEqual([0, 7, 0])
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => draws('x').binomial(5, p)).toThrow(/p must be/)
    for (const n of [-1, 1.5, Number.NaN, 1e16]) expect(() => draws('x').binomial(n, 0.5)).toThrow(/n must be/)
  })
})

describe('probabilities', () => {
  it('add up to 1 and agree with sums of logarithms', () => {
    for (const mean of [0.5, 3, 12, 400]) {
      let [sum, byHand] = [0, -mean]
      for (let k = 0; k < mean * 2 + 100; k++) {
        if (k > 0) byHand += Math.log(mean / k)
        expect(lnPoisson(k, mean)).toBeCloseTo(byHand, 10)
        sum += Math.exp(lnPoisson(k, mean))
      }
      expect(sum).toBeCloseTo(1, 12)
    }
    for (const [n, p] of [
      [1, 0.2],
      [30, 0.5],
      [500, 0.03],
    ] as const) {
      let sum = 0
      for (let k = 0; k <= n; k++) sum += Math.exp(lnBinomial(k, n, p))
      expect(sum).toBeCloseTo(1, 12)
    }
  })
})

describe('choice', () => {
  it('chooses as often as the weights say and never what weighs nothing', () => {
    const weights = [0, 1, 2, 0, 3, 0]
    const a = draws('choice')
    const counts = tally(() => a.choice(weights), 60_000, 0, 5)
    expect([counts[0], counts[3], counts[5]]).toEqual([0, 0, 0])
    expect(
      surprise(
        [1, 2, 4].map((i) => counts[i]),
        [10_000, 20_000, 30_000],
      ),
    ).toBeLessThan(BOUND)
  })

  it('names what is wrong with weights', () => {
    expect(() => draws('x').choice([1, -1])).toThrow('weight 1 must be a number of at least 0, got -1')
    expect(() => draws('x').choice([1, Number.NaN])).toThrow(RangeError)
    expect(() => draws('x').choice([0, 0])).toThrow('positive sum')
    expect(() => draws('x').choice([])).toThrow('positive sum')
    expect(() => draws('x').choice([1e308, 1e308])).toThrow('positive sum')
  })
})

describe('shuffle', () => {
  it('gives all orders alike', () => {
    const a = draws('shuffle')
    const seen = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const items = ['a', 'b', 'c', 'd']
      a.shuffle(items)
      seen.set(items.join(''), (seen.get(items.join('')) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    expect(surprise([...seen.values()], new Float64Array(24).fill(1000))).toBeLessThan(BOUND)
  })

  it('keeps all items, of arrays of any kind and length', () => {
    const typed = Float32Array.from({ length: 100 }, (_, i) => i)
    draws('x').shuffle(typed)
    expect(Array.from(typed.toSorted())).toEqual(Array.from({ length: 100 }, (_, i) => i))
    expect(() => draws('x').shuffle([])).not.toThrow()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashName, philox, type Stream, uniformOf, wordOf } from './philox.ts'

// philox4x32 with 7 rounds, which the engine takes, and with 10, in Random123's kat_vectors (Salmon, Moraes, Dror &
// Shaw, SC'11): counter, key, words.
const ROUNDS = 7
const KNOWN = [
  [7, '00000000 00000000 00000000 00000000', '00000000 00000000', '5f6fb709 0d893f64 4f121f81 4f730a48'],
  [7, 'ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '5207ddc2 45165e59 4d8ee751 8c52f662'],
  [7, '243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', '4dfccaba 190a87f0 c47362ba b6b5242a'],
  [10, '00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [10, 'ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [10, '243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
] as const

type Four = [number, number, number, number]
const parse = (text: string) => text.split(' ').map((word) => Number.parseInt(word, 16) | 0)
const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

/** The generator as its paper states it, in whole numbers of any size. */
function reference(rounds: number, counter: number[], key: number[]): number[] {
  let c = counter.map((word) => BigInt(word >>> 0)) as [bigint, bigint, bigint, bigint]
  let [k0, k1] = key.map((word) => BigInt(word >>> 0)) as [bigint, bigint]
  const low = (x: bigint) => x & 0xffffffffn
  for (let round = 0; round < rounds; round++) {
    const [p0, p1] = [0xd2511f53n * c[0], 0xcd9e8d57n * c[2]]
    c = [(p1 >> 32n) ^ c[1] ^ k0, low(p1), (p0 >> 32n) ^ c[3] ^ k1, low(p0)]
    k0 = low(k0 + 0x9e3779b9n)
    k1 = low(k1 + 0xbb67ae85n)
  }
  return c.map((word) => Number(word) | 0)
}

describe('philox', () => {
  it.each(KNOWN.filter(([rounds]) => rounds === ROUNDS))(
    'gives the published words: %i rounds, counter %s, key %s',
    (_, counter, key, expected) => {
      const out = new Int32Array(4)
      philox(...(parse(counter) as Four), ...(parse(key) as [number, number]), out)
      expect(Array.from(out, hex).join(' ')).toBe(expected)
    },
  )

  it.each(KNOWN)('has a formula that gives them: %i rounds, counter %s, key %s', (rounds, counter, key, expected) => {
    expect(reference(rounds, parse(counter), parse(key)).map(hex).join(' ')).toBe(expected)
  })

  it('gives the same words as the formula of the paper in exact whole numbers', () => {
    fc.assert(
      fc.property(fc.array(int32, { minLength: 4, maxLength: 4 }), int32, int32, (counter, k0, k1) => {
        const out = new Int32Array(4)
        philox(...(counter as Four), k0, k1, out)
        expect(Array.from(out)).toEqual(reference(ROUNDS, counter, [k0, k1]))
      }),
      { seed: 1 },
    )
  })
})

describe('wordOf', () => {
  const stream: Stream = { key0: 1, key1: 2, blockKey: hashName('a', 1), blockStream: hashName('a', 2) }

  it('gives every row a word of its own: sixteen rows share four counters', () => {
    const words = new Set(Array.from({ length: 4096 }, (_, row) => wordOf(stream, row, 0, 0)))
    // 4,096 words of 32 bits have a double with probability 0.002; this stream has none.
    expect(words.size).toBe(4096)
    for (let group = 0; group < 4; group++) {
      const out = new Int32Array(4)
      philox(group, 0, stream.blockStream, 0, stream.key0 ^ stream.blockKey, stream.key1, out)
      expect([0, 4, 8, 12].map((row) => wordOf(stream, row + group, 0, 0))).toEqual(Array.from(out))
    }
  })

  it('depends on nothing but its arguments, and on each of them', () => {
    const word = wordOf(stream, 5, 6, 7)
    expect(wordOf({ ...stream }, 5, 6, 7)).toBe(word)
    const others = [
      wordOf(stream, 6, 6, 7),
      wordOf(stream, 5, 7, 7),
      wordOf(stream, 5, 6, 8),
      wordOf({ ...stream, key0: 3 }, 5, 6, 7),
      wordOf({ ...stream, key1: 3 }, 5, 6, 7),
      wordOf({ ...stream, blockKey: 3 }, 5, 6, 7),
      wordOf({ ...stream, blockStream: 3 }, 5, 6, 7),
    ]
    expect(new Set([word, ...others]).size).toBe(8)
  })

  // 65,536 pairs a direction; a correlation beyond 4.9 standard errors has odds of 1 in 10⁶ for each.
  it.each<[string, (i: number) => [number, number]]>([
    ['successive rows', (i) => [wordOf(stream, i, 3, 4), wordOf(stream, i + 1, 3, 4)]],
    ['rows of the same lane', (i) => [wordOf(stream, i, 3, 4), wordOf(stream, i + 4, 3, 4)]],
    ['successive ticks', (i) => [wordOf(stream, 9, i, 4), wordOf(stream, 9, i + 1, 4)]],
    ['two purposes', (i) => [wordOf(stream, i, 3, hashName('trust')), wordOf(stream, i, 3, hashName('trusu'))]],
    ['two blocks', (i) => [wordOf(stream, i, 3, 4), wordOf({ ...stream, ...blockOf('b') }, i, 3, 4)]],
    ['two keys', (i) => [wordOf(stream, i, 3, 4), wordOf({ ...stream, key0: 0 }, i, 3, 4)]],
  ])('has uncorrelated numbers and bits in %s', (_, pair) => {
    const pairs = 65536
    let products = 0
    const equalBits = new Float64Array(32)
    for (let i = 0; i < pairs; i++) {
      const [a, b] = pair(i)
      products += (uniformOf(a) - 0.5) * (uniformOf(b) - 0.5)
      for (let bit = 0; bit < 32; bit++) equalBits[bit] += 1 - (((a ^ b) >>> bit) & 1)
    }
    expect(Math.abs((products * 12) / Math.sqrt(pairs))).toBeLessThan(4.9)
    // The largest of 32 counts: 5.5 standard errors have the same odds.
    for (const equal of equalBits) expect(Math.abs(equal - pairs / 2) / (Math.sqrt(pairs) / 2)).toBeLessThan(5.5)
  })
})

const blockOf = (name: string) => ({ blockKey: hashName(name, 1), blockStream: hashName(name, 2) })

describe('uniformOf', () => {
  it('lies inside (0, 1), symmetric about one half, and is exact in single precision', () => {
    expect(uniformOf(0)).toBe(2 ** -24)
    expect(uniformOf(-1)).toBe(1 - 2 ** -24)
    fc.assert(
      fc.property(int32, (word) => {
        expect(uniformOf(word)).toBe(Math.fround(uniformOf(word)))
        expect(uniformOf(word) + uniformOf(~word)).toBe(1)
      }),
      { seed: 2 },
    )
  })
})

describe('hashName', () => {
  it('gives 200,000 names of blocks 200,000 pairs of words', () => {
    const words = new Set<number>()
    for (let k = 0; k < 200_000; k++) {
      const name = `residents community ${k}`
      words.add(hashName(name, 1) * 2 ** 21 + (hashName(name, 2) >>> 11))
    }
    expect(words.size).toBe(200_000)
  })

  it('tells names apart that differ in one character or its upper byte only', () => {
    expect(hashName('a')).not.toBe(hashName('b'))
    expect(new Set([0, 1, 2, 3].map((seed) => hashName('a', seed))).size).toBe(4)
    expect(hashName('a')).not.toBe(hashName('š'))
    expect(hashName('')).not.toBe(hashName('\0'))
  })

  // The offset that FNV-1a begins with; with it as a seed nothing but the last mixing is left.
  const mixed = (word: number) => hashName('', (0x811c9dc5 ^ word) | 0) >>> 0

  it('ends as MurmurHash3 does: its published hashes of nothing', () => {
    expect(mixed(0)).toBe(0)
    expect(mixed(1)).toBe(0x514e28b7)
    expect(mixed(0xffffffff)).toBe(0x81f16f39)
  })

  it('is FNV-1a over two bytes a character, the lower first', () => {
    // Published: 'a' has e40c292c, 'foo' has a9f37ed7. The upper byte of each is 0 and only multiplies.
    const next = (hash: number, byte: number) => Number(BigInt.asUintN(32, BigInt((hash ^ byte) >>> 0) * 0x01000193n))
    expect(hashName('a') >>> 0).toBe(mixed(next(0xe40c292c, 0)))
    expect(hashName('\u6261') >>> 0).toBe(mixed(next(0xe40c292c, 0x62)))
    expect(hashName('\u6f66\u006f') >>> 0).toBe(mixed(next(0xa9f37ed7, 0)))
  })

  it('changes about half of its bits with every bit of its seed', () => {
    for (let bit = 0; bit < 32; bit++) {
      let changed = 0
      for (let k = 0; k < 256; k++) {
        let bits = hashName(`n${k}`, k) ^ hashName(`n${k}`, k ^ (1 << bit))
        for (; bits !== 0; bits &= bits - 1) changed++
      }
      // 256 · 32 bits: half of them, within five standard errors of 45.
      expect(Math.abs(changed - 4096)).toBeLessThan(226)
    }
  })
})

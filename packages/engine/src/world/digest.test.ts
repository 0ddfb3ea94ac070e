import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Digest } from './digest.ts'

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const words = fc.array(word, { minLength: 1, maxLength: 50 })
const of = (...parts: number[][]) =>
  parts.reduce((digest, part) => digest.add(Int32Array.from(part)), new Digest()).toString()

describe('a digest', () => {
  it('is sixteen hexadecimal digits that never change', () => {
    expect(of([])).toMatch(/^[0-9a-f]{16}$/)
    expect(of([1, 2, 3])).toBe(of([1, 2, 3]))
    expect(new Digest().text('cogov').toString()).toBe(of(Array.from('cogov', (c) => c.charCodeAt(0))))
  })

  it('begins with MurmurHash3 as it is published', () => {
    // With the seed 9747b28c: of nothing, of 'aaaa', of 'abcd', one word each.
    const half = (...all: number[]) => of(all).slice(0, 8)
    expect([half(), half(0x61616161), half(0x64636261)]).toEqual(['ebb6c228', '5a97808a', 'f0478627'])
  })

  it('knows the order of its words in both halves, however far apart they are', () => {
    for (const half of [0, 8]) {
      const part = (...all: number[]) => of(all).slice(half, half + 8)
      expect(part(1, 2)).not.toBe(part(2, 1))
      expect(part(1, 5, 5, 2)).not.toBe(part(2, 5, 5, 1))
      expect(part(1, 1)).not.toBe(part())
    }
  })

  it('adds the words from … to, and no other', () => {
    const all = Int32Array.of(1, 2, 3, 4, 5)
    expect(new Digest().add(all, 1, 3).toString()).toBe(of([2, 3]))
    expect(new Digest().add(all, 3).toString()).toBe(of([4, 5]))
    expect(new Digest().text('ab\u{1f600}').toString()).toBe(of([97, 98, 0x1f600]))
  })

  it('changes about half of the bits of both halves with every bit of a word', () => {
    for (let bit = 0; bit < 32; bit++) {
      for (const half of [0, 8]) {
        let changed = 0
        for (let k = 0; k < 128; k++) {
          const [one, other] = [
            [k, 7, k],
            [k ^ (1 << bit), 7, k],
          ].map((all) => Number.parseInt(of(all).slice(half, half + 8), 16))
          for (let bits = (one as number) ^ (other as number); bits !== 0; bits &= bits - 1) changed++
        }
        // 128 · 32 bits: half of them, within five standard errors of 32.
        expect(Math.abs(changed - 2048)).toBeLessThan(160)
      }
    }
  })

  it('does not depend on how its words are cut into parts', () => {
    fc.assert(
      fc.property(words, fc.nat(50), (all, at) => of(all) === of(all.slice(0, at), all.slice(at))),
      { seed: 1 },
    )
  })

  it('changes with every bit, with the order, and with words of zeros', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 0, max: 31 }), (all, at, bit) => {
        const other = all.slice()
        other[at % all.length] = (other[at % all.length] as number) ^ (1 << bit)
        expect(of(other)).not.toBe(of(all))
        expect(of([...all, 0])).not.toBe(of(all))
      }),
      { seed: 2 },
    )
    expect(of([1, 2])).not.toBe(of([2, 1]))
  })

  it('is alike for no two of 100,000 neighbouring states, in neither half', () => {
    const seen = Array.from({ length: 100_000 }, (_, k) => of([k, 0, 0]))
    expect(new Set(seen).size).toBe(seen.length)
    // Of 100,000 values of 32 bits about one pair is alike; many more would betray a half that does not mix.
    for (const half of [0, 8]) {
      expect(new Set(seen.map((text) => text.slice(half, half + 8))).size).toBeGreaterThan(seen.length - 10)
    }
  })

  it('reads a column’s bits, so that 0 and −0 differ', () => {
    const bits = (value: number) => [...new Int32Array(Float32Array.of(value).buffer)]
    expect(of(bits(0))).not.toBe(of(bits(-0)))
  })
})

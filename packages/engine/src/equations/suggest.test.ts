import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../messages/messages.ts'
import { nearest, nearestName } from './suggest.ts'

const KNOWN = ['belief', 'threshold', 'trust_prior', 'noise', '1', '007']

describe('a suggestion', () => {
  it.each([
    ['beleif', 'belief'],
    ['BELIEF', 'belief'],
    ['trust_pror', 'trust_prior'],
    ['nose', 'noise'],
    ['thre', 'threshold'],
    ['7', '007'],
  ])('for %s is %s', (name, meant) => {
    expect(nearestName(name, KNOWN)).toBe(meant)
    expect(english(nearest(name, KNOWN))).toBe(` (did you mean '${meant}'?)`)
  })

  it('is not made where nothing is near, nothing is known, or the name is no misspelling', () => {
    expect(nearest('xyzzy', KNOWN)).toBe('')
    expect(nearest('belief', [])).toBe('')
    expect(nearest('', KNOWN)).toBe('')
    expect(nearest('b'.repeat(100_000), ['b'.repeat(100_000)])).toBe('')
  })

  it('is as near as one edit for four letters, two for five or six, three for seven', () => {
    for (const [name, known, meant] of [
      ['abcd', 'abcx', 'abcx'],
      ['abcd', 'abxy', undefined],
      ['abcde', 'abcxy', 'abcxy'],
      ['abcde', 'abxyz', undefined],
      ['abcdefg', 'abcdxyz', 'abcdxyz'],
      ['abcdefg', 'abcwxyz', undefined],
      ['a', 'b', 'b'],
      ['a', 'bc', undefined],
    ] as const)
      expect(nearestName(name, [known]), name).toBe(meant)
  })

  it('is rather the same number than a beginning, and rather a beginning than a misspelling', () => {
    expect(nearestName('07', ['070', '7'])).toBe('7')
    expect(nearestName('be', ['bee', 'by'])).toBe('bee')
    expect(nearestName('nois', ['nos', 'noises of the street'])).toBe('noises of the street')
    // One letter begins too much to mean anything.
    expect(nearestName('n', ['noise'])).toBeUndefined()
    expect(nearestName('7', ['a7', '7a'])).toBe('a7')
  })

  it('is made for names of up to 64 letters', () => {
    const long = (letters: number) => nearestName('b'.repeat(letters), [`${'b'.repeat(letters - 1)}c`])
    expect([long(64), long(65)]).toEqual([`${'b'.repeat(63)}c`, undefined])
  })

  it('is the first of those that are equally near', () => {
    expect(nearestName('bat', ['cat', 'hat'])).toBe('cat')
  })

  it('is always a known name, and the name itself where that is known', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 })), fc.string({ maxLength: 12 }), (known, name) => {
        const found = nearestName(name, known)
        expect(found === undefined || known.includes(found)).toBe(true)
        if (name !== '' && known.includes(name)) expect(found?.toLowerCase()).toBe(name.toLowerCase())
      }),
      { seed: 1 },
    )
  })
})

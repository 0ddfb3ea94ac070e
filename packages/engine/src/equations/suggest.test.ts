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

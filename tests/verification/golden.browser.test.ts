import { describe, expect, it } from 'vitest'
import { GOLDEN, hashOf } from './golden.ts'

describe.each(GOLDEN)('in a browser, the golden run “$scenario.name”', (golden) => {
  it('ends with its hash by kernel', () => {
    expect(hashOf(golden)).toBe(golden.hash)
  })
  it('ends with its hash by reference', () => {
    expect(hashOf(golden, { machine: 'reference' })).toBe(golden.hash)
  }, 60_000)
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { treesFile } from '../../scripts/generate/trees-text.ts'

describe('the library’s equations as trees', () => {
  it('are those of their texts: npm run generate -- trees writes them anew', () => {
    expect(
      readFileSync(new URL('../../packages/core/src/assembly/trees.ts', import.meta.url), 'utf8') === treesFile(),
    ).toBe(true)
  })
})

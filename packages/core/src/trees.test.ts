import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { treesFile } from './trees-file.ts'

describe('the library’s equations as trees', () => {
  it('are those of their texts: node packages/core/scripts/trees.mjs writes them anew', () => {
    expect(readFileSync(new URL('./trees.ts', import.meta.url), 'utf8') === treesFile()).toBe(true)
  })
})

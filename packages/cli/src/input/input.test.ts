import { scenarioIn } from '@cogov/core/read-scenario'
import { parseFile } from '@cogov/core/scenario'
import { countingCalls } from '@cogov/tests/work'
import { describe, expect, it } from 'vitest'
import { WrongInput } from './failure.ts'
import { districtIn } from './input.ts'

/** A file in which many parts of the place are not there, in a place with many parts. */
const unknownParts = (many: number): string =>
  [
    'cogov: 2',
    'name: somewhere else',
    'place: { townships: 20, communities: 20, residents: 20 }',
    'where:',
    ...Array.from({ length: many }, (_, n) => `  - { place: townshop ${n}, mechanisms: {} }`),
  ].join('\n')

/** What is said of a file that is wrong. */
function linesOf(text: string): number {
  const written = parseFile(text, 'a.yaml')
  const { scenario } = scenarioIn(written)
  if (!scenario) throw new Error('no scenario')
  try {
    districtIn(written, scenario, false)
  } catch (error) {
    if (error instanceof WrongInput) return error.lines.length
    throw error
  }
  return 0
}

describe('a file with very many parts that are not there', () => {
  it('has fifty of them told, and how many more there are', () => {
    expect([49, 50, 51, 400].map((many) => linesOf(unknownParts(many)))).toEqual([49, 50, 51, 51])
  })

  it('is read in work that grows with its length: nearest names are looked for fifty times', () => {
    countingCalls((callsOf) => {
      const [some, more, most] = [100, 200, 400].map((many) => callsOf(() => linesOf(unknownParts(many))))
      expect(most - more).toBeLessThan(2.1 * (more - some))
      expect(more).toBeLessThan(1.5 * some)
    })
  })
})

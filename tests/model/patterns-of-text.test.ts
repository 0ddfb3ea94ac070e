/**
 * Texts come from files and links that may be hostile, so no regular expression of what is shipped may need more than
 * linear time: where it fails, it must not try the same characters again and again, in another part of itself or from
 * another start. That is shown of each expression, and no clock is needed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { analyse } from 'scslre'
import { expect, it } from 'vitest'

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url))

const SHIPPED = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^[a-z]+\/src\/.*\.tsx?$/.test(file) && !/\/compiled\/|\.test\.tsx?$/.test(file),
)

interface Pattern {
  source: string
  flags: string
}

/** In which ways an expression may need more than linear time. */
const slow = (pattern: Pattern): string[] => analyse(pattern).reports.map(({ type }) => type)

function patternsIn(file: string): Pattern[] {
  const text = readFileSync(PACKAGES + file, 'utf8')
  const found: Pattern[] = []
  new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ source: node.regex.pattern, flags: node.regex.flags })
    },
  }).visit(parseSync(file, text).program)
  return found
}

it('tells an expression that tries the same characters again from one that does not', () => {
  expect(slow({ source: '^[\\s{,]*"', flags: 'm' })).toEqual(['Move'])
  expect(slow({ source: '^(\\d+\\.?\\d*)$', flags: '' })).toEqual(['Trade'])
  expect(slow({ source: '^(a+)+$', flags: '' })).toEqual(['Self'])
  expect(slow({ source: '^(\\d+(\\.\\d*)?)$', flags: '' })).toEqual([])
})

it('finds none that needs more than linear time', () => {
  const patterns = SHIPPED.flatMap((file) => patternsIn(file).map((pattern) => ({ file, pattern })))
  expect(patterns.length).toBeGreaterThan(80)
  expect(patterns.filter(({ pattern }) => slow(pattern).length > 0)).toEqual([])
})

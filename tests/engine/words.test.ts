/** The engine has no word of governance, so that a model of anything else reads it as its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SOURCES = fileURLToPath(new URL('../../packages/engine/src/', import.meta.url))
const ACTORS = 'communit(y|ies)|townships?|superiors?|residents?|committees?|departments?|offices?'
const PLACES = 'urban|rural|villages?|chinese|governance'
const STEPS = 'arise|look|decide|work|handle|supervise|learn'
const GOVERNANCE = new RegExp(`\\b(${ACTORS}|${PLACES})\\b|'(${STEPS})'`, 'i')

it('the engine’s sources name no actor, place or step of governance', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(80)
  const found = files.flatMap((file) =>
    readFileSync(join(SOURCES, file), 'utf8')
      .split('\n')
      .flatMap((line, n) => (GOVERNANCE.test(line) ? [`${file}:${n + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

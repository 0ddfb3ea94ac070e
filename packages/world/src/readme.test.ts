import { readFileSync } from 'node:fs'
import { formatWithOptions } from 'node:util'
import { expect, test } from 'vitest'
import * as world from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = Array.from(readme.matchAll(/```ts\n(.*?)```/gsu), ([, block]) => block)

test.each(blocks)('block %# of the README prints what its comments say', (block) => {
  const printed: string[] = []
  const log = (...values: unknown[]) => printed.push(formatWithOptions({ breakLength: 200 }, ...values))
  const code = block.replace(/^import .*$/gmu, '')
  new Function(...Object.keys(world), 'console', code)(...Object.values(world), { log })
  expect(printed).toEqual(Array.from(block.matchAll(/console\.log\(.*\) \/\/ (.*)$/gmu), ([, comment]) => comment))
  expect(printed.length).toBeGreaterThan(0)
})

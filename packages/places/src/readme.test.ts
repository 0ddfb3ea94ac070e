import { readFileSync } from 'node:fs'
import { formatWithOptions } from 'node:util'
import { expect, test } from 'vitest'
import * as places from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = Array.from(readme.matchAll(/```ts\n(.*?)```/gsu), ([, block]) => block)

test.each(blocks)('block %# of the README prints what its comments say', async (block) => {
  const printed: string[] = []
  const log = (...values: unknown[]) => printed.push(formatWithOptions({ breakLength: 200 }, ...values))
  const code = block.replace(/^import .*$/gmu, '')
  const AsyncFunction = (async () => {}).constructor as new (
    ...texts: string[]
  ) => (...args: unknown[]) => Promise<void>
  await new AsyncFunction(...Object.keys(places), 'console', code)(...Object.values(places), { log })
  expect(printed).toEqual(Array.from(block.matchAll(/console\.log\(.*\) \/\/ (.*)$/gmu), ([, comment]) => comment))
  expect(printed.length).toBeGreaterThan(0)
})

// Every check as a named step, at most two at a time, and the counts in the last line.
//   npm test                        what takes minutes, a part of everything
//   npm run test:long               the rest
//   npm test -- --all               both
//   npm test -- --only lint,kills   only these steps, of either part

import { parseArgs } from 'node:util'
import { setup } from './setup.mjs'
import { step } from './steps.mjs'
import { LONG, SHORT } from './test/list.mjs'

const { values: flags } = parseArgs({
  options: { long: { type: 'boolean' }, all: { type: 'boolean' }, only: { type: 'string' } },
})
const queue = chosen()
if (!(await setup())) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
/** @type {import('./test/checks.mjs').Result[]} */
const results = []
await Promise.all([lane(), lane()])
const sum = (/** @type {'passed' | 'failed'} */ what) => results.reduce((total, one) => total + one[what], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** Takes one step after the other from the queue. */
async function lane() {
  for (let next = queue.shift(); next; next = queue.shift()) results.push(await step(next.says, next.work))
}

function chosen() {
  const all = [...LONG, ...SHORT]
  if (flags.only === undefined) return flags.all ? all : [...(flags.long ? LONG : SHORT)]
  const wanted = flags.only.split(',')
  const unknown = wanted.filter((name) => !all.some((one) => one.name === name))
  if (unknown.length === 0) return all.filter(({ name }) => wanted.includes(name))
  const names = (/** @type {import('./test/list.mjs').Step[]} */ part) =>
    [...new Set(part.map(({ name }) => name))].join(', ')
  console.error(`No step is called ${unknown.join(', ')}. npm test has ${names(SHORT)}; the long part ${names(LONG)}.`)
  process.exit(1)
}

// Writes the hashes of the golden runs anew, with the reason why they moved: npm run golden -- --why 'a new column'
// What moved them stands in tests/verification/golden.json, for whoever reads the change; the changelog tells users.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromSource } from './source.mjs'
import { root } from './steps.mjs'

const { why } = parseArgs({ options: { why: { type: 'string' } } }).values
if (!why) {
  console.error("A hash moves for a reason: npm run golden -- --why 'what changed the numbers of a scenario'")
  process.exit(2)
}
const { GOLDEN, hashOf } = await fromSource('tests/verification/golden.ts')
/** @type {string[]} */
const moved = []
/** @type {Record<string, string>} */
const hashes = {}
for (const golden of GOLDEN) {
  const { name } = golden.scenario
  hashes[name] = hashOf(golden)
  if (hashes[name] !== golden.hash) moved.push(name)
}
if (moved.length > 0)
  writeFileSync(join(root, 'tests/verification/golden.json'), `${JSON.stringify({ why, hashes }, null, 2)}\n`)
console.log(moved.length > 0 ? `moved: ${moved.join(', ')}` : 'every hash is as it was; nothing is written')

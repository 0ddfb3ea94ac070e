// npm run court: every method that prints a number about an outcome, before every accused, as often as the court's page
// says; writes docs/verification/court.json and court.md. Two processes share the methods.
//   npm run court                             1,000 repetitions of each trial
//   npm run court -- --only sobol,morris      some methods; the others' verdicts stay as they are
//   npm run court -- --check --repetitions 50 writes nothing, and fails where a law is broken

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pageOf } from './court/page.mjs'
import { fromSource } from './source.mjs'
import { root } from './steps.mjs'
import { inTwoProcesses } from './two-processes.mjs'

const VERDICTS = join(root, 'docs/verification/court.json')
const PAGE = join(root, 'docs/verification/court.md')

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    repetitions: { type: 'string', default: '1000' },
    check: { type: 'boolean', default: false },
    here: { type: 'boolean', default: false },
  },
})

/** @typedef {import('./court/page.mjs').Verdict} Verdict */

const court = await fromSource('tests/court/all.ts')
const wanted = flags.only === '' ? Object.keys(court.METHODS) : flags.only.split(',')
const unknown = wanted.find((name) => !(name in court.METHODS))
if (unknown) throw new Error(`no method is called '${unknown}': there are ${Object.keys(court.METHODS).join(', ')}`)

if (flags.here) for (const name of wanted) console.log(JSON.stringify(await hear(name)))
else {
  /** @type {Verdict[]} */
  const found = await inTwoProcesses(import.meta.url, wanted, ['--repetitions', flags.repetitions])
  const broken = found.flatMap((verdict) =>
    court.breaches(verdict).map((/** @type {string} */ one) => `${nameOf(verdict)}: ${one}`),
  )
  for (const line of broken) console.log(line)
  if (!flags.check) {
    const before = existsSync(VERDICTS) ? JSON.parse(readFileSync(VERDICTS, 'utf8')) : []
    const kept = before.filter(
      (/** @type {Verdict} */ { method }) => method in court.METHODS && !wanted.includes(method),
    )
    const order = Object.keys(court.METHODS)
    const all = [...kept, ...found].sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method))
    writeFileSync(VERDICTS, `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`)
    writeFileSync(PAGE, pageOf(all, court))
  }
  const claims = found.reduce((sum, { findings }) => sum + findings.length, 0)
  console.log(`${found.length} trials, ${claims} claims, ${broken.length} beyond the law`)
  process.exitCode = broken.length > 0 ? 1 : 0
}

function nameOf(/** @type {Verdict} */ { method, accused, setting }) {
  return `${method} before ${accused}, ${setting}`
}

/** @returns {Promise<Verdict[]>} */
async function hear(/** @type {string} */ name) {
  const found = []
  for (const trial of court.METHODS[name]) {
    const times = Math.min(Number(flags.repetitions), trial.repetitions ?? Number.POSITIVE_INFINITY)
    found.push(await court.judge(trial, times))
  }
  return found
}

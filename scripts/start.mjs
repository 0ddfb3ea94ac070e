// The first thing to see: the article's question on the villages of Pinggu, without incentives, with money, with recognition.

import { setup } from './setup.mjs'
import { run } from './steps.mjs'

if (!(await setup())) process.exit(1)

const scenarios = ['no-incentive', 'money', 'recognition'].map((name) => `examples/pinggu/${name}.yaml`)
const study = ['cogov', 'compare', ...scenarios, '--replicates', '20', '--out', 'results/pinggu']
console.log(`\n$ npx ${study.join(' ')}\n`)
const { ok } = await run(study, { show: true })
if (!ok) process.exit(1)

console.log(`
Look next at
  results/pinggu        what was just computed
  examples/             scenarios to change
  npx cogov --help      what else the command can do
  docs/                 the model, what it was verified against, how it is built`)

// The first thing to see: the article's question on the villages of Pinggu, without incentives, with money, with
// recognition, and the answer as a report to hand on.

import { setup } from './setup.mjs'
import { run } from './steps.mjs'

if (!(await setup())) process.exit(1)

const scenarios = ['no-incentive', 'money', 'recognition'].map((name) => `examples/pinggu/${name}.yaml`)
const folder = 'results/pinggu'
const study = ['cogov', 'compare', ...scenarios, '--replicates', '20', '--out', folder]
console.log(`\n$ npx ${study.join(' ')}\n`)
if (!(await run(study, { show: true })).ok) process.exit(1)

const report = `${folder}/report.html`
if (!(await run(['cogov', 'report', folder, '--out', report])).ok) process.exit(1)

console.log(`
Look next at
  examples/             scenarios to change
  npx cogov --help      what else the command can do
  docs/                 the model, what it was verified against, how it is built
  ${folder}        what was just computed, and the answer as a page to hand on:

${report}`)

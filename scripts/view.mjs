// npm run view: builds the browser application where it is out of date, serves it, and opens it.
//   npm run view -- examples/pinggu/money.yaml    with a scenario in it

import { setup } from './setup.mjs'
import { run } from './steps.mjs'

if (!(await setup())) process.exit(1)
const { ok } = await run(['cogov', 'view', ...process.argv.slice(2)], { show: true })
process.exitCode = ok ? 0 : 1

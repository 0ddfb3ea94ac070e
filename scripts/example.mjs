// Runs a study of examples/studies that is written in code, and prints its answer:
//   node scripts/example.mjs vertical-supervision

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { openStudy, sweep } from '../packages/experiments/dist/index.js'
import { root } from './steps.mjs'

const [name = ''] = process.argv.slice(2)
const file = join(root, 'examples/studies', `${name}.ts`)
if (!existsSync(file)) {
  console.error(`examples/studies has no ${name}.ts`)
  process.exit(2)
}
const { module } = await runnerImport(file, { root, logLevel: 'error' })
const { study, answer } = /** @type {typeof import('../examples/studies/vertical-supervision.ts')} */ (module)
const folder = join('results', name)
const { simulated, took } = await sweep(study, { folder, resume: true })
console.log(`${study.name}: ${simulated} runs simulated in ${(took / 1000).toFixed(0)} s, all of them in ${folder}`)
console.table(answer(await (await openStudy(folder)).table()))

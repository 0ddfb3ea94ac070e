// Runs a study of examples/studies that is written in code, prints its answer and draws its figure:
//   node scripts/example.mjs vertical-supervision
//   node scripts/example.mjs vertical-supervision --figure docs/figures/vertical-supervision.svg

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { openStudy, sweep } from '../packages/experiments/dist/index.js'
import { root } from './steps.mjs'

const { values, positionals } = parseArgs({ options: { figure: { type: 'string' } }, allowPositionals: true })
const [name = ''] = positionals
const file = join(root, 'examples/studies', `${name}.ts`)
if (!existsSync(file)) {
  console.error(`examples/studies has no ${name}.ts`)
  process.exit(2)
}
const { module } = await runnerImport(file, { root, logLevel: 'error' })
const { study, answer, figure } = /** @type {typeof import('../examples/studies/when-the-money-ends.ts')} */ (module)
const folder = join('results', name)
const { simulated, took } = await sweep(study, { folder, resume: true })
console.log(`${study.name}: ${simulated} runs simulated in ${(took / 1000).toFixed(0)} s, all of them in ${folder}`)
const opened = await openStudy(folder)
const table = await opened.table()
console.table(answer(table))
const { svg } = await figure({ opened, table }, { width: 620, language: 'en', theme: 'light' })
const drawing = values.figure ?? join(folder, 'figure.svg')
mkdirSync(dirname(drawing), { recursive: true })
writeFileSync(drawing, svg)
console.log(drawing)

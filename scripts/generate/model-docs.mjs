// Writes the model's description in docs/model from the declarations that run: after a build,
//   node scripts/generate/model-docs.mjs
// With --check nothing is written; the exit code is 1 where a page is not what the code says.
// The prose of index.md is written by hand; what stands there between "generated" and "end" is filled in.

import { readFileSync } from 'node:fs'
import { ACTORS } from '../../packages/core/dist/actors/index.js'
import { assembleModel, checkedPhases } from '../../packages/core/dist/assembly/assemble.js'
import { MECHANISMS } from '../../packages/core/dist/mechanisms/index.js'
import { isTablePass, LIBRARY, START, TICK } from '../../packages/core/dist/simulate.js'
import { keep } from './generated.mjs'
import { dataFlow, dataFlowOfColumns } from './model-docs/flow.mjs'
import * as pages from './model-docs/pages.mjs'

const folder = new URL('../../docs/model/', import.meta.url)

/** Each step of the start and of a tick: its equations, checked and in their order, or what its procedure touches. */
const stageOf = (/** @type {(typeof TICK)[number]} */ stage) =>
  isTablePass(stage)
    ? { name: `${stage.table} ${stage.steps.join('+')}`, table: stage.table, phases: checkedPhases(LIBRARY, [stage]) }
    : { name: stage.procedure, procedure: stage.meaning, readsWrites: stage.readsWrites, phases: [] }

const model = {
  actors: ACTORS,
  mechanisms: MECHANISMS,
  tables: assembleModel(LIBRARY, {}).tables,
  start: START.map(stageOf),
  tick: TICK.map(stageOf),
}

/** @type {Record<string, string>} */
const blocks = pages.blocks(model)
const index = new URL('index.md', folder)
keep(
  index,
  readFileSync(index, 'utf8').replace(/(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    if (!(name in blocks)) throw new Error(`docs/model/index.md asks for '${name}', which nothing generates`)
    return `${start}\n${blocks[name]}\n\n${end}`
  }),
)
keep(new URL('actors.md', folder), pages.actors(model))
keep(new URL('mechanisms.md', folder), pages.mechanisms(model))
keep(new URL('phases.md', folder), pages.phases(model))
keep(new URL('parameters.md', folder), pages.parameters(model))
keep(new URL('outcomes.md', folder), pages.outcomes())
keep(new URL('data-flow.svg', folder), dataFlow(model))
keep(new URL('data-flow-columns.svg', folder), dataFlowOfColumns(model))

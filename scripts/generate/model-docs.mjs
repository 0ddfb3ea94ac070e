// The model's description in docs/model, from the declarations that run.
// The prose of index.md is written by hand; what stands there between "generated" and "end" is filled in.

import { ACTORS } from '../../packages/core/dist/actors/index.js'
import { assembleModel, checkedPhases } from '../../packages/core/dist/assembly/assemble.js'
import { MECHANISMS } from '../../packages/core/dist/mechanisms/index.js'
import { isTablePass, LIBRARY, START, TICK } from '../../packages/core/dist/simulate.js'
import { filled } from './blocks.mjs'
import { dataFlow, dataFlowOfColumns } from './model-docs/flow.mjs'
import { months } from './model-docs/months.mjs'
import * as pages from './model-docs/pages.mjs'
import { WORKED, workedMonth } from './model-docs/worked-month.mjs'

/** Each step of the start and of a tick: its equations, checked and in their order, or what its procedure touches. */
const stageOf = (/** @type {(typeof TICK)[number]} */ stage) =>
  isTablePass(stage)
    ? { name: `${stage.table} ${stage.steps.join('+')}`, table: stage.table, phases: checkedPhases(LIBRARY, [stage]) }
    : { name: stage.procedure, procedure: stage.meaning, readsWrites: stage.readsWrites, phases: [] }

const model = {
  actors: ACTORS,
  mechanisms: MECHANISMS,
  tables: assembleModel(LIBRARY).tables,
  start: START.map(stageOf),
  tick: TICK.map(stageOf),
}

/** @returns {import('./list.mjs').Files} */
export function generate() {
  /** @type {Record<string, string>} */
  const blocks = pages.blocks(model)
  const ready = Object.fromEntries(Object.entries(blocks).map(([name, text]) => [name, () => text]))
  const files = {
    'index.md': filled('docs/model/index.md', ready),
    'actors.md': pages.actors(model),
    'mechanisms.md': pages.mechanisms(model),
    'phases.md': pages.phases(model),
    'parameters.md': pages.parameters(model),
    'outcomes.md': pages.outcomes(),
    'months.md': months(model),
    'worked-month.csv': workedMonth(),
    'worked-month.yaml': WORKED,
    'data-flow.svg': dataFlow(model),
    'data-flow-columns.svg': dataFlowOfColumns(model),
  }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`docs/model/${name}`, text]))
}

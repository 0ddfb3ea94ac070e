// A month of a place so small that it can be computed by hand: every column before and after, and the numbers drawn.

import { explain } from '../../../packages/core/dist/explain/explain.js'
import { readScenario } from '../../../packages/core/dist/read-scenario.js'
import { syntheticDistrict } from '../../../packages/core/dist/scenario/synthetic.js'
import { createSimulation } from '../../../packages/core/dist/simulate.js'

const RESIDENTS = 3
const MONTH = 13

/** Two communities of three residents; something of every mechanism is on. */
export const WORKED = `# A month of a place so small that it can be computed by hand; worked-month.csv has its columns.
cogov: 2
name: a worked month
seed: worked-month
start: fresh
sample: everybody
place: { townships: 1, communities: 2, residents: ${RESIDENTS}, rural: 0.5 }
ticks: ${MONTH}
network: { kind: complete }
mechanisms:
  incentives: { reward: 0.5, recognition: 0.5, formal_staff: 0.5 }
  supervision: { vertical: 0.5, horizontal: 0.5, penalties: 0.5 }
  trust: { channel_community: 0.5, transparency: 0.5 }
  participation: { access: 0.5, deliberation: 0.5 }
  hotline: { hotline_open: 0.5, hotline_weight: 0.5 }
  informal_institutions: { regulations: 0.5, mediation: 0.5 }
`

/** @returns {string} CSV: what, table, row, name, value before, value after */
export function workedMonth() {
  const { scenario, problems } = readScenario(WORKED, 'worked-month.yaml')
  if (!scenario) throw new Error(problems.map(({ message }) => JSON.stringify(message)).join('\n'))
  const simulation = begin(scenario)
  while (simulation.world.tick < MONTH - 1) simulation.step()
  const before = columnsOf(simulation)
  const draws = drawsOf(scenario)
  simulation.step()
  const after = columnsOf(simulation)
  const rows = before.map(([what, value], n) => `column,${what},${value},${after[n]?.[1]}`)
  return ['what,table,row,name,before,after', ...rows, ...draws, ''].join('\n')
}

/** @param {import('@cogov/core').Scenario} scenario */
const begin = (scenario) =>
  createSimulation(scenario, syntheticDistrict(/** @type {any} */ (scenario.place), scenario.seed))

/** @param {import('@cogov/core').Simulation} simulation @returns {[string, number][]} */
const columnsOf = ({ world }) =>
  [...world.columns()].flatMap(({ table, column, block, values }) =>
    Array.from(values, (value, row) => /** @type {[string, number]} */ ([`${table},${block}/${row},${column}`, value])),
  )

/**
 * What was drawn for each actor that decides by equations, by purpose.
 * @param {import('@cogov/core').Scenario} scenario
 */
function drawsOf(scenario) {
  const names = ['township 1', ...[1, 2].map((c) => `township 1/community 1.${c}`)]
  const residents = [1, 2].flatMap((c) =>
    Array.from({ length: RESIDENTS }, (_, r) => `township 1/community 1.${c}/${r + 1}`),
  )
  return [...names, ...residents].flatMap((actor) => {
    const { table, draws } = explain(begin(scenario), actor, MONTH)
    return draws.map(({ purpose, value }) => `draw,${table},${actor},${purpose},,${value}`)
  })
}

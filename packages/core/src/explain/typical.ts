/** The resident in the middle: of residents spread evenly over the place, the one whose decision is the median. */

import { inspectPass } from '@cogov/engine/world'
import { resident } from '../actors/resident.ts'
import { DEFAULT_RULE } from '../decisions.ts'
import type { MonthStep, Simulation } from '../simulate.ts'
import { type Explanation, explainPass } from './explain.ts'

/** Odd, so that one stands in the middle. */
const LOOKED_AT = 101

/** Rules by which utility decides; under the others its terms would explain nothing. */
const BY_UTILITY = ['quantal-response', 'best-response']

/**
 * To be asked before the step in which residents decide; it changes nothing. Who is away is not asked.
 *
 * @returns the explanation of the resident whose utility is the median, as `explain` gives it; nothing where residents
 * decide by another rule than utility, or all are away
 * @example
 * simulation.step((stage) => {
 *   if (decides(stage, 'resident')) console.log(explainTypical(simulation, stage)?.actor)
 * })
 */
export function explainTypical(
  simulation: Simulation,
  { name: visit }: Pick<MonthStep, 'name'>,
): Explanation | undefined {
  const { world, scenario } = simulation
  if (!BY_UTILITY.includes(scenario.decisions[resident.name] ?? DEFAULT_RULE)) return undefined
  const { pass, at } = inspectPass(world, visit)
  const utility = pass.values.find(({ equation }) => equation === resident.decision?.utility)
  if (!utility) return undefined
  const asked = spreadOver(world.lowest.sizes)
    .filter(({ block, row }) => world.blockColumn(resident.name, 'standing', block)[row] > 0)
    .map((place) => ({ ...place, utility: at(place.block, place.row).value(utility.node) }))
    .sort((a, b) => a.utility - b.utility)
  const middle = asked[asked.length >> 1]
  if (!middle) return undefined
  const { block, row } = middle
  const actor = `${world.lowest.nameOf(block)}/${row + 1}`
  return explainPass(simulation, visit, { table: resident.name, name: actor, block, row }, actor)
}

/** Residents at even distances in the order of the place. @param sizes of its communities */
function spreadOver(sizes: Uint32Array): { block: number; row: number }[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const count = Math.min(all, LOOKED_AT)
  let [block, before] = [0, 0]
  return Array.from({ length: count }, (_, k) => {
    const number = Math.floor(((k + 0.5) * all) / count)
    while (number >= before + sizes[block]) before += sizes[block++]
    return { block, row: number - before }
  })
}

/**
 * Where a place begins to come to rest: at the participation that is measured, not at what newcomers expect. Started
 * high, communities near the fold of the model fall from it one by one, for decades; from either side they come to the
 * same rest, and from below in a quarter of the time (docs/model, Initialization).
 */
import type { World } from '@cogov/engine/world'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * Residents who do unpaid work for the community in a month: 0.02 to 0.15, of surveys of volunteering in China
 * (2.56 % registered in 2016, 15.4 % in 2021; China Volunteer Service Development Report 2021–2022).
 */
const PARTICIPATION = 0.06

/**
 * Puts a place that is new where measurements are: what residents expect of each other in proportion, who took part
 * last, and the share of the community that did.
 * A scenario that says itself what is expected at the start is left so.
 */
export function startAsMeasured(world: World, parameters: Scenario['parameters']): void {
  if (parameters.belief_start !== undefined) return
  const expected = world.model.constants.find(({ name }) => name === 'belief_start')?.value as number
  for (const { table, column, values } of world.columns()) {
    if (table !== 'resident') continue
    if (column === 'belief') values.set(values.map((value) => (value * PARTICIPATION) / expected))
    // As many as that, evenly spread: they are seen once.
    else if (column === 'act')
      values.set(values.map((_, n) => Math.floor((n + 1) * PARTICIPATION) - Math.floor(n * PARTICIPATION)))
  }
  world.column('community', 'participation').fill(PARTICIPATION)
  world.copyToShards('community', ['participation'])
}

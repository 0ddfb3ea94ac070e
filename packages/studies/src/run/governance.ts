/** The model of governance as one that studies can run: its settings are the keys of a scenario. */
import { MECHANISMS, OUTCOMES, type Scenario, VERSION } from '@cogov/core'
import { SCENARIO } from '@cogov/core/scenario'
import type { Runnable } from '../model/runnable.ts'
import { run } from './run.ts'

export const governance: Runnable<Scenario> = {
  name: 'cogov',
  version: VERSION,
  tick: 'month',
  settings: SCENARIO.fields,
  levers: MECHANISMS.flatMap(({ name, levers }) => levers.map((lever) => `mechanisms.${name}.${lever.name}`)),
  outcomes: OUTCOMES,
  seconds: 1,
  async run(scenario, seed) {
    const { outcomes } = await run({ ...scenario, seed })
    return Object.fromEntries(Object.entries(outcomes).map(([name, { values }]) => [name, values]))
  },
}

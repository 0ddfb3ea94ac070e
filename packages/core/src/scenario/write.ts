/** A scenario as a file that people read. */
import { stringify } from 'yaml'
import { reduced } from './complete.ts'
import type { Scenario } from './scenario.ts'

/**
 * YAML that `readScenario` reads back to the same scenario; what equals its default is left out.
 *
 * @example writeScenario({ ...scenario, ticks: 120 }) // 'cogov: 2\nname: …\nticks: 120\n…'
 */
export const writeScenario = (scenario: Scenario): string =>
  stringify(reduced(scenario), { lineWidth: 100, version: '1.2' })

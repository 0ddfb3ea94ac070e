/** Values of a scenario by name, one after the other for many runs: what a study's factors need. */
import { messageAt, rangeError } from '@cogov/engine/messages'
import { completeScenario, reduced } from './complete.ts'
import type { Scenario } from './scenario.ts'
import { replaced } from './settings.ts'
import { showPath } from './show.ts'
import { type Mistake, validate } from './validate.ts'

/** What is wrong with a scenario in which some values are others; its paths are those of the scenario. */
export const settingMistakes = (scenario: Scenario, values: readonly SetValue[]): Mistake[] =>
  validate(withReplaced(scenario, values))

export interface SetValue {
  path: readonly string[]
  value: unknown
}

/**
 * A new scenario with some values changed, one after the other.
 *
 * @throws RangeError that names the first value that is not allowed
 * @example setValues(scenario, [{ path: ['mechanisms', 'incentives', 'reward'], value: 0.5 }])
 */
export function setValues(scenario: Scenario, values: readonly SetValue[]): Scenario {
  const value = withReplaced(scenario, values)
  const [mistake] = validate(value)
  if (mistake) throw rangeError(messageAt(showPath(mistake.path), mistake.message()))
  return completeScenario(value)
}

const withReplaced = (scenario: Scenario, values: readonly SetValue[]): unknown =>
  values.reduce<unknown>((so, { path, value }) => replaced(so, path, value), reduced(scenario))

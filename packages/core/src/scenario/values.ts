/** Values of a scenario by name, one after the other for many runs: what a study's factors need. */
import { messageAt, rangeError } from '@cogov/engine/messages'
import { fillField, reduced } from './complete.ts'
import type { MappingField } from './fields.ts'
import { SCENARIO } from './schema.ts'
import { replaced } from './settings.ts'
import { showPath } from './show.ts'
import { type Mistake, validate } from './validate.ts'

/** What is wrong with a scenario in which some values are others; its paths are those of the scenario. */
export const settingMistakes = (
  scenario: object,
  values: readonly SetValue[],
  root: MappingField = SCENARIO,
): Mistake[] => validate(withReplaced(scenario, values, root), root)

export interface SetValue {
  path: readonly string[]
  value: unknown
}

/**
 * A new scenario with some values changed, one after the other.
 *
 * @param root what can be set, where that is not a scenario
 * @throws RangeError that names the first value that is not allowed
 * @example setValues(scenario, [{ path: ['mechanisms', 'incentives', 'reward'], value: 0.5 }])
 */
export function setValues<Input extends object>(
  scenario: Input,
  values: readonly SetValue[],
  root: MappingField = SCENARIO,
): Input {
  const value = withReplaced(scenario, values, root)
  const [mistake] = validate(value, root)
  if (mistake) throw rangeError(messageAt(showPath(mistake.path), mistake.message()))
  return fillField(root, value) as Input
}

const withReplaced = (scenario: object, values: readonly SetValue[], root: MappingField): unknown =>
  values.reduce<unknown>((so, { path, value }) => replaced(so, path, value), reduced(scenario, root))

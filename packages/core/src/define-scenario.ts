/** Scenarios in code. */
import { messageAt, messageLines, rangeError } from '@cogov/engine/messages'
import { mistakesOfMeaning } from './read-scenario.ts'
import { completeScenario } from './scenario/complete.ts'
import { FORMAT, type Formula, type OwnPlace, type Scenario, type SyntheticPlace } from './scenario/scenario.ts'
import { showPath } from './scenario/show.ts'
import { validate } from './scenario/validate.ts'

/** A formula as it is written: what is left out has its default. */
export type FormulaInput = Pick<Formula, 'name' | 'kind' | 'text'> & Partial<Formula>

/** A scenario as it is written in code: the keys of a file, of which most may be left out. */
export type ScenarioInput = Pick<Scenario, 'name'> &
  Partial<Omit<Scenario, 'cogov' | 'name' | 'place' | 'network' | 'formulas' | 'record'>> & {
    place: string | Partial<SyntheticPlace> | OwnPlace
    network?: Record<string, unknown>
    formulas?: readonly FormulaInput[]
    record?: Partial<Scenario['record']>
  }

/** Names of the outcomes that a scenario defines itself, where the compiler knows them. */
export type OwnOutcome<S> = S extends { formulas: readonly (infer F)[] }
  ? F extends { kind: 'outcome'; name: infer Name extends string }
    ? string extends Name
      ? never
      : Name
    : never
  : never

/** A scenario whose own outcomes have names that the compiler knows. */
export type ScenarioWith<Name extends string> = Omit<Scenario, 'formulas'> & {
  formulas: (Formula | (Formula & { kind: 'outcome'; name: Name }))[]
}

/**
 * A scenario from code, checked as a file would be. The compiler learns the names of its own outcomes, so that a study
 * of it can ask for them.
 *
 * @throws RangeError with a line for each mistake
 * @example
 * const scenario = defineScenario({
 *   name: 'gaps',
 *   place: { residents: 200 },
 *   formulas: [{ name: 'gap', kind: 'outcome', text: '1 - delivery', unit: 'share' }],
 * })
 */
export function defineScenario<const Input extends ScenarioInput>(input: Input): ScenarioWith<OwnOutcome<Input>> {
  const value = { cogov: FORMAT, ...input }
  const shape = validate(value)
  const mistakes = shape.length > 0 ? shape : mistakesOfMeaning(completeScenario(value))
  if (mistakes.length > 0) {
    throw rangeError(messageLines(mistakes.map(({ path, message }) => messageAt(showPath(path), message()))))
  }
  return completeScenario(value) as ScenarioWith<OwnOutcome<Input>>
}

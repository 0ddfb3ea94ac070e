/** Studies in code. */

import type { Scenario } from '@cogov/core'
import type { OwnOutcome } from '@cogov/core/define-scenario'
import type { OutcomeName } from '@cogov/core/outcomes'
import { fillField, type MappingField, type Mistake, showPath, validate } from '@cogov/core/scenario'
import { messageAt, messageLines, rangeError } from '@cogov/engine/messages'
import type { DefinedModel, SettingFields, ValuesOf } from '../model/define.ts'
import { shapeOf, type Values } from '../model/runnable.ts'
import { checkMeaning } from './check.ts'
import { STUDY } from './fields.ts'
import type { DesignInput, FactorInput, NamedFactorInput, NamedMeasureInput } from './input.ts'
import { type Given, resolveStudy } from './resolve.ts'
import type { ModelStudy, ScenarioStudy, Study } from './study.ts'

/** What studies of all models say in the same way. */
interface StudySettings<Factor, Outcome extends string> {
  name: string
  description?: string
  factors: readonly Factor[]
  /** Conditions that every point keeps, such as `reward + recognition <= 1.5`, in the names of the factors' columns. */
  constraints?: readonly string[]
  design?: DesignInput
  /** 10 by default. */
  replicates?: number
  /** More replicates, where the interval of the goal’s mean is wider than `mean ± half_width`. */
  precision?: { half_width: number; level?: number; most?: number }
  /** The last value of every outcome by default. */
  outcomes?: readonly (Outcome | NamedMeasureInput<Outcome>)[]
  series?: readonly Outcome[]
  goal?: { outcome?: string; best?: 'largest' | 'smallest' }
  seed?: string
  /** True by default: replicate k has the same seed at every point. */
  common_random_numbers?: boolean
}

/**
 * A study as it is written in code: the same keys as in a file, and names that the compiler knows.
 *
 * @typeParam Own names of the outcomes that the scenario defines itself
 */
export interface StudyInput<Own extends string = never> extends StudySettings<FactorInput, OutcomeName | Own> {
  scenario: Scenario
}

/** A study of a model of one's own, as it is written in code. */
export interface ModelStudyInput<Settings, Outcome extends string>
  extends StudySettings<NamedFactorInput<keyof Settings & string>, Outcome> {
  /** What the model is set to where no factor changes it; its defaults where it is left out. */
  scenario?: Partial<ValuesOf<Settings>>
}

/**
 * A study from code, checked as a file would be. Outcomes are the library's and those of the scenario's own formulas,
 * whose names the compiler knows where `defineScenario` made it.
 *
 * @throws RangeError with a line for each mistake
 * @example
 * const study = defineStudy({
 *   name: 'rewards',
 *   scenario,
 *   factors: [{ factor: 'incentives.reward', from: 0, to: 2 }],
 *   design: { kind: 'sobol', points: 64 },
 *   outcomes: ['participation', { of: 'delivery', summary: 'mean', last: 12 }],
 * })
 */
export function defineStudy<const S extends Scenario>(
  input: StudyInput<OwnOutcome<S>> & { scenario: S },
): ScenarioStudy {
  const given = { scenario: input.scenario, files: new Map() }
  return resolved({ cogov: 1, ...input }, STUDY, () => given) as ScenarioStudy
}

/**
 * The same of a model of one's own: its settings are the factors, its outcomes what is kept.
 *
 * @throws RangeError with a line for each mistake
 * @example
 * const study = defineStudyOf(epidemic, {
 *   name: 'distancing',
 *   factors: [{ factor: 'distancing', from: 0, to: 0.5 }],
 *   design: { kind: 'latin-hypercube', points: 64 },
 *   outcomes: [{ of: 'infected', summary: 'greatest', name: 'peak' }],
 * })
 */
export function defineStudyOf<const Settings extends SettingFields, const Outcome extends string>(
  model: DefinedModel<Settings, Outcome>,
  input: ModelStudyInput<Settings, NoInfer<Outcome>>,
): ModelStudy {
  const root = shapeOf(model)
  const value = { cogov: 1, ...input, scenario: input.scenario ?? {} }
  const given = (): Given => ({
    model,
    scenario: fillField(root, value.scenario) as Values,
    files: new Map(),
  })
  return resolved(value, { ...STUDY, fields: { ...STUDY.fields, scenario: root } }, given) as ModelStudy
}

function resolved(value: unknown, shape: MappingField, givenOf: () => Given): Study {
  throwMistakes(validate(value, shape))
  const given = givenOf()
  throwMistakes(checkMeaning(value, given))
  return resolveStudy(value, given)
}

function throwMistakes(mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return
  throw rangeError(messageLines(mistakes.map(({ path, message }) => messageAt(showPath(path), message()))))
}

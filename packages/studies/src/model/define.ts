/** Models of one's own, declared in code. */

import { type ChoiceField, type FlagField, fillField, type NumberField, showPath, validate } from '@cogov/core/scenario'
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { type ModelOutcome, type Run, type Runnable, shapeOf } from './runnable.ts'

/** A number with its range and unit, one of some words, or yes and no. */
export type SettingField =
  | (NumberField & { default: number })
  | (ChoiceField & { default: string | number })
  | (FlagField & { default: boolean })

/** The values of settings, as `run` gets them. */
export type ValuesOf<Settings> = {
  [Name in keyof Settings]: Settings[Name] extends { kind: 'flag' }
    ? boolean
    : Settings[Name] extends { kind: 'choice'; among: readonly (infer One)[] }
      ? One
      : number
}

export interface ModelInput<Settings, OutcomeName extends string> {
  name: string
  version: string
  /** What a tick is: `tick` by default. */
  tick?: string
  settings: Settings
  levers?: readonly (keyof Settings & string)[]
  outcomes: readonly ModelOutcome<OutcomeName>[]
  /** About how long a run takes on one core; 0.1 by default. */
  seconds?: number
  module?: string
  run(input: ValuesOf<Settings>, seed: string): Run | Promise<Run>
}

/** Settings by name. */
export type SettingFields = Readonly<Record<string, SettingField>>

/** A model whose names the compiler knows. */
export interface DefinedModel<Settings extends SettingFields, OutcomeName extends string> extends Runnable {
  readonly settings: Settings
  readonly levers: readonly (keyof Settings & string)[]
  readonly outcomes: readonly ModelOutcome<OutcomeName>[]
}

/**
 * A model that studies can run. Its settings are what can be varied; its outcomes what can be asked for.
 *
 * @throws RangeError where a default is not in its range, or a name cannot be that of a column
 * @example
 * const coin = defineModel({
 *   name: 'coin',
 *   version: '1',
 *   settings: { bias: { kind: 'number', unit: 'probability', range: [0, 1], default: 0.5, meaning: 'chance of heads' }
 *   }, outcomes: [{ name: 'heads', unit: 'probability', range: [0, 1], meaning: 'share of heads' }],
 *   run: ({ bias }) => ({ heads: bias }),
 * })
 */
export function defineModel<const Settings extends SettingFields, const OutcomeName extends string>(
  input: ModelInput<Settings, OutcomeName>,
): DefinedModel<Settings, OutcomeName> {
  const { tick = 'tick', levers = [], seconds = 0.1, ...rest } = input
  const model = { tick, levers, seconds, ...rest }
  const root = shapeOf(model)
  const [mistake] = validate(fillField(root, {}), root)
  if (mistake) {
    const path = showPath(mistake.path)
    throw rangeError(message('model.wrong_setting', { model: model.name, path, message: mistake.message() }))
  }
  const names = [...Object.keys(model.settings), ...model.outcomes.map(({ name }) => name)]
  const wrong = names.find((name, n) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || names.indexOf(name) < n)
  if (wrong !== undefined) throw rangeError(message('model.wrong_name', { model: model.name, name: wrong }))
  const unknown = levers.find((name) => !Object.hasOwn(model.settings, name))
  if (unknown !== undefined) throw rangeError(message('model.unknown_lever', { model: model.name, name: unknown }))
  // Whoever runs it gives it values that its settings allow.
  return model as unknown as DefinedModel<Settings, OutcomeName>
}

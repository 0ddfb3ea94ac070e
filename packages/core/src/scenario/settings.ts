/** Single values of a scenario by name, as `--set key=value` gives them. */
import { hintOf } from '@cogov/engine/equations'
import { messageAt, messageOr, rangeError } from '@cogov/engine/messages'
import { completeScenario, reduced } from './complete.ts'
import { message } from './errors.english.ts'
import { type Field, fieldsOf, type MappingField, mappingFor } from './fields.ts'
import { parse, Refusal } from './parse.ts'
import { sampleOfScale } from './scaled.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIO } from './schema.ts'
import { type Path, printableText, showPath } from './show.ts'
import { didYouMean } from './suggest-key.ts'
import { isMapping, validate, variantOf } from './validate.ts'

/**
 * A new scenario with one value changed.
 *
 * The key is a path (`mechanisms.incentives.reward`) or as much of its end as says which one is meant (`reward`). The
 * value is written as in a file: a number, text, `true`, or a list or mapping such as `{ kind: ring, degree: 4 }`.
 *
 * @throws RangeError that names the key, what was found and what is allowed
 * @example applySetting(scenario, 'incentives.reward=0.5')
 */
export function applySetting(scenario: Scenario, setting: string): Scenario {
  const equals = setting.indexOf('=')
  if (equals < 0) throw rangeError(message('key.setting', { setting: printableText(setting) }))
  const key = setting.slice(0, equals).trim()
  if (key === 'scale') return withScale(scenario, setting.slice(equals + 1).trim())
  const { path, field } = findSetting(scenario, key)
  const value = replaced(reduced(scenario), path, valueFor(field, setting.slice(equals + 1).trim(), path))
  const [mistake] = validate(value)
  if (mistake) throw rangeError(messageAt(showPath(mistake.path), mistake.message()))
  return completeScenario(value)
}

/** `scale=0.05`, as before there were samples. */
function withScale(scenario: Scenario, text: string): Scenario {
  const scale = Number(text)
  if (text === '' || !(scale > 0 && scale <= 1))
    throw rangeError(messageAt('scale', message('key.scale', { found: printableText(text) })))
  return { ...scenario, sample: sampleOfScale(scale) }
}

/** A place in a scenario where a value can be set. */
export interface Setting {
  path: readonly string[]
  field: Field
  /** Whether only its whole path names it. */
  wholePath: boolean
}

/**
 * Every key that can be set, in the scenario as it is: the keys of its kind of network, of its kind of place.
 *
 * @param root what can be set, where that is not a scenario
 */
export function settableKeys(scenario: object, root: MappingField = SCENARIO): Setting[] {
  const targets: Setting[] = []
  const visit = (field: Field, value: unknown, path: readonly string[], wholePath: boolean): void => {
    if ('unset' in field && field.unset) return
    if (path.length > 0) targets.push({ path, field, wholePath })
    const mapping = mappingOf(field, value)
    const fields = mapping === undefined ? {} : fieldsOf(mapping, isMapping(value) ? value : {})
    for (const [key, below] of Object.entries(fields)) {
      visit(below, isMapping(value) ? value[key] : undefined, [...path, key], wholePath || mapping?.wholePath === true)
    }
  }
  visit(root, scenario, [], false)
  return targets
}

/** What a file names is set in its scenario, and read there. */
const settable = (field: MappingField): MappingField | undefined => (field.unset ? undefined : field)

function mappingOf(field: Field, value: unknown): MappingField | undefined {
  if (field.kind === 'mapping') return field
  if (field.kind === 'either') return isMapping(value) ? settable(mappingFor(field, value)) : undefined
  if (field.kind !== 'variants' || !isMapping(value)) return undefined
  const { kind: _, ...others } = variantOf(field, String(value.kind)).fields
  const kind: Field = { kind: 'choice', meaning: field.meaning, among: Object.keys(field.of) }
  return { kind: 'mapping', meaning: field.meaning, fields: { kind, ...others } }
}

/**
 * What a name stands for: a path (`mechanisms.incentives.reward`) or as much of its end as says which one is meant.
 *
 * @throws RangeError with the nearest name
 * @example findSetting(scenario, 'reward').path // ['mechanisms', 'incentives', 'reward']
 */
export function findSetting(scenario: object, key: string, root: MappingField = SCENARIO): Setting {
  const all = settableKeys(scenario, root)
  const exact = all.find(({ path }) => path.join('.') === key)
  if (exact) return exact
  const targets = all.filter(({ wholePath }) => !wholePath)
  const names = targets.map(({ path }) => path.join('.'))
  const fitting = targets.filter((_, i) => names[i]?.endsWith(`.${key}`))
  if (fitting.length === 1) return fitting[0]
  if (fitting.length > 1) {
    const paths = messageOr(fitting.map(({ path }) => path.join('.')))
    throw rangeError(messageAt(printableText(key), message('key.ambiguous', { paths })))
  }
  const end = key.slice(key.lastIndexOf('.') + 1)
  const elsewhere = names.find((name) => name.endsWith(`.${end}`))
  const ends = targets.flatMap(({ path }) => path.map((_, i) => path.slice(i).join('.')))
  const hint = elsewhere === undefined ? didYouMean(key, ends) : hintOf(elsewhere)
  throw rangeError(messageAt(printableText(key), message('key.unknown_setting', { hint })))
}

/** Text is taken as it stands, so that nothing has to be quoted twice; everything else is read as in a file. */
function valueFor(field: Field, text: string, path: Path): unknown {
  if (field.kind === 'text' || (field.kind === 'either' && !text.startsWith('{'))) return text
  if (text === '' && field.kind !== 'list') return ''
  try {
    const { value, mistakes } = parse(field.kind === 'list' && !text.startsWith('[') ? `[${text}]` : text)
    if (mistakes[0]) throw rangeError(messageAt(showPath(path), mistakes[0].message()))
    return value
  } catch (error) {
    if (error instanceof Refusal) throw rangeError(messageAt(showPath(path), error.said))
    throw error
  }
}

/** A copy in which one value is another; a network of another kind keeps nothing of the old one. */
export function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  const old = isMapping(value) ? value : {}
  if (key === 'kind' && old.kind !== by) return { kind: by }
  return { ...old, [key]: replaced(old[key], rest, by) }
}

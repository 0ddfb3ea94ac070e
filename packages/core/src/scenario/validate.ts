/** Compares a value with the shape of a scenario: every mistake with its path, and what would be right. */
import type { Message } from '@cogov/engine/messages'
import { CALENDAR_MONTH, tickOf } from './calendar.ts'
import { message } from './errors.english.ts'
import {
  accepts,
  allowed,
  type ChoiceField,
  type Field,
  fieldsOf,
  type ListField,
  type MappingField,
  mappingFor,
  type TextField,
  unprintable,
  type VariantsField,
} from './fields.ts'
import { SCENARIO } from './schema.ts'
import { type Path, printableText, showValue } from './show.ts'
import { didYouMean, nearestKey, unknownKey } from './suggest-key.ts'

export interface Mistake {
  path: Path
  /** What is wrong: the key itself, its value, or that it is missing. */
  at: 'key' | 'value' | 'missing'
  /** What was found and what is allowed; made only for mistakes that are shown, because there may be many. */
  message: () => Message
}

/** Stands for a value of which it has been said already that it cannot be read. */
export const UNREADABLE: unique symbol = Symbol('unreadable')

/** Where mistakes go, and the outermost field: a key in the wrong place may have its home elsewhere in it. */
interface Findings {
  root: Field
  /** Outcomes that the scenario defines itself. */
  own: readonly string[]
  /** The calendar month of the scenario's month 1, where it has one. */
  from: unknown
  report: (mistake: Mistake) => void
}

/**
 * Every mistake of a value that should be a scenario, in no particular order. Where there is none, `complete` makes it
 * a scenario.
 *
 * @param value whatever a file, a program or a form gave
 * @param root what it should be, where that is not a scenario
 * @example english(validate({ cogov: 2, name: 'a', place: {}, tick: 5 })[0].message()) // "unknown key, … (did you mean
 * 'ticks'?)"
 */
export function validate(value: unknown, root: MappingField = SCENARIO): Mistake[] {
  const newer = newerVersion(value, root)
  if (newer) return [newer]
  const mistakes: Mistake[] = []
  check(root, value, [], {
    root,
    own: [],
    from: isMapping(value) ? value.from : undefined,
    report: (mistake) => mistakes.push(mistake),
  })
  return mistakes
}

/** A file of a newer version may look wrong in everything else as well; that it is newer explains it all. */
function newerVersion(value: unknown, { fields }: MappingField): Mistake | undefined {
  const { cogov: version } = fields
  if (version?.kind !== 'version' || !isMapping(value) || !Object.hasOwn(value, 'cogov')) return undefined
  const found = value.cogov
  if (typeof found !== 'number' || !Number.isInteger(found) || found <= version.newest) return undefined
  return { path: ['cogov'], at: 'value', message: () => message('value.newer', { found, newest: version.newest }) }
}

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function check(field: Field, value: unknown, path: Path, to: Findings): void {
  if (value === UNREADABLE) return
  if (field.kind === 'list' && Array.isArray(value)) checkList(field, value, path, to)
  else if (field.kind === 'mapping' && isMapping(value)) checkMapping(field, value, path, to)
  else if (field.kind === 'variants' && isMapping(value)) checkVariants(field, value, path, to)
  else if (field.kind === 'either') check(isMapping(value) ? mappingFor(field, value) : field.text, value, path, to)
  else if (field.kind === 'choice' && field.own) checkChoice(field, value, path, to)
  else if (isCalendarMonth(field, value)) checkMonth(field, value, path, to)
  else if (!accepts(field, value)) to.report({ path, at: 'value', message: () => wrong(field, value) })
}

function checkChoice(field: ChoiceField, value: unknown, path: Path, to: Findings): void {
  const all = { ...field, among: [...to.own, ...field.among] }
  if (!accepts(all, value)) to.report({ path, at: 'value', message: () => wrong(all, value) })
}

/** Where it may stand for a number, and is one. */
const isCalendarMonth = (field: Field, value: unknown): value is string =>
  field.kind === 'number' && field.calendar === true && typeof value === 'string' && CALENDAR_MONTH.test(value)

function checkMonth(field: Field, value: string, path: Path, { from, report }: Findings): void {
  const known = typeof from === 'string' && CALENDAR_MONTH.test(from)
  if (!known) report({ path, at: 'value', message: () => message('value.no_from', { found: value }) })
  else if (!accepts(field, tickOf(from, value))) report({ path, at: 'value', message: () => wrong(field, value) })
}

/** Names of the outcomes among a scenario's formulas, as far as they can be read. */
function ownOutcomes(value: Record<string, unknown>): string[] {
  const formulas: unknown[] = Array.isArray(value.formulas) ? value.formulas : []
  return formulas.flatMap((one) =>
    isMapping(one) && one.kind === 'outcome' && typeof one.name === 'string' ? [one.name] : [],
  )
}

function checkMapping(mapping: MappingField, value: Record<string, unknown>, path: Path, outside: Findings): void {
  const fields = fieldsOf(mapping, value)
  const to = Object.hasOwn(fields, 'formulas') ? { ...outside, own: ownOutcomes(value) } : outside
  const known = Object.keys(fields)
  const missing = new Set(known.filter((key) => fields[key]?.required && !Object.hasOwn(value, key)))
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) check(fields[key], value[key], [...path, key], to)
    else {
      to.report({ path: [...path, key], at: 'key', message: () => unknownKey(key, known, to.root) })
      // A misspelt key is one mistake, not two.
      if (missing.size > 0) missing.delete(nearestKey(key, known) ?? '')
    }
  }
  for (const key of missing) {
    to.report({
      path: [...path, key],
      at: 'missing',
      message: () => missingFrom(fields[key]),
    })
  }
}

const missingFrom = (field: Field): Message =>
  (field.kind === 'mapping' && field.missing?.()) || message('value.missing', { allowed: allowed(field) })

function checkVariants(field: VariantsField, value: Record<string, unknown>, path: Path, to: Findings): void {
  const among = Object.keys(field.of)
  const kind = kindOf(field, value)
  if (kind === UNREADABLE) return
  const choice: ChoiceField = { kind: 'choice', meaning: 'which one', among }
  // What else may be written depends on the kind, so nothing is said of it while the kind is wrong.
  if (!accepts(choice, kind)) check(choice, kind, [...path, 'kind'], to)
  else checkMapping(variantOf(field, kind as string), value, path, to)
}

/** The kind that is written, or that another key tells, or the usual one. */
export function kindOf({ telling = {}, usual }: VariantsField, value: Record<string, unknown>): unknown {
  if (Object.hasOwn(value, 'kind')) return value.kind
  const key = Object.keys(telling).find((one) => Object.hasOwn(value, one))
  return key === undefined ? usual : telling[key]
}

/** The mapping of one kind, with the key `kind` among its keys. */
export function variantOf(field: VariantsField, kind: string): MappingField {
  const mapping = field.of[kind]
  const choice: ChoiceField = { kind: 'choice', meaning: mapping.meaning, among: [kind], default: kind }
  return { ...mapping, fields: { kind: choice, ...mapping.fields } }
}

function checkList(field: ListField, value: unknown[], path: Path, to: Findings): void {
  const [fewest, most] = field.length
  if (value.length < fewest || value.length > most) {
    const tooMany = () => message('value.list_length', { n: value.length, allowed: allowed(field) })
    to.report({ path, at: 'value', message: tooMany })
    return
  }
  const seen = new Map<string, number>()
  value.forEach((item, index) => {
    const here = [...path, index]
    let isRight = true
    const report = (mistake: Mistake) => {
      isRight = false
      to.report(mistake)
    }
    check(field.of, item, here, { ...to, report })
    if (!field.unique || !isRight) return
    const same = JSON.stringify(item)
    const earlier = seen.get(same)
    if (earlier === undefined) seen.set(same, index)
    else {
      const again = () => message('value.again', { found: showValue(item), n: earlier + 1 })
      to.report({ path: here, at: 'value', message: again })
    }
  })
}

/** What was found, what is allowed and, where it can be guessed, what was meant. */
function wrong(field: Field, value: unknown): Message {
  const isLong = typeof value === 'string' && field.kind === 'text' && value.length > field.length[1]
  const found = isLong ? message('found.long_text', { n: [...value].length }) : showValue(value)
  return message('value.wrong', { found, allowed: allowed(field), hint: hint(field, value) })
}

function hint(field: Field, value: unknown): Message | '' {
  if (value === null) return message('hint.leave_out')
  if (field.kind === 'number' && typeof value === 'string' && isNumeral(value)) return message('hint.without_quotes')
  if (field.kind === 'text') return hintOnText(field, value)
  if (field.kind === 'choice' && typeof value === 'string') return didYouMean(value, field.among.map(String))
  return ''
}

function hintOnText(field: TextField, value: unknown): Message | '' {
  if (typeof value === 'number' || typeof value === 'boolean') return message('hint.in_quotes')
  const character = typeof value === 'string' ? unprintable(field, value) : undefined
  return character === undefined ? '' : message('hint.characters', { character: printableText(character) })
}

const isNumeral = (text: string): boolean => /^\s*[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)

/** From what was written to a whole scenario, and back to what needs to be written. */
import { type Field, fieldsOf, type MappingField, mappingFor } from './fields.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIO } from './schema.ts'
import { isMapping, kindOf, variantOf } from './validate.ts'

/**
 * The scenario of a value in which `validate` found no mistake: a new plain object with only known keys, in one order,
 * with every default filled in. Parameters at their defaults are left out, and levers of 0 unless they withdraw what
 * is usual.
 *
 * @example complete({ cogov: 2, name: 'a', place: '110117' }).ticks // 60
 */
export const completeScenario = (value: unknown): Scenario => fillField(SCENARIO, value) as Scenario

/** What `complete` does, for any field. */
export function fillField(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'number':
      // A month of the calendar becomes a number where its first is known; a word stays one.
      return typeof value === 'string' ? value : ((value ?? field.default) as number) + 0 // no −0
    case 'text':
      return String(value ?? field.default)
    case 'flag':
    case 'choice':
    case 'any':
      return value ?? field.default
    case 'version':
      return field.newest
    case 'list':
      return ((value ?? field.default) as unknown[]).map((item) => fillField(field.of, item))
    case 'mapping':
      return field.sparse ? fillSparse(field, value ?? {}) : fillMapping(field, value ?? {})
    case 'variants': {
      const given = (value ?? field.default) as Record<string, unknown>
      return fillMapping(variantOf(field, String(kindOf(field, given))), given)
    }
    case 'either':
      return fillField(isMapping(value) ? mappingFor(field, value) : field.text, value)
  }
}

function fillMapping(mapping: MappingField, value: object): object {
  const filled = Object.fromEntries(
    Object.entries(fieldsOf(mapping, value)).flatMap(([key, field]) => {
      const given = own(value, key)
      const left = given === undefined && 'optional' in field && field.optional
      return left ? [] : [[key, fillField(field, given)]]
    }),
  )
  return mapping.settled ? mapping.settled(filled) : filled
}

function fillSparse(mapping: MappingField, value: object): object {
  const { sparse } = mapping
  const fields = fieldsOf(mapping, value)
  const given = Object.entries(fields).filter(([key]) => own(value, key) !== undefined)
  const filled = given.map(([key, field]): [string, unknown] => [key, fillField(field, own(value, key))])
  return Object.fromEntries(filled.filter(([key, one]) => sparse === 'given' || !isUsual(fields[key], one)))
}

/**
 * What a file must say to give this scenario: everything that differs from its default, and what every file needs.
 *
 * @example reduced(complete({ cogov: 2, name: 'a', place: '110117', ticks: 60 })) // { cogov: 2, name: 'a', place:
 * '110117' }
 */
export const reduced = (scenario: object, root: MappingField = SCENARIO): Record<string, unknown> =>
  reduce(root, scenario) as Record<string, unknown>

function reduce(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'list':
      return (value as unknown[]).map((item) => reduce(field.of, item))
    case 'mapping':
      return reduceMapping(field, value as object)
    case 'variants': {
      const { kind } = value as { kind: string }
      return { kind, ...reduceMapping(field.of[kind], value as object) }
    }
    case 'either':
      return isMapping(value) ? reduceMapping(mappingFor(field, value), value) : value
    default:
      return value
  }
}

function reduceMapping(mapping: MappingField, value: object): Record<string, unknown> {
  const { sparse } = mapping
  const fields = fieldsOf(mapping, value)
  const said = Object.entries(fields).filter(([key, field]) => {
    const one = own(value, key)
    return one !== undefined && (sparse === 'given' || field.required || !isUsual(field, one))
  })
  return Object.fromEntries(said.map(([key, field]) => [key, reduce(field, own(value, key))]))
}

/** Whether a value is what the field has where nothing is written. */
function isUsual(field: Field, value: unknown): boolean {
  if ('optional' in field && field.optional) return false
  if (field.kind === 'mapping') return Object.keys(reduceMapping(field, value as object)).length === 0
  return !field.required && JSON.stringify(value) === JSON.stringify(fillField(field, undefined))
}

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined

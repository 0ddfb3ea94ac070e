/** The shape of a scenario as JSON Schema 2020-12, with which editors complete, explain and underline. */
import { CALENDAR_MONTH } from './calendar.ts'
import type { EitherField, Field, Fields, MappingField, TextField, VariantsField } from './fields.ts'
import { isMoney } from './prices.ts'
import { SCENARIO } from './schema.ts'
import { variantOf } from './validate.ts'

type Json = Record<string, unknown>

/**
 * The JSON Schema of scenario files. It agrees with `validate` on every value, but for what one key says of another:
 * which outcomes the scenario defines itself, whether it says its first month, what its money is, it cannot know.
 *
 * @example JSON.stringify(jsonSchema(), null, 2)
 */
export const jsonSchema = (): object => schemaOf(SCENARIO, 'cogov scenario')

/** The same for files of another shape. */
export function schemaOf(root: MappingField, title: string): object {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...describe(root) }
}

function describe(field: Field): Json {
  const usual = 'default' in field && field.default !== undefined ? { default: field.default } : {}
  return { description: descriptionOf(field), ...usual, ...shape(field) }
}

function descriptionOf(field: Field): string {
  const unit = field.kind === 'number' && field.unit !== '1' ? ` Unit: ${field.unit}.` : ''
  const source = field.kind === 'number' && field.source !== undefined ? ` Source: ${field.source}.` : ''
  return `${field.meaning}${unit || source ? '.' : ''}${unit}${source}`
}

function shape(field: Field): Json {
  switch (field.kind) {
    case 'number': {
      const [minimum, maximum] = field.range
      // In another currency the bounds of money are others: no number above 0 is underlined.
      if (isMoney(field.unit)) return { type: 'number', ...(minimum > 0 ? { exclusiveMinimum: 0 } : { minimum }) }
      const even = field.even ? { multipleOf: 2 } : {}
      const number = { type: field.whole ? 'integer' : 'number', minimum, maximum, ...even }
      if (field.calendar) return { anyOf: [number, calendarMonth] }
      return field.word === undefined ? number : { anyOf: [number, { const: field.word }] }
    }
    case 'text':
      return field.numeric ? { anyOf: [text(field), wholeNumber] } : text(field)
    case 'flag':
      return { type: 'boolean' }
    case 'choice':
      return field.own ? { anyOf: [{ enum: field.among }, ownName] } : { enum: field.among }
    case 'version':
      return { const: field.newest }
    case 'list': {
      const [minItems, maxItems] = field.length
      return {
        type: 'array',
        items: describe(field.of),
        minItems,
        maxItems,
        ...(field.unique ? { uniqueItems: true } : {}),
      }
    }
    case 'mapping':
      return mapping(field)
    case 'any':
      return {}
    case 'variants':
      return {
        type: 'object',
        oneOf: Object.keys(field.of).map((kind) => variant(variantOf(field, kind), mustSay(field, kind))),
      }
    case 'either':
      return {
        oneOf: [describe(field.text), describe(field.mapping), ...(field.other ? [told(field.other)] : [])],
      }
  }
}

/** A mapping that one of some keys tells from the others. */
const told = ({ told: keys, mapping: field }: NonNullable<EitherField['other']>): Json => ({
  ...describe(field),
  anyOf: keys.map((key) => ({ properties: { [key]: {} }, required: [key] })),
})
const calendarMonth = { type: 'string', pattern: CALENDAR_MONTH.source }

/** A name that a scenario may have given to an outcome of its own. */
const ownName = { type: 'string', pattern: '^[a-z][a-z0-9_]*$' }

const wholeNumber = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }

function text({ length: [minLength, maxLength], lines, month, default: usual }: TextField): Json {
  if (month) return { anyOf: [calendarMonth, ...(usual === undefined ? [] : [{ const: usual }])] }
  // The characters that `unprintable` finds, in a form that every editor's regular expressions have.
  const controls = lines ? '\\u0000-\\u0008\\u000b-\\u001f' : '\\u0000-\\u001f'
  const pattern = `^[^${controls}\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufffd]*$`
  return { type: 'string', minLength, maxLength, pattern }
}

function mapping({ fields }: MappingField): Json {
  const required = requiredOf(fields)
  const properties = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, describe(field)]))
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** One kind among several, with what tells it from the others. */
function variant(field: MappingField, said: Json): Json {
  return { description: field.meaning, ...mapping(field), ...said }
}

/** Nothing for the usual kind; the others have to be named, or told by a key of their own. */
function mustSay({ usual, telling = {}, of }: VariantsField, kind: string): Json {
  const required = requiredOf(of[kind]?.fields ?? {})
  if (kind === usual) return required.length > 0 ? { required } : {}
  const keys = ['kind', ...Object.keys(telling).filter((key) => telling[key] === kind)]
  if (keys.length === 1) return { required: [...keys, ...required] }
  return { ...(required.length > 0 ? { required } : {}), anyOf: keys.map((key) => ({ required: [key] })) }
}

const requiredOf = (fields: Fields): string[] => Object.keys(fields).filter((key) => fields[key]?.required)

/**
 * What a value in a scenario file may be, as data. Checking, JSON Schema, settings and tables all read these.
 *
 * A field that is `optional` is not there at all where it is not written; one that is `unset` is passed by where single
 * settings are asked for, because a file names it.
 */
import type { Message, MessageValue } from '@cogov/engine/messages'
import { CALENDAR_MONTH } from './calendar.ts'
import { message } from './errors.english.ts'

export interface NumberField {
  kind: 'number'
  meaning: string
  unit: string
  range: readonly [number, number]
  /** Whole numbers only; with `even`, only every second one. */
  whole?: true
  even?: true
  /** Whether a calendar month will do, where the scenario says which one is its first. */
  calendar?: true
  /** A word that may stand in place of a number: `everybody`. */
  word?: string
  default?: number | string
  source?: string
  required?: true
  optional?: true
  unset?: true
}

export interface TextField {
  kind: 'text'
  meaning: string
  /** Fewest and most characters. */
  length: readonly [number, number]
  /** Whether it may have several lines. */
  lines?: true
  /** Whether a whole number will do: a code or a seed that somebody wrote without quotes. */
  numeric?: true
  /** A calendar month, such as 2027-01. */
  month?: true
  default?: string
  required?: true
  optional?: true
  unset?: true
}

export interface FlagField {
  kind: 'flag'
  meaning: string
  default?: boolean
  required?: true
}

export interface ChoiceField {
  kind: 'choice'
  meaning: string
  among: readonly (string | number)[]
  /** Whether outcomes that the scenario defines itself may be chosen as well. */
  own?: true
  default?: string | number
  required?: true
  optional?: true
  unset?: true
}

/** The version of the file format. */
interface VersionField {
  kind: 'version'
  meaning: string
  newest: number
  required: true
}

export interface ListField {
  kind: 'list'
  meaning: string
  of: Field
  length: readonly [number, number]
  /** Whether no item may appear twice. */
  unique?: true
  optional?: true
  default?: readonly unknown[]
  required?: true
}

export type Fields = Readonly<Record<string, Field>>

export interface MappingField {
  kind: 'mapping'
  meaning: string
  fields: Fields
  /**
   * What becomes of keys that a file leaves out: they get their defaults, unless here. `given` keeps what is written
   * and adds nothing; `changed` also drops what is written but equal to its default.
   */
  sparse?: 'given' | 'changed'
  /** Its fields where they follow from what is written in it. */
  given?: (value: object) => Fields
  /** What is said where it is left out but needed. */
  missing?: () => Message
  unset?: true
  optional?: true
  /** Its keys are those of another mapping too, which is the one that is meant unless the whole path says this one. */
  wholePath?: true
  /** What is filled in, as it is kept: where what one key says depends on another. */
  settled?: (filled: Record<string, unknown>) => Record<string, unknown>
  required?: true
}

/** The fields of a mapping in which something is written. */
export const fieldsOf = ({ fields, given }: MappingField, value: object): Fields => given?.(value) ?? fields

/** A mapping whose key `kind` says which other keys it has. */
export interface VariantsField {
  kind: 'variants'
  meaning: string
  of: Readonly<Record<string, MappingField>>
  /** The kind where none is written. */
  usual: string
  /** Keys that tell the kind where it is not written: `values` is enough to say `kind: values`. */
  telling?: Readonly<Record<string, string>>
  default?: unknown
  required?: true
}

/** Text, or a mapping; a mapping of another sort is told by some of its keys. */
export interface EitherField {
  kind: 'either'
  meaning: string
  text: TextField | ChoiceField
  mapping: MappingField
  other?: { told: readonly string[]; mapping: MappingField }
  required?: true
}

/** The mapping that a value is meant to be. */
export const mappingFor = ({ mapping, other }: EitherField, value: Record<string, unknown>): MappingField =>
  other?.told.some((key) => Object.hasOwn(value, key)) ? other.mapping : mapping

/** Whatever can be written; what it must be is asked elsewhere. */
interface AnyField {
  kind: 'any'
  meaning: string
  default?: unknown
  required?: true
}

export type Field =
  | AnyField
  | NumberField
  | TextField
  | FlagField
  | ChoiceField
  | VersionField
  | ListField
  | MappingField
  | VariantsField
  | EitherField

/**
 * Whether a value that is not a list or a mapping is one that the field allows.
 *
 * @example accepts({ kind: 'number', meaning: '', unit: 'day', range: [0, 2.5] }, 9) // false
 */
export function accepts(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'number':
      return isAllowedNumber(field, value) || (field.word !== undefined && value === field.word)
    case 'text':
      return typeof value === 'string'
        ? isAllowedText(field, value)
        : field.numeric === true && Number.isSafeInteger(value)
    case 'flag':
      return typeof value === 'boolean'
    case 'choice':
      return field.among.includes(value as string | number)
    case 'version':
      return value === field.newest
    case 'any':
      return value !== null && value !== undefined
    default:
      return false
  }
}

function isAllowedNumber({ range: [least, most], whole, even }: NumberField, value: unknown): boolean {
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false
  return (!whole || Number.isInteger(value)) && (!even || value % 2 === 0)
}

/**
 * What could move the cursor, reverse the line or break it in a terminal: control characters, separators of lines,
 * marks of direction, halves of pairs. And U+FFFD, which stands where a file in another encoding was misread.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffd]/u
const UNPRINTABLE_IN_LINES = /(?![\n\t])[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffd]/u

/** The first character of a text that the field does not allow, if any. */
export const unprintable = ({ lines }: Pick<TextField, 'lines'>, text: string): string | undefined =>
  (lines ? UNPRINTABLE_IN_LINES : UNPRINTABLE).exec(text)?.[0]

function isAllowedText(field: TextField, text: string): boolean {
  if (field.month && text !== field.default && !CALENDAR_MONTH.test(text)) return false
  const [fewest, most] = field.length
  if (text.length > 2 * most) return false // without counting: a character has two units at most
  const characters = [...text].length
  return characters >= fewest && characters <= most && unprintable(field, text) === undefined
}

/** More names than this are not read by anybody: a few stand for them. */
const MAX_LISTED = 20

const oneOf = (names: readonly (string | number)[]): Message =>
  names.length <= MAX_LISTED
    ? message('allowed.one_of', { names: names.join(', ') })
    : message('allowed.one_of_many', { n: names.length, names: names.slice(0, 5).join(', ') })

/**
 * What the field allows, for the end of a sentence.
 *
 * @example english(allowed({ kind: 'number', meaning: '', unit: 'day', range: [0, 2.5] })) // 'a number from 0 to 2.5
 * (unit: day)'
 */
export function allowed(field: Field): MessageValue {
  switch (field.kind) {
    case 'number': {
      const [from, to] = field.range
      const unit = field.unit === '1' ? '' : message('allowed.unit', { unit: field.unit })
      const sort = field.even ? 'even_number' : field.whole ? 'whole_number' : 'number'
      const number = message(`allowed.${sort}`, { from, to, unit })
      return field.word === undefined ? number : message('allowed.or_word', { number, word: field.word })
    }
    case 'text':
      if (field.month) return message('allowed.month')
      return message('allowed.text', { from: field.length[0], to: field.length[1] })
    case 'flag':
      return message('allowed.flag')
    case 'choice':
      return field.among.length === 1 ? `${field.among[0]}` : oneOf(field.among)
    case 'version':
      return `${field.newest}`
    case 'list': {
      const [from, to] = field.length
      return from === to ? message('allowed.list', { n: to }) : message('allowed.list_between', { from, to })
    }
    case 'either':
      return message('allowed.either', {
        text: allowed(field.text),
        keys: [...Object.keys(field.mapping.fields), ...(field.other?.told ?? [])].join(', '),
      })
    case 'mapping':
    case 'variants':
      return message('allowed.mapping')
    case 'any':
      return message('allowed.any')
  }
}

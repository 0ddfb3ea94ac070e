/**
 * One function that says everything: a key of a catalogue with its values. Texts are in the ICU message format, so that
 * a language has its own plurals: `{n, plural, one {# month} other {# months}}`. An apostrophe is an apostrophe.
 */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalogue } from './catalogue.ts'
import { about, type Language } from './languages.ts'
import { plainNumber } from './numbers.ts'

type Values = Readonly<Record<string, string | number>>

/** Says a text by its key. @throws RangeError where a value is missing */
export type Speak<Key extends string = string> = (key: Key, values?: Values) => string

/**
 * @param catalogue from `catalogueOf`; a key that it does not have is said as it is
 * @example speakerOf('en', { lasted: 'It lasted.' })('lasted') // 'It lasted.'
 */
export function speakerOf<Key extends string = string>(language: Language, catalogue: Catalogue): Speak<Key> {
  const formats = new Map<string, Format>()
  return (key, values = {}) => {
    const text = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    if (text === undefined || typeof text === 'string') return text ?? key
    const format = formats.get(key) ?? formatOf(text, language)
    formats.set(key, format)
    return format(key, values)
  }
}

type Format = (key: string, values: Values) => string

function formatOf(text: readonly MessageFormatElement[], language: Language): Format {
  const { locale } = about(language)
  const shown = (value: number) => plainNumber(value, language)
  const format = new IntlMessageFormat(text as MessageFormatElement[], locale, undefined, {
    formatters: {
      getNumberFormat: () => ({ format: shown }) as unknown as Intl.NumberFormat,
      getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
      getPluralRules: (...given) => new Intl.PluralRules(...given),
    },
  })
  const counted = countedIn(text)
  return (key, values) => {
    const given: Record<string, string | number> = {}
    for (const [name, value] of Object.entries(values))
      given[name] = typeof value === 'number' && !counted.has(name) ? shown(value) : value
    try {
      return String(format.format(given))
    } catch (error) {
      throw new RangeError(`the text '${key}' needs other values: ${(error as Error).message}`)
    }
  }
}

const [NUMBER, SELECT, PLURAL] = [2, 5, 6]

/** Values by which a text chooses, or that it writes as numbers: they are given as they are. */
function countedIn(text: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of text) {
    if (element.type === NUMBER || element.type === PLURAL) found.add((element as { value: string }).value)
    if (element.type === PLURAL || element.type === SELECT) {
      const { options } = element as { options: Record<string, { value: MessageFormatElement[] }> }
      for (const option of Object.values(options)) countedIn(option.value, found)
    }
  }
  return found
}

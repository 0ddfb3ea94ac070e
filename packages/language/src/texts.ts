/**
 * Texts by key, each in every language side by side, so that none can be forgotten. A text may hold values, `{name}`, and
 * in English a choice between one and many, `{n|month|months}`. Values are put in once: what they hold is never read again.
 */
import { about, type Language } from './languages.ts'

export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>
export type Values = Readonly<Record<string, string | number>>
export type Say<T extends Texts> = (key: keyof T & string, values?: Values) => string

/**
 * @example
 * const say = speaker({ lasted: { en: '{n} {n|month|months}', zh: '{n} 个月' } }, 'en')
 * say('lasted', { n: 1 }) // '1 month'
 * @throws RangeError where a text wants a value that is not given
 */
export function speaker<T extends Texts>(texts: T, language: Language): Say<T> {
  const numbers = new Intl.NumberFormat(about(language).locale, { maximumFractionDigits: 2 })
  const plural = new Intl.PluralRules(about(language).locale)
  return (key, values = {}) =>
    (texts[key] as Texts[string])[language].replace(HOLE, (hole, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) throw new RangeError(`the text '${key}' needs a value for ${hole}`)
      if (one !== undefined) return (plural.select(Number(value)) === 'one' ? one : many) as string
      return typeof value === 'number' ? numbers.format(value).replace('-', '−') : value
    })
}

const HOLE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g

/** The names of the values that a text holds, in alphabetical order: the same ones in every language. */
export const valuesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(HOLE)].map(([, name]) => name as string))].sort()

/** Items as a sentence lists them: “a, b and c”, “a、b和c”. */
export const listText = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(about(language).locale, { type: 'conjunction' }).format(items)

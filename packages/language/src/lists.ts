/** Lists in sentences. */
import { about, type Language } from './languages.ts'

/** Items as a sentence lists them: “a, b and c”, “a、b和c”. */
export const listText = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(about(language).locale, { type: 'conjunction' }).format(items)

/** A catalogue: everything that one language says, by key, compiled from `locales` before it is shipped. */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** A text without values, or a message of the ICU format as its parser gives it. */
export type Compiled = string | readonly MessageFormatElement[]

export type Catalogue = Readonly<Record<string, Compiled>>

/** What a language says of itself, in `locales/LANGUAGE/about.json`. */
export interface About {
  /** As its speakers call it. */
  name: string
  /** How HTML and Intl call it. */
  locale: string
  /** What stands between a number and its unit. */
  gap: string
  /** What stands between words. */
  space: string
  /** Whether its readers read names of places in China as they are written there. */
  readsChinese?: true
  /** How large numbers are written: from `from` on as multiples of `by`, the largest first. */
  scales: readonly { from: number; by: number; word: string }[]
}

/**
 * What levers, outcomes, terms and parameters are called. The declarations of the core say their meaning in English; the
 * Chinese ones stand here, beside the name in both languages. Actors and mechanisms bring their own Chinese names.
 */
import type { Language } from './languages.ts'
import { NAMES } from './names-table.ts'

interface Declared {
  name: string
  meaning: string
}

const entry = (name: string) => (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined)

/**
 * The name of a lever, outcome, term or parameter; of one that the table does not hold, its own name with blanks.
 *
 * @example nameOf('trust_in_committee', 'zh') // '对两委的信任'
 */
export const nameOf = (name: string, language: Language): string =>
  entry(name)?.[language === 'en' ? 0 : 1] || name.replaceAll('_', ' ')

/** What it means, in a few words. */
export const meaningOf = ({ name, meaning }: Declared, language: Language): string =>
  (language === 'zh' ? (entry(name)?.[2] ?? entry(name)?.[1]) : undefined) ?? meaning

/** The name of an actor or a mechanism, which its declaration holds in Chinese. */
export const declaredName = ({ name, chinese }: { name: string; chinese: string }, language: Language): string =>
  language === 'zh' ? chinese : name.replaceAll('_', ' ')

/** Which of these names the table does not hold: for a test, and for who adds a mechanism. */
export const missingNames = (names: readonly string[]): string[] => names.filter((name) => entry(name) === undefined)

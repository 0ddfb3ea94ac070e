/** What charts say of themselves: there in every language without waiting. */
import { everywhere, type Language, type Speak, speakerOf } from '@cogov/language'
import type { ENGLISH } from './words.english.ts'

type Say = Speak<keyof typeof ENGLISH>

const speakers = new Map<Language, Say>()

/** @example say('en')('month', { n: 12 }) // 'month 12' */
export function say(language: Language): Say {
  const made = speakers.get(language) ?? speakerOf(language, everywhere(language))
  speakers.set(language, made)
  return made
}

/** What this process prints, in its language: English stands in the files ending in `english.ts`. */
import { catalogueOf, type Language, type Speak, speakerOf } from '@cogov/language'
import { withActors } from './actors.ts'
import type { ENGLISH as DIFFERENCE } from './difference.english.ts'
import type { ENGLISH as WORDS } from './english.ts'
import type { ENGLISH as EXAM } from './exam.english.ts'
import type { ENGLISH as INFERENCE } from './inference.english.ts'
import { LANGUAGE } from './language.ts'
import type { ENGLISH as PLACES } from './places.english.ts'
import type { ENGLISH as PROJECT } from './project.english.ts'
import type { ENGLISH as USAGE } from './usage.english.ts'

export type CommandSay = Speak<
  | keyof typeof WORDS
  | keyof typeof INFERENCE
  | keyof typeof DIFFERENCE
  | keyof typeof EXAM
  | keyof typeof PLACES
  | keyof typeof PROJECT
  | keyof typeof USAGE
>

/** A language with what says the command's texts in it. */
export interface Speech {
  language: Language
  say: CommandSay
}

export async function speechOf(language: Language): Promise<Speech> {
  const speak = withActors(await catalogueOf(language, 'command'), (words) => speakerOf(language, words), language)
  return { language, say: (key, values) => speak()(key, values) }
}

export const SPEECH = await speechOf(LANGUAGE)

export const { say } = SPEECH

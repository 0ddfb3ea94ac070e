/** What a report says, in its language: English stands in the files ending in `english.ts`. */
import {
  catalogueOf,
  type DeclaredWords,
  declaredWords,
  type Language,
  type Said,
  type Speak,
  speakerOf,
  translatorOf,
} from '@cogov/language'
import type { ENGLISH } from './english.ts'
import type { ENGLISH as STUDY } from './study/english.ts'

type ReportSay = Speak<keyof typeof ENGLISH | keyof typeof STUDY>

/** The language of a report, with what says its texts and what the model declares. */
export interface ReportSpeech {
  language: Language
  say: ReportSay
  model: DeclaredWords
  /** What the library says of itself, in the report's language. */
  tell: (said: Said) => string
}

export const reportSpeechOf = async (language: Language): Promise<ReportSpeech> => ({
  language,
  say: speakerOf(language, await catalogueOf(language, 'report')),
  model: declaredWords(await catalogueOf(language, 'model')),
  tell: translatorOf(language, await catalogueOf(language, 'errors')),
})

/** What a report says, in its language: English stands in the files ending in `english.ts`. */
import {
  type ActorNames,
  catalogueOf,
  type DeclaredWords,
  declaredWords,
  type Language,
  reworded,
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

/** @param names what the scenario calls actors */
export async function reportSpeechOf(language: Language, names: ActorNames = {}): Promise<ReportSpeech> {
  const [report, model, errors] = await Promise.all([
    catalogueOf(language, 'report'),
    catalogueOf(language, 'model'),
    catalogueOf(language, 'errors'),
  ])
  return {
    language,
    say: speakerOf(language, reworded(report, names, language)),
    model: declaredWords(reworded(model, names, language)),
    tell: translatorOf(language, errors),
  }
}

/** What the model declares, as people call and explain it: in the language of this process, or in another for a report. */
import { MECHANISMS } from '@cogov/core'
import { catalogueOf, type DeclaredWords, declaredWords, LANGUAGES, type Language } from '@cogov/language'
import { LANGUAGE } from './language.ts'

const loaded = new Map<Language, DeclaredWords>()
for (const language of LANGUAGES) loaded.set(language, declaredWords(await catalogueOf(language, 'model')))

export const modelIn = (language: Language): DeclaredWords => loaded.get(language) ?? declaredWords()

export const { nameOf, meaningOf, whyOf } = modelIn(LANGUAGE)

const isLever = (name: string): boolean => MECHANISMS.some(({ levers }) => levers.some((lever) => lever.name === name))

/** A lever or a parameter, which a scenario sets and a study varies; no lever has the name of a parameter. */
export const settingName = (name: string, language: Language): string =>
  modelIn(language).nameOf(isLever(name) ? 'lever' : 'parameter', name)

export const settingMeaning = (name: string, meaning: string, language: Language): string =>
  modelIn(language).meaningOf(isLever(name) ? 'lever' : 'parameter', name, meaning)

/** What the model declares, as people call and explain it, in the language of this process. */
import { MECHANISMS } from '@cogov/core'
import { catalogueOf, type DeclaredWords, declaredWords } from '@cogov/language'
import { LANGUAGE } from './language.ts'

export const MODEL = declaredWords(await catalogueOf(LANGUAGE, 'model'))

export const { nameOf, meaningOf, whyOf } = MODEL

/** What a scenario sets and a study varies; no lever has the name of a parameter. */
const kindOf = (name: string): 'lever' | 'parameter' =>
  MECHANISMS.some(({ levers }) => levers.some((lever) => lever.name === name)) ? 'lever' : 'parameter'

export const settingName = (name: string, words: DeclaredWords): string => words.nameOf(kindOf(name), name)

export const settingMeaning = (name: string, meaning: string, words: DeclaredWords): string =>
  words.meaningOf(kindOf(name), name, meaning)

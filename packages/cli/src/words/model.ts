/** What the model declares, as people call and explain it, in the language of this process. */
import { MECHANISMS } from '@cogov/core'
import { catalogueOf, type DeclaredWords, declaredWords } from '@cogov/language'
import { withActors } from './actors.ts'
import { LANGUAGE } from './language.ts'

const words = withActors(await catalogueOf(LANGUAGE, 'model'), declaredWords)

export const MODEL: DeclaredWords = {
  nameOf: (...asked) => words().nameOf(...asked),
  meaningOf: (...asked) => words().meaningOf(...asked),
  whyOf: (...asked) => words().whyOf(...asked),
}

export const { nameOf, meaningOf, whyOf } = MODEL

/** What a scenario sets and a study varies; no lever has the name of a parameter. */
const kindOf = (name: string): 'lever' | 'parameter' =>
  MECHANISMS.some(({ levers }) => levers.some((lever) => lever.name === name)) ? 'lever' : 'parameter'

export const settingName = (name: string, words: DeclaredWords): string => words.nameOf(kindOf(name), name)

export const settingMeaning = (name: string, meaning: string, words: DeclaredWords): string =>
  words.meaningOf(kindOf(name), name, meaning)

/** Names, numbers and sentences as charts write them, without what draws: for who only prints. */
export { LANGUAGES, type Language, LOCALES, languageOf } from './language/language.ts'
export { type Messages, translator } from './language/messages.ts'
export { declaredName, meaningOf, missingNames, nameOf } from './language/names.ts'
export { listed, type Say, speaker, type Texts, type Values, valuesIn } from './language/texts.ts'
export { unitName } from './language/units.ts'
export { type Interval, type Strength, strengthOf, strengthWord, VERDICT_WORDS } from './language/verdict.ts'
export { intervalFormat, type NumberFormat, numberFormat, tickFormat } from './numbers.ts'
export { plain } from './text.ts'

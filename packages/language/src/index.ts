/** Names, numbers and sentences as charts write them, without what draws: for who only prints. */
export type { About, Catalogue, Compiled } from './catalogue.ts'
export { type NumbersInText, numbersInText } from './in-text.ts'
export {
  type Area,
  about,
  catalogueOf,
  everywhere,
  LANGUAGES,
  type Language,
  languageOf,
  textsOf,
} from './languages.ts'
export { listText } from './lists.ts'
export { type DeclaredKind, type DeclaredWords, declaredWords } from './names.ts'
export {
  intervalFormat,
  type NumberFormat,
  numberFormat,
  plainNumber,
  roundedNumber,
  tableFormat,
  tickFormat,
} from './numbers.ts'
export { type ActorNames, reworded, rewordingOf } from './rewording.ts'
export { type Said, translated, translatorOf } from './said.ts'
export { type Speak, speakerOf } from './speak.ts'
export { unitName } from './units.ts'
export { type ReportedInterval, type Strength, strengthOf, strengthWord } from './verdict.ts'

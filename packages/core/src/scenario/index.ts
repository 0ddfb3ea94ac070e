/** More of @cogov/core: scenario. */
export { completeScenario, fillField } from './complete.ts'
export type {
  ChoiceField,
  Field,
  Fields,
  FlagField,
  ListField,
  MappingField,
  NumberField,
  TextField,
  VariantsField,
} from './fields.ts'
export { type ParsedFile, parseFile, problemAt } from './file.ts'
export { countryOf, isFittedHere, isFittedIn } from './fitted.ts'
export { schemaOf } from './json-schema.ts'
export { migrated } from './migrate.ts'
export type { SettingName } from './names.ts'
export { isMadeUp, isOwnPlace, ownPlaceName, withoutTables } from './own-place.ts'
export { tableFields } from './own-place-fields.ts'
export { currencyOf, inMoneyOf, moneyUnit, type Price, type Prices, priceYearOf } from './prices.ts'
export { problemsIn } from './read.ts'
export { FORMAT, type Shock, STARTS, type Start } from './scenario.ts'
export { SCENARIO } from './schema.ts'
export { applySetting, findSetting, type Setting, settableKeys } from './settings.ts'
export { printableText, showPath } from './show.ts'
export { didYouMean } from './suggest-key.ts'
export { isMapping, type Mistake, validate } from './validate.ts'
export { type SetValue, settingMistakes, setValues } from './values.ts'

/** The public parts of the core: the model of governance, and the equations and the engine that it is made with. */

// The model
export { DEPARTMENTS } from './actors/department.ts'
export { ACTORS } from './actors/index.ts'
export { AGES, DOMAINS, type Domain, PATIENCE } from './actors/needs.ts'
export { checkedPhases, settingsOf, UNITS } from './assembly/assemble.ts'
export { declarationsOf, outcomesOf } from './assembly/formulas.ts'
export { populate } from './assembly/populate.ts'

export type {
  Actor,
  Contribution,
  Lever,
  Mechanism,
  Outcome,
  Parameter,
  State,
  StepName,
  Sum,
  Term,
} from './declare.ts'
// Scenarios in code and in files, and the parts to read other files in the same way
export {
  defineScenario,
  type FormulaInput,
  type OwnOutcome,
  type ScenarioInput,
  type ScenarioWith,
} from './define-scenario.ts'
export { latexOf } from './explain/describe.ts'
// A run
export {
  type ActorPlace,
  decides,
  type ExplainedEquation,
  type Explanation,
  explain,
  findActor,
} from './explain/explain.ts'
export { explainTypical } from './explain/typical.ts'
export { MECHANISMS, mechanismOf } from './mechanisms/index.ts'
export { trustTie } from './mechanisms/trust.ts'
export { OUTCOMES } from './outcomes/index.ts'
export { type Event, MEASURES, runMeasure } from './outcomes/measures.ts'
export { formulaMistakes, readScenario } from './read-scenario.ts'
export { completeScenario, fillField } from './scenario/complete.ts'
export type {
  ChoiceField,
  Field,
  Fields,
  ListField,
  MappingField,
  NumberField,
  TextField,
  VariantsField,
} from './scenario/fields.ts'
export { jsonSchema, schemaOf } from './scenario/json-schema.ts'
export { PRESETS, type Preset } from './scenario/presets.ts'
export { type Problem, readFields, showProblem } from './scenario/read.ts'
export * from './scenario/scenario.ts'
export { SCENARIO } from './scenario/schema.ts'
export { applySetting, findSetting, type Setting, settableKeys } from './scenario/settings.ts'
export { printableText, showPath } from './scenario/show.ts'
export { didYouMean } from './scenario/suggest-key.ts'
export { syntheticDistrict } from './scenario/synthetic.ts'
export { isMapping, type Mistake, validate } from './scenario/validate.ts'
export { settingMistakes, type SetValue, setValues } from './scenario/values.ts'
export { writeScenario } from './scenario/write.ts'
export {
  createSimulation,
  isTablePass,
  LIBRARY,
  type Simulation,
  type SimulationOptions,
  START,
  type MonthStep,
  TICK,
  TABLE_PASSES,
} from './simulate.ts'
export { load, save } from './snapshot.ts'
export { VERSION } from './version.ts'

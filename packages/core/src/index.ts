/** The public parts of the core: the model of governance, and the equations and the engine that it is made with. */

// The model
export { DEPARTMENTS } from './actors/department.ts'
export { ACTORS } from './actors/index.ts'
export { DOMAINS, type Domain } from './actors/needs.ts'
export { checkedPhases, settingsOf, UNITS } from './assemble.ts'
// Choice rules
export { type BestResponseNames, bestResponse } from './decisions/best-response.ts'
export {
  type ConditionalContributionNames,
  type ConditionalCooperationNames,
  conditionalContribution,
  conditionalCooperation,
  followBelief,
} from './decisions/conditional-cooperation.ts'
export { type CopyingNames, copying, type ImitationNames, imitation, imitationStates } from './decisions/imitation.ts'
export * from './decisions/index.ts'
export { quantalResponse } from './decisions/quantal-response.ts'
export { type ReinforcementNames, reinforcement, reinforcementStates } from './decisions/reinforcement.ts'
export { type ThresholdNames, threshold } from './decisions/threshold.ts'
// Scenarios in code and in files, and the parts to read other files in the same way
export {
  defineScenario,
  type FormulaInput,
  type OwnOutcome,
  type ScenarioInput,
  type ScenarioWith,
} from './define-scenario.ts'
export { latexOf } from './describe.ts'
// The engine, for worlds of one's own
export { buildWorld, type OwnWorld } from './engine/build.ts'
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
} from './engine/declare.ts'
export { Draws, drawsFor, keyOf } from './engine/draws.ts'
export type { Range } from './engine/layout.ts'
export { neighboursOf } from './engine/neighbours-of.ts'
export {
  components,
  type EdgeList,
  generate,
  meanClustering,
  type NetworkSpec,
  transitivity,
} from './engine/networks/index.ts'
export { NotFiniteError } from './engine/not-finite.ts'
export type { Population, TablePopulation } from './engine/population.ts'
export { normalQuantile } from './engine/quantiles.ts'
export { CohortQueue, serve } from './engine/queues.ts'
export { type RecordedPlace, Recording } from './engine/recorder.ts'
export { type ServiceOptions, type Station, type StationResult, simulateService } from './engine/service.ts'
export { splitBlocks, World } from './engine/world.ts'
// Equations
export { type CheckedPhase, checkPhase, EquationError } from './equations/check.ts'
export { compileKernel } from './equations/kernel.ts'
export { toLatex } from './equations/latex.ts'
export type { Constant, Equation, Model, Phase, Quantity, Table } from './equations/model.ts'
export { LIMITS, parseEquation } from './equations/parse.ts'
export { children } from './equations/tree.ts'
// A run
export { type ActorPlace, decides, type ExplainedEquation, type Explanation, explain, findActor } from './explain.ts'
export { declarationsOf, outcomesOf } from './formulas.ts'
export { MECHANISMS, mechanismOf } from './mechanisms/index.ts'
export { tie } from './mechanisms/trust.ts'
export { OUTCOMES } from './outcomes/index.ts'
export { type Event, MEASURES, measure } from './outcomes/measures.ts'
export { populate } from './populate.ts'
export { formulaMistakes, readScenario } from './read-scenario.ts'
export { complete, fill } from './scenario/complete.ts'
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
export { applySetting, findSetting, type Setting, settable } from './scenario/settings.ts'
export { printable, showPath } from './scenario/show.ts'
export { didYouMean } from './scenario/suggest-key.ts'
export { syntheticDistrict } from './scenario/synthetic.ts'
export { isMapping, type Mistake, validate } from './scenario/validate.ts'
export { mistakesWith, type SetValue, setValues } from './scenario/values.ts'
export { writeScenario } from './scenario/write.ts'
export {
  createSimulation,
  isVisit,
  LIBRARY,
  type Simulation,
  type SimulationOptions,
  START,
  type Stage,
  TICK,
  VISITS,
} from './simulate.ts'
export { load, save } from './snapshot.ts'
export { explainTypical } from './typical.ts'
export { VERSION } from './version.ts'

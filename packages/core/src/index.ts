/** The public parts of the core: the model of governance, and the equations and the engine that it is made with. */
export { DEPARTMENTS } from './actors/department.ts'
export { ACTORS } from './actors/index.ts'
export { DOMAINS } from './actors/needs.ts'
export type { Actor, Contribution, Lever, Mechanism, Outcome, Term } from './declare.ts'
export { defineScenario, type ScenarioInput } from './define-scenario.ts'
export { latexOf } from './explain/describe.ts'
export { type Explanation, explain } from './explain/explain.ts'
export { explainTypical } from './explain/typical.ts'
export { MECHANISMS } from './mechanisms/index.ts'
export { OUTCOMES } from './outcomes/index.ts'
export { MEASURES } from './outcomes/measures.ts'
export { readScenario } from './read-scenario.ts'
export type { Rest } from './rest/rest.ts'
export { type Problem, problemMessage, showProblem } from './scenario/file.ts'
export { jsonSchema } from './scenario/json-schema.ts'
export { PRESETS, type Preset } from './scenario/presets.ts'
export {
  type Community,
  DEFAULT_SCENARIO,
  DEFAULT_SYNTHETIC,
  type District,
  type Formula,
  type Intervention,
  type NeighboursSource,
  type OwnColumn,
  type OwnPlace,
  type Point,
  type ResidentsSource,
  type Scenario,
  type SyntheticPlace,
  type TableFile,
  type TableOptions,
  type Township,
} from './scenario/scenario.ts'
export { syntheticDistrict } from './scenario/synthetic.ts'
export { writeScenario } from './scenario/write.ts'
export { begin, createSimulation, type MonthStep, type Simulation, type SimulationOptions, TICK } from './simulate.ts'
export { load, save } from './snapshot.ts'
export { VERSION } from './version.ts'

/** The public parts of the core. */
export { ACTORS } from './actors/index.ts'
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
export { toLatex } from './equations/latex.ts'
export { NotFiniteError, splitBlocks, World } from './engine/world.ts'
export type { Range } from './engine/layout.ts'
export { Recording, type RecordedPlace } from './engine/recorder.ts'
export { type ActorPlace, type Explanation, explain, findActor } from './explain.ts'
export { MECHANISMS } from './mechanisms/index.ts'
export { OUTCOMES } from './outcomes/index.ts'
export { populate } from './populate.ts'
export { jsonSchema } from './scenario/json-schema.ts'
export { type Problem, readScenario, showProblem } from './scenario/read.ts'
export * from './scenario/scenario.ts'
export { applySetting } from './scenario/settings.ts'
export { didYouMean } from './scenario/suggest-key.ts'
export { syntheticDistrict } from './scenario/synthetic.ts'
export { writeScenario } from './scenario/write.ts'
export { load, save } from './snapshot.ts'
export { createSimulation, LIBRARY, type Simulation, type SimulationOptions, START, TICK } from './simulate.ts'
export { VERSION } from './version.ts'

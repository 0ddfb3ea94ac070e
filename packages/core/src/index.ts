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
export { NotFiniteError, World } from './engine/world.ts'
export type { Range } from './engine/layout.ts'
export { Recording, type RecordedPlace } from './engine/recorder.ts'
export { type ActorPlace, type Explanation, explain, findActor } from './explain.ts'
export { MECHANISMS } from './mechanisms/index.ts'
export { OUTCOMES } from './outcomes/index.ts'
export * from './scenario/scenario.ts'
export { load, save } from './snapshot.ts'
export { createSimulation, LIBRARY, type Simulation, type SimulationOptions, START, TICK } from './simulate.ts'
export { VERSION } from './version.ts'

/**
 * Worlds as columns, equations as text, draws as functions: an engine for agent-based models that gives the same bits
 * in every JavaScript engine. What a first model needs is here; each folder is an entry point of its own for the rest.
 */
export { bestResponse } from './choice/best-response.ts'
export { quantalResponse } from './choice/quantal-response.ts'
export { CHOICE_RULES, type ChoiceRule, type DecisionNames } from './choice/rules.ts'
export { type Draws, drawsFor, keyOf } from './draws/draws.ts'
export { type CheckedPhase, checkPhase, EquationError } from './equations/check.ts'
export { toLatex } from './equations/latex.ts'
export type { Constant, Equation, Model, Phase, Quantity, Table } from './equations/model.ts'
export { parseEquation } from './equations/parse.ts'
export type { Parameter, State } from './equations/settings.ts'
export { generate, type NetworkSpec } from './networks/generate.ts'
export { CohortQueue } from './queues/queues.ts'
export { type ServiceOptions, type Station, type StationResult, simulateService } from './queues/service.ts'
export { type Recorded, type RecordedGroup, Recording, type RecordingOptions } from './record/recorder.ts'
export { readSnapshot, type Snapshot, saveWorld } from './snapshot/snapshot.ts'
export { buildWorld, type OwnWorld } from './world/build.ts'
export { neighboursOf } from './world/neighbours-of.ts'
export { NotFiniteError } from './world/not-finite.ts'
export type { Population, TablePopulation } from './world/population.ts'
export type { World } from './world/world.ts'

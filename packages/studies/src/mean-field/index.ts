/** What the equations themselves say: states that keep themselves, and where they vanish. */
export { checkField, type FieldCheck } from './check.ts'
export {
  type AnalyseOptions,
  alongLever,
  type CommunityField,
  communityField,
  findLever,
  type LeverAnalysis,
  statesOf,
} from './community.ts'
export {
  type Branches,
  branches,
  type FixedPoint,
  type Follows,
  fixedPoints,
  type TippingPoint,
} from './fixed-points.ts'
export { type MeanField, type MeanFieldInput, meanField } from './mean-field.ts'
export { type OutcomeField, outcomesAt } from './outcomes.ts'
export { NoTipping, type SimulatedTippingOptions, simulatedState, simulatedTipping } from './simulation.ts'

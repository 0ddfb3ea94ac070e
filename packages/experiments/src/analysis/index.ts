/** What the equations themselves say: states that keep themselves, and where they vanish. */
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
export { type SimulatedTippingOptions, simulatedTipping } from './simulation.ts'

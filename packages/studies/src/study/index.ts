/** More of @cogov/studies: study. */
export type { Design } from './designs.ts'
export { type Distribution, type Factor, type Value, valueAt as valueOfFactor } from './factors.ts'
export { STUDY } from './fields.ts'
export type { DesignInput, FactorInput, FactorName, MeasureInput } from './input.ts'
export { type MeasuredOutcome, SUMMARIES, type Summary } from './outcomes.ts'
export { countPoints } from './plan.ts'
export { scenarioAt, seedOf } from './runs.ts'

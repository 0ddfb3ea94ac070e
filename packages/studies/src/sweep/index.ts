/** More of @cogov/studies: sweep. */

export type { AddedRuns, AddRunsOptions } from './add-runs.ts'
export type { BatchJob, BatchRunner } from './here.ts'
export { type Simulate, simulatePart, writePart } from './part.ts'
export { missingParts, partsOf, roughSeconds } from './parts.ts'
export type { SweepProgress } from './tally.ts'

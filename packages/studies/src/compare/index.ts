/** More of @cogov/studies: compare. */

export * from './compare.ts'
export { type ComparedOutcome, type Price, type ReplicateRun, replicateSeed, requireComparable } from './compare.ts'
export type { Cost } from './costs.ts'
export { type Equity, MIN_HARM } from './equity.ts'
export type { DesignOverWorlds, OverWorlds } from './over-worlds.ts'
export { type Robustness, uncertainParameters } from './robustness.ts'
export type { DesignSeries } from './series.ts'
export { openStore, type Store, type StoredRuns } from './store.ts'
export { TIDY_COLUMNS, textCell, tidyLines } from './tidy.ts'
export type { Ties } from './ties.ts'

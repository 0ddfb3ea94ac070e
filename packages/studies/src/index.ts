/** Experiments: runs over all cores, designs compared over replicates, statistics, and where results are kept. */

export { type AttributeOptions, type Attribution, attribute } from './answers/attribute.ts'
export { type CalibrateOptions, type Calibration, calibrate, calibrateByMoments } from './answers/calibrate.ts'
export { type ChooseOptions, chooseFrom, type Goal, type Policy, type StudyChoice } from './answers/choice.ts'
export { type Observation, readObservations } from './answers/observations.ts'
export { type SearchOptions, searchBest } from './answers/search.ts'
export { type StudySensitivity, sensitivityOf } from './answers/sensitivity.ts'
export { dataOf, type StudyData } from './answers/study-data.ts'
export { replicateUntilSure, type UntilSure, type UntilSureOptions } from './answers/until-sure.ts'
// Studies
export { SlurmError } from './cluster/queue.ts'
export { DryRun, onSlurm, type SlurmOptions } from './cluster/slurm.ts'
export * from './compare/compare.ts'
export type { Cost } from './compare/costs.ts'
export { type Equity, MIN_HARM } from './compare/equity.ts'
export { type Robustness, uncertainParameters } from './compare/robustness.ts'
export type { DesignSeries } from './compare/series.ts'
export { TIDY_COLUMNS, textCell, tidyLines } from './compare/tidy.ts'
export type { Ties } from './compare/ties.ts'
export { DiskFull, StoreError } from './files/files.ts'
export { checkField, type FieldCheck } from './mean-field/check.ts'
export {
  alongLever,
  type CommunityField,
  communityField,
  type LeverAnalysis,
  statesOf,
} from './mean-field/community.ts'
export type { FixedPoint } from './mean-field/fixed-points.ts'
export * from './mean-field/index.ts'
export { outcomesAt } from './mean-field/outcomes.ts'
export { simulatedState } from './mean-field/simulation.ts'
export type { Communities } from './run/communities.ts'
export { districtOf, residentsOf } from './run/district.ts'
export { requireMemory } from './run/memory.ts'
export { defaultWorkers } from './run/pool.ts'
export { type RunResult, run } from './run/run.ts'
export { runSharded } from './run/sharded.ts'
export type { TypicalDecision } from './run/typical.ts'
export * from './running.ts'
export { describeOutcomes, type TableFactor, type TableOutcome } from './store/describe.ts'
export { exportTable, type TableName } from './store/export.ts'
export { openFolder, partFiles, partName } from './store/folder.ts'
export { openJournal } from './store/journal.ts'
export {
  type FailedRun,
  type OpenStudy,
  openStudy,
  type StudyTable,
  type TableRun,
  type TableSeries,
} from './store/open.ts'
export { QueryError, type QueryResult, queryStudy } from './store/query.ts'
export { defineStudy, type StudyInput } from './study/define.ts'
export type { Design } from './study/designs.ts'
export { type Distribution, type Factor, type Value, valueAt as valueOfFactor } from './study/factors.ts'
export { STUDY } from './study/fields.ts'
export type { DesignInput, FactorInput, MeasureInput } from './study/input.ts'
export type { FactorName, OutcomeName } from './study/names.ts'
export { type Measure, SUMMARIES, type Summary } from './study/outcomes.ts'
export { countPoints } from './study/plan.ts'
export { readStudy } from './study/read.ts'
export { scenarioAt, seedOf } from './study/runs.ts'
export type { Study } from './study/study.ts'
export type { AddedRuns, AddRunsOptions } from './sweep/add-runs.ts'
export type { BatchJob, BatchRunner } from './sweep/here.ts'
export { type Simulate, simulatePart, writePart } from './sweep/part.ts'
export { missingParts, partsOf, roughSeconds } from './sweep/parts.ts'
export { type SweepOptions, type SweepResult, sweep } from './sweep/sweep.ts'
export type { SweepProgress } from './sweep/tally.ts'

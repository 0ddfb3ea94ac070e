/** Experiments: runs over all cores, designs compared over replicates, statistics, and where results are kept. */
export * from './analysis/index.ts'
export * from './attribution/index.ts'
export * from './calibration/index.ts'
export * from './choice/index.ts'

// Studies
export { SlurmError } from './cluster/queue.ts'
export { DryRun, onSlurm, type SlurmOptions } from './cluster/slurm.ts'
export * from './compare.ts'
export type { Communities } from './comparison/communities.ts'
export type { Cost } from './comparison/costs.ts'
export { type Equity, SMALLEST_HARM } from './comparison/equity.ts'
export { type Robustness, uncertainParameters } from './comparison/robustness.ts'
export type { DesignSeries } from './comparison/series.ts'
export type { Ties } from './comparison/ties.ts'
export type { TypicalDecision } from './comparison/typical.ts'
export * from './designs/index.ts'
export * from './emulation/index.ts'
export { Stopped } from './evaluate.ts'
export { defaultWorkers } from './pool.ts'
export * from './running.ts'
export * from './sensitivity/index.ts'
export * from './statistics/index.ts'
export { describeOutcomes, type TableFactor, type TableOutcome } from './store/describe.ts'
export { exportTable, type TableName } from './store/export.ts'
export {
  type FailedRun,
  type OpenStudy,
  openStudy,
  type StudyTable,
  type TableRun,
  type TableSeries,
} from './store/open.ts'
export { QueryError, type QueryResult, query } from './store/query.ts'
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
export { dataOf, type StudyData } from './study-data.ts'
export type { AddedRuns, AddRunsOptions } from './sweep/add-runs.ts'
export { roughSeconds } from './sweep/parts.ts'
export { type SweepOptions, type SweepResult, sweep } from './sweep/sweep.ts'
export type { SweepProgress } from './sweep/tally.ts'
export { TIDY_COLUMNS, textCell, tidyLines } from './tidy.ts'

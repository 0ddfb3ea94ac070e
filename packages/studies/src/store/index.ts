/** More of @cogov/studies: store. */
export { describeOutcomes, type TableFactor, type TableOutcome } from './describe.ts'
export type { TableName } from './export.ts'
export { openFolder, partFiles, partName } from './folder.ts'
export { openJournal } from './journal.ts'
export type { FailedRun, StudyTable, TableRun, TableSeries } from './open.ts'
export { QueryError, type QueryResult } from './query.ts'

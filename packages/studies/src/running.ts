/** What one run takes, without studies and their statistics: a command that runs once begins sooner with this alone. */

export { Stopped } from '@cogov/methods/calibration'
export { openStore, type Store, type StoredRuns } from './compare/store.ts'
export { DiskFull, StoreError } from './files/files.ts'
export { districtOf, residentsOf, simulatedOf } from './run/district.ts'
export { requireMemory } from './run/memory.ts'
export { type Outcomes, type RunOptions, type RunResult, run, type Series } from './run/run.ts'
export { runSharded, worthSharing } from './run/sharded.ts'
export { residentsKnown, sourcesOf } from './run/sources.ts'

/** What one run takes, without studies and their statistics: a command that runs once begins sooner with this alone. */
export { districtOf, residentsOf } from './district.ts'
export { requireMemory } from './memory.ts'
export { type Outcomes, type RunOptions, type RunResult, run, type Series } from './run.ts'
export { runSharded, worthSharing } from './sharded.ts'
export { DiskFull, StoreError } from './store/files.ts'
export { openStore, type Store, type StoredRuns } from './store.ts'

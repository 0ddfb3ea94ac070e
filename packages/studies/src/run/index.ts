/** More of @cogov/studies: run. */

export type { Communities } from './communities.ts'
export { residentsOf, simulatedOf } from './district.ts'
export { governance } from './governance.ts'
export { type RunsInWorlds, runInWorlds } from './in-worlds.ts'
export { requireMemory } from './memory.ts'
export { defaultWorkers } from './pool.ts'
export { possibleOf } from './possible.ts'
export type { Outcomes, Series } from './run.ts'
export { runSharded, worthSharing } from './sharded.ts'
export { sourcesOf } from './sources.ts'
export type { TypicalDecision } from './typical.ts'

/** More of @cogov/studies: cluster. */
export { SlurmError } from './queue.ts'
export { DryRun, onSlurm, type SlurmOptions } from './slurm.ts'

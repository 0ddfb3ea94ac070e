/** More of @cogov/studies: cluster. */
export { SlurmError } from './queue.ts'
export { DryRun, type SlurmOptions } from './slurm.ts'

/** The state of a world as bytes. */
export { readSnapshot, type Snapshot, saveWorld } from './snapshot.ts'

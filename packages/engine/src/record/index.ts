/** What is kept of a run, tick by tick. */
export { type Recorded, type RecordedGroup, Recording, type RecordingOptions } from './recorder.ts'

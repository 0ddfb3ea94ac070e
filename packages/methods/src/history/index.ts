/** History matching: what a model's numbers may be, given what was measured, when a simulation takes its time. */
export {
  fitOutcome,
  type OutcomeEmulator,
  type OutcomeFit,
  type OutcomeOptions,
  outcomeEmulator,
} from './outcome-emulator.ts'
export { type Screened, screen } from './screening.ts'
export { type Fresh, type Space, sampleSpace } from './space.ts'
export { type Goal, implausibility, linked, logLikelihood, type Measure, measureOf } from './target.ts'
export {
  badness,
  type Learnt,
  LIMIT,
  learnt,
  learnWave,
  type NextOptions,
  nextPoints,
  type Wave,
  type WaveData,
} from './waves.ts'
export { effectiveSize, fromLogs, largestPower, type Proposals, propose, systematic, weigh } from './weighted.ts'

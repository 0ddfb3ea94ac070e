/** Calibration: which parameters fit data, how surely, and whether the model could have made them at all. */
export { type AbcOptions, abcSmc, type Generation, type Posterior } from './abc-smc.ts'
export { type CalibrateOptions, type Calibration, calibrate, calibrateByMoments } from './calibrate.ts'
export { type CmaOptions, cmaEs, type Minimum } from './cma-es.ts'
export { type Observation, readObservations } from './observations.ts'
export { type PosteriorSummary, type PredictiveCheck, predictiveCheck, summarisePosterior } from './posterior.ts'
export type { CalibratedParameter, CalibrationProblem } from './problem.ts'
export { type MomentsFit, type MomentsOptions, simulatedMoments } from './simulated-moments.ts'

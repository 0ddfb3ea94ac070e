/** Calibration: which parameters fit data, how surely, and whether the model could have made them at all. */
export { type AbcOptions, abcSmc, budgetOf, type Generation, type Posterior } from './abc-smc.ts'
export { type CmaOptions, cmaEs, type Minimum } from './cma-es.ts'
export { type PosteriorSummary, type PredictiveCheck, predictiveCheck, summarisePosterior } from './posterior.ts'
export type { CalibratedParameter, CalibrationProblem } from './problem.ts'
export { checkProblem, observedCells } from './problem.ts'
export { type MomentsFit, type MomentsOptions, simulatedMoments } from './simulated-moments.ts'
export { Stopped } from './stopped.ts'

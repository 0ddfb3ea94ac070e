/** The fit: from priors and targets to a posterior. */
export { type Coverage, type CoverageOptions, coverageOf } from './coverage.ts'
export { type Diagnosis, diagnose, type GoalDiagnosis, LEARNT, type NumberDiagnosis } from './diagnose.ts'
export { type FitOptions, type Fitted, type FittedWave, fitPosterior, type Stage } from './fit.ts'
export { MODEL_ERROR, ordinaryPlace, type PlaceOptions } from './ordinary-place.ts'
export { type ColumnScore, scoreOf } from './score.ts'
export { simulateWorlds } from './simulate-worlds.ts'
export type { Source } from './source.ts'

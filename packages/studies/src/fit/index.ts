/** The fit: from priors and targets to a posterior. */
export { type FitOptions, type Fitted, type FittedWave, fit, type Stage } from './fit.ts'
export { MODEL_ERROR, ordinaryPlace, type PlaceOptions } from './ordinary-place.ts'
export type { Source } from './source.ts'

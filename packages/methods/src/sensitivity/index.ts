/** Sensitivity: what drives an outcome. */
export { type Anova, type AnovaOptions, type AnovaTerm, anova } from './anova.ts'
export type { ErrorSource } from './anova-error.ts'
export { type DeltaIndex, type DeltaOptions, delta } from './delta.ts'
export { type FactorialEffect, type FactorialEffects, factorialEffects } from './factorial-effects.ts'
export type { LevelEffect } from './level-effects.ts'
export { type Noise, noiseOf } from './luck.ts'
export { type MorrisEffect, type MorrisEffects, type MorrisEffectsOptions, morrisEffects } from './morris-effects.ts'
export { type Pawn, type PawnIndex, type PawnOptions, pawn } from './pawn.ts'
export { type Regression, type RegressionOptions, regression } from './regression.ts'
export { type PointOutcomes, pointMeans } from './replicates.ts'
export {
  type Index,
  interactionShare,
  type SobolIndices,
  type SobolIndicesOptions,
  sobolIndices,
} from './sobol-indices.ts'
export { G_FUNCTION, gFunction, ISHIGAMI, ishigami, morrisFunction } from './test-functions.ts'

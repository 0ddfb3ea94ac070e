/** Emulators: an outcome as a smooth function of its factors, learnt from few runs. */
export {
  type BayesianOptimum,
  type BayesianOptions,
  bayesianOptimum,
  bestSeen,
  mostPromising,
} from './bayesian-optimisation.ts'
export {
  type Emulator,
  type EmulatorOptions,
  ExtrapolationError,
  emulatedOptimum,
  type LeaveOneOut,
  type Optimum,
  type Prediction,
  responseSurface,
  type SurfacePoint,
} from './emulator.ts'
export { type GaussianProcess, type GaussianProcessOptions, gaussianProcess } from './gaussian-process.ts'
export { type Quadratic, quadratic } from './quadratic.ts'

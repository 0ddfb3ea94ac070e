/** Statistics over replicates: each interval says how often it holds, and does (coverage.test.ts). */
export { type BootstrapOptions, bootstrap, bootstrapMean, type Interval } from './bootstrap.ts'
export { boundedMean } from './bounded-mean.ts'
export {
  benjaminiHochberg,
  comparePaired,
  compareWithBase,
  equivalence,
  holm,
  type PairedComparison,
  superiority,
  type Verdict,
} from './compare-means.ts'
export { type BoundedDistribution, quantileIn } from './distributions.ts'
export { type Estimate, estimate, pairedDifference } from './estimate.ts'
export { covariance, mean, meanBy, ranks, variance } from './moments.ts'
export { ANYTHING, cut, type Possible, possibleDifference, type Withheld } from './possible.ts'
export {
  largestSd,
  type PowerOptions,
  powerOf,
  replicatesFor,
  replicatesForWidth,
  type WouldFind,
  wouldFind,
} from './power.ts'
export { type Proportion, proportion } from './proportion.ts'
export {
  empiricalQuantile,
  median,
  type QuantileEstimate,
  quantile,
  quantileEstimate,
  weightedQuantile,
} from './quantiles.ts'
export { randomOf } from './random.ts'
export { type Ratio, ratioOfMeans } from './ratio.ts'
export {
  groupsNeeded,
  type Precision,
  runUntilNarrow,
  type SequentialEstimate,
  type SequentialOptions,
} from './sequential.ts'
export {
  deviationIn,
  onScale,
  requireSplitNormal,
  type Scale,
  type SplitNormal,
  splitAt,
  splitPosition,
  splitQuantile,
  spreadsOf,
} from './split-normal.ts'
export { type Stationarity, stationarity, steadyMean, type WarmUp, warmUp } from './steady-state.ts'
export {
  kaplanMeier,
  restrictedDifference,
  restrictedMean,
  restrictedTime,
  type SurvivalStep,
  survivalAt,
  type TimeToEvent,
  timeToEvent,
  type Wait,
} from './survival.ts'

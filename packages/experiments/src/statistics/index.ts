/** Statistics over replicates: each interval says how often it holds, and does (coverage.test.ts). */
export { type BootstrapOptions, bootstrap, bootstrapMean, type Interval } from './bootstrap.ts'
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
export { type Estimate, estimate, pairedDifference } from './estimate.ts'
export { type PowerOptions, powerOf, replicatesFor, replicatesForWidth } from './power.ts'
export { type Proportion, proportion } from './proportion.ts'
export { median, type QuantileEstimate, quantile, quantileEstimate } from './quantiles.ts'
export { type Ratio, ratioOfMeans } from './ratio.ts'
export { runUntilNarrow, type SequentialEstimate, type SequentialOptions } from './sequential.ts'
export { type Stationarity, stationarity, steadyMean, type WarmUp, warmUp } from './steady-state.ts'

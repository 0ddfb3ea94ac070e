/** More of @cogov/charts: forms. */
export { paretoFront } from './pareto.ts'
export { weightedQuantile } from './quantile-dots.ts'

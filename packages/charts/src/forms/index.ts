/** More of @cogov/charts: forms. */
export { efficientPoints } from './pareto.ts'
export { weightedQuantile } from './quantile-dots.ts'

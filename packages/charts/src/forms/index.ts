/** More of @cogov/charts: forms. */
export { weightedQuantile } from './quantile-dots.ts'

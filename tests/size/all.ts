/** All that shows that a sample stands for its community: for `npm run sample`. */
export { dumbbellChart } from '@cogov/charts'
export { DEFAULT_SCENARIO } from '@cogov/core'
export { compared, ERRORS, MARGIN, verdictOf } from './equivalence.ts'
export { settings } from './settings.ts'

/** Random numbers as pure functions of key, who, tick and purpose. */
export { Draws, drawsFor, keyOf } from './draws.ts'
export { spreadEvenly } from './evenly.ts'
export { binomialQuantile, normalQuantile, poissonQuantile } from './quantiles.ts'

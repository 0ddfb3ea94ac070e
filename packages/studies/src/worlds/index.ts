/**
 * Worlds: what is known of every number before anything is fitted, what was measured, and draws of all numbers
 * at once.
 */
export {
  type DrawOptions,
  drawPositions,
  drawWorlds,
  normalsOf,
  type Positions,
  scoresFrom,
  valueAt,
  type World,
  worldAt,
} from './draw-worlds.ts'
export { inWorld } from './in-world.ts'
export { type Digest, digestOf, type PosteriorTable, readTable, writeTable } from './table.ts'
export {
  counts,
  factsOf,
  type Kind,
  type Reading,
  TARGETS,
  type Target,
  type TargetDeclaration,
  targetsByColumn,
} from './targets.ts'
export { type Declared, scaleOf, type Unknown, unknownsOf } from './unknowns.ts'
export { type HowMany, medoid, type Worlds, type WorldsOptions, worlds } from './worlds.ts'

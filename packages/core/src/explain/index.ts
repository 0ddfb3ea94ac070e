/** More of @cogov/core: explain. */
export { type ActorPlace, decides, type ExplainedEquation, findActor } from './explain.ts'

/** Attribution: which mechanism did it, with whom, and at what cost. */

export { allCoalitions, exactGames, exactShapley, MAX_EXACT_PLAYERS } from './exact.ts'
export type { Coalition, PairInteraction, PlayerShare, Shares } from './game.ts'
export { type GameObservation, sharesOf } from './game.ts'
export { type SampledOrder, sampledGames, sampledShapley, sampleOrders } from './sampled.ts'

/** Attribution: which mechanism did it, with whom, and at what cost. */
export { type AttributeOptions, type Attribution, attribute, type Cost } from './attribute.ts'
export { allCoalitions, exactShapley, MOST_EXACT_PLAYERS } from './exact.ts'
export type { Coalition, PairInteraction, PlayerShare, Shares } from './game.ts'
export { type SampledOrder, sampledShapley, sampleOrders } from './sampled.ts'

export { TYPICAL_RESIDENTS, type TypicalCommunity, typicalCommunities } from './communities.ts'
export { findWorldPlace } from './find.ts'
export { WorldPlaceNotFound } from './not-found.ts'
export type { WorldPlace } from './place.ts'

export { loadMap, loadPlaces } from '#data'
export { childrenOf, communitiesOf, townshipsOf } from './below.ts'
export { committeeNames, type LoadNames } from './committee-names.ts'
export {
  type FoundPlace,
  findPlace,
  type PlacesCalled,
  placesCalled,
  resolvePlace,
  unknownInChina,
  whyFound,
} from './find.ts'
export type { FormerName } from './former.ts'
export { neighboursOf, type Point, pointOf } from './map.ts'
export { type Neighbourhood, type NeighboursSource, neighboursAmong } from './neighbours.ts'
export { PlaceNotFound } from './not-found.ts'
export type { OutsidePlace } from './outside.ts'
export type { CommitteeArea, Kind, Level, Place, ResidentsSource } from './place.ts'

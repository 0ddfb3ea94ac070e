/** What the library adds to the name of a place, taken off so that it is said in the reader's language. */

/** A made-up place has no name of its own. */
const MADE_UP = 'a made-up place'
const SIMULATED = ' (simulated)'

/** @example placeParts('北京市/平谷区 (simulated)') // { path: '北京市/平谷区', simulated: true, madeUp: false } */
export function placeParts(place: string): { path: string; simulated: boolean; madeUp: boolean } {
  const simulated = place.endsWith(SIMULATED)
  const path = simulated ? place.slice(0, -SIMULATED.length) : place
  return { path, simulated, madeUp: path === MADE_UP }
}

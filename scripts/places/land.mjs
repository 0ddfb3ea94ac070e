// Which committees stand on urban land: packages/places/source/urban-rural-class-2016.csv.
import { readTable } from './source.mjs'

/**
 * The classes of a township's committees, in the order of their codes: 1–5 urban (111, 112, 121, 122, 123), 6–7 rural
 * (210, 220), 0 unknown.
 *
 * @returns {Map<string, string>} by the township's code
 */
export const readClasses = () =>
  new Map(readTable('urban-rural-class-2016.csv').map(([code, classes]) => [code, classes]))

/**
 * The land of a township's committees as the table has it: lengths of runs, the first of committees whose land is what
 * their kind says (a residents' committee on urban land, a villagers' on rural land, or one whose class is unknown),
 * the second of those where it is not, and so on; the last run goes to the end and is not written.
 *
 * @param {('residents' | 'villagers')[]} kinds who governs
 * @param {string} classes one digit a committee
 * @returns {string}
 * @throws {Error} when the numbers of committees differ
 * @example encodeLand(['villagers', 'villagers', 'residents'], '711') // '1,1': the second is on urban land
 */
export function encodeLand(kinds, classes) {
  if (kinds.length !== classes.length) throw new Error(`${kinds.length} committees have ${classes.length} classes.`)
  const runs = []
  let other = false
  let start = 0
  for (const [i, kind] of kinds.entries()) {
    const isOther = classes[i] !== '0' && (classes[i] < '6' ? 'residents' : 'villagers') !== kind
    if (isOther === other) continue
    runs.push(i - start)
    start = i
    other = isOther
  }
  return runs.join(',')
}

/** What is declared, as a table names it: in English by the name that files and options use, else in words. */

import { ACTORS, MECHANISMS } from '@cogov/core'
import { type DeclaredWords, declaredWords } from '@cogov/language'
import { plainText } from '@cogov/language/width'
import { withActors } from './actors.ts'
import { READS_FILES } from './language.ts'
import { placeParts } from './place.ts'
import { say } from './say.ts'

const nameOf: DeclaredWords['nameOf'] = READS_FILES ? (_, name) => name : (await import('./model.ts')).nameOf

export const outcomeLabel = (outcome: string): string => nameOf('outcome', outcome)

/** A mechanism, or one of its levers, of which a share is told. */
export function playerLabel(player: string): string {
  if (READS_FILES) return player
  const isMechanism = MECHANISMS.some(({ name }) => name === player)
  return isMechanism ? nameOf('mechanism', player) : nameOf('lever', player.slice(player.lastIndexOf('.') + 1))
}

/** A place; what the library adds to its name is said in the reader's language. */
export function placeLabel(name: string): string {
  const { path, simulated, madeUp } = placeParts(plainText(name))
  const place = madeUp ? say('madeUpPlace') : path
  return simulated ? say('simulatedPlace', { place }) : place
}

const actors = withActors(Object.fromEntries(ACTORS.map(({ name }) => [`actor.${name}`, name])), declaredWords)

/** A kind of actor, as the scenario calls it. */
export const actorLabel = (name: string): string => (READS_FILES ? actors() : { nameOf }).nameOf('actor', name)

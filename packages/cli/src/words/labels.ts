/** What is declared, as a table names it: in English by the name that files and options use, else in words. */
import { plainText } from '@cogov/charts/text'
import { ACTORS, MECHANISMS } from '@cogov/core'
import { declaredName, nameOf } from '@cogov/language'
import { LANGUAGE } from './language.ts'
import { placeParts } from './place.ts'
import { say } from './say.ts'

/** Names in files are English words. */
export const READS_FILES = LANGUAGE === 'en'

export const outcomeLabel = (outcome: string): string => (READS_FILES ? outcome : nameOf(outcome, LANGUAGE))

/** A mechanism, or one of its levers, of which a share is told. */
export function playerLabel(player: string): string {
  if (READS_FILES) return player
  const mechanism = MECHANISMS.find(({ name }) => name === player)
  return mechanism ? declaredName(mechanism, LANGUAGE) : nameOf(player.slice(player.lastIndexOf('.') + 1), LANGUAGE)
}

/** A place; what the library adds to its name is said in the reader's language. */
export function placeLabel(name: string): string {
  const { path, simulated, madeUp } = placeParts(plainText(name))
  const place = madeUp ? say('madeUpPlace') : path
  return simulated ? say('simulatedPlace', { place }) : place
}

/** A kind of actor. */
export function actorLabel(name: string): string {
  const actor = READS_FILES ? undefined : ACTORS.find((one) => one.name === name)
  return actor ? declaredName(actor, LANGUAGE) : name
}

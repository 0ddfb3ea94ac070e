/** What is declared, as a table names it: in English by the name that files and options use, else in words. */

import { MECHANISMS } from '@cogov/core'
import { plainText } from '@cogov/language/width'
import { LANGUAGE } from './language.ts'
import { nameOf } from './model.ts'
import { placeParts } from './place.ts'
import { say } from './say.ts'

/** Names in files are English words. */
export const READS_FILES = LANGUAGE === 'en'

export const outcomeLabel = (outcome: string): string => (READS_FILES ? outcome : nameOf('outcome', outcome))

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

/** A kind of actor. */
export const actorLabel = (name: string): string => (READS_FILES ? name : nameOf('actor', name))

/** What is declared, as a table names it: in English by the name that files and options use, in Chinese in words. */

import { MECHANISMS } from '@cogov/core'
import { plainText } from '@cogov/language/width'
import { LANGUAGE } from './language.ts'
import { nameOf } from './model.ts'

export const outcomeLabel = (outcome: string): string => (LANGUAGE === 'en' ? outcome : nameOf('outcome', outcome))

/** A mechanism, or one of its levers, of which a share is told. */
export function playerLabel(player: string): string {
  if (LANGUAGE === 'en') return player
  const isMechanism = MECHANISMS.some(({ name }) => name === player)
  return isMechanism ? nameOf('mechanism', player) : nameOf('lever', player.slice(player.lastIndexOf('.') + 1))
}

/** A place; what the library adds to its name is said in the reader's language. */
export const placeLabel = (name: string): string => {
  const own = plainText(name)
  if (LANGUAGE === 'en') return own
  return own.replace(/ \(simulated\)$/, '（模拟）').replace(/^a made-up place/, '虚构之地')
}

/** A kind of actor. */
export const actorLabel = (name: string): string => (LANGUAGE === 'en' ? name : nameOf('actor', name))

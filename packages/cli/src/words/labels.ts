/** What is declared, as a table names it: in English by the name that files and options use, in Chinese in words. */

import { plainText } from '@cogov/charts/text'
import { ACTORS, MECHANISMS } from '@cogov/core'
import { nameOf } from '@cogov/language'
import { LANGUAGE } from './language.ts'

export const outcomeLabel = (outcome: string): string => (LANGUAGE === 'en' ? outcome : nameOf(outcome, LANGUAGE))

/** A mechanism, or one of its levers, of which a share is told. */
export function playerLabel(player: string): string {
  if (LANGUAGE === 'en') return player
  const mechanism = MECHANISMS.find(({ name }) => name === player)
  return mechanism ? mechanism.chinese : nameOf(player.slice(player.lastIndexOf('.') + 1), LANGUAGE)
}

/** A place; what the library adds to its name is said in the reader's language. */
export const placeLabel = (name: string): string => {
  const own = plainText(name)
  if (LANGUAGE === 'en') return own
  return own.replace(/ \(simulated\)$/, '（模拟）').replace(/^a made-up place/, '虚构之地')
}

/** A kind of actor. */
export function actorLabel(name: string): string {
  const actor = LANGUAGE === 'en' ? undefined : ACTORS.find((one) => one.name === name)
  return actor?.chinese ?? name
}

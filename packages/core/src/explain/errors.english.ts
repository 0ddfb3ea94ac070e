/** What is said of actors that are not there. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'explain.unknown': "no actor '{name}'{which}",
  'explain.unknown_in': "no actor '{name}' in {place}{which}",
  'explain.unknown_community': "no community '{name}' in {place}{which}",
  'explain.unknown_resident': "{place} has residents 1 to {n}, organisation and enterprise, found '{name}'",
  'explain.which': '; there are {names}',
  'explain.which_of_many': '; there are {names} … ({n})',
  'explain.tick': 'a tick from {from} to {to} can be explained, found {tick}',
  'explain.decides_nothing': '{actor} decides nothing',
} as const

export const message = messagesFrom(ENGLISH)

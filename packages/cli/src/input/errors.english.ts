/** What is said of a file that is read. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'input.nothing_kept': '{what}; nothing is kept',
  'input.no_part': "'{place}' is not in {district}{hint}",
  'input.lever_of_superior': "is a lever of each superior, and '{place}' is only a part of one",
  'input.lever_of_township': "is a lever of each township, and '{place}' is only a part of one",
  'input.unknown_outcome': "no outcome is called '{name}'{hint}",
} as const

export const message = messagesFrom(ENGLISH)

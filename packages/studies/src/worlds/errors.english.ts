/** What worlds say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'worlds.cut': 'the posterior has {found} numbers and names where {expected} are expected: a part of it is missing',
  'worlds.not_a_table': 'a posterior that begins with “{head}” is expected',
  'worlds.other_declarations':
    'the posterior was made for other {what} ({found}; these are {expected}): it has to be fitted anew',
  'worlds.too_many': '1 to {most} worlds are expected, found {found}',
} as const

export const message = messagesFrom(ENGLISH)

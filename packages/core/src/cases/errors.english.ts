/** What cases say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'case.no_parameter': "no parameter is called '{name}'",
} as const

export const message = messagesFrom(ENGLISH)

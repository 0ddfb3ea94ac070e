/** What worlds say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'world.no_pass': "nothing is called '{name}'",
} as const

export const message = messagesFrom(ENGLISH)

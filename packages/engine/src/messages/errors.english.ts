/** How messages are put together. */
import { messagesFrom } from './messages.ts'

export const ENGLISH = {
  'message.and': '{first} and {rest}',
  'message.at': '{where}: {what}',
  'message.or': '{first} or {rest}',
  'message.lines': '{first}\n{rest}',
} as const

export const message = messagesFrom(ENGLISH)

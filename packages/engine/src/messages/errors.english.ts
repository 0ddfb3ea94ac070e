/** How messages are put together. */
import { messagesFrom } from './messages.ts'

export const ENGLISH = {
  'message.at': '{where}: {what}',
  'message.lines': '{first}\n{rest}',
} as const

export const message = messagesFrom(ENGLISH)

/** What recordings say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'record.no_series': "nothing was recorded of '{outcome}' in '{group}'",
} as const

export const message = messagesFrom(ENGLISH)

/** What attributions say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'attribution.coalitions': '{expected} coalitions are expected, found {found}',
  'attribution.players': '1 to {most} players are computed exactly, found {found}; sample orders instead',
  'attribution.worths': 'order {n}: {expected} worths are expected, found {found}',
} as const

export const message = messagesFrom(ENGLISH)

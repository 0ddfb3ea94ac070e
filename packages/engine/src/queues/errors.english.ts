/** What queues say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'queue.arrivals': 'station {station}: arrivals must be a number of at least 0, got {found}',
  'queue.officers': 'station {station}: officers must be a whole number of at least 1, got {found}',
  'queue.rate': 'station {station}: rate must be a number above 0, got {found}',
  'queue.onward': 'station {station}: onward must be probabilities, one a station, of at most 1 together, got {found}',
  'queue.values': 'expected {expected} values, found {found}',
} as const

export const message = messagesFrom(ENGLISH)

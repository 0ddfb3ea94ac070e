/** What is said of the parts of a place. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'part.unknown': "'{place}' is not in {district}{hint}",
  'part.too_small': "'{place}' is a {part}; what each {table} has of its own cannot be set for it",
  'part.no_neighbour': "the neighbours of '{township}' are rows of townships from 0 to {most}, found {row}",
  'part.superior': 'superior',
  'part.county': 'county',
  'part.township': 'township',
  'part.community': 'community',
} as const

export const message = messagesFrom(ENGLISH)

/** What is said of the parts of a place. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'ties.again': 'joins two whom {first} has joined: a tie has no direction, leave one out',
  'ties.itself': 'joins resident {row} with themselves',
  'ties.no_resident':
    'there is no resident {row} in {community}, whose residents are 0 to {last}; the same ties are made in every community, so name a file with a column of communities where they differ',
  'ties.none': 'no ties are listed: write them as edges, or name a file',
  'ties.other_place':
    'the ties are not of this place: {name} has {residents} residents, and the ties were listed for more; read their file again',
  'part.unknown': "'{place}' is not in {district}{hint}",
  'part.too_small': "'{place}' is a {part}; what each {table} has of its own cannot be set for it",
  'part.no_neighbour': "the neighbours of '{township}' are rows of townships from 0 to {most}, found {row}",
  'part.superior': 'superior',
  'part.county': 'county',
  'part.township': 'township',
  'part.community': 'community',
} as const

export const message = messagesFrom(ENGLISH)

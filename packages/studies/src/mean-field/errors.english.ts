/** What the mean field says is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'field.empty_range': '{lever}: from ({from}) has to be less than to ({to})',
  'field.no_other_state': 'there is no other state to go to',
  'field.several_levers': "'{name}' may be {names}",
  'field.unknown_community': "'{name}' is no community of {place}{hint}",
  'field.unknown_lever': "no lever is called '{name}'{hint}",
  'field.unknown_name': "{phase}: nothing is called '{name}'",
} as const

export const message = messagesFrom(ENGLISH)

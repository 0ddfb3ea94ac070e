/** What is said of places that are not there. */
import { messagesFrom } from './message.ts'

export const ENGLISH = {
  'place.empty': 'The name of a place is empty.',
  'place.unknown': 'No place in China is called {name}.{meant}',
  'place.unknown_in': 'There is no {name} in {place}.{meant}{has}',
  'place.ambiguous': '{name} is the name of {n} places; give the path or the code: {paths}.',
  'place.unknown_code_in': 'No place has the code {code}; {around} is {path}.',
  'place.unknown_code': 'No place has the code {code}. Codes have 2, 4, 6 or 9 digits.',
  'place.not_of_table': 'No place of the table has the code {code}.',
  'place.meant': ' Did you mean {names}?',
  'place.has': ' {place} has {names}.',
  'place.is_township': ' {place} is a township.',
  'place.or': '{first} or {rest}',
  'place.and': '{first}, {rest}',
  'place.and_more': '{names} and {n} more',
  'table.not_loaded': 'the data of places are not there yet: call `await {load}()` first',
  'table.not_fetched': '{url}: {status}',
  'table.township': 'The table\'s township "{word}" cannot be read.',
  'table.committees': 'The table\'s committees "{text}" hold "{sign}".',
} as const

export const message = messagesFrom(ENGLISH)

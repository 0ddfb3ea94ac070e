/** What is said of places that are not there. */
import { messagesFrom } from './message.ts'

export const ENGLISH = {
  'place.empty': 'The name of a place is empty.',
  'place.unknown': 'No place in China is called {name}.{meant}',
  'place.unknown_in': 'There is no {name} in {place}.{meant}{has}',
  'place.ambiguous': '{name} is the name of {n} places; give the path or the code: {paths}.{notes}',
  'place.former_in':
    '{former} was dissolved in {until} and lies in {n} places today; give the path or the code: {paths}.',
  'place.zone_in': '{name} has no code of its own and lies in {n} places; give the path or the code: {paths}.',
  'place.former_is': '{name} existed until {until}; its land is in {place} today.',
  'place.former_code': 'The code {code} was that of {place} until {until}.',
  'place.zone_is': '{name} has no code of its own; it lies in {place}.',
  'place.former_note': ' The {name} that was dissolved in {until} lies in {paths} today.',
  'place.zone_note': ' The {name} that has no code of its own lies in {paths}.',
  'place.here_and_outside':
    '{name} is the name of {paths}, and of {place}, which is not in the table of places; give the path or the code.',
  'place.outside':
    '{name} is not in the table of places, which has only the mainland of China.{known} Its communities are not known here: describe it as a place of your own.{same}',
  'place.outside_note': ' It is also the name of {place}, which is not in the table of places.',
  'place.outside_units': ' {place} has {residents} residents ({date}) and {n} units.',
  'place.outside_unit': ' {place} has {residents} residents ({date}).',
  'place.outside_part': ' Of {place} the residents are not known here either.',
  'place.same_name': ' The same name in the table: {names}.',
  'place.unknown_code_in': 'No place has the code {code}; {around} is {path}.',
  'place.unknown_code': 'No place has the code {code}. Codes have 2, 4, 6 or 9 digits.',
  'place.not_of_table': 'No place of the table has the code {code}.',
  'place.meant': ' Did you mean {names}?',
  'place.has': ' {place} has {names}.',
  'place.is_township': ' {place} is a township.',
  'place.or': '{first} or {rest}',
  'place.and': '{first}, {rest}',
  'place.then': '{first}{rest}',
  'place.and_more': '{names} and {n} more',
  'table.not_loaded': 'the data of places are not there yet: call `await {load}()` first',
  'table.not_fetched': '{url}: {status}',
  'table.township': 'The table\'s township "{word}" cannot be read.',
  'table.committees': 'The table\'s committees "{text}" hold "{sign}".',
} as const

export const message = messagesFrom(ENGLISH)

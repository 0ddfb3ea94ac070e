/** What worlds say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'world.no_pass': "nothing is called '{name}'",
  'world.not_finite': "tick {tick}: equation '{equation}' of {actor} is {value}",
  'world.no_row': 'no row {row}',
  'world.no_table_above': "no table '{above}' above '{table}'",
  'world.unknown_table': "unknown table '{name}'",
  'world.unknown_column': "unknown column '{table}.{column}'",
  'world.many_memories': '{table} may lie in several memories: use blockColumn',
  'world.no_block': "no block {block} of '{table}' in this world",
  'world.memory': 'a memory holds {most} bytes, {planned} were planned',
  'world.other_parameters': "'{name}' was lowered for other values of its parameters: lower it again",
  'world.no_edges': "the network '{kind}' stores no edges",
  'population.table': "expected the population of '{table}', found '{found}'",
  'population.blocks': '{table}: expected {expected} blocks, one for each row above, found {found}',
  'population.empty_block': '{table}: block {block} ({name}) has no rows',
} as const

export const message = messagesFrom(ENGLISH)

/** What is said of a file that is read. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'input.no_file': 'no such file',
  'input.may_not_be_read': 'may not be read',
  'input.not_utf8': 'is not UTF-8; save it as UTF-8 text',
  'input.is_folder': 'is a folder, {what} is a file',
  'input.too_long': 'has {bytes} bytes, {what} is not that long',
  'input.a_scenario': 'a scenario',
  'input.a_study': 'a study',
  'input.a_table': 'a table',
  'input.is_study': 'is a study, needed is a scenario; cogov sweep runs a study',
  'input.is_scenario': 'is a scenario, needed is a study; cogov run runs a scenario',
  'input.nothing_kept': '{what}; nothing is kept',
  'input.no_part': "'{place}' is not in {district}{hint}",
  'input.lever_of_superior': "is a lever of each superior, and '{place}' is only a part of one",
  'input.lever_of_township': "is a lever of each township, and '{place}' is only a part of one",
  'input.no_world': 'Places outside China are in a package of their own: npm install @cogov/world',
  'input.not_in_china': '{wrong} {elsewhere}',
  'input.unknown_outcome': "no outcome is called '{name}'{hint}",
} as const

export const message = messagesFrom(ENGLISH)

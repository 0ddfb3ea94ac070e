/** What is said of formulas and of snapshots. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'formula.name': "found '{name}', allowed is a name of small letters, digits and _, a letter first",
  'formula.name_again': "found '{name}' for the second time",
  'formula.library_outcome': "found '{name}', which is an outcome of the library",
  'formula.only_terms': "found '{name}', but only a term is part of a sum",
  'formula.currency': 'found {found}, the scenario’s money is in {currency}',
  'formula.unit': "found '{found}', '{of}' is in '{unit}'",
  'formula.sum_elsewhere': "'{name}' is a sum of the {whose} at '{step}', found {actor} at '{at}'",
  'formula.no_such_sum': "found '{name}', allowed is one of {names}{hint}",
  'formula.no_sums': "found '{name}', the {actor} has no sum at '{step}'",
  'scenario.usual': 'goes with start: as it is; this place begins {start}',
  'fork.keeps': 'a fork keeps the {key} of its snapshot, found {found}',
} as const

export const message = messagesFrom(ENGLISH)

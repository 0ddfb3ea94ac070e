/** What comparisons say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'compare.money':
    "money is compared in one currency and one year's prices: '{first}' has {money}, '{other}' has {others}",
  'compare.no_outcome': 'the scenarios record no outcome in common',
  'compare.no_replicate': 'at least 1 replicate, found {found}',
  'compare.no_scenario': 'a comparison needs at least one scenario',
  'compare.not_ours': '{folder} holds a {files} that cogov did not write; give another folder',
  'compare.ticks': "scenarios are compared at the same final tick: '{first}' has {ticks} ticks, '{other}' has {others}",
  'compare.two_files': '{first} and a {second}',
  'compare.units': "the outcome '{outcome}' is in {unit} in '{first}' and in {other_unit} in '{other}'",
} as const

export const message = messagesFrom(ENGLISH)

/** What choices say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'choice.all_failed': 'all of the {all} cases failed: there is nothing to tell apart',
  'choice.few_cases': 'at least {least} cases, each failed or not, are expected, found {cases} and {failed}',
  'choice.few_replicates': 'at least 2 replicates of each policy are expected, found {found}',
  'choice.no_policy': 'at least one policy in one world is expected',
  'choice.none_failed': 'none of the {all} cases failed: there is nothing to tell apart',
  'choice.outcomes': 'policy {n} has {found} outcomes, expected are {expected}',
  'choice.worlds': 'policy {n} was run in {found} of {all} worlds',
} as const

export const message = messagesFrom(ENGLISH)

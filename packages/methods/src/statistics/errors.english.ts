/** What statistics say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'statistics.few_replicates': 'replicates: a whole number from 2 is expected, found {found}',
  'statistics.few_resamples': 'resamples: a whole number from 50 is expected, found {found}',
  'statistics.few_values': 'at least {least} values are expected, found {found}',
  'statistics.first_sample': 'first: a whole number from 2 to {most} is expected, found {found}',
  'statistics.interval':
    '{name}: three numbers that rise and lie within the scale {scale} are expected, found {low}, {central}, {high}',
  'statistics.no_effect': 'effect: a number other than 0 is expected, found 0',
  'statistics.no_level': '{name}: a number between 0 and 1 is expected, found {found}',
  'statistics.no_probability': 'p: a number from 0 to 1 is expected, found {found}',
  'statistics.no_time': 'run {n} of {all}: a time from 0 is expected, found {found}',
  'statistics.no_values': 'a mean needs at least one value',
  'statistics.not_finite': 'value {n} of {all} is {value}',
  'statistics.not_positive': '{name}: a number above 0 is expected, found {found}',
  'statistics.one_replicate': 'a test needs at least two replicates',
  'statistics.successes': '0 to n successes in n trials are expected, found {successes} in {trials}',
  'statistics.too_many_replicates': 'more than a thousand million replicates would be needed',
  'statistics.unequal_pairs': 'pairs need as many values on both sides, found {above} and {below}',
} as const

export const message = messagesFrom(ENGLISH)

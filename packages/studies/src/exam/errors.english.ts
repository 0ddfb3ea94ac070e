/** What is said of questions of the exam. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'exam.no_row': "there is no row '{name}' in examples/exam/rows.csv{hint}",
  'exam.not_sat': '{name} is not sat: {lacks}',
  'exam.no_question': "no question is about '{name}'{hint}",
  'exam.no_outcome': "none of the {n} outcomes is called '{name}'{hint}",
  'exam.no_arm': "there is no arm '{name}'{hint}",
  'exam.dose':
    'found {found}, allowed is a number from {from} to {to}, or three that rise: 5th, 50th and 95th percentile',
  'exam.claim_needs': 'arm, outcome, month and as are needed, or lacks; {missing} is missing',
  'exam.months': 'months from 1 to {ticks} are simulated, in their order; found {found}',
  'exam.needs_of': 'a share of an effect says of which: of is missing',
  'exam.no_sign': 'an effect of none has no size',
  'exam.stopped': 'stopped after {done} of {all} questions',
} as const

export const message = messagesFrom(ENGLISH)

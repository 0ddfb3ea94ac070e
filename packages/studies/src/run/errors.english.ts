/** What runs say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'run.memory':
    '{residents} residents need about {needed} of memory, here are {memory}; simulate a sample of them with sample={sample}',
  'run.no_residents': 'the model has no residents',
  'run.not_counted':
    '{place} was not counted by the census of 2020: it has nobody to simulate, or they were counted in a place around it',
  'run.other_failed': 'another thread of this run failed',
  'run.silent_thread': 'a thread of this run ended without a word',
  'run.stopped_before': 'stopped while the place came to rest; nothing is kept',
  'run.stopped': 'stopped after {done} of {all} runs',
  'run.unknown_outcome': "no outcome is called '{name}'{hint}",
} as const

export const message = messagesFrom(ENGLISH)

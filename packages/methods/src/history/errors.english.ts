/** What history matching says is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'history.few_points': 'at least {least} points are needed to learn an outcome from, found {found}',
  'history.outcomes': 'point {n} has {found} outcomes, and there are {all} targets',
  'history.not_finite': 'point {n}: outcome {name} is {found}',
} as const

export const message = messagesFrom(ENGLISH)

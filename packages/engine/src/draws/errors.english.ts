/** What draws say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'draw.integer': 'integer: below must be a whole number from 1 to 2³², got {found}',
  'draw.weight': 'choice: weight {index} must be a number of at least 0, got {found}',
  'draw.weights': 'choice: the weights must have a positive sum, got {sum}',
  'draw.probability': '{distribution}: p must be from 0 to 1, got {found}',
  'draw.mean': 'poisson: mean must be from 0 to 1e15, got {found}',
  'draw.trials': 'binomial: n must be a whole number from 0 to 1e15, got {found}',
} as const

export const message = messagesFrom(ENGLISH)

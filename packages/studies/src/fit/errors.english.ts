/** What a fit says is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'fit.no_unknowns': 'nothing can be fitted: no parameter has a prior and no lever is usual',
  'fit.other_plan': 'this folder holds a fit whose {what} are others: go on with the same, or name another folder',
  'fit.stopped': 'the fit was stopped in {stage} after {done} of {all} settings; the same command goes on',
} as const

export const message = messagesFrom(ENGLISH)

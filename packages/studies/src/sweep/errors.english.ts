/** What sweeps say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'sweep.adaptive': 'a {kind} design chooses its own points, so that no runs are added to it',
  'sweep.holds_runs': '{path} holds runs of this study already; go on with --resume, or give another folder',
  'sweep.no_value': 'the design cannot go on: no run at ({values}) has a value of the goal',
  'sweep.other_points':
    '{files} are points of the same stage: the runs before it were not the same. Remove all but the older one',
  'sweep.thread_ended': 'its thread ended: {reason}',
} as const

export const message = messagesFrom(ENGLISH)

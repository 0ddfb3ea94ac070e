/** What snapshots say is wrong. */
import { messagesFrom } from '../messages/messages.ts'

export const ENGLISH = {
  'snapshot.other_columns': 'the snapshot is of a model with other columns: load it with the version that made it',
  'snapshot.no_snapshot': 'these bytes are no snapshot of cogov',
  'snapshot.damaged': 'the snapshot is damaged: its digest does not fit its content',
  'snapshot.version': 'the snapshot has version {found}, this cogov reads {version}',
} as const

export const message = messagesFrom(ENGLISH)

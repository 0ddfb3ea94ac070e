/** What files say is wrong. */
import { messagesFrom } from '@cogov/engine/messages'

export const ENGLISH = {
  'files.cannot_be_made': 'cannot be made here',
  'files.disk_full': 'the disk is full',
  'files.is_file': 'is a file, not a folder',
  'files.no_permission': 'may not be written to',
  'files.path_through_file': 'a part of the path is a file, not a folder',
  'files.read_only': 'lies on a disk that is read-only',
} as const

export const message = messagesFrom(ENGLISH)

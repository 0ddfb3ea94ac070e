/** A file that cannot be read, and why. */
import { type Message, messageAt, messageOfError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { WrongInput } from './failure.ts'

/** A file that is not there, or is no text. */
export class Unreadable extends WrongInput {
  readonly said: Message
  constructor(file: string, what: Message) {
    const said = messageAt(file, what)
    super([said])
    this.said = said
  }
}

const REASONS = {
  ENOENT: 'input.no_file',
  ENOTDIR: 'input.no_file',
  EACCES: 'input.may_not_be_read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'input.not_utf8',
} as const

/** Why a file cannot be read; what the system says where that is something else. */
export function reason(error: unknown): Message {
  const { code = '' } = error as NodeJS.ErrnoException
  return code in REASONS ? message(REASONS[code as keyof typeof REASONS]) : messageOfError(error)
}

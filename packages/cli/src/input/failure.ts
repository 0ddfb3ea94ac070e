/** How a command ends when it does not end well, and what it says then. */
import { english, type Message, messageAt, messageOfError } from '@cogov/engine/messages'

export const EXIT = { ok: 0, failure: 1, wrong: 2, interrupted: 130 } as const

/** Wrong input or usage: one line for each mistake, exit code 2. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput'
  readonly lines: readonly Message[]
  constructor(lines: readonly Message[]) {
    super(lines.map(english).join('\n'))
    this.lines = lines
  }
}

/** Somebody stopped the command; what is to be said about it has been said. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Where a user's mistake and not ours is thrown as a RangeError: its message for the user, without a stack.
 *
 * @param where the file or option that is wrong
 */
export function asWrongInput<T>(work: () => T, where = ''): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const what = messageOfError(error)
    throw new WrongInput([where === '' ? what : messageAt(where, what)])
  }
}

/** The same for work that takes its time. */
export const asWrongInputAsync = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error) => {
    throw error instanceof RangeError ? new WrongInput([messageOfError(error)]) : error
  })

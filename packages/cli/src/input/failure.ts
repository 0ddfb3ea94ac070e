/** How a command ends when it does not end well, and what it says then. */

export const EXIT = { ok: 0, failure: 1, wrong: 2, interrupted: 130 } as const

/** Wrong input or usage: one line for each mistake, exit code 2. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput'
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** Somebody stopped the command; what is to be said about it has been said. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Where a user's mistake and not ours is thrown as a RangeError: its message for the user, without a stack. */
export function asWrongInput<T>(work: () => T, prefix = ''): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new WrongInput([`${prefix}${error.message}`])
    throw error
  }
}

/** The same for work that takes its time. */
export const asWrongInputAsync = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error) => {
    throw error instanceof RangeError ? new WrongInput([error.message]) : error
  })

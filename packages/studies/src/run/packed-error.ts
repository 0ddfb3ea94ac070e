/**
 * Errors that cross threads: a clone forgets of which class they are and which message they say, so these travel as
 * data.
 */
import { type Message, messageIn, withSaid } from '@cogov/engine/messages'
import { DiskFull, StoreError } from '../files/files.ts'

export interface PackedError {
  name: string
  /** In English. */
  text: string
  stack?: string
  /** What it says, where it was made from a message: any language can say it on the other side. */
  said?: Message
}

export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) return { name: 'Error', text: String(error) }
  const { name, message: text, stack } = error
  const said = messageIn(error)
  return { name, text, ...(stack === undefined ? {} : { stack }), ...(said ? { said } : {}) }
}

/** The error again: of its class where somebody asks for it, else an `Error` of its name. */
export function unpackError({ name, text, stack, said }: PackedError): Error {
  const error =
    said && name === 'DiskFull'
      ? new DiskFull(said)
      : said && name === 'StoreError'
        ? new StoreError(said)
        : name === 'RangeError'
          ? new RangeError(text)
          : Object.assign(new Error(text), { name })
  if (stack !== undefined) error.stack = stack
  return said ? withSaid(error, said) : error
}

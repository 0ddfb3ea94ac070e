/** Messages made of messages. */
import { message } from './errors.english.ts'
import { type ErrorWithMessage, english, type Message, type MessageValue, messageIn, withSaid } from './messages.ts'

/**
 * What is wrong, after where it is.
 *
 * @example english(messageAt('ticks', plain('missing'))) // 'ticks: missing'
 */
export const messageAt = (where: MessageValue, what: MessageValue): Message => message('message.at', { where, what })

/** One message a line, of one or more. */
export const messageLines = (lines: readonly Message[]): Message =>
  lines.reduceRight((rest, first) => message('message.lines', { first, rest }))

/** Texts of which one is meant, such as `a or b`. */
export const messageOr = (texts: readonly string[]): MessageValue => joined('message.or', texts)

/** Texts that all are meant, such as `a and b`. */
export const messageAnd = (texts: readonly string[]): MessageValue => joined('message.and', texts)

const joined = (code: 'message.or' | 'message.and', texts: readonly string[]): MessageValue =>
  texts.reduceRight<MessageValue | undefined>(
    (rest, first) => (rest === undefined ? first : message(code, { first, rest })),
    undefined,
  ) ?? ''

/** A text that is said as it stands in every language, such as what another program says. */
export const plain = (text: string): Message => ({ code: 'plain', english: '{text}', values: { text } })

/** What an error says: its message, or its text as it stands. */
export const messageOfError = (error: unknown): Message =>
  messageIn(error) ?? plain(error instanceof Error ? error.message : String(error))

/** An error of no particular class. @example throw plainError(message('snapshot.damaged')) */
export const plainError = (said: Message): Error & ErrorWithMessage => withSaid(new Error(english(said)), said)

/**
 * What is said to a reader, as a code with values: English is beside the code that says it, every other language in a
 * catalogue by code. A message can cross threads and files, and be said in any language later.
 */

/** A message may name texts, numbers and other messages. */
export type MessageValue = string | number | Message

export interface Message {
  /** Its key in a catalogue, such as `equation.unknown_name`. */
  readonly code: string
  /** In English, with `{name}` where a value stands. */
  readonly english: string
  readonly values: Readonly<Record<string, MessageValue>>
}

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never

/** What a template asks for: a value for each of its holes. */
type ValuesOf<Text extends string> = [Holes<Text>] extends [never]
  ? []
  : [values: { readonly [Name in Holes<Text>]: MessageValue }]

/** Makes a message of a code, with a value for each hole of its template. */
export type MessageMaker<Templates extends Readonly<Record<string, string>>> = <Code extends keyof Templates & string>(
  code: Code,
  ...values: ValuesOf<Templates[Code]>
) => Message

/**
 * Makes messages from templates by code.
 *
 * @example
 * const message = messagesFrom({ 'equation.unknown_name': "unknown name '{name}'" })
 * english(message('equation.unknown_name', { name: 'beleif' })) // "unknown name 'beleif'"
 */
export const messagesFrom =
  <const Templates extends Readonly<Record<string, string>>>(templates: Templates): MessageMaker<Templates> =>
  (code, ...values) => ({ code, english: templates[code] as string, values: values[0] ?? {} })

/** A message, or a value of one, in English. Values are put in once: what they hold is not read again. */
export const english = (said: MessageValue): string =>
  typeof said === 'object'
    ? said.english.replace(/\{(\w+)\}/g, (hole, name: string) => english(said.values[name] ?? hole))
    : String(said)

/** An error that says its message in English and keeps it for other languages. */
export interface ErrorWithMessage extends Error {
  readonly said: Message
}

/** Keeps with an error what it says, out of sight of whoever prints it or compares it with another. */
export const withSaid = <E extends Error>(error: E, said: Message): E & ErrorWithMessage =>
  Object.defineProperty(error, 'said', { value: said, configurable: true, writable: true }) as E & ErrorWithMessage

/** An error of any class but the language's own: `class StoreError extends MessageError`. */
export class MessageError extends Error implements ErrorWithMessage {
  declare readonly said: Message
  constructor(said: Message) {
    super(english(said))
    withSaid(this, said)
  }
}

/** @example throw rangeError(message('draws.no_stream', { name })) */
export const rangeError = (said: Message): RangeError & ErrorWithMessage =>
  withSaid(new RangeError(english(said)), said)

/** What an error says, where it was made from a message. */
export const messageIn = (error: unknown): Message | undefined =>
  error instanceof Error && 'said' in error ? (error.said as Message) : undefined

/** What is said, as a code with values; English comes with it. The other packages' messages have the same form. */

export type MessageValue = string | number | Message

export interface Message {
  /** Its key in a catalogue. */
  readonly code: string
  /** In English, with `{name}` where a value stands. */
  readonly english: string
  readonly values: Readonly<Record<string, MessageValue>>
}

/** Makes messages of the texts of a table. */
export const messagesFrom =
  <Code extends string>(texts: Readonly<Record<Code, string>>) =>
  (code: Code, values: Message['values'] = {}): Message => ({ code, english: texts[code], values })

/** In English; what a value holds is not read again. */
export const english = (said: MessageValue): string =>
  typeof said === 'object'
    ? said.english.replace(/\{(\w+)\}/g, (hole, name: string) => english(said.values[name] ?? hole))
    : String(said)

/** Keeps with an error what it says, out of sight of whoever prints it. */
export const withSaid = <E extends Error>(error: E, said: Message): E & { readonly said: Message } =>
  Object.defineProperty(error, 'said', { value: said, configurable: true, writable: true }) as E & {
    readonly said: Message
  }

export const rangeError = (said: Message) => withSaid(new RangeError(english(said)), said)

/**
 * Names and values as they appear in messages. They come from files that may be hostile, and messages from terminals.
 */
import type { MessageValue } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

/** Keys and indices that lead to a value. */
export type Path = readonly (string | number)[]

/** What a terminal could take for more than a character: control, direction, invisible, halves of pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu

/**
 * A text on one line, without control characters, cut where it is long.
 *
 * @example printable('a\u001b[31mb') // 'a\\u{1b}[31mb'
 */
export function printableText(text: string, most = 60): string {
  const shown = [...text.slice(0, 2 * most + 2)]
  const cut = shown.length > most ? `${shown.slice(0, most).join('')}…` : shown.join('')
  return cut.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`)
}

/** A key, in quotes where it is not a plain word. */
const showKey = (key: string): string => (/^[\p{L}\p{N}_-]{1,60}$/u.test(key) ? key : `"${printableText(key)}"`)

/** A path such as `where[0].mechanisms.incentives`; the whole file is the empty text. */
export const showPath = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${showKey(step)}`)).join('')

/** What was found, for the middle of a sentence. */
export function showValue(value: unknown): MessageValue {
  if (value === null || value === undefined) return message('found.none')
  if (typeof value === 'string')
    return value === '' ? message('found.empty_text') : message('found.text', { text: printableText(value) })
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return message(Array.isArray(value) ? 'found.list' : 'found.mapping')
}

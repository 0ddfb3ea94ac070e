/** Standard output: results and nothing else. What could move a terminal's cursor or turn its line is made visible. */

import { takeHeading } from '../words/heading.ts'

/** Control characters other than the end of a line and the tab, separators of lines, marks of direction. */
const TRICKS = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

const code = (character: string): string => (character.codePointAt(0) as number).toString(16)

/** @example visible('a\u001b[31mb') // 'a\\u{1b}[31mb' */
export const visible = (text: string): string => text.replace(TRICKS, (character) => `\\u{${code(character)}}`)

/** JSON in which such characters are escaped as JSON escapes them: the same data. */
export const json = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(TRICKS, (character) => `\\u${code(character).padStart(4, '0')}`)

/** Writes as it is, and waits until a slow reader has taken it: for what another program reads. */
export const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()))
  })

/** What is said of the place stands above what is printed first. */
export const print = (text: string): Promise<void> =>
  write(visible([takeHeading(), text].filter((part) => part !== '').join('\n\n')))

export const printJson = (value: unknown): Promise<void> => write(json(value))

/** Remarks beside the results, on standard error. */
export const remark = (text: string): void => {
  process.stderr.write(`${visible(text)}\n`)
}

/**
 * Help and messages in Chinese. Commands say them in English where they are declared; here the whole texts are looked up,
 * so that a command needs to know nothing of languages. What is not in the table stays English, and a test names it.
 */
import type { Command } from 'commander'
import { ERRORS, HEADINGS, HELP } from './help-words.ts'

const chinese = (text: string): string => HELP[text] ?? text

/** Descriptions, summaries, arguments and options of a command and of those below it. */
export function translateHelp(command: Command): void {
  command.description(chinese(command.description()))
  command.summary(chinese(command.summary()))
  for (const one of [...command.options, ...command.registeredArguments]) one.description = chinese(one.description)
  for (const below of command.commands) translateHelp(below)
}

/** Every text of help, in the order of declaration. */
export function textsOf(command: Command): string[] {
  const own = [
    command.description(),
    command.summary(),
    ...[...command.options, ...command.registeredArguments].map(({ description }) => description),
  ]
  return [...own, ...command.commands.flatMap(textsOf)].filter((text) => text !== '')
}

/** Which of these have no translation. */
export const untranslated = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => !Object.hasOwn(HELP, text))

/** Headings of help, at the beginnings of lines. */
export const translateText = (text: string): string =>
  HEADINGS.reduce((all, [english, translated]) => all.replace(english, translated), text)

/** Messages, one a line; what a user wrote is put in as it is. */
export const translateErrors = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      for (const [pattern, translated] of ERRORS) if (pattern.test(line)) return line.replace(pattern, translated)
      return line
    })
    .join('\n')

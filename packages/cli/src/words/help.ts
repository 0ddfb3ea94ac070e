/**
 * What help says. Commands say it in English where they are declared; its keys follow from their names, so that who
 * adds a command writes no key and no other language.
 */
import { catalogueOf, type Language } from '@cogov/language'
import type { Command } from 'commander'

export interface HelpText {
  /** Its own key, such as `run.option.seed`, then the one that commands share which say the same: `option.seed`. */
  keys: readonly string[]
  english: string
  say(translated: string): void
}

/** Every text of help, in the order of declaration. */
export function helpTexts(program: Command): HelpText[] {
  const helper = program.createHelp()
  const textsOf = (command: Command): HelpText[] => {
    const name = command.name()
    const described = [
      ...helper.visibleOptions(command).map((option) => ({ key: `option.${option.attributeName()}`, one: option })),
      ...command.registeredArguments.map((argument) => ({ key: `argument.${argument.name()}`, one: argument })),
    ]
    return [
      { keys: [`${name}.summary`], english: command.summary(), say: (text) => command.summary(text) },
      { keys: [`${name}.description`], english: command.description(), say: (text) => command.description(text) },
      ...described.map(({ key, one }) => ({
        keys: [`${name}.${key}`, key],
        english: one.description,
        say: (text: string) => {
          one.description = text
        },
      })),
    ]
  }
  return [program, ...helper.visibleCommands(program)].flatMap(textsOf).filter(({ english }) => english !== '')
}

/** Help in another language; what that has not translated stays in English. */
export async function translateHelp(program: Command, language: Language): Promise<void> {
  const help = await catalogueOf(language, 'help')
  for (const { keys, say } of helpTexts(program)) {
    const key = keys.find((one) => Object.hasOwn(help, one))
    if (key !== undefined) say(help[key] as string)
  }
}

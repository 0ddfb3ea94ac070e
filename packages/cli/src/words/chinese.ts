/** Messages and declarations in Chinese. */
import { type Message, messageOfError } from '@cogov/engine/messages'
import { catalogueOf, translator, translatorOf } from '@cogov/language'
import { DECLARED } from '@cogov/language/chinese'
import { COMMAND_MESSAGES } from './messages-zh.ts'

const translate = translatorOf('zh', await catalogueOf('zh', 'errors'), translator(COMMAND_MESSAGES))

/** What is wrong: a message by its code, a text that is none by the sentences of the tables. */
export const messageOf = (what: string | Message | Error): string =>
  translate(what instanceof Error ? messageOfError(what) : what)

export const declared = (text: string): string => DECLARED[text] ?? text

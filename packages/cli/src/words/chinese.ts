/** Messages and declarations in Chinese. */

import { type Catalogue, catalogueOf, type Messages, translator } from '@cogov/language'
import { DECLARED, MESSAGES_ZH } from '@cogov/language/chinese'
import { COMMAND_MESSAGES } from './messages-zh.ts'

/** Until the command says errors by their codes: what the catalogues say, as a table of sentences. */
const textsOf = (catalogue: Catalogue, sign: string): Messages =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? text
        : text
            .map((part) => ('value' in part ? (part.type === 1 ? `{${sign}${part.value}}` : part.value) : ''))
            .join(''),
    ]),
  )
const english = textsOf(await catalogueOf('en', 'errors'), '=')
const said = textsOf(await catalogueOf('zh', 'errors'), '')
const ERRORS = Object.fromEntries(Object.entries(english).map(([key, text]) => [text, said[key] ?? text]))

export const messageOf = translator(MESSAGES_ZH, COMMAND_MESSAGES, ERRORS)

export const declared = (text: string): string => DECLARED[text] ?? text

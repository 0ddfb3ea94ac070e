/** Messages and declarations in Chinese. */

import { translator } from '@cogov/language'
import { DECLARED, MESSAGES_ZH } from '@cogov/language/chinese'
import { COMMAND_MESSAGES } from './messages-zh.ts'

export const messageOf = translator(MESSAGES_ZH, COMMAND_MESSAGES)

export const declared = (text: string): string => DECLARED[text] ?? text

/** Messages and declarations in Chinese. */

import { DECLARED, MESSAGES_ZH } from '@cogov/charts/chinese'
import { translator } from '@cogov/charts/words'
import { COMMAND_MESSAGES } from './messages-zh.ts'

export const messageOf = translator(MESSAGES_ZH, COMMAND_MESSAGES)

export const declared = (text: string): string => DECLARED[text] ?? text

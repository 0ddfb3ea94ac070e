/** Messages in Chinese. */

import { translator } from '@cogov/language'
import { MESSAGES_ZH } from '@cogov/language/chinese'
import { COMMAND_MESSAGES } from './messages-zh.ts'

export const messageOf = translator(MESSAGES_ZH, COMMAND_MESSAGES)

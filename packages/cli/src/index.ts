export { messageOf } from './words/chinese.ts'
export { HELP } from './words/help-words.ts'
export { COMMAND_MESSAGES } from './words/messages-zh.ts'

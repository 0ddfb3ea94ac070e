export { messageOf } from './words/chinese.ts'
export { COMMAND_MESSAGES } from './words/messages-zh.ts'

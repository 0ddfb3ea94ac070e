/** Messages: codes with values, in English where they are made. */
export { messageAt, messageLines, messageOfError, plain, plainError } from './compose.ts'
export {
  type ErrorWithMessage,
  english,
  type Message,
  MessageError,
  type MessageMaker,
  type MessageValue,
  messageIn,
  messagesFrom,
  rangeError,
} from './messages.ts'

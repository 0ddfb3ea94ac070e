/** Messages: codes with values, in English where they are made. */
export { messageAnd, messageAt, messageLines, messageOfError, messageOr, plain, plainError } from './compose.ts'
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
  withSaid,
} from './messages.ts'

/** Messages: codes with values, in English where they are made. */
export {
  type ErrorWithMessage,
  english,
  type Message,
  type MessageValue,
  messageIn,
  messagesFrom,
  rangeError,
} from './messages.ts'

/** Why a text is not YAML, as a message. */
import { type Message, plain } from '@cogov/engine/messages'
import type { YAMLError } from 'yaml'
import { printableText } from './show.ts'
import { KINDS, message, SENTENCES } from './yaml.english.ts'

const SENTENCE_CODES = new Map(
  Object.entries(SENTENCES).map(([code, sentence]) => [sentence as string, code as keyof typeof SENTENCES]),
)

/** What the reader says, by its sentence or else by its kind; what neither names stays as it was said. */
export function yamlReason(error: Pick<YAMLError, 'code' | 'message'>): Message {
  const sentence = SENTENCE_CODES.get(error.message)
  if (sentence) return message(sentence)
  const reason = printableText(error.message, 200)
  const kind = `yaml.${error.code.toLowerCase()}`
  return Object.hasOwn(KINDS, kind) ? message(kind as keyof typeof KINDS, { reason }) : plain(reason)
}

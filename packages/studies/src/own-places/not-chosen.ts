/** A file that a scenario names, where a browser opens only what somebody chose. */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

export const notChosen = (file: string): RangeError => rangeError(message('own.not_chosen', { file }))

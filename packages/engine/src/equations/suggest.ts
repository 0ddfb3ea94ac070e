import { distance } from 'fastest-levenshtein'
import type { Message } from '../messages/messages.ts'
import { message } from './errors.english.ts'

/**
 * The known name nearest to one that is misspelt, cut short or a number written otherwise, or undefined where none is
 * near enough to be what was meant.
 *
 * @example nearestName('1', ['001', '011']) // '001'
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  // A longer name is no misspelling, and the comparison costs the square of the length.
  if (name === '' || name.length > 64) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.ceil(name.length / 2))
  for (const candidate of known) {
    const far = apart(name.toLowerCase(), candidate.toLowerCase())
    if (far < least) {
      least = far
      best = candidate
    }
  }
  return best
}

/** Edits between two names; the same number, or a beginning, is nearer than any misspelling. */
function apart(name: string, candidate: string): number {
  if (name === candidate) return 0
  if (/^\d+$/.test(name) && /^\d+$/.test(candidate) && Number(name) === Number(candidate)) return 0.25
  if (name.length > 1 && candidate.startsWith(name)) return 0.5
  return distance(name, candidate)
}

/** The end of a sentence, ` (did you mean 'belief'?)`; an empty text where nothing was meant. */
export type Hint = Message | ''

/** What was meant, as the end of a sentence. */
export const hintOf = (meant: string | undefined): Hint =>
  meant === undefined ? '' : message('hint.did_you_mean', { name: meant })

/** The same of the nearest name. */
export const nearest = (name: string, known: Iterable<string>): Hint => hintOf(nearestName(name, known))

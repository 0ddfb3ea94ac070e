/** What the library says is wrong, in the page's language. */
import type { Said } from '@cogov/language'
import { tell } from './speak.ts'

/** @param said a message, or a text that is said as it stands */
export const messageOf = (said: string | Said): string => (typeof said === 'string' ? said : tell(said))

/** What the library says is wrong, in any language: a message is a code with values, and English comes with it. */
import type { Catalogue } from './catalogue.ts'
import type { Language } from './languages.ts'
import { type Speak, speakerOf } from './speak.ts'

/** A message as every package makes it: see `messagesFrom` of @cogov/engine. */
export interface Said {
  readonly code: string
  readonly english: string
  readonly values: Readonly<Record<string, string | number | Said>>
}

/**
 * A message in the speaker's language; in English where its catalogue does not have the code.
 *
 * @param has whether the speaker's catalogue has a key
 */
export function translated(said: Said, say: Speak, has: (key: string) => boolean): string {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(said.values))
    values[name] = typeof value === 'object' ? translated(value, say, has) : String(value)
  if (has(said.code)) return say(said.code, values)
  return said.english.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}

/**
 * Says messages in one language; a text that is none as it stands.
 *
 * @param catalogue with the area `errors`, from `catalogueOf` or `textsOf`
 * @example translatorOf('zh', await catalogueOf('zh', 'errors'))(error.said)
 */
export function translatorOf(language: Language, catalogue: Catalogue): (said: string | Said) => string {
  const say = speakerOf(language, catalogue)
  const has = (key: string) => Object.hasOwn(catalogue, key)
  return (said) => (typeof said === 'string' ? said : translated(said, say, has))
}

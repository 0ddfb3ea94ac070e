/** The table in a browser: a file that is fetched from where the program came from; bundlers find it by its address. */
import { rangeError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'

let text: string | undefined

/**
 * Fetches the table, 1.4 MB (0.6 MB as servers compress it), once. In a browser whatever looks for a place has to wait
 * for it; in Node it is a file, which is read when it is needed, and there is nothing to wait for.
 *
 * @throws RangeError when it cannot be fetched; the next call tries again
 * @example
 * await loadWorld()
 * findWorldPlace('Porto Alegre').residents // 1488252
 */
export async function loadWorld(): Promise<void> {
  if (text !== undefined) return
  const url = new URL('../data/table.txt', import.meta.url)
  const answer = await fetch(url)
  if (!answer.ok)
    throw rangeError(message('world.not_fetched', { url: url.href, status: `${answer.status} ${answer.statusText}` }))
  text = await answer.text()
}

/** One line a source, country, unit or city, as scripts/world writes it. @throws RangeError before it is loaded */
export function table(): string {
  if (text === undefined) throw rangeError(message('world.not_loaded'))
  return text
}

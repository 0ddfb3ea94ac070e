/**
 * The data in a browser: files that are fetched from where the program came from. Bundlers find them by these
 * addresses.
 */
import { message } from './errors.english.ts'
import { english, type Message, withSaid } from './message.ts'

let text: string | undefined
let others: string | undefined
let mapText: string | undefined

/**
 * Fetches the table of places, 1.1 MB (0.5 MB as servers compress it), and what else places are called, 0.2 MB, once.
 * In a browser whatever looks for a place has to wait for them; in Node they are files, which are read when they are
 * needed, and there is nothing to wait for.
 *
 * @throws Error when it cannot be fetched; the next call tries again
 * @example
 * await loadPlaces()
 * findPlace('Beijing/Pinggu').residents // 457313
 */
export async function loadPlaces(): Promise<void> {
  const [places, names] = await Promise.all([
    text ?? textAt(new URL('../data/table.txt', import.meta.url)),
    others ?? textAt(new URL('../data/other-names.txt', import.meta.url)),
  ])
  text = places
  others = names
}

/**
 * Fetches the map, 0.3 MB (0.1 MB compressed), once: where counties and townships are, and which counties border each
 * other. In Node there is nothing to wait for.
 *
 * @throws Error when it cannot be fetched; the next call tries again
 * @example
 * await Promise.all([loadPlaces(), loadMap()])
 * pointOf(findPlace('Beijing/Pinggu')) // { lon: 117.14, lat: 40.21 }
 */
export async function loadMap(): Promise<void> {
  mapText ??= await textAt(new URL('../data/map.txt', import.meta.url))
}

/** The table as scripts/places writes it. @throws Error before it is loaded */
export const table = (): string => loaded(text, 'loadPlaces')

/** The map as scripts/places writes it. @throws Error before it is loaded */
export const map = (): string => loaded(mapText, 'loadMap')

/** What places are called besides, as scripts/places/other-names.mjs writes it. @throws Error before it is loaded */
export const otherNamesText = (): string => loaded(others, 'loadPlaces')

function loaded(file: string | undefined, load: string): string {
  if (file === undefined) throw errorOf(message('table.not_loaded', { load }))
  return file
}

/** The names of one province's committees, as `LoadNames` gives them. */
export async function packedNames(province: string): Promise<Uint8Array> {
  const answer = await fetched(new URL(`../data/names/${province}.deflate`, import.meta.url))
  return new Uint8Array(await answer.arrayBuffer())
}

const textAt = async (url: URL): Promise<string> => (await fetched(url)).text()

async function fetched(url: URL): Promise<Response> {
  const answer = await fetch(url)
  if (!answer.ok)
    throw errorOf(message('table.not_fetched', { url: url.href, status: `${answer.status} ${answer.statusText}` }))
  return answer
}

const errorOf = (said: Message) => withSaid(new Error(english(said)), said)

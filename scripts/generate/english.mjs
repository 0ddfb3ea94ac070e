// Collects what the packages say in English into packages/language/locales/en, from where every other language is
// translated. English stands beside the code that says it, in files that end in `english.ts`: each exports ENGLISH,
// texts by key, and AREA, the part of the catalogue that they belong to (`errors` where it exports none). The build
// calls it.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fromSource } from '../source.mjs'
import { root } from '../steps.mjs'

const LOCALE = 'packages/language/locales/en'
/** Written by hand: what English says of itself, and what no package says. */
const BY_HAND = ['about', 'units']

/** Files of texts, by their paths from the root of the repository. */
export const englishFiles = () =>
  readdirSync(join(root, 'packages'))
    .flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' }).map(
        (file) => `packages/${name}/src/${file.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => file.endsWith('english.ts'))
    .sort()

/**
 * The English catalogue, without the areas that no file has any more.
 * @returns {Promise<import('./list.mjs').Files>}
 * @throws Error where two files have the same key
 */
export async function generate() {
  /** @type {Map<string, Record<string, string>>} */
  const areas = new Map()
  for (const [file, { AREA = 'errors', ENGLISH }] of await modules()) {
    const texts = areas.get(AREA) ?? {}
    for (const [key, text] of Object.entries(ENGLISH)) {
      if (Object.hasOwn(texts, key)) throw new Error(`${file}: another file has the key '${key}' as well`)
      texts[key] = text
    }
    areas.set(AREA, texts)
  }
  const other = readdirSync(join(root, LOCALE))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((area) => !BY_HAND.includes(area) && !areas.has(area))
  return Object.fromEntries([
    ...other.map((area) => [`${LOCALE}/${area}.json`, undefined]),
    ...Array.from(areas, ([area, texts]) => [`${LOCALE}/${area}.json`, sorted(texts)]),
  ])
}

/** @returns {Promise<[string, { AREA?: string, ENGLISH: Record<string, string> }][]>} */
async function modules() {
  const files = englishFiles()
  const cache = join(root, 'node_modules/.cache')
  const entry = join(cache, 'english.mjs')
  mkdirSync(cache, { recursive: true })
  writeFileSync(entry, files.map((file, n) => `export * as _${n} from ${JSON.stringify(join(root, file))}\n`).join(''))
  const all = await fromSource(relative(root, entry))
  return files.map((file, n) => [file, all[`_${n}`]])
}

/** @param {Record<string, string>} texts */
function sorted(texts) {
  const entries = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

// Collects what the packages say in English into packages/language/locales/en, from where every other language is
// translated. English stands beside the code that says it, in files that end in `english.ts`: each exports ENGLISH,
// texts by key, and AREA, the part of the catalogue that they belong to (`errors` where it exports none). A lesson of
// the page is such a file as well: what it says stands in it. What the model declares is taken from its declarations by
// model-english.ts. The build calls it.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fromSource } from '../source.mjs'
import { root } from '../steps.mjs'

const LOCALE = 'packages/language/locales/en'
/** What English says of itself, what no package says, and what commands say of themselves (help.mjs collects it). */
const ELSEWHERE = ['about', 'units', 'help']
/** What gives the texts of a lesson their keys. */
const LESSON_TEXTS = 'packages/visualizer/src/lessons/lesson-texts.ts'

/** What the model declares. */
const MODEL = 'scripts/generate/model-english.ts'

/** Files of texts, by their paths from the root of the repository. */
export const englishFiles = () => [MODEL, ...filesBesideCode()]

const filesBesideCode = () =>
  readdirSync(join(root, 'packages'))
    .flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' }).map(
        (file) => `packages/${name}/src/${file.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => /english\.ts$|\.lesson\.ts$/.test(file))
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
    .filter((area) => !ELSEWHERE.includes(area) && !areas.has(area))
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
  const lines = [...files, LESSON_TEXTS].map(
    (file, n) => `export * as _${n} from ${JSON.stringify(join(root, file))}\n`,
  )
  writeFileSync(entry, lines.join(''))
  const all = await fromSource(relative(root, entry))
  const { textsOfLesson } = all[`_${files.length}`]
  return files.map((file, n) => {
    const { lesson, ...texts } = all[`_${n}`]
    return [file, lesson ? { AREA: 'lessons', ENGLISH: textsOfLesson(lesson) } : texts]
  })
}

/** @param {Record<string, string>} texts */
function sorted(texts) {
  const entries = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

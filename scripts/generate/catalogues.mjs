// Compiles packages/language/locales into packages/language/src/compiled: messages are parsed once, here, and not by
// whoever reads them. The build calls it.
//
// `locales/LANGUAGE/AREA.json` holds texts by key. Areas in EVERYWHERE go into one module with all languages, because
// charts and numbers cannot wait; each other one is a module that is loaded when it is asked for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../steps.mjs'

const EVERYWHERE = ['units', 'charts']

const locales = join(root, 'packages/language/locales')
const COMPILED = 'packages/language/src/compiled'
const HEAD = '// Compiled from locales by `npm run generate -- catalogues`.\n// biome-ignore-all format: compiled\n'

/** A module for each area of each language, and one that loads them. @returns {Promise<import('./list.mjs').Files>} */
export async function generate() {
  const parse = await parser()
  const languages = readdirSync(locales).sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b))
  const areas = new Map(languages.map((language) => [language, areasOf(language)]))
  /** @type {Map<string, string | undefined>} */
  const files = new Map()
  // A text a line: the compiler's time for one long line grows with the square of its length.
  const compiled = (/** @type {string} */ language, /** @type {string} */ area) => {
    const texts = Object.entries(readTexts(language, area))
    const lines = texts.map(([key, text]) => `${JSON.stringify(key)}:${JSON.stringify(parse(text, key))}`)
    return `{\n${lines.join(',\n')}\n}`
  }
  for (const [language, own] of areas)
    for (const area of own.filter((one) => !EVERYWHERE.includes(one)))
      files.set(`${language}-${area}.ts`, module(`export default ${compiled(language, area)} as Catalogue`))
  const later = [...new Set([...areas.values()].flat())].filter((area) => !EVERYWHERE.includes(area)).sort()
  const loaders = languages.map((language) => {
    const own = later.map((area) =>
      areas.get(language)?.includes(area) ? `${area}: () => import('./${language}-${area}.ts')` : `${area}: undefined`,
    )
    return `  ${language}: { ${own.join(', ')} },`
  })
  const here = (/** @type {string} */ language) => EVERYWHERE.filter((area) => areas.get(language)?.includes(area))
  const everywhere = languages.map(
    (language) => `  ${language}: { ${here(language).map((area) => `...${compiled(language, area)}`)} },`,
  )
  const abouts = languages.map((language) => `  ${language}: ${JSON.stringify(read(language, 'about'))},`)
  files.set(
    'index.ts',
    [
      HEAD,
      `import type { About, Catalogue } from '../catalogue.ts'\n`,
      `type Loader = (() => Promise<{ default: Catalogue }>) | undefined\n`,
      `export const ABOUT = {\n${abouts.join('\n')}\n} satisfies Record<string, About>\n`,
      `type Language = keyof typeof ABOUT\n`,
      `type Area = ${later.map((area) => `'${area}'`).join(' | ') || 'never'}\n`,
      `export const AREAS: Readonly<Record<Language, Readonly<Record<Area, Loader>>>> = {\n${loaders.join('\n')}\n}\n`,
      `export const EVERYWHERE = {\n${everywhere.join('\n')}\n} as unknown as Readonly<Record<Language, Catalogue>>\n`,
    ].join('\n'),
  )
  const there = existsSync(join(root, COMPILED)) ? readdirSync(join(root, COMPILED)) : []
  for (const name of there) if (!files.has(name)) files.set(name, undefined)
  return Object.fromEntries(Array.from(files, ([name, text]) => [`${COMPILED}/${name}`, text]))
}

const module = (/** @type {string} */ text) => `${HEAD}import type { Catalogue } from '../catalogue.ts'\n\n${text}\n`

/** @param {string} language */
const areasOf = (language) =>
  readdirSync(join(locales, language))
    .filter((file) => file.endsWith('.json') && file !== 'about.json')
    .map((file) => file.slice(0, -5))
    .sort()

/** @param {string} language @param {string} area */
const read = (language, area) => JSON.parse(readFileSync(join(locales, language, `${area}.json`), 'utf8'))

/**
 * @param {string} language @param {string} area
 * @returns {Record<string, string>}
 */
const readTexts = (language, area) => read(language, area)

/**
 * A text as it is shipped: itself where it has no values, else its elements. An apostrophe is an apostrophe, and a
 * value by which a text also counts is written as a number wherever it stands.
 */
async function parser() {
  const own = createRequire(join(root, 'packages/language/package.json'))
  const path = own.resolve('@formatjs/icu-messageformat-parser')
  const { parse } = await import(pathToFileURL(path).href)
  return (/** @type {string} */ text, /** @type {string} */ key) => {
    if (!/[{}]/.test(text)) return text
    try {
      const elements = parse(text.replaceAll("'", "''"), { ignoreTag: true, captureLocation: false })
      const counted = new Set(withType(elements, 6).map(({ value }) => value))
      for (const element of withType(elements, 1)) if (counted.has(element.value)) element.type = 2
      return elements
    } catch (error) {
      throw new Error(`${key}: ${/** @type {Error} */ (error).message} in ${JSON.stringify(text)}`)
    }
  }
}

/**
 * Every element of one type, at any depth.
 * @param {any[]} elements @param {number} type @returns {any[]}
 */
function withType(elements, type) {
  return elements.flatMap((element) => [
    ...(element.type === type ? [element] : []),
    ...Object.values(element.options ?? {}).flatMap((option) => withType(/** @type {any} */ (option).value, type)),
  ])
}

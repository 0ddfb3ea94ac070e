// Collects what help says in English into packages/language/locales/en/help.json, from where every other language is
// translated. Commands say it where they are declared, and keys follow from their names. The build calls it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../steps.mjs'

const built = (/** @type {string} */ path) => import(pathToFileURL(join(root, 'packages/cli/dist', path)).href)

/** Of the command as it is built. */
export async function generate() {
  const [{ assemble }, { helpTexts }] = await Promise.all([built('program.js'), built('words/help.js')])
  const texts = byKey(helpTexts(await assemble('en')))
  for (const [key, text] of Object.entries(texts))
    if (/[{}]/.test(text)) throw new Error(`${key}: help says nothing in braces, found ${JSON.stringify(text)}`)
  return { 'packages/language/locales/en/help.json': `${JSON.stringify(texts, null, 2)}\n` }
}

/**
 * What several commands say of an option of one name has one key, what one says otherwise its own.
 *
 * @param {readonly { keys: readonly [string, string?], english: string }[]} texts
 */
function byKey(texts) {
  /** @type {Record<string, string>} */
  const all = {}
  for (const { keys, english } of texts) {
    const [own, shared = own] = keys
    const said = texts.filter(({ keys }) => keys[1] === shared).map((one) => one.english)
    all[said.length > 1 && mostFrequent(said) === english ? shared : own] = english
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** @param {readonly string[]} texts the first where several are as frequent; undefined where none is said twice */
function mostFrequent(texts) {
  const counted = texts.map((text) => texts.filter((one) => one === text).length)
  const most = Math.max(...counted)
  return most > 1 ? texts[counted.indexOf(most)] : undefined
}

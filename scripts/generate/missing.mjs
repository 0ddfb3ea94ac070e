// What each language has not translated yet, and so says in English: node scripts/generate/missing.mjs [--release]
// A contributor need not translate anything; for a release (--release) something missing is an error.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

const locales = join(root, 'packages/language/locales')

/** @param {string} language @param {string} file @returns {string[]} */
const keysOf = (language, file) => {
  const path = join(locales, language, file)
  return existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8'))) : []
}

let missing = 0
for (const language of readdirSync(locales).filter((name) => name !== 'en')) {
  for (const file of readdirSync(join(locales, 'en')).filter((name) => name !== 'about.json')) {
    const known = new Set(keysOf(language, file))
    const absent = keysOf('en', file).filter((key) => !known.has(key))
    missing += absent.length
    for (const key of absent) console.log(`${language}/${file}: ${key}`)
  }
}
console.log(missing === 0 ? 'every text is in every language' : `${missing} texts are said in English`)
if (missing > 0 && process.argv.includes('--release')) process.exitCode = 1

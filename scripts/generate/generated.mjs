// Files that scripts write and nobody edits: written anew, or with --check compared with what is there.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const script = relative(root, process.argv[1] ?? '')

/**
 * Writes a file; with --check says instead whether it is what it should be, and ends with 1 where it is not.
 * @param {URL} file
 * @param {string} text
 */
export function keep(file, text) {
  const name = relative(root, fileURLToPath(file))
  if (existsSync(file) && readFileSync(file, 'utf8') === text) console.log(`${name} is up to date`)
  else if (process.argv.includes('--check')) {
    console.error(`${name} is out of date: node ${script}`)
    process.exitCode = 1
  } else {
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, text)
    console.log(`${name} written`)
  }
}

// Lines end at 120 columns: the formatter breaks what it can, and this finds what it cannot, long texts and
// templates. A line with an address may be longer, a file that is generated or data may have any lines.
//   node scripts/check-lines.mjs [folders or files]

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './steps.mjs'

const MOST = 120
const FOLDERS = ['packages', 'scripts', 'tests', 'bench', 'examples', 'vitest.config.ts', '.dependency-cruiser.cjs']
const KINDS = /\.(ts|tsx|mjs|js|cjs|css)$/
/** Also texts that are typed by what they say: cut in two, they would be of any text. */
const LEFT_OUT = /(^|\/)(node_modules|dist|results|reports)\/|english\.ts$/

const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('packages/'))

const asked = process.argv.slice(2).map((path) => relative(root, path))
const long = (asked.length > 0 ? asked : FOLDERS).flatMap(filesUnder).flatMap(longLines)
if (long.length > 0) {
  console.error(long.join('\n'))
  console.error(`${long.length} lines have more than ${MOST} columns: break a text at a blank, 'a ' + 'b'.`)
  process.exitCode = 1
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((file) => `${path}/${file.replaceAll('\\', '/')}`)
    .filter((file) => KINDS.test(file) && !LEFT_OUT.test(file) && !ignored.some((one) => file.startsWith(one)))
}

/** @param {string} file */
function longLines(file) {
  const text = readFileSync(join(root, file), 'utf8')
  if (/^\/\/ biome-ignore-all format/m.test(text.slice(0, 500))) return []
  return text
    .split('\n')
    .flatMap((line, k) =>
      columns(line) > MOST && !/https?:\/\/\S/.test(line) ? [`${file}:${k + 1}: ${columns(line)}`] : [],
    )
}

/** A Chinese character is two columns wide, as editors show it. @param {string} line */
function columns(line) {
  let width = 0
  for (const sign of line) width += sign >= '\u1100' && /\p{sc=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 2 : 1
  return width
}

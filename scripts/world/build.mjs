// The table of the world's units and cities, from the three files of packages/world/source.
//   npm run generate -- world
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

const TABLE = 'packages/world/data/table.txt'

/** Places of China are those of @cogov/places, which also says what is known of Hong Kong, Macao and Taiwan. */
const ELSEWHERE = ['CN', 'HK', 'MO', 'TW']

/** A unit and a city of one name in one first-level unit are the same place where they have about as many residents. */
const ALIKE = 0.25

/**
 * @typedef {object} First
 * @property {string} name
 * @property {string} counted residents and who counted them; empty where nobody is known to have
 * @property {string[]} also
 * @property {{ name: string, residents: number, by: string, point: string }[]} units
 * @property {{ name: string, residents: number, point: string }[]} cities
 */

export function generate() {
  const admin = read('world-admin.csv').filter(({ code, level }) => !(level === '0' && ELSEWHERE.includes(code)))
  const codes = new Map(admin.filter(({ level }) => level === '0').map(({ country, code }) => [country, code]))
  /** @type {Map<string, { line: string, firsts: First[] }>} */
  const countries = new Map()
  for (const { country, level, code, name_1: name, residents, counted_by: by } of admin)
    if (level === '0')
      countries.set(code, { line: `${code}=${country}|${name}|${residents}|${by.slice(1)}`, firsts: [] })
  for (const { country, level, name_1: first, name_2: second, residents, counted_by: by } of admin) {
    const home = countries.get(codes.get(country) ?? '')
    if (!home || level === '0') continue
    const one = firstCalled(home.firsts, first)
    if (level === '1') one.counted = `${residents}|${by.slice(1)}`
    else one.units.push({ name: second, residents: Number(residents), by: by.slice(1), point: '' })
  }
  addCities(countries)
  const sources = read('world-admin-sources.csv').map(({ key, counted_by: by }) => `#${key.slice(1)}|${by}`)
  const lines = [...countries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { line, firsts }]) => [line, ...firsts.sort((a, b) => order(a.name, b.name)).flatMap(linesOf)])
  return { [TABLE]: `${[...sources, ...lines].join('\n')}\n` }
}

/** @param {Map<string, { line: string, firsts: First[] }>} countries */
function addCities(countries) {
  /** @type {Map<string, Map<string, { name: string, residents: number, point: string }[]>>} */
  const found = new Map()
  for (const { country, admin1, name, residents, lat, lon } of read('world-cities.csv')) {
    if (!countries.has(country)) continue
    const own = found.get(country) ?? new Map()
    found.set(country, own)
    own.set(admin1, [...(own.get(admin1) ?? []), { name, residents: Number(residents), point: `${lat} ${lon}` }])
  }
  for (const [country, byFirst] of found) {
    const { firsts } = /** @type {{ firsts: First[] }} */ (countries.get(country))
    const known = [...firsts]
    for (const [name, cities] of byFirst) {
      const home = sameFirst(known, name, cities) ?? firstCalled(firsts, name)
      if (keyOf(home.name) !== keyOf(name)) home.also.push(name)
      for (const city of cities) addCity(home, city)
    }
  }
}

/** @param {First} home @param {{ name: string, residents: number, point: string }} city */
function addCity(home, city) {
  const same = home.units.find(
    ({ name, residents }) => keyOf(name) === keyOf(city.name) && Math.abs(residents / city.residents - 1) < ALIKE,
  )
  if (same) same.point = city.point
  else home.cities.push(city)
}

/**
 * The first-level unit that another source calls otherwise: of nearly the same name, or the one whose units have the
 * names of most of its cities.
 *
 * @param {First[]} firsts @param {string} name @param {{ name: string }[]} cities
 */
function sameFirst(firsts, name, cities) {
  const named = firsts.find((one) => plainKey(one.name) === plainKey(name))
  if (named || name === '') return named
  const keys = new Set(cities.map((city) => keyOf(city.name)))
  const votes = firsts.map((one) => ({ one, n: one.units.filter((unit) => keys.has(keyOf(unit.name))).length }))
  const [most, next] = votes.sort((a, b) => b.n - a.n)
  return most && most.n >= 2 && most.n > 2 * (next?.n ?? 0) ? most.one : undefined
}

/** @param {First[]} firsts @param {string} name @returns {First} */
function firstCalled(firsts, name) {
  const known = firsts.find((one) => one.name === name)
  if (known) return known
  const made = { name, counted: '', also: [], units: [], cities: [] }
  firsts.push(made)
  return made
}

/** @param {First} first */
function linesOf({ name, counted, also, units, cities }) {
  const bySize = (/** @type {{ residents: number }} */ a, /** @type {{ residents: number }} */ b) =>
    b.residents - a.residents
  return [
    ` ${[name, ...new Set(also)].join('=')}${counted === '' ? '' : `|${counted}`}`,
    ...units
      .sort((a, b) => order(a.name, b.name))
      .map((unit) => `  ${unit.name}|${unit.residents}|${unit.by}${unit.point === '' ? '' : `|${unit.point}`}`),
    ...cities.sort(bySize).map((city) => `  -${city.name}|${city.residents}||${city.point}`),
  ]
}

/** The order of code points, which no language changes. */
const order = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0)

const keyOf = (/** @type {string} */ name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Without what kind of unit it is. */
const plainKey = (/** @type {string} */ name) =>
  keyOf(name).replace(/(?<=.) (department|province|region|state|county|district|oblast|governorate|prefecture)$/u, '')

/** Rows by their heads. @param {string} file @returns {Record<string, string>[]} */
function read(file) {
  const text = readFileSync(join(root, 'packages/world/source', file), 'utf8')
  const [heads, ...rows] = text.trim().split(/\r?\n/u).map(cellsOf)
  return rows.map((cells) => Object.fromEntries(heads.map((head, n) => [head, cells[n] ?? ''])))
}

/** Cells of a line, quoted where they hold a comma. */
const cellsOf = (/** @type {string} */ line) =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), ([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  )

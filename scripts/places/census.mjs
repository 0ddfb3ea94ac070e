// Who the census of 2020 counted, on the codes of 2023: packages/places/source/census-2020-*.csv.
import { readTable } from './source.mjs'

/**
 * What the table says of a count: the residents, and a mark where a count of other borders was split. A county that the
 * census did not count has no residents here.
 *
 * @typedef {object} Census
 * @property {Map<string, string>} counts by code of a county, and of prefectures whose border a split crosses
 * @property {Map<string, string[]>} towns lines of the townships that were counted, by the county's code
 */

const SPLIT = '~'

/**
 * @param {Map<string, string>} provinces code → name
 * @param {Map<string, string>} counties code → name
 * @returns {Census}
 * @throws {Error} when a county is missing or has another name, or the counties do not add up to their province
 */
export function readCensus(provinces, counties) {
  /** @type {Map<string, number>} */
  const residents = new Map()
  /** @type {Map<string, string>} */
  const counts = new Map()
  /** @type {Map<string, Set<string>>} counties that have people of a unit of the census */
  const heirs = new Map()
  for (const [code, name, count, basis, units] of readTable('census-2020-counties.csv')) {
    if (counties.get(code) !== name) throw new Error(`The census has ${code} as ${name}, not ${counties.get(code)}.`)
    residents.set(code, Number(count))
    counts.set(code, `${count}${basis === 'split' ? SPLIT : ''}`)
    for (const unit of (units || code).split(' ')) heirs.set(unit, (heirs.get(unit) ?? new Set()).add(code))
  }
  for (const code of counties.keys()) if (!residents.has(code)) throw new Error(`The census has no line for ${code}.`)
  for (const codes of heirs.values()) {
    const prefectures = new Set(Array.from(codes, (code) => code.slice(0, 4)))
    if (prefectures.size > 1) for (const prefecture of prefectures) counts.set(prefecture, SPLIT)
  }
  checkSums(provinces, residents)
  return { counts, towns: readTowns(residents) }
}

/** @param {Map<string, string>} provinces @param {Map<string, number>} residents */
function checkSums(provinces, residents) {
  for (const [name, count] of readTable('census-2020-provinces.csv')) {
    const [province] = [...provinces].find(([, full]) => full.startsWith(name)) ?? []
    const sum = [...residents].reduce(
      (total, [code, one]) => (code.startsWith(province ?? '?') ? total + one : total),
      0,
    )
    if (sum !== Number(count)) throw new Error(`The counties of ${name} add up to ${sum}, not to ${count}.`)
  }
}

/**
 * Townships of the two prefectures without counties. Where their figures are of another day than the census, the
 * county's count is split in their proportion, each border rounded down as everywhere.
 *
 * @param {Map<string, number>} residents
 */
function readTowns(residents) {
  /** @type {Map<string, string[][]>} */
  const rows = new Map()
  for (const row of readTable('census-2020-towns.csv')) {
    const county = row[0].slice(0, 6)
    rows.set(county, [...(rows.get(county) ?? []), row])
  }
  return new Map(Array.from(rows, ([county, towns]) => [county, townLines(towns, residents.get(county) ?? 0)]))
}

/** @param {string[][]} towns @param {number} total */
function townLines(towns, total) {
  const sorted = towns.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const sum = sorted.reduce((all, [, , , count]) => all + Number(count), 0)
  let before = 0
  return sorted.map(([codes, , , count]) => {
    const from = Math.floor((total * before) / sum)
    before += Number(count)
    return `${codes}|${Math.floor((total * before) / sum) - from}${sum === total ? '' : SPLIT}`
  })
}

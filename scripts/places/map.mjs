// Where counties and townships are, and which counties border each other: packages/places/source/county-map.csv and
// township-points.csv.
import { readTable } from './source.mjs'

/**
 * One line a county: its code, its centre in hundredths of a degree, the codes of its neighbours (the last two digits
 * where the rest is the county's own), and the points of its townships: number, and thousandths of a degree east and
 * north of the centre.
 *
 * @param {Map<string, string>} townships code → name
 * @returns {string}
 * @throws {Error} when a township has another name, or a neighbour does not have the county as one
 */
export function makeMap(townships) {
  const rows = readTable('county-map.csv')
  checkNeighbours(rows)
  /** @type {Map<string, string[]>} */
  const points = new Map()
  const centres = new Map(rows.map(([code, , lon, lat]) => [code, [Number(lon), Number(lat)]]))
  for (const [code, name, lon, lat] of readTable('township-points.csv')) {
    if (townships.get(code) !== name) throw new Error(`The points have ${code} as ${name}, not ${townships.get(code)}.`)
    const county = code.slice(0, 6)
    const centre = centres.get(county)
    if (!centre) throw new Error(`The points have a township of ${county}, which has no centre.`)
    const away = [lon, lat].map((degrees, i) => Math.round((Number(degrees) - centre[i]) * 1000))
    points.set(county, [...(points.get(county) ?? []), [Number(code.slice(6)), ...away].join(',')])
  }
  const lines = rows.map(([code, , lon, lat, neighbours]) => {
    const centre = [lon, lat].map((degrees) => Math.round(Number(degrees) * 100)).join(',')
    const short = neighbours.split(' ').map((other) => (other.startsWith(code.slice(0, 4)) ? other.slice(4) : other))
    return [code, centre, short.join(' '), (points.get(code) ?? []).join(' ')].join('|').replace(/\|+$/u, '')
  })
  return `${lines.join('\n')}\n`
}

/** @param {string[][]} rows */
function checkNeighbours(rows) {
  const all = new Map(rows.map(([code, , , , neighbours]) => [code, neighbours.split(' ').filter(Boolean)]))
  for (const [code, neighbours] of all) {
    for (const other of neighbours) {
      if (!all.get(other)?.includes(code)) throw new Error(`${code} borders ${other}, but not the other way round.`)
    }
  }
}

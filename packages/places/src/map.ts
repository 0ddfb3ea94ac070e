import { map } from '#data'
import type { Place } from './place.ts'
import { tree } from './tree.ts'

/** Where something is, in degrees east and north (WGS 84). */
export interface Point {
  readonly lon: number
  readonly lat: number
}

/** What the map says of a county. */
interface CountyOnMap {
  readonly centre: Point
  /** Codes of the counties that border it. */
  readonly neighbours: readonly string[]
  /** Points of its townships by their codes. */
  readonly townships: ReadonlyMap<string, Point>
}

let lines: ReadonlyMap<string, string> | undefined
const read = new Map<string, CountyOnMap>()

/**
 * Where a county or a township is: of a county the centre of its area, to a hundredth of a degree; of a township the
 * place it is named after, to a thousandth. Known of all counties but one and of 11,837 townships; larger places have
 * none.
 *
 * In a browser `await loadMap()` comes before.
 *
 * @example pointOf(findPlace('Pinggu')) // { lon: 117.14, lat: 40.21 }
 */
export function pointOf({ code, level }: Place): Point | undefined {
  if (level === 'county') return onMap(code)?.centre
  if (level === 'township') return onMap(code.slice(0, 6))?.townships.get(code)
  return undefined
}

/**
 * The counties that border a county, in the order of their codes; those of another province too. Islands have none.
 *
 * In a browser `await loadMap()` comes before.
 *
 * @example neighboursOf(findPlace('Pinggu')).length // 5
 */
export function neighboursOf({ code }: Place): Place[] {
  const units = tree()
  return borderingCodes(code).flatMap((other) => units.get(other)?.place ?? [])
}

/** Codes of the counties that border one. */
export const borderingCodes = (county: string): readonly string[] => onMap(county)?.neighbours ?? []

function onMap(code: string): CountyOnMap | undefined {
  const known = read.get(code)
  if (known) return known
  lines ??= new Map(
    map()
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, 6), line]),
  )
  const line = lines.get(code)
  if (line === undefined) return undefined
  const county = readCounty(line)
  read.set(code, county)
  return county
}

/**
 * `110117|11714,4021|13 18 120119|8,-149,12`: the code, the centre in hundredths of a degree, the neighbours (the last
 * two digits where the rest is the prefecture's own), and township 008, so many thousandths east and north of the
 * centre.
 */
function readCounty(line: string): CountyOnMap {
  const [code, at, neighbours = '', points = ''] = line.split('|')
  const [lon, lat] = at.split(',').map(Number)
  const townships = words(points).map((word) => {
    const [number, east, north] = word.split(',').map(Number)
    const point = { lon: (lon * 10 + east) / 1000, lat: (lat * 10 + north) / 1000 }
    return [code + String(number).padStart(3, '0'), point] as const
  })
  return {
    centre: { lon: lon / 100, lat: lat / 100 },
    neighbours: words(neighbours).map((other) => (other.length === 2 ? code.slice(0, 4) + other : other)),
    townships: new Map(townships),
  }
}

const words = (text: string) => (text === '' ? [] : text.split(' '))

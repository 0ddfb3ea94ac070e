/** GeoJSON → where the townships or communities of a table are, for the picture: no outline is kept. */
import { didYouMean, isMapping } from '@cogov/core/scenario'
import { type Message, messageAt, plain, rangeError } from '@cogov/engine/messages'
import { geoArea, geoCentroid } from 'd3-geo'
import Papa from 'papaparse'
import { refuse } from '../tables/read-table.ts'
import { readCommunities } from './community-table.ts'
import { message } from './errors.english.ts'

const MOST_BYTES = 32e6

/** Properties that may hold a feature's name, the first that is there. */
const NAMES = ['name', 'NAME', 'Name', '名称', 'NAME_3', 'NAME_4', 'NAME_2', 'name_zh', 'title']

/**
 * @param bytes of the GeoJSON file
 * @param file its name, for what is wrong
 * @param table the communities, as the library writes them
 * @returns CSV of name, longitude and latitude
 * @throws RangeError where a name is none of the table, each with the nearest
 */
export function pointsOf(bytes: Uint8Array, file: string, table: string): string {
  const wrong = (what: Message) => rangeError(messageAt(file, what))
  if (bytes.length > MOST_BYTES) throw wrong(message('own.map_too_large', { bytes: bytes.length, most: MOST_BYTES }))
  const features = featuresIn(bytes, wrong)
  const known = partsOf(table)
  const mistakes: Message[] = []
  const data = features.flatMap((feature, n): [string, number, number][] => {
    const properties = isMapping(feature) && isMapping(feature.properties) ? feature.properties : {}
    const key = NAMES.find((one) => typeof properties[one] === 'string')
    const name = key === undefined ? undefined : String(properties[key]).normalize('NFC').trim()
    const tell = (what: Message) => {
      mistakes.push(messageAt(file, what))
      return []
    }
    if (name === undefined)
      return tell(message('own.no_feature_name', { n: n + 1, names: NAMES.slice(0, 4).join(', ') }))
    if (!known.has(name)) return tell(message('own.map_unknown', { name, hint: didYouMean(name, [...known]) }))
    const [longitude, latitude] = middleOf(feature)
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return tell(message('own.no_geometry', { name }))
    return [[name, round(longitude), round(latitude)]]
  })
  refuse(mistakes)
  return `${Papa.unparse({ fields: ['name', 'longitude', 'latitude'], data }, { newline: '\n' })}\n`
}

/** Whatever a file has in the place of coordinates: NaN where they are none. */
function middleOf(feature: unknown): [number, number] {
  try {
    return geoCentroid(wound(feature) as never)
  } catch {
    return [Number.NaN, Number.NaN]
  }
}

/** Outlines run clockwise for d3-geo, the other way in GeoJSON: one of more than half the globe is meant inside out. */
function wound(feature: unknown): unknown {
  const geometry = isMapping(feature) ? feature.geometry : undefined
  if (!isMapping(geometry)) return feature
  const inside = (rings: unknown) => {
    const polygon = { type: 'Polygon', coordinates: rings }
    return geoArea(polygon as never) > 2 * Math.PI && Array.isArray(rings)
      ? rings.map((ring: unknown[]) => [...ring].reverse())
      : rings
  }
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: inside(geometry.coordinates) }
  if (geometry.type !== 'MultiPolygon' || !Array.isArray(geometry.coordinates)) return geometry
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(inside) }
}

function featuresIn(bytes: Uint8Array, wrong: (what: Message) => Error): unknown[] {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw wrong(message('own.no_geojson', { reason: plain((error as Error).message) }))
  }
  const features = isMapping(value) && Array.isArray(value.features) ? value.features : []
  if (features.length === 0) throw wrong(message('own.no_features'))
  return features
}

/** Townships, and communities as township/community and by their own name where only one is called so. */
function partsOf(table: string): Set<string> {
  const { rows } = readCommunities(table)
  const often = new Map<string, number>()
  for (const { values } of rows) often.set(String(values.name), (often.get(String(values.name)) ?? 0) + 1)
  return new Set(
    rows.flatMap(({ values: { name, parent } }) => [
      ...(parent === null || parent === undefined ? [] : [String(parent), `${parent}/${name}`]),
      ...(often.get(String(name)) === 1 ? [String(name)] : []),
    ]),
  )
}

/** About a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

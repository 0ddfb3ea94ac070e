import { describe, expect, it } from 'vitest'
import { pointsOf } from './geojson.ts'
import { ownDistrict } from './own-district.ts'

const TABLE = 'name,parent,kind,residents\nEast,River,urban,9\nWest,River,urban,9\nMill,Hill,rural,9\n'
const square = (x: number, y: number) => [
  [x - 1, y - 1],
  [x - 1, y + 1],
  [x + 1, y + 1],
  [x + 1, y - 1],
  [x - 1, y - 1],
]
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry })
const map = (...features: object[]) => new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
const point = (name: string, x: number, y: number) => feature({ name }, { type: 'Point', coordinates: [x, y] })

describe('a map of a place of one’s own', () => {
  it('gives the middle of an outline, whichever way it is drawn, and a point as it is', () => {
    const outline = (ring: number[][]) => feature({ 名称: 'River' }, { type: 'Polygon', coordinates: [ring] })
    for (const ring of [square(10, 50), square(10, 50).reverse()]) {
      const text = pointsOf(map(outline(ring), point('Hill', 11, 51)), 'a.geojson', TABLE)
      const { points } = ownDistrict({ table: TABLE, points: text })
      expect(points?.River?.lon).toBeCloseTo(10, 4)
      expect(points?.River?.lat).toBeCloseTo(50, 1)
      expect(points?.Hill).toEqual({ lon: 11, lat: 51 })
    }
  })

  it('has a township in the middle of those communities that it names', () => {
    const text = pointsOf(map(point('East', 10, 50), point('River/West', 12, 50)), 'a.geojson', TABLE)
    expect(ownDistrict({ table: TABLE, points: text }).points).toEqual({ River: { lon: 11, lat: 50 } })
  })

  it.each([
    [
      'a name that is none of the table',
      map(point('Rivers', 1, 1)),
      "the map's 'Rivers' is no township or community of the table (did you mean 'River'?)",
    ],
    ['no names', map(feature({ id: 3 }, { type: 'Point', coordinates: [1, 1] })), 'feature 1 has no name'],
    ['no coordinates', map(feature({ name: 'Hill' }, { type: 'Polygon', coordinates: 5 })), "'Hill' has no point"],
    ['no features', map(), 'expected is a FeatureCollection'],
    ['no JSON', new TextEncoder().encode('<kml/>'), 'this is no GeoJSON'],
  ])('is refused where it has %s', (_, bytes, said) => {
    expect(() => pointsOf(bytes, 'a.geojson', TABLE)).toThrow(`a.geojson: ${said}`)
  })
})

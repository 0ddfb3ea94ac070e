import { expect, test } from 'vitest'
import { childrenOf, findPlace, neighboursOf, pointOf, townshipsOf } from './index.ts'
import { tree } from './tree.ts'

const china = findPlace('中国')
const counties = [...tree().values()].map(({ place }) => place).filter(({ level }) => level === 'county')

test('Pinggu is where it is, and has its five neighbours, of three provinces', () => {
  const pinggu = findPlace('Pinggu')
  expect(pointOf(pinggu)).toEqual({ lon: 117.14, lat: 40.21 })
  const names = neighboursOf(pinggu).map(({ path }) => path)
  expect(names).toEqual([
    '北京市/顺义区',
    '北京市/密云区',
    '天津市/蓟州区',
    '河北省/承德市/兴隆县',
    '河北省/廊坊市/三河市',
  ])
})

test('every county but one has a point, in China', () => {
  const nowhere = counties.filter((place) => {
    const point = pointOf(place)
    if (!point) return true
    expect(point.lon > 73 && point.lon < 136 && point.lat > 3 && point.lat < 54, place.path).toBe(true)
    return false
  })
  expect(nowhere.map(({ name }) => name)).toEqual(['格尔木藏青工业园区'])
})

test('a county that borders another is bordered by it; only islands and that one border none', () => {
  const alone = counties.filter((place) => {
    const neighbours = neighboursOf(place)
    for (const other of neighbours) expect(neighboursOf(other).map(({ code }) => code)).toContain(place.code)
    return neighbours.length === 0
  })
  expect(alone.map(({ name }) => name)).toEqual([
    '长海县',
    '岱山县',
    '嵊泗县',
    '平潭县',
    '金门县',
    '东山县',
    '南澳县',
    '西沙群岛',
    '南沙群岛',
    '中沙群岛的岛礁及其海域',
    '格尔木藏青工业园区',
  ])
})

test('11,837 townships have a point, a degree or two from the centre of their county at most', () => {
  const located = townshipsOf(china).flatMap((place) => pointOf(place) ?? [])
  expect(located).toHaveLength(11_837)
  for (const county of childrenOf(findPlace('北京'))) {
    const centre = pointOf(county) ?? { lon: 0, lat: 0 }
    for (const township of childrenOf(county)) {
      const { lon, lat } = pointOf(township) ?? centre
      expect(Math.hypot(lon - centre.lon, lat - centre.lat), township.path).toBeLessThan(1)
    }
  }
})

test('a larger place has no point, and no neighbours', () => {
  expect([china, findPlace('北京')].map(pointOf)).toEqual([undefined, undefined])
  expect(neighboursOf(findPlace('北京'))).toEqual([])
})

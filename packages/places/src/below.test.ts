import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { table } from '#data'
import { childrenOf, communitiesOf, findPlace, type Place, townshipsOf } from './index.ts'

const china = findPlace('中国')
const townships = townshipsOf(china)
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const residentsOf = (places: { residents: number }[]) => sum(places.map((place) => place.residents))

describe('the whole table', () => {
  test('has 31 provinces, 333 prefectures, 2,978 counties and 41,352 townships', () => {
    const provinces = childrenOf(china)
    const below = provinces.flatMap(childrenOf)
    const prefectures = below.filter((place) => place.level === 'prefecture')
    const counties = below.flatMap((place) => (place.level === 'county' ? [place] : childrenOf(place)))
    expect([provinces, prefectures, counties, townships].map((list) => list.length)).toEqual([31, 333, 2978, 41352])
  })

  test('has the residents and the committees of the country', () => {
    expect(china).toMatchObject({ residents: 1_409_778_724, residentsSource: 'census', level: 'country' })
    expect(residentsOf(townships)).toBe(1_409_778_724)
    expect([china.residentsCommittees, china.villagersCommittees]).toEqual([127_211, 493_362])
    expect(sum(townships.map((place) => place.residentsCommittees))).toBe(127_211)
    expect(sum(townships.map((place) => place.villagersCommittees))).toBe(493_362)
  })

  test('gives no code twice', () => {
    const codes = communitiesOf(china).map((community) => community.code)
    expect(codes).toHaveLength(620_573)
    expect(new Set(codes).size).toBe(620_573)
    expect(codes.every((code) => /^\d{12}$/u.test(code))).toBe(true)
    expect(new Set(townships.map((place) => place.code)).size).toBe(41_352)
  })

  test('takes less than half a megabyte to fetch', () => {
    expect(gzipSync(table()).length).toBeLessThan(500_000)
  })
})

describe('Beijing', () => {
  const beijing = findPlace('北京市')

  test('has 16 districts, 349 townships and streets and 7,535 committees', () => {
    expect(childrenOf(beijing)).toHaveLength(16)
    expect(townshipsOf(beijing)).toHaveLength(349)
    expect(beijing).toMatchObject({ residentsCommittees: 3735, villagersCommittees: 3800, residents: 21_893_095 })
  })

  test('has counted districts that add up to the city', () => {
    const districts = childrenOf(beijing)
    expect(new Set(districts.map((place) => place.residentsSource))).toEqual(new Set(['census']))
    expect(residentsOf(districts)).toBe(21_893_095)
  })

  test('has a Pinggu of 18 townships, 51 urban and 272 rural committees', () => {
    const pinggu = findPlace('110117')
    expect(pinggu).toEqual({
      code: '110117',
      name: '平谷区',
      english: 'Pinggu',
      level: 'county',
      path: '北京市/平谷区',
      residents: 457_313,
      residentsSource: 'census',
      residentsCommittees: 51,
      villagersCommittees: 272,
    })
    expect(childrenOf(pinggu)).toHaveLength(18)
    expect(residentsOf(communitiesOf(pinggu))).toBe(457_313)
  })
})

describe('every place', () => {
  const check = (place: Place): void => {
    const children = childrenOf(place)
    if (children.length === 0) return
    expect(residentsOf(children), place.path).toBe(place.residents)
    expect(sum(children.map((child) => child.residentsCommittees)), place.path).toBe(place.residentsCommittees)
    expect(sum(children.map((child) => child.villagersCommittees)), place.path).toBe(place.villagersCommittees)
    expect(children.every((child) => place.level === 'country' || child.path === `${place.path}/${child.name}`)).toBe(
      true,
    )
    children.forEach(check)
  }

  test('has what its children have together', () => check(china))

  test('that is a township has its communities in code order, which add up to it', () => {
    for (const township of townships) {
      const communities = communitiesOf(township)
      const codes = communities.map((community) => community.code)
      expect(codes.every((code, i) => code.startsWith(township.code) && (i === 0 || codes[i - 1] < code))).toBe(true)
      expect(residentsOf(communities)).toBe(township.residents)
      const residents = communities.filter((community) => community.kind === 'residents')
      expect([residents.length, communities.length - residents.length]).toEqual([
        township.residentsCommittees,
        township.villagersCommittees,
      ])
    }
  })

  test('that was stored as JSON is known again', () => {
    const stored = JSON.parse(JSON.stringify(findPlace('平谷'))) as Place
    expect(childrenOf(stored)).toHaveLength(18)
    expect(() => childrenOf({ ...stored, code: '999999' })).toThrow('No place of the table has the code "999999".')
  })
})

test('a province has the counties that it governs itself among its children', () => {
  expect(childrenOf(findPlace('海南省')).map((place) => place.name)).toContain('琼海市')
  expect(childrenOf(findPlace('重庆'))).toHaveLength(38)
  expect(childrenOf(townships[0])).toEqual([])
  expect(townshipsOf(townships[0])).toEqual([townships[0]])
})

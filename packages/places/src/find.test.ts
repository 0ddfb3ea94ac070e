import { failureOf } from '@cogov/tests/places/failure-of'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlace, PlaceNotFound, townshipsOf } from './index.ts'
import { tree } from './tree.ts'

const pathOf = (query: string) => findPlace(query).path
const china = findPlace('中国')

describe('a place is found by', () => {
  test.each([
    ['北京市', '北京市'],
    ['北京', '北京市'],
    ['Beijing', '北京市'],
    [' beijing ', '北京市'],
    ['11', '北京市'],
    ['110000', '北京市'],
    ['平谷', '北京市/平谷区'],
    ['Pinggu District', '北京市/平谷区'],
    ['110117', '北京市/平谷区'],
    ['110117000000', '北京市/平谷区'],
    ['Beijing/Pinggu', '北京市/平谷区'],
    ['北京／Pinggu', '北京市/平谷区'],
    ['中国/北京市/市辖区/平谷区', '北京市/平谷区'],
    ['Beijing/110117', '北京市/平谷区'],
    ['平谷/金海湖镇', '北京市/平谷区/金海湖地区'],
    ['北京市/金海湖', '北京市/平谷区/金海湖地区'],
    ['重庆市/县/城口县', '重庆市/城口县'],
    ['Inner Mongolia', '内蒙古自治区'],
    ['Tibet Autonomous Region', '西藏自治区'],
    ['Xizang', '西藏自治区'],
    ['Shaanxi', '陕西省'],
    ['Shanxi', '山西省'],
    ["Xi'an", '陕西省/西安市'],
    ['Nanjing', '江苏省/南京市'],
    ['Kashgar', '新疆维吾尔自治区/喀什地区'],
    ['Urumqi', '新疆维吾尔自治区/乌鲁木齐市'],
    ['Lüliang', '山西省/吕梁市'],
    ['延边', '吉林省/延边朝鲜族自治州'],
    ['东莞市', '广东省/东莞市'],
    ['朝阳/三里屯', '北京市/朝阳区/三里屯街道'],
    ['海南省/琼海', '海南省/琼海市'],
  ])('%s', (query, path) => {
    expect(pathOf(query)).toBe(path)
  })
})

test('every place but the townships is found by its path and by its code', () => {
  for (const { place } of tree().values()) {
    expect(findPlace(place.path)).toBe(place)
    expect(findPlace(place.code)).toBe(place)
  }
})

test('every hundredth township is found by its path and by its code', () => {
  for (const [i, place] of townshipsOf(china).entries()) {
    if (i % 100 !== 0) continue
    expect(findPlace(place.path)).toBe(place)
    expect(findPlace(place.code)).toBe(place)
  }
})

test('every province and every prefecture has an English name that leads to one of that name', () => {
  for (const { place } of tree().values()) {
    if (place.level === 'county') continue
    const name = place.english as string
    let found: string[]
    try {
      found = [findPlace(name).path]
    } catch (error) {
      found = (error as PlaceNotFound).suggestions
    }
    // Only a province may stand before a prefecture of the same English name: Jilin, Hainan.
    expect(found.length > 0 && (found.includes(place.path) || !found[0].includes('/')), name).toBe(true)
  }
})

describe('a name that is not clear', () => {
  test('is an error that lists the places', () => {
    const error = failureOf('鼓楼区')
    expect(error.ambiguous).toBe(true)
    expect(error.suggestions).toEqual([
      '江苏省/南京市/鼓楼区',
      '江苏省/徐州市/鼓楼区',
      '福建省/福州市/鼓楼区',
      '河南省/开封市/鼓楼区',
    ])
    expect(error.message).toContain('江苏省/徐州市/鼓楼区')
    expect(failureOf('江苏/鼓楼').suggestions).toHaveLength(2)
    expect(failureOf('Suzhou').suggestions).toEqual(['江苏省/苏州市', '安徽省/宿州市', '甘肃省/酒泉市/肃州区'])
  })

  test('of very many places is cut in the message, not in the suggestions', () => {
    const error = failureOf('太平镇')
    expect(error.suggestions).toHaveLength(50)
    expect(error.message).toContain('and 38 more')
  })
})

describe('a name that is not found', () => {
  test.each([
    ['Bejing', '北京市'],
    ['Pingu', '北京市/平谷区'],
    ['平谷线', '北京市/平谷区'],
    ['北京市/平谷市', '北京市/平谷区'],
    ['平谷区/金海胡', '北京市/平谷区/金海湖地区'],
    ['1101', '北京市'],
    ['110117104200', '北京市/平谷区/南独乐河镇'],
  ])('%s suggests %s', (query, path) => {
    const error = failureOf(query)
    expect(error.ambiguous).toBe(false)
    expect(error.suggestions).toContain(path)
    expect(error.message).toContain(path)
  })

  test('in a path says which part, where, and what there is', () => {
    expect(failureOf('北京市/浦东新区/花木街道').message).toMatch(
      /^There is no "浦东新区" in 北京市\..*北京市 has 东城区, 西城区, .* and 4 more\.$/u,
    )
    expect(failureOf('北京市/平谷区/大华山镇/村').message).toContain('大华山镇 is a township.')
  })

  test('suggests only what can be found', () => {
    for (const query of ['Bejing', '上诲', '广东/深川', 'Guangdon']) {
      const { suggestions } = failureOf(query)
      expect(suggestions.length).toBeGreaterThan(0)
      for (const path of suggestions) expect(pathOf(path)).toBe(path)
    }
  })
})

describe('a hostile query', () => {
  test.each([
    '',
    ' / // ',
    '__proto__',
    'constructor/prototype',
    'toString',
    '\u0000\ud800\udfff',
    '\u202e京北',
    '平谷\u0301\u0301',
    '.*',
    '北京市/../..',
    'undefined',
    '0',
    '9'.repeat(500),
    '北京市/'.repeat(100),
    'a'.repeat(1_000_000),
    '/'.repeat(1_000_000),
  ])('%# only ever gives a PlaceNotFound with a short message', (query) => {
    let found: unknown
    try {
      found = findPlace(query).path
    } catch (error) {
      expect(error).toBeInstanceOf(PlaceNotFound)
      expect((error as Error).message.length).toBeLessThan(600)
    }
    expect([undefined, '北京市', '北京市/平谷区']).toContain(found)
  })

  test('of any text gives a place or a PlaceNotFound', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'北京市平谷区/11 ') }))
    const attempt = (query: string) => {
      try {
        return findPlace(query).path !== ''
      } catch (error) {
        return error instanceof PlaceNotFound
      }
    }
    fc.assert(fc.property(text, attempt), { numRuns: 20 })
  })
})

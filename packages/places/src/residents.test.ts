import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { childrenOf, communitiesOf, findPlace, type ResidentsSource, townshipsOf } from './index.ts'

const rowsOf = (file: string) => {
  const [, ...lines] = readFileSync(new URL(`../source/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => line.split(','))
}
const SOURCES: Record<string, ResidentsSource> = {
  counted: 'census',
  sum: 'census',
  split: 'census, split',
  'not counted': 'not counted',
}
const sum = (list: readonly { residents: number }[]) => list.reduce((total, { residents }) => total + residents, 0)

test('every county has what the census counted on its code, and says how it is known', () => {
  for (const [code, name, residents, basis] of rowsOf('census-2020-counties.csv')) {
    const expected = { name, residents: Number(residents), residentsSource: SOURCES[basis] }
    expect(findPlace(code)).toMatchObject(expected)
  }
})

test('every province has what the census counted', () => {
  for (const [name, residents] of rowsOf('census-2020-provinces.csv'))
    expect(findPlace(name)).toMatchObject({ residents: Number(residents), residentsSource: 'census' })
})

describe('a place that was wrong by a factor when residents were shared equally over a province', () => {
  test.each([
    ['441900', 10_466_625],
    ['540102', 473_586],
    ['510107', 1_855_186],
    ['110117', 457_313],
  ])('%s has %d', (code, residents) => {
    expect(findPlace(code)).toMatchObject({ residents, residentsSource: 'census' })
  })
})

describe('a count of other borders', () => {
  test('is split where a district was divided after the census', () => {
    expect(findPlace('杭州/余杭')).toMatchObject({ residents: 1_256_301, residentsSource: 'census, split' })
    expect(findPlace('杭州')).toMatchObject({ residents: 11_936_010, residentsSource: 'census' })
  })
  test('makes two prefectures estimates where the land went from one to the other', () => {
    expect([findPlace('郑州'), findPlace('开封')].map((place) => place.residentsSource)).toEqual([
      'census, split',
      'census, split',
    ])
  })
})

describe('the towns of a prefecture without counties', () => {
  test('are counted in Dongguan', () => {
    const towns = townshipsOf(findPlace('441900'))
    expect(towns.find(({ name }) => name === '虎门镇')).toMatchObject({ residents: 838_144, residentsSource: 'census' })
    expect(towns.filter(({ residentsSource }) => residentsSource === 'census')).toHaveLength(33)
    expect(sum(towns)).toBe(10_466_625)
  })
  test('have parts of the census in Zhongshan, whose own figures are of a year later', () => {
    const towns = townshipsOf(findPlace('442000'))
    const xiaolan = towns.find(({ name }) => name === '小榄镇')
    expect(xiaolan).toMatchObject({ residentsSource: 'census, split' })
    expect(xiaolan?.residents).toBeCloseTo((790_454 * 4_418_060) / 4_466_900, -1)
    // Two of them have one figure.
    const shared = towns.filter(({ residentsSource }) => residentsSource === 'shared')
    expect(shared.map(({ name }) => name)).toEqual(['中山港街道', '民众街道'])
    expect(sum(shared)).toBeCloseTo((393_622 * 4_418_060) / 4_466_900, -1)
    expect(sum(towns)).toBe(4_418_060)
  })
})

describe('a place that the census does not have', () => {
  test.each(['659011', '659012', '540171', '350527'])('%s has nobody, which is said', (code) => {
    const place = findPlace(code)
    expect(place).toMatchObject({ residents: 0, residentsSource: 'not counted' })
    for (const township of childrenOf(place)) expect(township).toMatchObject({ residentsSource: 'not counted' })
  })
  test('is all that has nobody', () => {
    const empty = communitiesOf(findPlace('中国')).filter(({ residents }) => residents === 0)
    const places = [...new Set(empty.map(({ code }) => code.slice(0, 6)))]
    expect(places).toEqual(['350527', '441900', '540171', '659011', '659012'])
  })
})

describe('below a county', () => {
  const pinggu = findPlace('Pinggu')
  test('townships and communities have shares, and say so', () => {
    for (const township of childrenOf(pinggu)) expect(township.residentsSource).toBe('shared')
  })
  test('a community has its part by who governs and by the land', () => {
    const communities = communitiesOf(pinggu)
    const sizes = (kind: string, rural: boolean) =>
      new Set(communities.filter((one) => one.kind === kind && one.rural === rural).map(({ residents }) => residents))
    const [city, inCity, village] = [sizes('residents', false), sizes('villagers', false), sizes('villagers', true)]
    // Alike but for rounding.
    for (const one of [city, inCity, village]) expect(one.size).toBeLessThanOrEqual(2)
    expect(Math.min(...city) / Math.max(...village)).toBeCloseTo(6895 / 1101, 1)
    expect(Math.min(...inCity) / Math.max(...village)).toBeCloseTo(1779 / 1101, 1)
  })
  test('the land is the bureau’s class where there is one: villagers’ committees stand in cities too', () => {
    const all = communitiesOf(findPlace('中国'))
    expect(all.filter(({ kind, rural }) => kind === 'villagers' && !rural)).toHaveLength(86_639)
    expect(all.filter(({ kind, rural }) => kind === 'residents' && rural)).toHaveLength(9_277)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeCommittees, encodeNames } from '../../../scripts/places/encode.mjs'
import { encodeLand } from '../../../scripts/places/land.mjs'
import { kindByName, kindByNumber, kindOf } from '../../../scripts/places/rule.mjs'
import { shortName } from '../../../scripts/places/short-name.mjs'
import { eachCommittee, typicalResidents } from './committees.ts'
import type { Kind } from './place.ts'

function decodeWithLand(text: string, land: string) {
  const committees: { number: number; kind: Kind; rural: boolean }[] = []
  eachCommittee(text, land, (number, kind, rural) => committees.push({ number, kind, rural }))
  return committees
}

const decode = (text: string) => decodeWithLand(text, '').map(({ number, kind }) => ({ number, kind }))

describe('the kind of a committee', () => {
  test.each([
    ['110117104200', '南独乐河村委会', 'villagers'],
    ['340122101023', '马桥社区村民委员会', 'villagers'], // the name stands against the number, and wins
    ['110101001001', '多福巷社区居委会', 'residents'],
    ['130523100202', '西街村居民委员会', 'residents'],
    ['450305004006', '横塘社区', 'residents'],
    ['152526103201', '敦达乌苏嘎查', 'villagers'], // the name is silent: the number says it
    ['110106001200', '西铁营村', 'villagers'],
    ['110108024500', '小营股份经济合作社生活区', 'villagers'],
    ['230400400400', '农场管理区', 'residents'],
    ['350527000000', '金门县', 'residents'],
  ])('%s %s is %s', (code, name, kind) => {
    expect(kindOf(code, name)).toBe(kind)
  })

  test('is unknown for a silent name alone and for a number above 599', () => {
    expect(kindByName('敦达乌苏嘎查')).toBeUndefined()
    expect(() => kindByNumber(600)).toThrow("A committee's number is 0–599, not 600.")
  })
})

test('what is written of a township is read back', () => {
  const committee = fc.record({
    number: fc.integer({ min: 0, max: 599 }),
    kind: fc.constantFrom<Kind>('residents', 'villagers'),
  })
  const township = fc.uniqueArray(committee, { selector: ({ number }) => number, maxLength: 200 })
  fc.assert(
    fc.property(township, (committees) => {
      committees.sort((a, b) => a.number - b.number)
      expect(decode(encodeCommittees(committees))).toEqual(committees)
    }),
  )
})

test('consecutive numbers are one count, also at the border of two sections', () => {
  const run = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => ({ number: first + i, kind: kindByNumber(first + i) }))
  expect(encodeCommittees(run(1, 12))).toBe('a11')
  expect(decode(encodeCommittees(run(150, 450)))).toEqual(run(150, 450))
})

describe('the land of a committee', () => {
  const isRural = (kind: Kind, digit: string) => (digit === '0' ? kind === 'villagers' : digit >= '6')

  test('is its class, or what its kind says where it has none, and is read back as it was written', () => {
    const committee = fc.record({
      kind: fc.constantFrom<Kind>('residents', 'villagers'),
      digit: fc.constantFrom(...'01234567'),
    })
    fc.assert(
      fc.property(fc.array(committee, { maxLength: 60 }), (given) => {
        const committees = given.map(({ kind }, i) => ({ number: i + 1, kind }))
        const kinds = given.map(({ kind }) => kind)
        const land = encodeLand(kinds, given.map(({ digit }) => digit).join(''))
        const expected = given.map(({ kind, digit }, i) => ({ number: i + 1, kind, rural: isRural(kind, digit) }))
        expect(decodeWithLand(encodeCommittees(committees), land)).toEqual(expected)
      }),
    )
  })

  test('costs the table nothing where it is what the kind says', () => {
    expect(encodeLand(['villagers', 'villagers', 'residents'], '701')).toBe('')
  })

  test('of another number of committees is refused', () => {
    expect(() => encodeLand(['villagers'], '77')).toThrow('1 committees have 2 classes')
  })
})

test('a residents’ committee in a town has four times the people of a villagers’ there, six times a village’s', () => {
  const [city, inCity, village] = [
    typicalResidents('residents', false),
    typicalResidents('villagers', false),
    typicalResidents('villagers', true),
  ]
  expect(Math.round(city / inCity)).toBe(4)
  expect(Math.round(city / village)).toBe(6)
  expect(typicalResidents('residents', true)).toBe(village)
})

test('an unknown sign is an error', () => {
  expect(() => decode('a3?')).toThrow('The table\'s committees "a3?" hold "?".')
})

test('a township that the table could not hold is refused', () => {
  expect(() => encodeNames([{ number: '001', name: 'A镇' }])).toThrow('A镇')
})

test.each([
  ['15', '内蒙古自治区', '内蒙古'],
  ['65', '新疆维吾尔自治区', '新疆'],
  ['1525', '锡林郭勒盟', '锡林郭勒'],
  ['2224', '延边朝鲜族自治州', '延边'],
  ['110117', '平谷区', '平谷'],
  ['320322', '沛县', '沛县'],
  ['610103', '碑林区', '碑林'],
  ['429021', '神农架林区', '神农架'],
  ['622926', '东乡族自治县', '东乡'],
  ['622927', '积石山保安族东乡族撒拉族自治县', '积石山'],
  ['410304', '瀍河回族区', '瀍河'],
  ['152921', '阿拉善左旗', '阿拉善左旗'],
])('%s %s is called %s for short', (code, name, short) => {
  expect(shortName(code, name)).toBe(short)
})

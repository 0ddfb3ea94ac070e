import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeCommittees, encodeTownships } from '../../../scripts/places/encode.mjs'
import { kindByName, kindByNumber, kindOf } from '../../../scripts/places/rule.mjs'
import { shortName } from '../../../scripts/places/short-name.mjs'
import { eachRun } from './committees.ts'
import type { Kind } from './place.ts'

function decode(text: string) {
  const committees: { number: number; kind: Kind }[] = []
  eachRun(text, (first, count, kind) => {
    for (let number = first; number < first + count; number++) committees.push({ number, kind })
  })
  return committees
}

describe('the kind of a committee', () => {
  test.each([
    ['110117104200', '南独乐河村委会', 'rural'],
    ['340122101023', '马桥社区村民委员会', 'rural'], // the name stands against the number, and wins
    ['110101001001', '多福巷社区居委会', 'urban'],
    ['130523100202', '西街村居民委员会', 'urban'],
    ['450305004006', '横塘社区', 'urban'],
    ['152526103201', '敦达乌苏嘎查', 'rural'], // the name is silent: the number says it
    ['110106001200', '西铁营村', 'rural'],
    ['110108024500', '小营股份经济合作社生活区', 'rural'],
    ['230400400400', '农场管理区', 'urban'],
    ['350527000000', '金门县', 'urban'],
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
    kind: fc.constantFrom<Kind>('urban', 'rural'),
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

test('an unknown sign is an error', () => {
  expect(() => decode('a3?')).toThrow('The table\'s committees "a3?" hold "?".')
})

test('a township that the table could not hold is refused', () => {
  expect(() => encodeTownships([{ number: '001', name: 'A镇', committees: '' }])).toThrow('A镇')
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

/** What the library says is wrong, in Chinese: of files, formulas and places. */
import { problemMessage, readScenario } from '@cogov/core'
import { plain } from '@cogov/engine/messages'
import { catalogueOf, translatorOf } from '@cogov/language'
import { findPlace, PlaceNotFound } from '@cogov/places'
import { describe, expect, it } from 'vitest'

const chinese = translatorOf('zh', await catalogueOf('zh', 'errors'))

describe('mistakes of a file', () => {
  const problemsOf = (text: string) => readScenario(`cogov: 2\nname: a\n${text}`, 'a.yaml').problems
  const said = (text: string) => problemsOf(text).map(({ message }) => chinese(message))

  it.each([
    ['place: {}\nticks: 0', '实为0，应为1至12000的整数（单位：month）'],
    ['place: {}\nticks: "1"', '实为文本“1”，应为1至12000的整数（单位：month）；请去掉引号'],
    ['place: {}\nticks: 1\nticks: 2', '此键第二次出现；请删去一个'],
    ['place: {}\nmechanisms: { reward: 1 }', '此处没有此键，它属于mechanisms.incentives之下'],
    ["place: {}\nseed: 'a", "不是有效的 YAML：缺少收尾的单引号 '"],
    ['place: {}\nseed: [a, b}', '不是有效的 YAML：列表须充分缩进，并以 ] 结束'],
    [
      'place: {}\nseed: @a',
      '不是有效的 YAML：不加引号的值不能这样开头（Plain value cannot start with reserved character @）',
    ],
    [
      'place: {}\nformulas: [{ name: x, kind: value, actor: resident, step: decide, text: honur, unit: day }]',
      '没有名称“honur”（是否想写“honour”？）',
    ],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]))

  it('stand after file, line, column and key', () => {
    expect(problemsOf('place: {}\nticks: 0').map((one) => chinese(problemMessage(one)))).toEqual([
      'a.yaml:4:8：ticks：实为0，应为1至12000的整数（单位：month）',
    ])
  })

  it('name what looks like a sentence as it was written', () => {
    expect(said('place: {}\nticks: nothing')).toEqual(['实为文本“nothing”，应为1至12000的整数（单位：month）'])
    expect(chinese(plain("column 'nothing' not found {0}$1"))).toBe("column 'nothing' not found {0}$1")
  })
})

describe('a place that there is not', () => {
  const said = (name: string) => {
    try {
      return findPlace(name).path
    } catch (error) {
      return error instanceof PlaceNotFound ? chinese(error.said) : String(error)
    }
  }

  it('is told with what is near and what there is', () => {
    expect(said('Qwrtzpsdfghjk')).toBe('中国没有名为"Qwrtzpsdfghjk"的地方。')
    expect(said('北京市/平谷去')).toBe(
      '北京市没有"平谷去"。是否想写北京市/平谷区？北京市有东城区、西城区、朝阳区、丰台区、石景山区、海淀区、' +
        '门头沟区、房山区、通州区、顺义区、昌平区、大兴区等，另有4个。',
    )
    expect(said('')).toBe('地名为空。')
    expect(said('119999')).toContain('没有代码为"119999"的地方')
  })
})

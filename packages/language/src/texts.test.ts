import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from './languages.ts'
import { listText, speaker } from './texts.ts'

describe('texts', () => {
  it('say one month and two months, and write numbers as the language does', () => {
    const texts = { lasted: { en: '{n} {n|month|months}', zh: '{n} 个月' } }
    expect(speaker(texts, 'en')('lasted', { n: 1 })).toBe('1 month')
    expect(speaker(texts, 'en')('lasted', { n: 12345 })).toBe('12,345 months')
    expect(speaker(texts, 'zh')('lasted', { n: -2 })).toBe('−2 个月')
  })

  it('put values in as they are, whatever they hold', () => {
    const say = speaker({ hello: { en: 'hello {name}', zh: '你好{name}' } }, 'en')
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(say('hello', { name })).toBe(`hello ${name}`)
      }),
    )
    expect(say('hello', { name: '$& {name}' })).toBe('hello $& {name}')
  })

  it('refuse to be said with a value missing', () => {
    expect(() => speaker({ a: { en: '{b}', zh: '{b}' } }, 'en')('a')).toThrow("the text 'a' needs a value for {b}")
  })

  it('list items as a sentence does', () => {
    expect(listText(['a', 'b', 'c'], 'en')).toBe('a, b, and c')
    expect(listText(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙')
  })
})

describe('the language of a locale', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh'],
    ['zh-Hans', 'zh'],
    ['ZH', 'zh'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    [undefined, 'en'],
    ['zha', 'en'],
  ])('of %s is %s', (locale, language) => expect(languageOf(locale)).toBe(language))
})

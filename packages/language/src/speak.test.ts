import { parse } from '@formatjs/icu-messageformat-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueOf, languageOf, textsOf } from './languages.ts'
import { listText } from './lists.ts'
import { plainNumber } from './numbers.ts'
import { translatorOf } from './said.ts'
import { speakerOf } from './speak.ts'

/** A catalogue as it is compiled, of one text. */
const catalogue = (text: string) => ({ text: parse(text, { ignoreTag: true, captureLocation: false }) })

describe('a text', () => {
  it('counts as its language does', async () => {
    const english = speakerOf('en', await catalogueOf('en', 'command'))
    const chinese = speakerOf('zh', await catalogueOf('zh', 'command'))
    expect([0, 1, 2, 1234].map((n) => english('months', { n }))).toEqual([
      '0 months',
      '1 month',
      '2 months',
      '1,234 months',
    ])
    expect([1, 1234].map((n) => chinese('months', { n }))).toEqual(['1个月', '1,234个月'])
  })

  it('writes numbers with separators, a minus that is one, and two decimals at most', () => {
    const say = speakerOf('en', catalogue('{n} of {all, plural, one {#} other {#}}'))
    expect(say('text', { n: 1234.5678, all: 98765.4321 })).toBe('1,234.57 of 98,765.43')
    expect(say('text', { n: -2, all: -3 })).toBe('−2 of −3')
    expect(speakerOf('zh', catalogue('{n}'))('text', { n: -1234.5 })).toBe('−1,234.5')
    expect(plainNumber(1.23456, 'en', 4)).toBe('1.2346')
  })

  it('leaves a number that comes as a text as it came', () => {
    expect(speakerOf('en', catalogue('seed {seed}'))('text', { seed: '1000000.125' })).toBe('seed 1000000.125')
  })

  it('has apostrophes that are apostrophes, beside values and in counts', async () => {
    const usage = speakerOf('en', await catalogueOf('en', 'command'))
    expect(usage('usage.unknownCommand', { name: 'it', hint: '' })).toBe("unknown command 'it'")
    const values = { command: 'run', n: 1, found: 2 }
    expect(usage('usage.tooMany', values)).toBe("too many arguments for 'run'. Expected 1 argument but got 2.")
  })

  it('puts a value in once, whatever it holds', () => {
    const say = speakerOf('en', catalogue('hello {name}'))
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(say('text', { name })).toBe(`hello ${name}`)
      }),
    )
    expect(say('text', { name: "$& {name} '{other}' {n, plural, other {#}}" })).toBe(
      "hello $& {name} '{other}' {n, plural, other {#}}",
    )
  })

  it('is not said without a value that it needs', () => {
    expect(() => speakerOf('en', catalogue('hello {name}'))('text')).toThrow(
      /the text 'text' needs other values: .*name/,
    )
    expect(() => speakerOf('en', catalogue('{n, plural, other {#}}'))('text', {})).toThrow(/'text' needs other values/)
  })

  it('is its key where the catalogue does not have it, also where JavaScript has such a name', () => {
    expect(speakerOf('en', {})('toString')).toBe('toString')
  })
})

describe('a language that lacks a text', () => {
  it('says it in English', async () => {
    const [english, chinese] = [await textsOf('en', 'command'), await textsOf('zh', 'command')]
    const { outcome: _, ...lacking } = chinese
    const say = speakerOf('zh', { ...english, ...lacking })
    expect([say('outcome'), say('scenario')]).toEqual([english.outcome, chinese.scenario])
    expect(Object.keys(await catalogueOf('zh', 'command'))).toEqual(expect.arrayContaining(Object.keys(english)))
  })
})

describe('a message of the library', () => {
  const inChinese = async () => translatorOf('zh', await textsOf('zh', 'errors'))
  const message = (code: string, english: string, values = {}) => ({ code, english, values })

  it('is said by its code, with messages in it', async () => {
    const say = await inChinese()
    const hint = message('hint.did_you_mean', " (did you mean '{name}'?)", { name: 'honour' })
    const said = message('input.no_part', "'{place}' is not in {district}{hint}", { place: 'x', district: 'y', hint })
    expect(say(said)).toBe('y中没有“x”（是否想写“honour”？）')
    expect(say(message('message.at', '{where}: {what}', { where: 'a.yaml:3:1', what: said }))).toContain(
      'a.yaml:3:1：y',
    )
  })

  it('is English where its code is unknown; what it names stays as it is', async () => {
    const say = await inChinese()
    const name = "no file '{name}' $1"
    expect(say(message('nobody.knows', 'no {name} here', { name }))).toBe(`no ${name} here`)
    expect(say('no such file')).toBe('no such file')
    expect(say(message('input.no_part', '', { place: '{hint}', district: '$&', hint: '' }))).toBe('$&中没有“{hint}”')
  })
})

it('lists items as a sentence does', () => {
  expect(listText(['a', 'b', 'c'], 'en')).toBe('a, b, and c')
  expect(listText(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙')
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

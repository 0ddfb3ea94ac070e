/** Whether what the library and the command say is in Chinese as well. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problemMessage, readScenario } from '@cogov/core'
import { plain } from '@cogov/engine/messages'
import { LANGUAGES, valuesIn } from '@cogov/language'
import { findPlace, type PlaceNotFound } from '@cogov/places'
import { COMMAND_MESSAGES, messageOf as chinese, HELP } from 'cogov'
import { describe, expect, it } from 'vitest'
import { proseIn } from './prose.ts'

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url))

/** Where the command says anything. */
const SAYING = [
  'cli/src/(input|show)/(input|out|failure|inference|interrupt|picture|progress|study-input|study|serve)',
  'cli/src/report/stored',
  'cli/src/commands/(?!completion)[a-z]+',
].map((pattern) => new RegExp(`^${pattern}\\.ts$`))

/** What is no sentence to a user: temporary names, SQL, what programmers ask wrongly, what other tests hold. */
const OTHERWISE = [
  /^(which one|predictive check|all points|the policy of least regret|\{\} × \{\} \(simulated\))$/,
  /^--[a-z]+( ?\{\})?[:=]? ?(\{\}(: \{\})?)?$|^(seed=|ticks=|http:|department:)/, // what stands before a message
  /font-family|^--set|^avg\(|^not shown$/,
  /^[.{][^ ]*$/,
  /^(select|create|read_parquet)\b|duckdb_|^points\.\{\}$/,
  /^\nExamples?:/,
  /^ *(npx )?cogov\b/,
  /^Expected /, // commander says these; translate.test.ts holds them
]

const files = () =>
  ['cli'].flatMap((name) =>
    (readdirSync(join(PACKAGES, name, 'src'), { recursive: true }) as string[])
      .map((file) => `${name}/src/${file.replaceAll('\\', '/')}`)
      .filter((file) => SAYING.some((pattern) => pattern.test(file))),
  )

/** A text of a source file as it might be said; what ends it may be an addition, which may be nothing. */
const isSaid = (text: string): boolean =>
  ['7', ''].some((last) =>
    ['7', ''].some((first) => {
      const filled = text.replace(/\{\}$/, last).replace(/^\{\}/, first).replaceAll('{}', '7')
      return /\p{Script=Han}/u.test(chinese(filled))
    }),
  )

describe('every sentence', () => {
  it('that says what is wrong has its Chinese', () => {
    // What is listed here is to be added to messages-zh.ts of the command.
    const missing = files().flatMap((file) =>
      proseIn(readFileSync(join(PACKAGES, file), 'utf8'))
        .filter((text) => !OTHERWISE.some((pattern) => pattern.test(text)) && !Object.hasOwn(HELP, text))
        .filter((text) => !isSaid(text))
        .map((text) => `${file}: ${text}`),
    )
    expect(missing).toEqual([])
  })

  it('holds the same values in both languages', () => {
    for (const [english, other] of Object.entries(COMMAND_MESSAGES)) {
      const left = valuesIn(english.replaceAll('{=', '{'))
      expect(left, english).toEqual(expect.arrayContaining(valuesIn(other)))
      expect(other, english).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('mistakes of a file', () => {
  const problemsOf = (text: string) =>
    readScenario(`cogov: 1\nname: a\n${text}`, 'a.yaml').problems.map(({ message }) => chinese(message))

  it.each([
    ['place: {}\nticks: 0', '实为0，应为1至12000的整数（单位：month）'],
    ['place: {}\nscale: "1"', '实为文本“1”，应为0.0001至1的数（单位：share）；请去掉引号'],
    ['place: {}\nticks: 1\nticks: 2', '此键第二次出现；请删去一个'],
    ['place: {}\nmechanisms: { reward: 1 }', '此处没有此键，它属于mechanisms.incentives之下'],
    ["place: {}\nseed: 'a", "不是有效的 YAML：缺少收尾的单引号 '"],
    [
      'place: {}\nformulas: [{ name: x, kind: value, actor: resident, step: decide, text: honur, unit: day }]',
      '没有名称“honur”（是否想写“honour”？）',
    ],
  ])('%s', (text, said) => expect(problemsOf(text)).toEqual([said]))

  it('may hold what looks like a sentence, which stays as it was written', () => {
    expect(problemsOf('place: {}\nseed: nothing\nticks: nothing')).toEqual([
      '实为文本“nothing”，应为1至12000的整数（单位：month）',
    ])
    const duckdb = "Binder Error: column 'nothing' not found\nLINE 1: select nothing"
    expect(chinese(plain(duckdb))).toBe(duckdb)
    expect(chinese('what nobody says')).toBe('what nobody says')
    expect(chinese('{0}$1')).toBe('{0}$1')
  })

  it('have file, line, column and key before them', () => {
    const [problem] = readScenario('cogov: 1\nname: a\nplace: {}\nticks: 0', 'f.yaml').problems
    expect(problem && chinese(problemMessage(problem))).toBe(
      'f.yaml:4:8：ticks：实为0，应为1至12000的整数（单位：month）',
    )
  })

  it('in the name of a place say what is near', () => {
    const said = (name: string) => {
      try {
        return findPlace(name).path
      } catch (error) {
        return chinese(error as PlaceNotFound)
      }
    }
    expect(said('Nowhere at all')).toBe('中国没有名为"Nowhere at all"的地方。')
    expect(said('北京市/平谷去')).toBe(
      '北京市没有"平谷去"。是否想写北京市/平谷区？北京市有东城区、西城区、朝阳区、丰台区、石景山区、海淀区、门头沟区、房山区、通州区、顺义区、昌平区、大兴区等，另有4个。',
    )
  })
})

describe('what the library says is wrong', () => {
  const areaOf = (language: string): Record<string, string> =>
    JSON.parse(readFileSync(join(PACKAGES, 'language/locales', language, 'errors.json'), 'utf8'))
  const english = areaOf('en')
  const others = LANGUAGES.filter((language) => language !== 'en')

  it.each(others)('is told where it is not in %s yet; a release asks for it', (language) => {
    const own = areaOf(language)
    const missing = Object.keys(english).filter((key) => !Object.hasOwn(own, key))
    if (missing.length > 0) console.warn(`locales/${language}/errors.json does not have yet: ${missing.join(', ')}`)
    expect(Object.keys(own).length).toBeGreaterThan(100)
  })

  it.each(others)('is in %s with no value that its English does not have', (language) => {
    for (const [key, text] of Object.entries(areaOf(language)))
      expect(valuesIn(english[key] ?? ''), key).toEqual(expect.arrayContaining(valuesIn(text)))
  })
})

/** Whether all that the library and the command say is in Chinese as well: held against the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readScenario } from '@cogov/core'
import { valuesIn } from '@cogov/language'
import { MESSAGES_ZH } from '@cogov/language/chinese'
import { COMMAND_MESSAGES, messageOf as chinese, HELP } from 'cogov'
import { describe, expect, it } from 'vitest'
import { proseIn } from './prose.ts'

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url))

/** Where the library says what is wrong with what a user wrote, and where the command says anything. */
const SAYING = [
  'core/src/scenario/(show|suggest-key|validate|parse|read|settings|values)',
  'engine/src/equations/(units|check|parse|lower|suggest)',
  'core/src/(explain/explain|assembly/populate|read-scenario|snapshot)',
  'engine/src/snapshot/snapshot',
  'places/src/not-found',
  'cli/src/(input|show)/(input|out|failure|inference|interrupt|picture|progress|study-input|study|serve)',
  'cli/src/report/stored',
  'cli/src/commands/(?!completion)[a-z]+',
].map((pattern) => new RegExp(`^${pattern}\\.ts$`))

/** What is no sentence to a user: temporary names, SQL, what programmers ask wrongly, what other tests hold. */
const OTHERWISE = [
  /^( Did you mean \{\}\?|\{\} has \{\}\.|\{\} is a township\.|\{\} tasks are at work already, )$/, // parts of sentences of the table
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
  ['engine', 'core', 'places', 'cli'].flatMap((name) =>
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
    // What is listed here is to be added to messages-zh.ts, of the charts or of the command.
    const missing = files().flatMap((file) =>
      proseIn(readFileSync(join(PACKAGES, file), 'utf8'))
        .filter((text) => !OTHERWISE.some((pattern) => pattern.test(text)) && !Object.hasOwn(HELP, text))
        .filter((text) => !isSaid(text))
        .map((text) => `${file}: ${text}`),
    )
    expect(missing).toEqual([])
  })

  it('holds the same values in both languages', () => {
    for (const [english, other] of Object.entries({ ...MESSAGES_ZH, ...COMMAND_MESSAGES })) {
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
    expect(chinese("f.yaml:3:1: seed: unknown name 'nothing'")).toBe('f.yaml:3:1：seed：没有名称“nothing”')
    const duckdb = "Binder Error: column 'nothing' not found\nLINE 1: select nothing"
    expect(chinese(`the question cannot be answered; DuckDB says:\n${duckdb}`)).toBe(
      `这个问题无法回答；DuckDB 原话：\n${duckdb}`,
    )
    expect(chinese('what nobody says')).toBe('what nobody says')
    expect(chinese('{0}$1')).toBe('{0}$1')
  })

  it('in the name of a place say what is near', () => {
    expect(chinese('No place in China is called "Nowhere". Did you mean 湖北省?')).toBe(
      '中国没有名为"Nowhere"的地方。是否想写湖北省？',
    )
    const near = 'There is no "平谷去" in 北京市. Did you mean 北京市/平谷区? 北京市 has 东城区, 西城区 and 14 more.'
    expect(chinese(near)).toBe('北京市没有"平谷去"。是否想写北京市/平谷区？北京市有东城区, 西城区等，另有14个。')
  })
})

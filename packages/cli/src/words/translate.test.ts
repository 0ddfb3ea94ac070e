import { LANGUAGES, valuesIn } from '@cogov/language'
import { describe, expect, it } from 'vitest'
import { assemble } from '../program.ts'
import { INFERENCE_WORDS } from './inference-words.ts'
import { languageFrom } from './language.ts'
import { textsOf, translateErrors, translateText, untranslated } from './translate.ts'
import { WORDS } from './words.ts'

describe('Chinese', () => {
  it('has every text of help', async () => {
    // What is listed here is to be added to help-words.ts.
    expect(untranslated(textsOf(await assemble('en')))).toEqual([])
  })

  it('is what help says, and no English sentence is left', async () => {
    const program = await assemble('zh')
    for (const text of textsOf(program)) expect(text, text).toMatch(/\p{Script=Han}/u)
    expect(translateText('Usage: cogov\n\nOptions:\n  -h, --help  print help\n')).toBe(
      '用法：cogov\n\n选项：\n  -h, --help  显示帮助\n',
    )
  })

  it('has every text that is printed, with the same values', () => {
    for (const [key, text] of Object.entries({ ...WORDS, ...INFERENCE_WORDS })) {
      expect(valuesIn(text.zh), key).toEqual(valuesIn(text.en))
      for (const language of LANGUAGES) expect(text[language].trim(), key).not.toBe('')
    }
  })

  it.each([
    [
      "error: option '--replicates <number>' argument '1' is invalid. Expected a whole number from 2 to 100, found '1'.",
      '错误：选项“--replicates <number>”应为2至100的整数，实为“1”。',
    ],
    [
      "error: option '--ticks <months>' argument 'x' is invalid. Expected a whole number from 1, found 'x'.",
      '错误：选项“--ticks <months>”应为从1起的整数，实为“x”。',
    ],
    [
      "error: option '--from <value>' argument 'x' is invalid. Expected a number from -1 to 1, found 'x'.",
      '错误：选项“--from <value>”应为-1至1的数，实为“x”。',
    ],
    [
      "error: option '--fit <key=from..to>' argument 'a' is invalid. Expected key=from..to, such as honour=0..2, found 'a'.",
      '错误：选项“--fit <key=from..to>”应为 键=起..止，如 honour=0..2，实为“a”。',
    ],
    [
      "error: option '--shard <i/n>' argument '4' is invalid. Expected i/n with i from 0 to n − 1, such as 0/4, found '4'.",
      '错误：选项“--shard <i/n>”应为 i/n，i 从0至 n − 1，如 0/4，实为“4”。',
    ],
    [
      "error: option '--most <outcome>' argument '>' is invalid. Expected an outcome, or one with a bound such as name>=0.4, found '>'.",
      '错误：选项“--most <outcome>”应为一项结果，可带界限，如 name>=0.4，实为“>”。',
    ],
    [
      "error: command-argument value '1' is invalid for argument 'run'. Expected point/replicate, such as 17/3, found '1'.",
      '错误：参数“run”应为 点/重复，如 17/3，实为“1”。',
    ],
  ])('says %s', (english, said) => expect(translateErrors(english)).toBe(said))

  it('tells errors, and puts in what the user wrote as it was', () => {
    expect(translateErrors("error: unknown option '--$1'\n(Did you mean --set?)")).toBe(
      '错误：没有选项“--$1”\n（是否想写“--set”？）',
    )
  })
})

describe('the language', () => {
  it.each([
    [['run', '--lang', 'zh'], {}, 'zh'],
    [['--lang=zh', 'run'], {}, 'zh'],
    [['run', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['run', '--lang', 'fr'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [['run', '--', '--lang=zh'], {}, 'en'],
    [[], { LC_ALL: 'en_US', LANG: 'zh_CN' }, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'zh'],
  ])('of %j with %j is %s', (words, environment, language) => expect(languageFrom(words, environment)).toBe(language))
})

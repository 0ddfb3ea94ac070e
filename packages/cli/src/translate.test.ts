import { LANGUAGES, valuesIn } from '@cogov/charts'
import { describe, expect, it } from 'vitest'
import { languageFrom } from './language.ts'
import { assemble } from './program.ts'
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
    for (const [key, text] of Object.entries(WORDS)) {
      expect(valuesIn(text.zh), key).toEqual(valuesIn(text.en))
      for (const language of LANGUAGES) expect(text[language].trim(), key).not.toBe('')
    }
  })

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

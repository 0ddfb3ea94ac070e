import { catalogueOf, textsOf } from '@cogov/language'
import { describe, expect, it, vi } from 'vitest'
import { assemble } from '../program.ts'
import { helpTexts } from './help.ts'
import { languageFrom } from './language.ts'

/** What the command says of a wrong command line. */
async function refused(language: 'en' | 'zh', ...words: string[]): Promise<string> {
  const program = await assemble(language, words)
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  try {
    await program.parseAsync(['node', 'cogov', ...words]).catch(() => undefined)
    return spy.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    spy.mockRestore()
  }
}

describe('help', () => {
  it('is in the English catalogue as commands say it', async () => {
    const help = await catalogueOf('en', 'help')
    // Another text: node scripts/setup.mjs collects it.
    for (const { keys, english } of helpTexts(await assemble('en')))
      expect(help[keys.find((key) => Object.hasOwn(help, key)) ?? ''], keys[0]).toBe(english)
  })

  it.each(['en', 'zh'] as const)('has every title in %s, and what stands around it', async (language) => {
    const help = (await assemble(language, ['sweep'])).commands[0]?.helpInformation() ?? ''
    const english = (await assemble('en', ['sweep'])).commands[0]?.helpInformation() ?? ''
    expect(help.split('\n').length).toBeGreaterThan(20)
    for (const title of ['Usage:', 'Arguments:', 'Options:', 'Global Options:', '(choices:', '(default:'])
      expect([title, help.includes(title)]).toEqual([title, language === 'en' ? english.includes(title) : false])
  })

  it('is in Chinese where Chinese is asked for', async () => {
    const translated = await textsOf('zh', 'help')
    const said = helpTexts(await assemble('zh')).filter(({ keys }) =>
      keys.some((key) => Object.hasOwn(translated, key)),
    )
    expect(said.length).toBeGreaterThan(100)
    for (const { keys, english } of said) expect(english, keys[0]).toMatch(/\p{Script=Han}/u)
  })
})

describe('a wrong command line', () => {
  it.each([
    [['runn'], "error: unknown command 'runn'\n(Did you mean run?)\n", '错误：没有命令“runn”\n（是否想写“run”？）\n'],
    [
      ['run', 'x', '--sed', '1'],
      "error: unknown option '--sed'\n(Did you mean one of --seed, --set?)\n",
      '错误：没有选项“--sed”\n（是否想写--seed, --set之一？）\n',
    ],
    [['run', '-x'], "error: unknown option '-x'\n", '错误：没有选项“-x”\n'],
    [['run', 'x', '--$1'], "error: unknown option '--$1'\n", '错误：没有选项“--$1”\n'],
    [['run'], "error: missing required argument 'file'\n", '错误：缺少参数“file”\n'],
    [
      ['run', 'x', 'y'],
      "error: too many arguments for 'run'. Expected 1 argument but got 2.\n",
      '错误：参数过多：run应有1个，实有2个。\n',
    ],
    [['fork', 'x'], "error: required option '--at <month>' not specified\n", '错误：缺少必需的选项“--at <month>”\n'],
    [['run', 'x', '--seed'], "error: option '--seed <text>' argument missing\n", '错误：选项“--seed <text>”缺少值\n'],
    [
      ['compare', 'x', '--replicates', '0'],
      "error: option '--replicates <number>' argument '0' is invalid. Expected a whole number from 1 to " +
        "1000000, found '0'.\n",
      '错误：选项“--replicates <number>”的值“0”无效。应为1至1000000的整数，实为“0”。\n',
    ],
    [
      ['run', 'x', '--ticks', 'x'],
      "error: option '--ticks <months>' argument 'x' is invalid. Expected a whole number from 1, found 'x'.\n",
      '错误：选项“--ticks <months>”的值“x”无效。应为从1起的整数，实为“x”。\n',
    ],
    [
      ['choose', 'x', '--until', '2'],
      "error: option '--until <probability>' argument '2' is invalid. Expected a number from 0.5 to 0.9999, " +
        "found '2'.\n",
      '错误：选项“--until <probability>”的值“2”无效。应为0.5至0.9999的数，实为“2”。\n',
    ],
    [
      ['choose', 'x', '--most', '>'],
      "error: option '--most <outcome>' argument '>' is invalid. Expected an outcome, or one with a bound " +
        "such as name>=0.4, found '>'.\n",
      '错误：选项“--most <outcome>”的值“>”无效。应为一项结果，可带界限，如 name>=0.4，实为“>”。\n',
    ],
    [
      ['calibrate', 'x', '--fit', 'a'],
      "error: option '--fit <key=from..to>' argument 'a' is invalid. Expected key=from..to, such as " +
        "honour=0..2, found 'a'.\n",
      '错误：选项“--fit <key=from..to>”的值“a”无效。应为 键=起..止，如 honour=0..2，实为“a”。\n',
    ],
    [
      ['sweep', 'x', '--shard', '4'],
      "error: option '--shard <i/n>' argument '4' is invalid. Expected i/n with i from 0 to n − 1, such as " +
        "0/4, found '4'.\n",
      '错误：选项“--shard <i/n>”的值“4”无效。应为 i/n，i 从0至 n − 1，如 0/4，实为“4”。\n',
    ],
    [
      ['sweep', 'x', '--on', 'foo'],
      "error: option '--on <engine>' argument 'foo' is invalid. Allowed choices are slurm.\n",
      '错误：选项“--on <engine>”的值“foo”无效。可选：slurm。\n',
    ],
    [
      ['repeat', 'x', '1'],
      "error: command-argument value '1' is invalid for argument 'run'. Expected point/replicate, such as " +
        "17/3, found '1'.\n",
      '错误：参数“run”的值“1”无效。应为 点/重复，如 17/3，实为“1”。\n',
    ],
  ])('%j is told what is wrong, in both languages', async (words, english, chinese) => {
    expect(await refused('en', ...words)).toBe(english)
    expect(await refused('zh', ...words)).toBe(chinese)
  })
})

describe('the language', () => {
  it.each([
    [['run', '--lang', 'zh'], {}, 'zh'],
    [['--lang=zh', 'run'], {}, 'zh'],
    [['run', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['run', '--lang', 'xx'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [['run', '--', '--lang=zh'], {}, 'en'],
    [[], { LC_ALL: 'en_US', LANG: 'zh_CN' }, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'zh'],
  ])('of %j with %j is %s', (words, environment, language) => expect(languageFrom(words, environment)).toBe(language))
})

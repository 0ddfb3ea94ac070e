/** `new`, `validate` in words and `completion`, as a user starts them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readScenario } from '@cogov/core'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { scriptFor } from './commands/completion.ts'
import { projectFiles } from './input/templates.ts'
import { assemble } from './program.ts'
import { speechOf } from './words/say.ts'

const COGOV = fileURLToPath(new URL('../bin/cogov.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'cogov-project-'))
afterAll(() => rmSync(home, { recursive: true }))

const cogov = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COGOV, ...words], { cwd: home, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** A command in this process; gives what it prints. */
async function inHere(words: string): Promise<string> {
  let said = ''
  const take = (text: unknown, done?: unknown) => {
    said += String(text)
    if (typeof done === 'function') done()
    return true
  }
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(take))
  try {
    await (await assemble('en')).parseAsync(['node', ...words.split(' ')])
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return said
}

describe('cogov new', () => {
  it('makes a project whose three commands answer', async () => {
    const folder = join(home, 'project')
    mkdirSync(folder)
    const files = projectFiles(folder, undefined, (await speechOf('zh')).say)
    expect(Object.keys(files).sort()).toEqual(['README.md', 'base.yaml', 'idea.yaml', 'study.yaml'])
    // As they stand, but for a smaller place and fewer runs.
    for (const [name, text] of Object.entries(files)) {
      const small = text.replace('residents: 150', 'residents: 20').replace('replicates: 10', 'replicates: 2')
      writeFileSync(join(folder, name), small)
    }
    const commands = [...(files['README.md'] as string).matchAll(/^npx (cogov .*)$/gm)].map(
      ([, words]) => words as string,
    )
    expect(commands.map((words) => words.split(' ')[1])).toEqual(['compare', 'report', 'sweep'])
    for (const words of commands) {
      const quick = words
        .replace(/(--replicates|--robustness) 20/g, '$1 2')
        .replace('cogov sweep', 'cogov sweep --workers 1')
      const said = await inHere(words.includes('report') ? quick : `${quick} --quiet`)
      expect(said, words).not.toContain('error')
    }
    expect(readFileSync(join(folder, 'results/report.html'), 'utf8')).toMatch(/^<!doctype html>/)
    await inHere(`cogov report ${join(folder, 'runs')}`)
    expect(readFileSync(join(folder, 'runs/report.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('makes one of a real place that is valid', () => {
    const made = cogov('new', 'mine', '--place', '平谷县')
    expect(made.code).toBe(0)
    expect(made.out).toContain('of 北京市/平谷区, 457,313 residents\n平谷县 existed until 2001;')
    expect(readdirSync(join(home, 'mine')).sort()).toEqual(['README.md', 'base.yaml', 'idea.yaml', 'study.yaml'])
    const text = readFileSync(join(home, 'mine/idea.yaml'), 'utf8')
    expect(readScenario(text, 'idea.yaml')).toMatchObject({ scenario: { place: '北京市/平谷区' }, problems: [] })
  })

  it('overwrites nothing, and makes nothing where the place does not exist', () => {
    const again = cogov('new', 'mine')
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('mine: is there already')
    const wrong = cogov('new', 'other', '--place', '北京市/平古区')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('Did you mean 北京市/平谷区?')
    expect(existsSync(join(home, 'other'))).toBe(false)
  })
})

describe('cogov places', () => {
  it('lists what a name finds, with residents and how they are known', () => {
    const { code, out } = cogov('places', 'Pinggu,', 'Beijing')
    expect(code).toBe(0)
    expect(out).toContain('Pinggu, Beijing as the place of a scenario is 北京市/平谷区.')
    expect(out).toMatch(/北京市\/平谷区 +county +110117 +457,313 +census 2020/)
    expect(cogov('places', '平谷', '--lang', 'zh').out).toMatch(/北京市\/平谷区 +县级 +110117 +457,313 +2020年普查/)
  })

  it('asks which, with paths, and says what is not in the table', () => {
    expect(cogov('places', '朝阳').out).toMatch(/^"朝阳" is the name of 4 places; .*辽宁省\/朝阳市, 北京市\/朝阳区/)
    expect(cogov('places', '台北').out).toMatch(/台灣\/台北市 \(Taipei\) +county +2,602,418 +2020-12, not in the table/)
    expect(cogov('places', '香港').out).toContain('香港特別行政區/沙田區 (Sha Tin)')
  })

  it('says the name that is gone, as table, JSON and CSV', () => {
    expect(cogov('places', '崇文区').out).toContain('崇文区 existed until 2010; its land is in 北京市/东城区 today.')
    expect(JSON.parse(cogov('places', '崇文区', '--json').out)).toMatchObject({
      place: '北京市/东城区',
      places: [{ code: '110101', residents: 708_829, former: { name: '崇文区', code: '110103', until: 2010 } }],
    })
    expect(cogov('places', '崇文区', '--csv').out).toMatch(
      /^place,.*\r\n北京市\/东城区,Dongcheng,county,110101,708829,census,崇文区,110103,2010,yes\n$/,
    )
  })

  it('of a name that nothing has is wrong input', () => {
    expect(cogov('places', 'Qwrtzpsdfghjk')).toEqual({
      code: 2,
      out: '',
      err: 'No place in China is called "Qwrtzpsdfghjk". No unit or city outside China is called "Qwrtzpsdfghjk".\n',
    })
  })
})

describe('the place of a file', () => {
  const said = (place: string) => {
    writeFileSync(join(home, 'placed.yaml'), `cogov: 2\nname: a\nplace: ${place}\n`)
    return cogov('validate', 'placed.yaml', '--brief')
  }

  it.each([
    ['朝阳', '"朝阳" is the name of 4 places; give the path or the code: 辽宁省/朝阳市'],
    ['台北', '"台北" is not in the table of places'],
    ['巢湖市', '"巢湖市" is the name of 4 places'],
  ])('%s is wrong, with line and column', (place, expected) => {
    const { code, err } = said(place)
    expect(code).toBe(2)
    expect(err.split('\n')[0]).toContain(`placed.yaml:3:8: place: ${expected}`)
  })

  it('by a name that is gone is valid, and said', () => {
    const { code, out, err } = said('崇文区')
    expect(code).toBe(0)
    expect(out).toContain('北京市/东城区 (simulated), 708,829 residents')
    expect(err).toContain('placed.yaml:3:8: place: 崇文区 existed until 2010; its land is in 北京市/东城区 today.')
  })
})

describe('cogov validate', () => {
  it('explains a lever as a lever, also where an outcome has its name', () => {
    const mechanisms = 'mechanisms: { informal_institutions: { mediation: 0.8 } }'
    writeFileSync(
      join(home, 'mediated.yaml'),
      `cogov: 2\nstart: fresh\nname: a\nplace: { residents: 20 }\n${mechanisms}\n`,
    )
    const said = (language: string) => cogov('validate', 'mediated.yaml', '--lang', language).out
    expect(said('zh')).toContain('人民调解 80%：居民中的调解员')
    expect(said('en')).toContain('mediation 80\u00a0%: mediators among residents')
  })
})

describe('help', async () => {
  const program = await assemble('en')
  const root = fileURLToPath(new URL('../../../', import.meta.url))

  it.each(program.commands.map((command) => command.name()))('of %s has an example, with files that exist', (name) => {
    let text = ''
    const command = program.commands.find((one) => one.name() === name) as (typeof program.commands)[number]
    command.configureOutput({
      writeOut: (more) => {
        text += more
      },
    })
    command.outputHelp()
    expect(text).toMatch(new RegExp(`Examples?:\\n  \\$ cogov ${name}\\b`))
    for (const [file] of text.matchAll(/examples\/[\w./-]+\.(yaml|csv)/g))
      expect(existsSync(join(root, file)), file).toBe(true)
  })
})

describe('cogov completion', async () => {
  const program = await assemble('en')

  it.each(['bash', 'zsh', 'fish'] as const)('knows every command and every option in %s', (shell) => {
    const script = scriptFor(shell, program)
    for (const command of program.commands) {
      expect(script).toContain(command.name())
      for (const { long } of command.options) expect(script, command.name()).toContain(long?.replace('--', '') ?? '')
    }
  })

  it('is the only command that loads the others, beside help and what is misspelt', async () => {
    const loaded = async (...words: string[]) => (await assemble('en', words)).commands.length
    const all = program.commands.length
    expect(await loaded('completion', 'bash')).toBe(all)
    for (const words of [['help', 'run'], ['--help'], ['ran', 'x.yaml'], []]) expect(await loaded(...words)).toBe(all)
    for (const words of [
      ['run', 'x.yaml'],
      ['--lang', 'zh', 'model'],
    ])
      expect(await loaded(...words)).toBe(1)
    expect(await loaded('--version')).toBe(0)
  })

  it('completes in a real bash', () => {
    const ask = (words: string) =>
      `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _cogov; echo "\${COMPREPLY[*]}"`
    const script = [
      scriptFor('bash', program),
      ask('cogov repo'),
      ask('cogov compare --robu'),
      ask('cogov run --lang z'),
    ].join('\n')
    const { status, stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect({ status, lines: stdout.trim().split('\n') }).toEqual({ status: 0, lines: ['report', '--robustness', 'zh'] })
  })
})

/** `new`, `validate` in words and `completion`, as a user starts them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { scriptFor } from './commands/completion.ts'
import { assemble } from './program.ts'

const COGOV = fileURLToPath(new URL('../bin/cogov.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'cogov-project-'))
const slow = { timeout: 60_000 }
afterAll(() => rmSync(home, { recursive: true }))

const cogov = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COGOV, ...words], { cwd: home, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe('cogov new', () => {
  it('makes a project whose files are valid and whose README names commands that exist', slow, async () => {
    expect(cogov('new', 'mine', '--place', '北京市/平谷区').code).toBe(0)
    expect(readdirSync(join(home, 'mine')).sort()).toEqual(['README.md', 'base.yaml', 'idea.yaml'])
    const { code, out } = cogov('validate', 'mine/base.yaml', 'mine/idea.yaml')
    expect(code).toBe(0)
    expect(out).toContain('recognition 50')
    const commands = [...readFileSync(join(home, 'mine/README.md'), 'utf8').matchAll(/^npx cogov (\w+)/gm)].map(
      ([, name]) => name,
    )
    expect(commands).toEqual(['validate', 'compare', 'report'])
    const known = (await assemble('en')).commands.map((command) => command.name())
    for (const name of commands) expect(known).toContain(name)
  })

  it('overwrites nothing, and makes nothing where the place does not exist', slow, () => {
    const again = cogov('new', 'mine')
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('mine: is there already')
    const wrong = cogov('new', 'other', '--place', '北京市/平古区')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('Did you mean 北京市/平谷区?')
    expect(existsSync(join(home, 'other'))).toBe(false)
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

  it('completes in a real bash', slow, () => {
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

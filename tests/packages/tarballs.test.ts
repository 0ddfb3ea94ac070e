/**
 * The packages as they are published: packed, installed in a folder outside of the workspace by npm, type-checked there
 * as strictly as can be, and run. It asks the registry for what they depend on.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packages, pnpm } from '../../scripts/setup.mjs'
import { root } from '../../scripts/steps.mjs'

const TSC = join(root, 'node_modules/.bin/tsc')
const PROGRAMS = join(root, 'tests/packages/programs')
const ALL: { name: string; folder: string }[] = packages()

let home = ''
/** Where the tarball of each package is. */
const tarballs = new Map<string, string>()

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cogov-tarballs-'))
  const [program = '', ...before] = pnpm
  execFileSync(program, [...before, '-r', '--filter', './packages/*', 'pack', '--pack-destination', home], {
    cwd: root,
  })
  for (const { name } of ALL) {
    const file = readdirSync(home).find((one) => one.startsWith(`${name.replace('@', '').replace('/', '-')}-0`))
    tarballs.set(name, join(home, file ?? 'none'))
  }
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe.each(ALL.map(({ name, folder }) => ({ name, folder })))('$name', ({ name, folder }) => {
  const files = () =>
    text('tar', ['-tzf', tarballs.get(name) as string], home)
      .trim()
      .split('\n')

  it('has a licence and a README, and nothing that only tests need', () => {
    expect(files()).toEqual(expect.arrayContaining(['package/LICENSE', 'package/README.md', 'package/package.json']))
    expect(files().filter((file) => /\.test\.|\/e2e\/|tsbuildinfo|node_modules|results\//.test(file))).toEqual([])
  })

  it('names no workspace, and every file that its exports name is there', () => {
    const manifest = text('tar', ['-xzOf', tarballs.get(name) as string, 'package/package.json'], home)
    expect(manifest).not.toContain('workspace:')
    const named = Array.from(manifest.matchAll(/"\.\/((?:src|dist|bin)\/[^"*]+)"/g), ([, file]) => `package/${file}`)
    expect(named.filter((file) => !files().includes(file))).toEqual([])
  })

  it('is not packed by npm, which says how it is packed', () => {
    let said = ''
    try {
      execFileSync('npm', ['pack', '--pack-destination', home], { cwd: folder, stdio: 'pipe' })
    } catch (error) {
      said = String((error as { stderr: Buffer }).stderr)
    }
    expect(said).toContain('run `npx pnpm@12.21.0 pack` in its folder')
  })
})

/** Programs, the packages that they are installed with and nothing else, and what they print. */
const INSTALLED = [
  { programs: { engine: 'nearly all know\n' }, names: ['@cogov/engine'] },
  { programs: { world: 'Brazil/Rio Grande do Sul/Porto Alegre 29\n' }, names: ['@cogov/world'] },
  { programs: { methods: 'function function function 2\n' }, names: ['@cogov/methods'] },
  {
    programs: { parts: 'true\n25 %\n1\n457313 金谷东园社区居委会\n', studies: '13\n' },
    names: ['cogov', '@cogov/charts', '@cogov/core', '@cogov/language', '@cogov/places', '@cogov/studies'],
  },
]

describe.each(INSTALLED)('installed: $names', ({ programs, names }) => {
  let folder = ''
  beforeAll(() => {
    folder = install(names)
  })

  it.each(['nodenext', 'bundler'])('has types that a strict program can use, found as by %s', (resolution) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      target: 'es2022',
      module: resolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution: resolution,
      lib: ['es2023', 'dom'],
      types: [],
      rootDir: 'programs',
      outDir: resolution,
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['programs'] }))
    expect(text(TSC, ['-p', folder], folder)).toBe('')
  })

  it.each(Object.entries(programs))('runs the program %s', (name, printed) => {
    expect(text('node', [`nodenext/${name}.js`], folder)).toBe(printed)
  })

  if (names.includes('cogov'))
    it('has the command, which runs a scenario', () => {
      cpSync(join(root, 'examples/pinggu/money.yaml'), join(folder, 'money.yaml'))
      const said = text('npx', ['cogov', 'run', 'money.yaml', '--set', 'sample=100', '--ticks', '12'], folder)
      expect(said).toContain('participation')
    })

  /** A project of its own with these packages, where every package of the workspace is the packed one. */
  function install(wanted: string[]): string {
    const into = join(home, wanted[0]?.replace('/', '-') as string)
    mkdirSync(into)
    const spec = (name: string) => [name, `file:${tarballs.get(name)}`]
    const manifest = {
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(wanted.map(spec)),
      overrides: Object.fromEntries(ALL.filter(({ name }) => !wanted.includes(name)).map(({ name }) => spec(name))),
    }
    writeFileSync(join(into, 'package.json'), JSON.stringify(manifest, null, 2))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: into, stdio: 'pipe' })
    for (const name of Object.keys(programs))
      cpSync(join(PROGRAMS, `${name}.ts`), join(into, 'programs', `${name}.ts`), { recursive: true })
    return into
  }
})

/** What a command prints; with its errors where it fails. */
function text(command: string, options: string[], cwd: string): string {
  try {
    return execFileSync(command, options, { cwd, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return `${stdout}${stderr}`
  }
}

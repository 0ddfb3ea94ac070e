// From a bare clone to a built workspace: installs what the lockfile says, makes the data, compiles the packages.
// What is up to date is left alone, so every other command can begin with this one.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { englishFiles } from './generate/english.mjs'
import { root, run, step } from './steps.mjs'

/** The package manager of the workspace, without having to be installed. */
export const pnpm = ['npx', '-y', 'pnpm@12.21.0']

/** Returns whether all went well; what did not has been printed. */
export async function setup() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) {
    console.log(`cogov needs Node 20 or newer; this is ${process.version}.`)
    return false
  }
  return (await install()) && (await compile()) && (await application())
}

/** Everything that is generated and compiled, but not the page: what worker threads and commands run. */
export const compile = async () => (await generate(BEFORE)) && (await build()) && (await generate(AFTER))

async function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true
  // CI=true: pnpm asks nothing, also where it finds a node_modules that it wants to replace.
  const env = { CI: 'true' }
  const { ok } = await step('install', () => run([...pnpm, 'install', '--frozen-lockfile'], { env }))
  if (!ok) return false
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, fingerprint())
  return true
}

/**
 * What the build generates: a file that a generator makes, and the files and folders that it comes from.
 * @typedef {{ name: string, file: string, from: () => string[] }} Made
 */

/** Where the model says what it is called and what it means. */
const DECLARATIONS = ['actors', 'mechanisms', 'outcomes', 'scenario'].map((room) => `packages/core/src/${room}`)

/** Before anything compiles, in their order. @type {Made[]} */
const BEFORE = [
  { name: 'presets', file: 'packages/core/src/scenario/presets.ts', from: () => ['examples/presets'] },
  { name: 'questions', file: 'packages/studies/src/exam/written.ts', from: () => ['examples/exam'] },
  {
    name: 'trees',
    file: 'packages/core/src/assembly/trees.ts',
    from: () => ['packages/engine/src', 'packages/core/src', 'scripts/generate/trees-text.ts'],
  },
  {
    name: 'english',
    file: 'packages/language/locales/en/errors.json',
    from: () => [...englishFiles(), ...DECLARATIONS],
  },
  { name: 'catalogues', file: 'packages/language/src/compiled/index.ts', from: () => ['packages/language/locales'] },
]

/** What help says is asked of the commands as they are built. @type {Made[]} */
const AFTER = [{ name: 'help', file: 'packages/language/locales/en/help.json', from: () => ['packages/cli/src'] }]

/** Each is made anew where something that it may come from is newer, or its generator is. @param {Made[]} all */
async function generate(all) {
  const older = all.filter(({ name, file, from }) => {
    const path = join(root, file)
    return !existsSync(path) || newest([...from(), `scripts/generate/${name}.mjs`]) > statSync(path).mtimeMs
  })
  if (older.length === 0) return true
  const names = older.map(({ name }) => name)
  // What is said anew in English is compiled anew.
  if (!names.includes('catalogues') && names.some((name) => ['english', 'help'].includes(name)))
    names.push('catalogues')
  const { ok } = await step(`generated: ${names.join(', ')}`, () =>
    run(['node', 'scripts/generate.mjs', '--compiled', ...names]),
  )
  // A file that was as it should be is up to date as well.
  for (const { name, file } of ok ? [...AFTER, ...BEFORE] : [])
    if (names.includes(name)) utimesSync(join(root, file), new Date(), new Date())
  return ok && (all === BEFORE || (await build()))
}

async function build() {
  const folders = packages().map(({ folder }) => folder)
  const { ok } = await step('build', () => run(['tsc', '-b', ...folders]))
  for (const { folder, files } of packages()) if (files.includes('dist')) removeOrphans(folder)
  return ok
}

/** What was compiled from a file that is not there any more would be published. @param {string} folder */
function removeOrphans(folder) {
  const dist = join(folder, 'dist')
  if (!existsSync(dist)) return
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const name = /^(.*?)(\.d\.ts|\.js)(\.map)?$/.exec(file)?.[1]
    const sources = [`${name}.ts`, `${name}.tsx`].map((source) => join(folder, 'src', source))
    if (name !== undefined && !sources.some((source) => existsSync(source))) rmSync(join(dist, file))
  }
}

/** The browser application, where something that it is made of is newer. */
async function application() {
  const folder = join(root, 'packages/visualizer')
  const built = join(folder, 'dist/app/index.html')
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const sources = packages().flatMap(({ name, folder: one }) => (name in devDependencies ? [one] : []))
  if (existsSync(built) && newest([folder, ...sources]) < statSync(built).mtimeMs) return true
  const { ok } = await step('browser application', () => run(['vite', 'build', '--logLevel', 'warn', folder]))
  return ok
}

/** When the newest of some files, or of the sources in some folders, was changed, in milliseconds. */
function newest(/** @type {string[]} */ paths) {
  const files = paths
    .map((path) => resolve(root, path))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((inside) => join(path, inside))
        : [path],
    )
    .filter((path) => !/[\\/](node_modules|dist)[\\/]|\.test\.ts$/.test(path.slice(root.length)))
    .map((path) => statSync(path))
    .filter((found) => found.isFile())
  return Math.max(...files.map(({ mtimeMs }) => mtimeMs))
}

const stamp = join(root, 'node_modules/.cache/cogov-installed')

/** Of everything that decides what an installation contains. */
function fingerprint() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tests/package.json']
  const paths = [...files.map((name) => join(root, name)), ...packages().map((one) => one.file)]
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

/** What the package.json of each package says, and where it is. */
export function packages() {
  const folder = join(root, 'packages')
  return readdirSync(folder)
    .map((name) => join(folder, name, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => ({ ...JSON.parse(readFileSync(file, 'utf8')), file, folder: join(file, '..') }))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href && !(await setup())) process.exitCode = 1

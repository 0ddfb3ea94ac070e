// From a bare clone to a built workspace: installs what the lockfile says, makes the data, compiles the packages.
// What is up to date is left alone, so every other command can begin with this one.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { englishFiles } from './generate/english.mjs'
import { root, run, step } from './steps.mjs'

const pnpm = ['npx', '-y', 'pnpm@12.21.0']

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
export const compile = async () => (await catalogues()) && (await trees()) && (await build()) && (await help())

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

/** Where the model says what it is called and what it means. */
const DECLARATIONS = ['actors', 'mechanisms', 'outcomes', 'scenario'].map((room) => `core/src/${room}`)

/** What is said in every language, compiled; English is collected anew where a file of it is newer. */
async function catalogues() {
  const collected = join(root, 'packages/language/locales/en/errors.json')
  const sources = englishFiles().map((file) => statSync(join(root, file)).mtimeMs)
  const declared = newest(DECLARATIONS.map((folder) => join(root, 'packages', folder)))
  if (!existsSync(collected) || Math.max(declared, ...sources) > statSync(collected).mtimeMs) {
    const { ok } = await step('English collected', () => run(['node', 'scripts/generate/english.mjs']))
    if (!ok) return false
    utimesSync(collected, new Date(), new Date())
  }
  const { ok, output } = await run(['node', 'scripts/generate/catalogues.mjs'])
  if (!ok) console.log(output)
  return ok
}

/** The library's equations, parsed ahead of time: made anew where something that they may come from is newer. */
async function trees() {
  const file = join(root, 'packages/core/src/assembly/trees.ts')
  const sources = ['engine', 'core'].map((name) => join(root, 'packages', name, 'src'))
  if (existsSync(file) && newest(sources) <= statSync(file).mtimeMs) return true
  const { ok } = await step('equations parsed', () => run(['node', 'scripts/generate/trees.mjs']))
  if (ok) utimesSync(file, new Date(), new Date())
  return ok
}

async function build() {
  const folders = packages().map(({ folder }) => folder)
  const { ok } = await step('build', () => run(['tsc', '-b', ...folders]))
  return ok
}

/** What help says, of the commands as they are built, is translated like everything else. */
async function help() {
  const collected = join(root, 'packages/language/locales/en/help.json')
  if (existsSync(collected) && newest([join(root, 'packages/cli/src')]) < statSync(collected).mtimeMs) return true
  const { ok } = await step('help collected', () => run(['node', 'scripts/generate/help.mjs']))
  if (ok) utimesSync(collected, new Date(), new Date())
  return ok && (await catalogues()) && (await build())
}

/** The browser application, where something that it is made of is newer. */
async function application() {
  const folder = join(root, 'packages/visualizer')
  const built = join(folder, 'dist/app/index.html')
  const sources = ['engine', 'methods', 'language', 'charts', 'core', 'places', 'studies', 'visualizer'].map((name) =>
    join(root, 'packages', name),
  )
  if (existsSync(built) && newest(sources) < statSync(built).mtimeMs) return true
  const { ok } = await step('browser application', () => run(['vite', 'build', '--logLevel', 'warn', folder]))
  return ok
}

/** When the newest source file under some folders was changed, in milliseconds. */
function newest(/** @type {string[]} */ folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/(^|[\\/])(node_modules|dist)[\\/]|\.test\.ts$/.test(path))
      .map((path) => statSync(join(folder, path)))
      .filter((found) => found.isFile()),
  )
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

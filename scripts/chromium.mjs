// Finds a Chromium for the tests that need a browser, or gets one: the one named by CHROMIUM, one that is installed,
// Debian's package where we may install it, and else the npm package @sparticuz/chromium, which brings its own
// libraries. COGOV_CHROMIUM=sparticuz goes straight to the last way, so that it can be tried on a machine which has the
// others.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './steps.mjs'

const isRoot = process.getuid?.() === 0

/** As root Chromium refuses to start with its sandbox. The other flags keep it from talking to anybody but the test. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * @typedef {{ path: string, env: Record<string, string> }} Chromium the program, and the environment that it needs
 * @returns {Promise<Chromium | null>} null, after a line that says what to do, where no Chromium can be had
 */
export async function findChromium() {
  const onlyNpm = process.env.COGOV_CHROMIUM === 'sparticuz'
  const found = (!onlyNpm && (installed() ?? (await fromDebian()))) || (await fromNpm())
  if (!found) console.log('No Chromium: install one (Debian: apt-get install chromium), or name yours in CHROMIUM.')
  return found
}

/** @returns {Chromium | null} */
function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin')
  const paths = [
    process.env.CHROMIUM ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const path = paths.find((candidate) => candidate && existsSync(candidate))
  return path ? { path, env: {} } : null
}

async function fromDebian() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  const done = (await tried(['apt-get', 'update'], { env })) && (await tried(install, { env }))
  return done ? installed() : null
}

/** @returns {Promise<Chromium | null>} */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = join(root, 'node_modules/.cache/chromium')
  const whole = join(folder, 'whole')
  if (!existsSync(whole)) {
    if (!(await unpack(folder))) return null
    writeFileSync(whole, '')
  }
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') }
  return { path: join(folder, 'chromium'), env }
}

async function unpack(/** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true })
  // Without a package.json of its own npm would install into the workspace.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  // The package unpacks into the temporary folder, so it is given ours for one. Its libraries it would leave packed,
  // because they are meant for one host; any bare Linux wants them.
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium'
    await chromium.executablePath()
    await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br')`
  const install = ['npm', 'install', '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0']
  return (
    (await tried(install, { cwd: folder })) &&
    (await tried(['node', '--input-type=module', '--eval', script], { cwd: folder, env: { TMPDIR: folder } }))
  )
}

/**
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, cwd?: string }} options
 */
async function tried(command, options) {
  const { ok, output } = await run(command, options)
  if (!ok) console.log(`  ${command.slice(0, 4).join(' ')} … failed: ${output.trim().split('\n').at(-1)}`)
  return ok
}

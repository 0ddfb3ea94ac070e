// The golden runs in every JavaScript engine that can be had: Node's V8, SpiderMonkey's and JavaScriptCore's shells, by
// kernel and by reference. One bundled file runs in all of them, and all must end with the pinned hashes.
//   node scripts/engines.mjs        exit code 1 where a hash differs
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Shells, the Debian package of each, and how a program is run in them. */
const SHELLS = [
  { engine: 'V8', programs: [process.execPath], debian: '' },
  { engine: 'SpiderMonkey', programs: ['js102', 'js115', 'js128', 'js'], debian: 'libmozjs-102-dev' },
  {
    engine: 'JavaScriptCore',
    programs: ['jsc', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/jsc', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/jsc'],
    debian: 'libjavascriptcoregtk-4.0-bin',
  },
]

// What the parser libraries expect of a host and a bare shell has not.
const PRELUDE = `
globalThis.TextEncoder ??= class {
  encode(text) { return Uint8Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0)) }
};
globalThis.TextDecoder ??= class {
  decode(bytes) { return decodeURIComponent(escape(String.fromCharCode(...bytes))) }
};
globalThis.console ??= { log: print, warn: print, error: print };
`
const PROGRAM = `
import { GOLDEN, hashOf } from 'golden'
const say = typeof print === 'function' ? print : console.log
for (const golden of GOLDEN) {
  for (const machine of ['kernel', 'reference']) {
    const hash = hashOf(golden, { machine })
    say([hash === golden.hash ? 'same' : 'DIFFERENT', hash, machine, golden.scenario.name].join(' '))
  }
}
`

const folder = mkdtempSync(join(tmpdir(), 'cogov-engines-'))
try {
  const bundle = await bundled(folder)
  const results = SHELLS.map((shell) => ({ ...shell, ...runIn(shell, bundle) }))
  for (const { engine, output, skipped } of results)
    console.log(skipped ? `${engine}: ${skipped}` : `${engine}:\n${output.trimEnd().slice(0, 2000)}`)
  const failed = results.some(
    ({ output, skipped, ok }) => !skipped && (!ok || output.includes('DIFFERENT') || !output.includes('same')),
  )
  const ran = results.filter(({ skipped }) => !skipped).map(({ engine }) => engine)
  const without = results.flatMap(({ engine, skipped }) => (skipped ? [engine] : []))
  const rest = without.length > 0 ? `; ${without.join(', ')} skipped` : ''
  console.log(failed ? 'engines differ' : `the same bits in ${ran.join(', ')}${rest}`)
  process.exitCode = failed ? 1 : 0
} finally {
  rmSync(folder, { recursive: true })
}

/** @param {string} folder */
async function bundled(folder) {
  const entry = join(folder, 'entry.mjs')
  writeFileSync(entry, PROGRAM)
  const golden = fileURLToPath(new URL('../tests/verification/golden.ts', import.meta.url))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { golden } },
    build: {
      outDir: join(folder, 'out'),
      lib: { entry, formats: ['iife'], name: 'golden', fileName: () => 'bundle.js' },
      rolldownOptions: { output: { banner: PRELUDE } },
    },
  })
  return join(folder, 'out', 'bundle.js')
}

/**
 * @param {{ programs: string[], debian: string }} shell
 * @param {string} bundle
 */
function runIn({ programs, debian }, bundle) {
  const program = find(programs) ?? (install(debian) ? find(programs) : undefined)
  if (!program) return { skipped: `skipped, install ${debian} to try it`, output: '', ok: true }
  const { status, stdout, stderr } = spawnSync(program, [bundle], { encoding: 'utf8', timeout: 300_000 })
  return { output: stdout + stderr, ok: status === 0, skipped: '' }
}

/** @param {string[]} programs */
function find(programs) {
  return programs.find((name) => existsSync(name) || spawnSync('which', [name]).status === 0)
}

/** Root on Debian may install; elsewhere it is left to the user. @param {string} name */
function install(name) {
  if (!name || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 240_000 })
  if (apt('install', '-y', '-q', '--no-install-recommends', name).status === 0) return true
  return apt('update', '-q').status === 0 && apt('install', '-y', '-q', '--no-install-recommends', name).status === 0
}

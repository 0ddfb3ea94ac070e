// Keeps an edition as it is built, for others to be measured beside it: one file that needs nothing else.
//   git worktree add ../first 70a4333, in it: npx pnpm install, node scripts/setup.mjs; then here:
//   node bench/freeze.mjs ../first bench/first-edition.mjs.gz
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const [, , folder = '', file = ''] = process.argv
const core = join(resolve(folder), 'packages', 'core')
const at = (/** @type {string} */ path) => JSON.stringify(join(core, 'src', path))
// Beside the sources, so that their packages are found.
const temporary = mkdtempSync(join(core, 'freeze-'))
try {
  const entry = join(temporary, 'entry.mjs')
  writeFileSync(
    entry,
    `export { ACTORS } from ${at('actors/index.ts')}
export { MECHANISMS } from ${at('mechanisms/index.ts')}
export { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from ${at('scenario/scenario.ts')}
export { syntheticDistrict } from ${at('scenario/synthetic.ts')}
export { createSimulation } from ${at('simulate.ts')}
`,
  )
  await build({
    root: temporary,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    build: { target: 'es2022', outDir: temporary, lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' } },
  })
  const bundle = readFileSync(join(temporary, 'bundle.mjs'))
  writeFileSync(file, gzipSync(bundle, { level: 9 }))
  console.log(`${file}: ${bundle.length} bytes`)
} finally {
  rmSync(temporary, { recursive: true })
}

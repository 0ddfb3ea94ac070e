// Documents are programs too. Every command and snippet in README.md, those of the packages, CONTRIBUTING.md and docs/
// is run in a copy of the workspace, and every relative link is followed.
//   ```sh                     run by bash, top to bottom; the commands of a document share one copy
//   ```ts, ```js              type-checked and run against the built packages
//   ```ts continues           goes on from the block before it
//   ```sh no-run: a cluster   only shown; the reason is required
// With arguments, only these documents: node scripts/check-docs.mjs docs/studies.md

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyWorkspace } from './copy.mjs'
import { brokenLinks, codeBlocks } from './markdown.mjs'
import { root, run } from './steps.mjs'

// The two commands of the README are run as a whole elsewhere; a clone is where we are already.
const runElsewhere = /^\s*(npm (start|test|ci|install)\b(?!.*--only)|git clone\b|cd cogov\b)/

// Of npx only what it finds is run: npx itself takes longer than many a command, and scripts/contributing.mjs goes
// through it.
const directly = 'npx() { local tool=$1; shift; "$COPY/node_modules/.bin/$tool" "$@"; }'

/** As a user of the published packages would have it: no "source" condition, so what counts is dist. */
const snippetConfig = {
  extends: '../tsconfig.base.json',
  compilerOptions: {
    rootDir: '.',
    outDir: 'out',
    tsBuildInfoFile: 'out/tsconfig.tsbuildinfo',
    customConditions: [],
    allowJs: true,
    types: ['node'],
    // A snippet shows one thing and need not use all that it names.
    noUnusedLocals: false,
  },
  include: ['snippet.*'],
}

const only = process.argv.slice(2)
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`)
const examples = ['examples/world/README.md']
const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...packages, ...examples, ...markdownIn('docs')].filter(
  (file) => existsSync(join(root, file)) && (only.length === 0 || only.includes(file)),
)
/** @type {string[]} */
const problems = []
const copy = copyWorkspace()
let blocks = 0
try {
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    problems.push(...brokenLinks(file, text))
    await runBlocks(file, codeBlocks(text))
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(problems.join('\n') || `${files.length} documents, ${blocks} blocks run`)
process.exitCode = problems.length > 0 ? 1 : 0

/**
 * @param {string} file
 * @param {import('./markdown.mjs').Block[]} all
 */
async function runBlocks(file, all) {
  let before = ''
  for (const { language, info, line, code } of all) {
    const where = `${file}:${line}`
    if (/\bno-run\b/.test(info)) {
      if (!/\bno-run: \S/.test(info)) problems.push(`${where} says no-run without a reason`)
      continue
    }
    blocks++
    if (language === 'sh') await runShell(where, code)
    else {
      before = /\bcontinues\b/.test(info) ? `${before}\n${code}` : code
      await runSnippet(where, language, before)
    }
  }
}

/**
 * @param {string} where
 * @param {string} code
 */
async function runShell(where, code) {
  const lines = code.split('\n').map((line) => line.replace(/^\$ /, ''))
  const script = lines.map((line) => (runElsewhere.test(line) ? ':' : line)).join('\n')
  const trap = `trap 'echo "in: $BASH_COMMAND"' ERR`
  const start = `${directly}\n${trap}\n${script}`
  const { ok, output } = await run(['bash', '-euo', 'pipefail', '-c', start], { cwd: copy, env: { COPY: copy } })
  if (!ok) problems.push(`${where} failed\n${output}`)
}

/**
 * @param {string} where
 * @param {string} language ts or js
 * @param {string} code
 */
async function runSnippet(where, language, code) {
  const folder = join(copy, 'snippet')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(join(folder, `snippet.${language}`), code)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(snippetConfig))
  const types = await run(['tsc', '-p', folder], { cwd: copy })
  if (!types.ok) return problems.push(`${where} has wrong types\n${types.output}`)
  const { ok, output } = await run(['node', join(folder, 'out/snippet.js')], { cwd: copy })
  if (!ok) problems.push(`${where} failed\n${output}`)
}

function markdownIn(/** @type {string} */ folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
    .sort()
}

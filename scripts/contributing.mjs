// Follows CONTRIBUTING.md to the letter in a copy of the workspace: writes its file, edits the list, runs its commands,
// and sees that the mechanism works, costs what it says, and is explained.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from './steps.mjs'

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
const copy = mkdtempSync(join(tmpdir(), 'cogov-contributing-'))
try {
  copyWorkspace()
  for (const [, kind, rest, code] of guide.matchAll(/<!-- (file|replace in|try)(.*?) -->\n```[^\n]*\n([\s\S]*?)```/g)) {
    await follow(kind, rest.replace(/^:?\s*/, '').trim(), code)
  }
  console.log('every step of CONTRIBUTING.md works')
} finally {
  rmSync(copy, { recursive: true, force: true })
}

/** Sources and builds are copied, installed packages are linked to. */
function copyWorkspace() {
  const skip = /node_modules|[\\/]\.git([\\/]|$)|[\\/]results/
  for (const name of readdirSync(root)) {
    if (!skip.test(join(root, name)))
      cpSync(join(root, name), join(copy, name), { recursive: true, filter: (file) => !skip.test(file) })
  }
  linkModules('')
  for (const name of readdirSync(join(root, 'packages'))) linkModules(join('packages', name))
}

/**
 * Links to the packages of the workspace are relative, so a copied folder of links leads to the copy.
 * @param {string} folder
 */
function linkModules(folder) {
  const from = join(root, folder, 'node_modules')
  const to = join(copy, folder, 'node_modules')
  if (!existsSync(from)) return
  if (folder === '') {
    cpSync(from, to, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/[\\/]\.(pnpm|cache)([\\/]|$)/.test(file),
    })
    symlinkSync(join(from, '.pnpm'), join(to, '.pnpm'))
  } else
    cpSync(from, to, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/[\\/]\.(cache|vite)([\\/]|$)/.test(file),
    })
}

/** @param {string} kind @param {string} what @param {string} code */
async function follow(kind, what, code) {
  if (kind === 'file') writeFileSync(join(copy, what), code)
  else if (kind === 'replace in') {
    const [file, before] = what.split(': ')
    const text = readFileSync(join(copy, file), 'utf8')
    if (!text.includes(before)) throw new Error(`${file} has no '${before}'`)
    const line = code.trimEnd()
    writeFileSync(join(copy, file), text.replace(before, line.startsWith('import') ? `${line}\n${before}` : line))
  } else await tryCommands(code.trim().split('\n'))
}

/** @param {string[]} commands */
async function tryCommands(commands) {
  let output = ''
  for (const command of commands) {
    const result = await run(['bash', '-c', command], {
      cwd: copy,
      env: { PATH: `${join(copy, 'node_modules/.bin')}:${process.env.PATH}` },
    })
    if (!result.ok) throw new Error(`${command}\n${result.output}`)
    output += result.output
  }
  for (const expected of ['belonging', 'festival_worth * festivity * identification', 'spending']) {
    if (!output.includes(expected)) throw new Error(`the commands do not mention '${expected}':\n${output}`)
  }
}

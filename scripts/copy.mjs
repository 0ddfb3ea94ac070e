// A copy of the workspace to try things in. Links to packages stay inside the copy; what was installed is shared.
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './steps.mjs'

/** @returns the folder of the copy, with everything built that is built here */
export function copyWorkspace() {
  const target = mkdtempSync(join(tmpdir(), 'cogov-copy-'))
  const left = ['.git', 'results', 'node_modules/.pnpm', 'node_modules/.cache'].map((name) => join(root, name))
  // Times are kept, so that a build takes for current what is current.
  cpSync(root, target, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    filter: (path) => !left.includes(path),
  })
  symlinkSync(join(root, 'node_modules/.pnpm'), join(target, 'node_modules/.pnpm'))
  // A cache of its own, which says that everything is installed.
  mkdirSync(join(target, 'node_modules/.cache'))
  cpSync(join(root, 'node_modules/.cache/cogov-installed'), join(target, 'node_modules/.cache/cogov-installed'))
  return target
}

// Writes packages/core/src/assembly/trees.ts: every equation of the library as a tree, so that programs begin without
// mathjs. The build calls it; nothing has to be built before.
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromSource } from '../source.mjs'
import { root } from '../steps.mjs'

const file = join(root, 'packages/core/src/assembly/trees.ts')

/** What the declarations import before there are trees: every equation is parsed when it is met. */
const NONE = 'export const TREES: Readonly<Record<string, string>> = {}\n'

/** Something to import, where nothing was generated yet. */
export function beginTrees() {
  mkdirSync(join(file, '..'), { recursive: true })
  if (existsSync(file)) return
  writeFileSync(file, NONE)
  // Older than every source: where the trees are not made now, the next build makes them.
  utimesSync(file, 0, 0)
}

/** Writes the file where it is not what the declarations give. */
export async function writeTrees() {
  beginTrees()
  const { treesFile } = await fromSource('scripts/generate/trees-text.ts')
  const text = treesFile()
  if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeTrees()

// Every equation of the library as a tree, so that programs begin without mathjs. The build calls it; nothing has to be
// built before.
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromSource } from '../source.mjs'
import { root } from '../steps.mjs'

const FILE = 'packages/core/src/assembly/trees.ts'

/** What the declarations import before there are trees: every equation is parsed when it is met. */
const NONE = 'export const TREES: Readonly<Record<string, string>> = {}\n'

export async function generate() {
  const file = join(root, FILE)
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file)) {
    writeFileSync(file, NONE)
    // Older than every source: where the trees are not made now, the next build makes them.
    utimesSync(file, 0, 0)
  }
  const { treesFile } = await fromSource('scripts/generate/trees-text.ts')
  return { [FILE]: treesFile() }
}

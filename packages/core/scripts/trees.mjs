// Writes src/trees.ts: every equation of the library as a tree, so that programs begin without mathjs. After a build:
// node packages/core/scripts/trees.mjs. A test checks that the file is current; where it is not, programs only begin later.

import { treesFile } from '../dist/trees-file.js'
import { keep } from './generated.mjs'

keep(new URL('../src/trees.ts', import.meta.url), treesFile())

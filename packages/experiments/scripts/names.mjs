// Writes src/study/names.ts: the names that a study's factors and outcomes can have, as types, so that a misspelt one does
// not compile. After a build: node packages/experiments/scripts/names.mjs. A test checks that the file is current.

import { writeFileSync } from 'node:fs'
import { namesFile } from '../dist/study/names-file.js'

writeFileSync(new URL('../src/study/names.ts', import.meta.url), namesFile())

// Writes src/study/names.ts: the names that a study's factors and outcomes can have, as types, so that a misspelt one does
// not compile. After a build: node scripts/generate/names.mjs. A test checks that the file is current.

import { writeFileSync } from 'node:fs'
import { namesFile } from '../../packages/studies/dist/study/names-file.js'

writeFileSync(new URL('../../packages/studies/src/study/names.ts', import.meta.url), namesFile())

// The names that a study's factors and outcomes can have, as types, so that a misspelt one does not compile.
import { namesFile } from '../../packages/studies/dist/study/names-file.js'

export const generate = () => ({ 'packages/studies/src/study/names.ts': namesFile() })

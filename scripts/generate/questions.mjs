// The questions of examples/exam as a module, so that an installed package can sit the exam. The build calls it.

import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../examples/exam/', import.meta.url)
const quoted = (/** @type {string} */ text) => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``
const textOf = (/** @type {string} */ file) => quoted(readFileSync(new URL(file, folder), 'utf8'))

/** I5 before I10. @param {string} a @param {string} b */
const byNumber = (a, b) => a.localeCompare(b, 'en', { numeric: true })

export function generate() {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))
  const entries = names
    .sort(byNumber)
    .map((name) => `  {\n    name: '${name}',\n    text: ${textOf(`${name}.yaml`)},\n  },\n`)
  return {
    'packages/studies/src/exam/written.ts': `/** Written by \`npm run generate -- questions\` from examples/exam. */

/** Published studies: a table with commas. */
export const ROWS: string = ${textOf('rows.csv')}

/** What of them the model cannot say: rows that are not sat, and what is lacking. */
export const NOT_SAT: string = ${textOf('not-sat.csv')}

/** Question files. */
export const WRITTEN: readonly { name: string; text: string }[] = [
${entries.join('')}]
`,
  }
}

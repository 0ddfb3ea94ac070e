// Names that the table of places has not: former ones, romanisations, tones, zones without a code, places outside the
// table and traditional characters, from packages/places/source.
//   npm run generate -- other-names
import { codesOfTable, readTable } from './source.mjs'

const FILE = 'packages/places/data/other-names.txt'

/** One section a source: its name after `#`, and a line for each row, as src/other-names.ts reads them back. */
const SECTIONS = {
  former: () => readTable('former-names.csv'),
  zones: () => readTable('zones.csv'),
  romanised: () => grouped(readTable('romanised.csv').map(([code, , romanised]) => [code, romanised])),
  toned: () => readTable('toned.csv').map(([code, , pinyin]) => [code, pinyin]),
  outside: () => readTable('outside.csv').map(withPlainName),
  traditional: () => [[readTable('traditional.csv').flat().join('')]],
}

/** Which column of a section names places of the table, several of them between semicolons. */
const CODES = { former: 4, zones: 2, romanised: 0, toned: 0 }

/**
 * @returns {import('../generate/list.mjs').Files}
 * @throws {Error} when a row speaks of a code that the table has not
 */
export function generate() {
  const known = codesOfTable()
  const sections = Object.entries(SECTIONS).map(([section, read]) => {
    const rows = read()
    const column = CODES[/** @type {keyof typeof CODES} */ (section)]
    if (column !== undefined) for (const row of rows) requireCodes(row, row[column], known)
    return [`#${section}`, ...rows.map((row) => row.join('|').replace(/\|+$/u, ''))]
  })
  return { [FILE]: `${sections.flat().join('\n')}\n` }
}

/** The name in simplified characters after it, and other names in them too. */
function withPlainName(/** @type {string[]} */ [level, name, also, ...rest]) {
  const simplified = new Map(readTable('traditional.csv').map(([from, to]) => [from, to]))
  const plain = (/** @type {string} */ text) => Array.from(text, (one) => simplified.get(one) ?? one).join('')
  return [level, name, plain(name), plain(also), ...rest]
}

/** Rows of a code and a name → one row a code, its names with `=` between them. */
function grouped(/** @type {string[][]} */ rows) {
  const names = new Map()
  for (const [code, name] of rows) names.set(code, [...(names.get(code) ?? []), name])
  return Array.from(names, ([code, all]) => [code, all.join('=')])
}

/**
 * @param {string[]} row
 * @param {string} codes
 * @param {Set<string>} known
 */
function requireCodes(row, codes, known) {
  for (const code of codes.split(';')) if (!known.has(code)) throw new Error(`No place has the code ${code}: ${row}`)
}

// The packages and their rooms, as the table of docs/architecture.md lists them: what is written there is what is
// checked (.dependency-cruiser.cjs) and what is drawn (scripts/generate/house.mjs).

const { readFileSync } = require('node:fs')
const { join } = require('node:path')

/** Rows: package, what it is, what it may import, its rooms from the first to the last. */
const house = readFileSync(join(__dirname, '../docs/architecture.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `([a-z]+)` \|(.*?)\|(.*?)\|(.*?)\|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, name, what, imports, rooms]) => ({
    name,
    what: what.trim(),
    imports: quoted(imports),
    rooms: quoted(rooms),
  }))
if (house.length < 9) throw new Error(`docs/architecture.md lists ${house.length} packages: is the table still there?`)

function quoted(/** @type {string} */ cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text)
}

module.exports = { house }

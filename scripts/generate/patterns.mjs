// Draws the figures of docs/patterns from the designs that the patterns' tests use: `node scripts/generate/patterns.mjs`, some of
// them with their names (`node scripts/generate/patterns.mjs P5 P6`), and with --check to see that they are what the library gives.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fromSource } from '../source.mjs'

const { FIGURES } = await fromSource('scripts/generate/patterns/figures.mjs')

const folder = new URL('../../docs/patterns/figures/', import.meta.url)
const check = process.argv.includes('--check')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = wanted.find((name) => !Object.keys(FIGURES).some((file) => file.startsWith(`${name.toLowerCase()}-`)))
if (unknown !== undefined) throw new Error(`no figure of '${unknown}': there are P1 to P13`)

mkdirSync(folder, { recursive: true })
for (const [name, make] of Object.entries(FIGURES)) {
  if (wanted.length > 0 && !wanted.some((one) => name.startsWith(`${one.toLowerCase()}-`))) continue
  const file = new URL(`${name}.svg`, folder)
  const drawn = make()
  if (!check) writeFileSync(file, drawn)
  else if (readFileSync(file, 'utf8') !== drawn)
    throw new Error(
      `docs/patterns/figures/${name}.svg is not what the library gives: run node scripts/generate/patterns.mjs`,
    )
}

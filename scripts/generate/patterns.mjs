// The figures of docs/patterns, from the designs that the patterns' tests use.
import { fromSource } from '../source.mjs'

/** @param {string[]} wanted as P5; all where there are none */
export async function generate(wanted) {
  const { FIGURES } = await fromSource('scripts/generate/patterns/figures.ts')
  const isOf = (/** @type {string} */ file, /** @type {string} */ name) => file.startsWith(`${name.toLowerCase()}-`)
  const unknown = wanted.find((name) => !Object.keys(FIGURES).some((file) => isOf(file, name)))
  if (unknown !== undefined) throw new Error(`no figure of '${unknown}': there are P1 to P13`)
  const names = Object.keys(FIGURES).filter((file) => wanted.length === 0 || wanted.some((name) => isOf(file, name)))
  return Object.fromEntries(names.map((name) => [`docs/patterns/figures/${name}.svg`, FIGURES[name]()]))
}

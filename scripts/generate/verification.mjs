// The figures of docs/verification: theory and simulation of the classic models, methods against known answers. Those
// of real data are drawn by `npm run verify -- --figures`, which computes them.
import { CLASSICS } from '../../examples/classics/shared/list.js'
import { draw } from '../verification/figure.mjs'
import { METHODS } from '../verification/methods.mjs'

/** They take a minute or more, and are drawn when they are named. */
const SLOW = ['moran', 'spatial-public-goods']

/** @type {Record<string, () => Promise<string>>} */
const FIGURES = Object.fromEntries([
  ...CLASSICS.map(({ classic }) => [classic.name, async () => draw(classic.figure({}, 'figure'))]),
  ...Object.values(METHODS).map(({ name, figure }) => [name, async () => draw(await figure())]),
])

/** @param {string[]} wanted names of figures; all that take seconds where there are none */
export async function generate(wanted) {
  const unknown = wanted.find((name) => !(name in FIGURES))
  if (unknown) throw new Error(`no figure is called '${unknown}': there are ${Object.keys(FIGURES).join(', ')}`)
  const names = wanted.length > 0 ? wanted : Object.keys(FIGURES).filter((name) => !SLOW.includes(name))
  /** @type {import('../generate/list.mjs').Files} */
  const files = {}
  for (const name of names) files[`docs/verification/figures/${name}.svg`] = await FIGURES[name]?.()
  return files
}

// What became of the mutants: the share that the tests noticed, with its lower bound, and those that they did not.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../steps.mjs'

/**
 * @typedef {{ id: number, file: string, line: number, column: number, change: string, text: string,
 *   state: 'killed' | 'timeout' | 'survived' | 'no coverage', by?: string }} Result
 */

/** Mutants that no test can notice, each with its reason: by file, text of the line, and change. */
/** @type {{ file: string, line: string, change: string, why: string }[]} */
const EQUIVALENT = JSON.parse(readFileSync(join(root, 'scripts/mutate/equivalent.json'), 'utf8'))

const isEquivalent = (/** @type {Result} */ { file, text, change }) =>
  EQUIVALENT.some((one) => one.file === file && one.line === text && one.change === change)

/** What tells a mutant from all others, also where lines above it were added. */
export const nameOf = (/** @type {Pick<Result, 'file' | 'text' | 'column' | 'change'>} */ one) =>
  [one.file, one.text, one.column, one.change].join('\n')

/** A package's shares as a table, folder by folder. */
export function summary(/** @type {string} */ name, /** @type {readonly Result[]} */ results) {
  const equivalent = results.filter((one) => one.state === 'survived' && isEquivalent(one))
  const counted = results.filter((one) => !equivalent.includes(one))
  const folders = grouped(counted)
  const rows = [[name, counted], ...[...folders].sort(([a], [b]) => (a < b ? -1 : 1))]
  const table = rows.map(([label, of]) => row(/** @type {string} */ (label), /** @type {Result[]} */ (of)))
  const alive = counted
    .filter(({ state }) => state === 'survived' || state === 'no coverage')
    .map(({ state, file, line, column, change }) => `  ${state}: ${file}:${line}:${column}  ${change}`)
  const apart = equivalent.length > 0 ? [`  ${equivalent.length} that no test can notice are not counted`] : []
  return [...table, ...apart, ...alive].join('\n')
}

function grouped(/** @type {readonly Result[]} */ results) {
  /** @type {Map<string, Result[]>} */
  const groups = new Map()
  for (const one of results) groups.set(dirname(one.file), [...(groups.get(dirname(one.file)) ?? []), one])
  return groups
}

function row(/** @type {string} */ label, /** @type {readonly Result[]} */ of) {
  const count = (/** @type {Result['state']} */ state) => of.filter((one) => one.state === state).length
  const noticed = count('killed') + count('timeout')
  const [share, bound] = [noticed / of.length, lowerBound(noticed, of.length)].map((part) => (100 * part).toFixed(1))
  const parts = [`${count('killed')} killed`, `${count('timeout')} timed out`, `${count('survived')} survived`]
  const all = [...parts, `${count('no coverage')} not reached`].join(', ')
  return `${label.padEnd(36)} ${share.padStart(5)} % noticed, at least ${bound} %: ${all}`
}

/** The lower end of Wilson's 95 % interval of a share. */
export function lowerBound(/** @type {number} */ successes, /** @type {number} */ n) {
  const z = 1.959964
  const p = successes / n
  const middle = p + z ** 2 / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return (middle - half) / (1 + z ** 2 / n)
}

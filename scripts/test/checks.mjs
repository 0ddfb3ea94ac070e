// What a step does: runs commands, and says how much of them passed.
import { findChromium } from '../chromium.mjs'
import { packages } from '../setup.mjs'
import { run } from '../steps.mjs'
import { vitest } from './vitest.mjs'

/**
 * @typedef {{ ok: boolean, output: string, passed: number, failed: number, note?: string }} Result
 */

/**
 * One command, one check.
 * @param {string[]} command
 * @returns {Promise<Result>}
 */
export async function check(command) {
  const { ok, output } = await run(command)
  return { ok, output, passed: Number(ok), failed: Number(!ok) }
}

/**
 * One command whose last line says what it found.
 * @param {string[]} command
 * @returns {Promise<Result>}
 */
export async function checkSaying(command) {
  const result = await check(command)
  return { ...result, note: result.output.trimEnd().split('\n').at(-1) ?? '' }
}

/**
 * Several results as one.
 * @param {Result[]} results
 * @returns {Result}
 */
function together(results) {
  return {
    ok: results.every(({ ok }) => ok),
    output: results.map(({ ok, output }) => (ok ? '' : output)).join(''),
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** Every package can be published as it is. */
export async function publint() {
  const folders = packages().map(({ folder }) => folder)
  return together(await Promise.all(folders.map((folder) => check(['publint', '--strict', '--pack', 'false', folder]))))
}

/** Every screen can be taken, and the figures of the page are not far from what is to be reached. */
export async function screens() {
  const pictures = await check(['node', 'scripts/page/pictures.mjs', '--check'])
  const figures = await check(['node', 'scripts/page/measure.mjs', '--check'])
  return {
    ...together([pictures, figures]),
    note: figures.output.split('\n').filter(Boolean).map(withoutTarget).join(', '),
  }
}

/** A row of figures without what is to be reached. */
function withoutTarget(/** @type {string} */ row) {
  return row.split(/ {3,}/).slice(0, 2).join(': ')
}

/**
 * Tests that a browser runs, or that drive one.
 * @param {string} project
 * @returns {Promise<Result>}
 */
export async function inChromium(project) {
  const found = await findChromium()
  if (!found) return { ok: false, output: 'They need a Chromium.', passed: 0, failed: 1 }
  return vitest(project, { env: { CHROMIUM: found.path, ...found.env } })
}

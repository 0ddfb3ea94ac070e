// Public batteries of tests on the engine's random numbers, on five orders of words: dieharder (Brown, Eddelbuettel &
// Bauer), and SmallCrush of TestU01 where its headers and a C compiler are (Debian: libtestu01-0-dev, in non-free).
//   node scripts/verification/batteries.mjs            all tests, about an hour and a half on a core
//   node scripts/verification/batteries.mjs --quick    SmallCrush and the short ones of dieharder, about four minutes
// A result is weak where its p is below .005 or above .995, which happens to one of a hundred with perfect numbers: the
// test is then repeated with another seed, and fails if it is weak again. Ends with exit code 1 where one fails, 2
// where dieharder is missing.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ORDERS = ['rows', 'ticks', 'purposes', 'blocks', 'sequence']
// Left out are those that dieharder itself calls suspect or not to be used (5, 6, 7, 14).
const ALL = [
  0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 15, 16, 17, 100, 101, 102, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209,
]
const QUICK = [15, 100, 101, 204]
const words = fileURLToPath(new URL('./battery.mjs', import.meta.url))

/**
 * One result: what was tested, and its p.
 * @typedef {{ test: string, p: number }} Line
 *
 * A test that reads words of an order from a seed.
 * @typedef {(order: string, seed: string) => Promise<Line[]>} Test
 */

/**
 * What a program prints that reads the words.
 * @param {string} order
 * @param {string} seed
 * @param {string[]} command
 */
async function fed(order, seed, [program, ...options]) {
  const source = spawn(process.execPath, [words, order, seed], { stdio: ['ignore', 'pipe', 'inherit'] })
  const test = spawn(program, options, { stdio: [source.stdout, 'pipe', 'inherit'] })
  let output = ''
  test.stdout.on('data', (text) => {
    output += text
  })
  await new Promise((resolve) => {
    test.on('close', resolve)
  })
  source.kill()
  return output.split('\n')
}

/** @param {number} number @returns {Test} */
function dieharder(number) {
  return async (order, seed) =>
    (await fed(order, seed, ['dieharder', '-g', '200', '-d', `${number}`]))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => /^(PASSED|WEAK|FAILED)$/.test(cells[5] ?? ''))
      .map(([test, ntup, , , p]) => ({ test: `${test} ${ntup}`, p: Number(p) }))
}

/** @param {string} program @returns {Test} */
function testU01(program) {
  return async (order, seed) =>
    (await fed(order, seed, [program]))
      .map((line) => line.split('\t'))
      .filter(([mark]) => mark === 'p')
      .map(([, test, p]) => ({ test, p: Number(p) }))
}

/** Compiles the program that feeds TestU01; undefined where it cannot be had. @param {string} folder */
function compileTestU01(folder) {
  const program = join(folder, 'testu01')
  const source = fileURLToPath(new URL('testu01.c', import.meta.url))
  const libraries = ['-ltestu01', '-ltestu01probdist', '-ltestu01mylib', '-lm']
  const { status } = spawnSync('cc', ['-O2', source, '-o', program, ...libraries], { stdio: 'ignore' })
  return status === 0 ? program : undefined
}

const weak = (/** @type {Line | undefined} */ line) => !line || !(line.p >= 0.005 && line.p <= 0.995)

/**
 * @param {{ quick: boolean, tell?: (line: string) => void }} options
 * @returns {Promise<{ run: number, weak: number, failed: string[], by: string[] }>}
 */
export async function batteries({ quick, tell = () => {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'cogov-batteries-'))
  const program = compileTestU01(folder)
  const tests = [...(program ? [testU01(program)] : []), ...(quick ? QUICK : ALL).map(dieharder)]
  const result = { run: 0, weak: 0, failed: /** @type {string[]} */ ([]) }
  for (const order of ORDERS) {
    for (const test of tests) {
      for (const line of await twice(test, order)) {
        result.run++
        if (line.again) result.weak++
        const bad = weak(line) && weak(line.again)
        if (bad) result.failed.push(`${order}: ${line.test}, p ${line.p}`)
        tell(`${bad ? '✗' : '✓'} ${order}, ${line.test}: p ${line.p}${line.again ? `, again ${line.again.p}` : ''}`)
      }
    }
  }
  rmSync(folder, { recursive: true })
  return { ...result, by: ['dieharder', ...(program ? ['SmallCrush of TestU01'] : [])] }
}

/**
 * The results of a test, the weak ones with what they are with another seed.
 * @param {Test} test
 * @param {string} order
 * @returns {Promise<(Line & { again?: Line })[]>}
 */
async function twice(test, order) {
  const lines = await test(order, 'battery')
  if (lines.length === 0) throw new Error(`a test of ${order} printed no result`)
  if (!lines.some(weak)) return lines
  const repeated = await test(order, 'battery again')
  return lines.map((line, k) => (weak(line) ? { ...line, again: repeated[k] } : line))
}

export const hasDieharder = () => spawnSync('dieharder', ['-h'], { stdio: 'ignore' }).error === undefined

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (hasDieharder()) {
    const { run, weak, failed, by } = await batteries({ quick: process.argv.includes('--quick'), tell: console.log })
    console.log(
      `${by.join(' and ')}: ${run} results, ${weak} weak at first (${(run / 100).toFixed(1)} expected by ` +
        `chance), ${failed.length} failed`,
    )
    process.exitCode = failed.length > 0 ? 1 : 0
  } else {
    console.error('dieharder is missing: install it with apt-get install dieharder')
    process.exitCode = 2
  }
}

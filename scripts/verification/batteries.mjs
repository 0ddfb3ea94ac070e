// Public batteries of tests on the engine's random numbers: dieharder (Brown, Eddelbuettel & Bauer) on five orders of words.
//   node scripts/verification/batteries.mjs            all tests, about an hour and a half on a core
//   node scripts/verification/batteries.mjs --quick    the short ones, about a minute
// A test is weak where its p is below .005 or above .995, which happens to one of a hundred with perfect numbers: it is then
// repeated with another seed, and fails if it is weak again. Ends with exit code 1 where one fails, 2 where dieharder is missing.

import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ORDERS = ['rows', 'ticks', 'purposes', 'blocks', 'sequence']
// Left out are those that dieharder itself calls suspect or not to be used (5, 6, 7, 14).
const ALL = [
  0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 15, 16, 17, 100, 101, 102, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209,
]
const QUICK = [15, 100, 101, 204]
const words = fileURLToPath(new URL('../../packages/core/scripts/battery.mjs', import.meta.url))

/**
 * One test on one order.
 * @typedef {{ test: string, p: number, verdict: string }} Line
 * @param {string} order
 * @param {number} number
 * @param {string} seed
 * @returns {Promise<Line[]>}
 */
async function dieharder(order, number, seed) {
  const source = spawn(process.execPath, [words, order, seed], { stdio: ['ignore', 'pipe', 'inherit'] })
  const test = spawn('dieharder', ['-g', '200', '-d', `${number}`], { stdio: [source.stdout, 'pipe', 'inherit'] })
  let output = ''
  test.stdout.on('data', (text) => {
    output += text
  })
  await new Promise((resolve) => {
    test.on('close', resolve)
  })
  source.kill()
  return output
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^(PASSED|WEAK|FAILED)$/.test(cells[5] ?? ''))
    .map(([test, ntup, , , p, verdict]) => ({ test: `${test} ${ntup}`, p: Number(p), verdict }))
}

/**
 * @param {{ quick: boolean, tell?: (line: string) => void }} options
 * @returns {Promise<{ run: number, weak: number, failed: string[] }>}
 */
export async function batteries({ quick, tell = () => {} }) {
  let [run, weak] = [0, 0]
  const failed = []
  for (const order of ORDERS) {
    for (const number of quick ? QUICK : ALL) {
      const lines = await dieharder(order, number, 'battery')
      for (const [k, { test, p, verdict }] of lines.entries()) {
        run++
        if (verdict === 'WEAK') weak++
        const again = verdict === 'WEAK' ? (await dieharder(order, number, 'battery again'))[k] : undefined
        const bad = verdict === 'FAILED' || (again && again.verdict !== 'PASSED')
        if (bad) failed.push(`${order}: ${test}, p ${p}`)
        tell(`${bad ? '✗' : '✓'} ${order}, ${test}: p ${p}${again ? `, again ${again.p}` : ''}`)
      }
    }
  }
  return { run, weak, failed }
}

export const hasDieharder = () => spawnSync('dieharder', ['-h'], { stdio: 'ignore' }).error === undefined

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (hasDieharder()) {
    const { run, weak, failed } = await batteries({ quick: process.argv.includes('--quick'), tell: console.log })
    console.log(
      `${run} results, ${weak} weak at first (${(run / 100).toFixed(1)} expected by chance), ${failed.length} failed`,
    )
    process.exitCode = failed.length > 0 ? 1 : 0
  } else {
    console.error('dieharder is missing: install it with apt-get install dieharder')
    process.exitCode = 2
  }
}

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../steps.mjs'

const FOLDER = join(root, 'node_modules/.cache/cogov-tests')
let reports = 0

/**
 * Runs tests and counts them.
 * @param {string} project one of vitest.config.ts, with those that begin with its name
 * @param {{ env?: Record<string, string>, part?: string, files?: string[] }} [options] part: as 1/3, of its files
 * @returns {Promise<import('./checks.mjs').Result>}
 */
export async function vitest(project, { env = {}, part, files = [] } = {}) {
  const report = join(FOLDER, `${++reports}-${project}.json`)
  mkdirSync(FOLDER, { recursive: true })
  rmSync(report, { force: true })
  const shard = part ? [`--shard=${part}`] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok, output } = await run(['vitest', 'run', '--project', `${project}*`, ...shard, ...reporters, ...files], {
    env,
  })
  const { passed, failed } = counts(report)
  // A file that does not load, or an error outside all tests, fails the run without a failed test.
  return { ok, output, passed, failed: ok ? failed : Math.max(failed, 1), note: `${passed + failed} tests` }
}

function counts(/** @type {string} */ report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** The whole of what `npm test` tries a part of. @param {...string} files */
export const inFull = (...files) => vitest('node', { env: { COGOV_EFFORT: 'full' }, files })

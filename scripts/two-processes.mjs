// Runs a script of this folder twice at once, each with its half of some names, and takes the answers that it prints as
// lines of JSON.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from './steps.mjs'

/**
 * @param {string} url of the script, which answers for `--only NAMES` when it is called with `--here`
 * @param {readonly string[]} names every other one goes to one process; those that take longest first
 * @param {readonly string[]} more other arguments
 * @returns {Promise<any[]>} what both answered
 */
export async function inTwoProcesses(url, names, more) {
  const halves = [0, 1].map((side) => names.filter((_, k) => k % 2 === side)).filter(({ length }) => length > 0)
  const answers = halves.map((half) => answersOf(url, ['--here', '--only', half.join(','), ...more]))
  return (await Promise.all(answers)).flat()
}

/** @returns {Promise<any[]>} */
function answersOf(/** @type {string} */ url, /** @type {string[]} */ more) {
  const script = fileURLToPath(url)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...more], { cwd: root, stdio: 'pipe' })
    let said = ''
    child.stdout.on('data', (data) => {
      said += data
    })
    child.stderr.pipe(process.stderr)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0)
        resolve(
          said
            .trim()
            .split('\n')
            .flatMap((line) => JSON.parse(line)),
        )
      else reject(new Error(`${script} ended with ${code}`))
    })
  })
}

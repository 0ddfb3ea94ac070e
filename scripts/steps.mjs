// Runs commands as named steps with one line each: quiet where all is well, the whole output where it is not.

import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs one command in the workspace, with the workspace's own tools on the path.
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, show?: boolean, cwd?: string }} [options] show: straight to the terminal
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run([program, ...args], { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const path = join(root, 'node_modules/.bin') + delimiter + process.env.PATH
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, PATH: path, ...(show ? {} : { NO_COLOR: '1' }), ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (/** @type {Buffer} */ text) => {
      output += text
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/**
 * Does one piece of work and reports it as a step. The output is shown where it failed, a note (as "12 tests") always.
 * @template {{ ok: boolean, output: string, note?: string }} Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 */
export async function step(name, work) {
  const start = Date.now()
  const result = await work()
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  const note = result.note ? `${result.note}, ` : ''
  console.log(`${result.ok ? '✓' : '✗'} ${name} (${note}${seconds} s)`)
  if (!result.ok) console.log(result.output.trimEnd().replace(/^/gm, '    '))
  return result
}

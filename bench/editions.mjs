// This edition beside the first, which is kept as it was built, in this Node and in others: turn by turn, each in a
// process of its own.
import { execFileSync, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { alternate } from './measure.mjs'

/** @typedef {import('./turn.mjs').Turn} Turn */

const OTHER_NODES = ['22', '24', '26']

/**
 * This Node and those that npm has, by version: where each is.
 * @returns {Record<string, string>}
 */
function nodesHere() {
  /** @type {Record<string, string>} */
  const found = { [process.versions.node]: process.execPath }
  for (const wanted of OTHER_NODES) {
    try {
      const asked = ['-y', `node@${wanted}`, '-p', 'JSON.stringify([process.versions.node, process.execPath])']
      const text = execFileSync('npx', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      const [version, path] = JSON.parse(text)
      found[version] = path
    } catch {
      // Without it the others are compared.
    }
  }
  return found
}

/** @typedef {[work: string, details: object, node?: string]} Work what a process does, and in which Node */

/** @type {Record<string, Work>} */
const STUDIES = {
  lever: ['study', { vary: 'lever' }],
  parameter: ['study', { parameters: 1 }],
  parameters: ['study', { parameters: 10 }],
  spread: ['study', { vary: 'lever', spread: 0.4 }],
}

/** @type {Record<string, Work>} */
const NETWORKS = {
  complete: ['network', { kind: 'complete' }],
  lattice: ['network', { kind: 'lattice', degree: 8 }],
}

/**
 * Turns of every work by both editions: the residents' passes by Node's version, runs of studies, ticks by network.
 * @param {number} turns
 */
export async function besideFirst(turns) {
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  const file = join(folder, 'first-edition.mjs')
  writeFileSync(file, gunzipSync(readFileSync(new URL('first-edition.mjs.gz', import.meta.url))))
  const first = pathToFileURL(file).href
  const now = new URL('../packages/core/dist/index.js', import.meta.url).href
  /** @type {Record<string, Work>} */
  const passes = Object.fromEntries(
    Object.entries(nodesHere()).map(([version, path]) => [version, ['passes', {}, path]]),
  )
  try {
    return {
      // One process in some twenty is a quarter slower in all of its turns, by where the system puts it.
      passes: await inTurn(2 * turns, passes, { first, now }, 3),
      studies: await inTurn(turns, STUDIES, { first, now }, 1),
      networks: await inTurn(turns, NETWORKS, { first, now }, 1),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * @param {number} turns
 * @param {Record<string, Work>} works
 * @param {Record<'first' | 'now', string>} editions
 * @param {number} processes that do the same, of which the middle one counts
 * @returns {Promise<{ first: Record<string, Turn[]>, now: Record<string, Turn[]> }>}
 */
async function inTurn(turns, works, editions, processes) {
  /** @type {Record<string, import('node:child_process').ChildProcess>} */
  const workers = {}
  const nameOf = (/** @type {string[]} */ ...parts) => parts.join(' ')
  try {
    // One after the other: each warms up while no other does, and those of one kind do not take their turns in a row.
    for (let k = 0; k < processes; k++) {
      for (const [edition, address] of Object.entries(editions)) {
        for (const [name, work] of Object.entries(works))
          workers[nameOf(edition, name, `${k}`)] = await begin(address, work)
      }
    }
    const asked = Object.entries(workers).map(([name, worker]) => [name, () => turnOf(worker)])
    /** @type {Record<string, Turn[]>} */
    const all = await alternate(turns, Object.fromEntries(asked))
    const middle = (/** @type {string} */ edition, /** @type {string} */ name) =>
      Array.from({ length: turns }, (_, turn) => {
        const same = Array.from({ length: processes }, (_, k) => all[nameOf(edition, name, `${k}`)][turn])
        return same.toSorted((a, b) => a.time - b.time)[processes >> 1]
      })
    const of = (/** @type {string} */ edition) =>
      Object.fromEntries(Object.keys(works).map((name) => [name, middle(edition, name)]))
    return { first: of('first'), now: of('now') }
  } finally {
    for (const worker of Object.values(workers)) worker.kill()
  }
}

async function begin(/** @type {string} */ address, /** @type {Work} */ [work, details, execPath = process.execPath]) {
  const file = fileURLToPath(new URL('turn.mjs', import.meta.url))
  const worker = fork(file, [address, work, JSON.stringify(details)], { execPath })
  await answerOf(worker)
  return worker
}

/** @returns {Promise<Turn>} */
function turnOf(/** @type {import('node:child_process').ChildProcess} */ worker) {
  const answer = answerOf(worker)
  worker.send('turn')
  return answer
}

/** @returns {Promise<any>} */
const answerOf = (/** @type {import('node:child_process').ChildProcess} */ worker) =>
  new Promise((resolve, reject) => {
    const ended = (/** @type {number | null} */ code) => reject(new Error(`a process that measures ended with ${code}`))
    worker.once('exit', ended)
    worker.once('message', (answer) => {
      worker.off('exit', ended)
      resolve(answer)
    })
  })

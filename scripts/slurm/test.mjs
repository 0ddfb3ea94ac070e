// A study on a real Slurm that chooses its points as it goes, whose shard, step daemon and controller are killed on the
// way; its files must be those of an undisturbed study on this machine. Starts Slurm where that can be had (Debian,
// root); says so where it cannot.
//   node scripts/slurm/test.mjs

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_SCENARIO, DEFAULT_SYNTHETIC } from '../../packages/core/dist/scenario/scenario.js'
import { onSlurm } from '../../packages/studies/dist/cluster/slurm.js'
import { defineStudy } from '../../packages/studies/dist/study/define.js'
import { sweep } from '../../packages/studies/dist/sweep/sweep.js'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

if (process.getuid?.() !== 0 || !isDebian()) {
  console.log('no Slurm here: it takes Debian and root')
  process.exit(0)
}
// It may be somebody else's; only what was started here is stopped.
const started = !commandWorks('scontrol', ['ping'])
console.log(bash(here('start.sh')).trim())

const place = { ...DEFAULT_SYNTHETIC, townships: 4, communities: 5, residents: 200 }
const study = defineStudy({
  name: 'on Slurm',
  scenario: { ...DEFAULT_SCENARIO, start: 'fresh', name: 'base', place },
  factors: [{ factor: 'incentives.reward', from: 0, to: 2 }],
  // Two stages: a job array for each.
  design: { kind: 'phase-diagram', cells: 48, depth: 1, change: 0 },
  replicates: 2,
  outcomes: ['participation'],
  series: ['delivery'],
})
const home = mkdtempSync(join(tmpdir(), 'cogov-slurm-'))
const folder = join(home, 'slurm')
const SHARDS = 4

/** What is killed, and after how many runs. @type {[number, string, () => void][]} */
const kills = [
  [4, 'a shard', () => process.kill(anyShard(), 'SIGKILL')],
  [30, 'a step daemon', () => process.kill(stepDaemonOf(anyShard()), 'SIGKILL')],
  [60, 'the controller', killController],
]

try {
  const { done: all } = await sweep(study, { folder: join(home, 'here') })
  const runner = onSlurm({
    command: [process.execPath, here('../../packages/cli/bin/cogov.js')],
    cpus: 1,
    shards: SHARDS,
    interval: 500,
    patience: 15_000,
    say: (line) => console.log(line),
  })
  const { done } = await sweep(study, { folder, runner, onProgress: ({ done }) => killAfter(done) })
  if (done !== all) throw new Error(`${done} runs are said to be done, and ${all} are`)
  if (kills.length > 0) throw new Error(`the study ended before ${kills[0]?.[1]} was killed`)
  bash(here('start.sh'))
  const [expected, found] = [contentOf(join(home, 'here')), contentOf(folder)]
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`other files than an undisturbed study's:\n${JSON.stringify({ expected, found }, undefined, 1)}`)
  }
  console.log(`${done} runs on Slurm, with kills, gave the files of an undisturbed study`)
} finally {
  if (started) bash(here('stop.sh'))
  rmSync(home, { recursive: true, force: true })
}

/** @param {number} done */
function killAfter(done) {
  const [next] = kills
  if (!next || done < next[0]) return
  try {
    next[2]()
    console.log(`killed ${next[1]} after ${done} runs`)
    kills.shift()
  } catch (error) {
    console.log(`${next[1]} is not there just now (${/** @type {Error} */ (error).message})`)
  }
}

/** Process of a shard that is at work. */
function anyShard() {
  const found = processes().find(
    ({ words }) => words[0]?.includes('node') && words.includes(folder) && words.includes('--shard'),
  )
  if (!found) throw new Error('no shard is at work')
  return found.pid
}

/** @param {number} pid */
function stepDaemonOf(pid) {
  for (let id = pid; id > 1; id = parentOf(id)) if (nameOf(id) === 'slurmstepd') return id
  throw new Error('no step daemon above the shard')
}

/** Its state is saved late, so it comes back with an older one; the tasks go on meanwhile. */
function killController() {
  const controller = processes().find(({ pid }) => nameOf(pid) === 'slurmctld')
  if (!controller) throw new Error('no controller')
  process.kill(controller.pid, 'SIGKILL')
  bash(here('start.sh'))
}

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), words: text(`/proc/${name}/cmdline`).split('\0') }))
}

/** @param {number} pid */
function nameOf(pid) {
  return text(`/proc/${pid}/comm`).trim()
}

/** @param {number} pid */
function parentOf(pid) {
  return Number(/^PPid:\s*(\d+)/m.exec(text(`/proc/${pid}/status`))?.[1] ?? 0)
}

/** @param {string} path */
function text(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} path */
function contentOf(path) {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile() && !name.startsWith('slurm'))
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(path, name)))
          .digest('hex')}`,
    )
}

/** @param {string} script */
function bash(script) {
  return execFileSync('bash', [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function commandWorks(program, args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes('is UP')
  } catch {
    return false
  }
}

function isDebian() {
  return /ID(_LIKE)?=.*debian/.test(text('/etc/os-release'))
}

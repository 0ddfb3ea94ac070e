// The table of figures: printed while it grows, and kept for --json.
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { setTimeout as rest } from 'node:timers/promises'

/**
 * @typedef {{ name: string, value: number, unit: string, low?: number, high?: number, minimum?: number, target?: string
 * | undefined, reached?: boolean | undefined }} Figure
 * @typedef {{ atMost?: number, atLeast?: number }} Target
 */

/** Where others take more than this share of the cores, the figures are not to be trusted. */
const BUSY = 0.1

/** @param {string | undefined} compiler */
export function machine(compiler) {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    v8: process.versions.v8,
    compiler: compiler ? versionOf(compiler) : 'none',
  }
}

/** Share of the cores that are at work while this process rests. */
async function busyShare() {
  const times = () => {
    const all = cpus().map(({ times }) => times)
    const idle = all.reduce((sum, one) => sum + one.idle, 0)
    return { idle, total: all.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, idle) }
  }
  const before = times()
  await rest(500)
  const after = times()
  return 1 - (after.idle - before.idle) / Math.max(1, after.total - before.total)
}

const versionOf = (/** @type {string} */ compiler) =>
  execFileSync(compiler, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? compiler

export class Report {
  /** @type {Figure[]} */
  figures = []
  /** @type {string[]} */
  notes = []

  /** @param {ReturnType<typeof machine>} about */
  constructor(about) {
    this.machine = about
    const { processor, cores, memory, node, v8, compiler } = about
    console.log(`${processor}, ${cores} cores, ${memory}; Node ${node}, V8 ${v8}; C: ${compiler}`)
    console.log(`\n${row('figure', 'target', 'median', '8 of 10 turns', '')}\n${'─'.repeat(110)}`)
  }

  /** Says where others are at work on the machine: asked before each part. */
  async listen() {
    const busy = await busyShare()
    if (busy > BUSY)
      this.note(`others take ${Math.round(busy * 100)} % of the cores: repeat what follows when it is quiet`)
  }

  /** A line for people; --json keeps it too. */
  note(/** @type {string} */ text) {
    this.notes.push(text)
    console.log(text)
  }

  /**
   * @param {string} name
   * @param {number | import('./measure.mjs').Summary} measured a number, or many turns summed up
   * @param {string} unit
   * @param {Target} [target]
   */
  figure(name, measured, unit, { atMost, atLeast } = {}) {
    const turns = typeof measured === 'number' ? undefined : measured
    const value = typeof measured === 'number' ? measured : measured.median
    const target = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : undefined
    const reached = target === undefined ? undefined : value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity)
    const verdict = reached === undefined ? '' : reached ? 'reached' : 'not reached'
    this.figures.push({ name, value, unit, ...turns, target, reached })
    const range = turns ? `${shown(turns.low)} to ${shown(turns.high)}` : ''
    console.log(row(name, target ?? '', `${shown(value)} ${unit}`, range, verdict))
  }

  /** How many targets were reached. */
  close() {
    const aims = this.figures.filter(({ reached }) => reached !== undefined)
    const missed = aims.filter(({ reached }) => !reached)
    console.log(`\n${aims.length - missed.length} of ${aims.length} targets reached`)
    for (const { name, target, value } of missed)
      console.log(`  not reached: ${name}: ${shown(value)} where ${target} is wanted`)
  }
}

/** Four digits that count, or a whole number. */
const shown = (/** @type {number} */ value) =>
  Math.abs(value) < 100 ? `${Number(value.toPrecision(4))}` : Math.round(value).toLocaleString('en')

/** @param {[string, string, string, string, string]} cells */
const row = (...[name, target, measured, range, verdict]) =>
  `${name.padEnd(50)}${target.padStart(8)}${measured.padStart(18)}${range.padStart(20)}  ${verdict}`.trimEnd()

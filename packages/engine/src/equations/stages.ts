/**
 * Cuts a pass's work on a row into stages, each a loop of its own over a chunk of rows. In one long loop a processor
 * waits: it looks only a few hundred operations ahead, and where one row's operations hang on each other it finds too
 * few of the next row's to do meanwhile. In a short loop it has many rows at hand. What a stage leaves to later ones
 * goes through memory, so cuts are made where little does.
 */
import { type Node, reach } from './graph.ts'
import type { Op } from './operations.ts'

/** What is read from memory anyway, and so again in each stage that needs it. */
const LOADED = new Set<Op>(['column', 'weight', 'draw', 'seen', 'pick'])

/**
 * Operations that wait for others in a processor (schedulers of 2019 to 2025 hold 97 to 200), and that start in a
 * cycle.
 */
const AHEAD = 120
const A_CYCLE = 4
/** A stage that waits for more than this many times its work is not worth a look. */
const TOO_LONG = 3
/** What a loop costs by itself, and a value that is stored and loaded again, in operations. */
const LOOP = 8
const CARRIED = 1.5

/** Cycles from an operation's arguments to its result: as a rule 4, as for sums and products. */
const LATENCY: Partial<Record<Op, number>> = {
  div: 13,
  sqrt: 15,
  select: 3,
  neg: 1,
  abs: 1,
  and: 1,
  or: 1,
  not: 1,
  iadd: 1,
  isub: 1,
  shl: 1,
  shr: 1,
  asbits: 0,
  asnumber: 0,
}

/** What a stage computes and keeps for later ones, each with its place in memory, counted from 0. */
export type Stage = ReadonlyMap<Node, number>

/**
 * @param roots what the last stage needs
 * @param most places for what is kept
 * @returns every stage but the last, which keeps nothing
 */
export function cutStages(roots: readonly Node[], most: number): Stage[] {
  const order = reach(...roots).filter(({ level, op }) => level === 2 && !LOADED.has(op))
  const work = describe(order, roots)
  const taken: number[] = []
  const cuts = bestCuts(work, most)
  return cuts.slice(1).map((cut, k) => {
    const from = cuts[k]
    const kept = new Map<Node, number>()
    for (let i = from; i < cut; i++) {
      if (work.last[i] < cut) continue
      // In a stage, the places that it reads and those that it writes are apart.
      let place = taken.findIndex((until) => until < from)
      if (place < 0) place = taken.length
      taken[place] = work.last[i]
      kept.set(order[i], place)
    }
    return kept
  })
}

/** Operations in their order, as numbers. */
interface Work {
  n: number
  /** ARGS for each: which operations its arguments are, −1 where it is none. */
  args: Int32Array
  latencies: Uint8Array
  /** Which operation needs the value last; n where a root is. */
  last: Int32Array
  /** How many values lie open before each: computed, and needed by it or later. */
  open: Int32Array
}

const ARGS = 3

function describe(order: readonly Node[], roots: readonly Node[]): Work {
  const n = order.length
  const number = new Map<Node, number>()
  const args = new Int32Array(ARGS * n).fill(-1)
  const latencies = new Uint8Array(n)
  const last = new Int32Array(n)
  order.forEach((node, i) => {
    number.set(node, i)
    last[i] = i
    latencies[i] = LATENCY[node.op] ?? 4
    for (let k = 0; k < node.args.length; k++) {
      const arg = number.get(node.args[k])
      if (arg === undefined) continue
      args[ARGS * i + k] = arg
      last[arg] = i
    }
  })
  for (const root of roots) {
    const i = number.get(root)
    if (i !== undefined) last[i] = n
  }
  const open = new Int32Array(n + 2)
  for (let i = 0; i < n; i++) {
    open[i + 1]++
    open[last[i] + 1]--
  }
  for (let i = 1; i <= n; i++) open[i] += open[i - 1]
  return { n, args, latencies, last, open }
}

/** The cheapest way to cut where values are fewer than just before: the first operation of each stage. */
function bestCuts({ n, args, latencies, open }: Work, most: number): number[] {
  const where = [0]
  for (let i = 1; i < n; i++) if (open[i] < open[i - 1] && open[i] * 2 <= most) where.push(i)
  where.push(n)
  const costs = new Float64Array(where.length).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(where.length)
  const ready = new Int32Array(n)
  costs[0] = 0
  for (let p = 0; p < where.length - 1; p++) {
    const from = where[p]
    let deepest = 0
    for (let q = p + 1; q < where.length; q++) {
      for (let i = where[q - 1]; i < where[q]; i++) {
        let start = 0
        for (let k = ARGS * i; k < ARGS * i + ARGS; k++) {
          if (args[k] >= from && ready[args[k]] > start) start = ready[args[k]]
        }
        ready[i] = start + latencies[i]
        if (ready[i] > deepest) deepest = ready[i]
      }
      const waiting = (deepest * A_CYCLE) / AHEAD
      if (waiting > TOO_LONG && q > p + 1) break
      const cost = costs[p] + LOOP + (where[q] - from) * Math.max(1, waiting) + CARRIED * open[where[q]]
      if (cost >= costs[q]) continue
      costs[q] = cost
      before[q] = p
    }
  }
  const cuts: number[] = []
  for (let p = before[where.length - 1]; p > 0; p = before[p]) cuts.unshift(where[p])
  return [0, ...cuts]
}

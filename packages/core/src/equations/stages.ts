/**
 * Cuts a pass's work on a row into stages, each a loop of its own over a chunk of rows. In one long loop a processor
 * waits: it looks only a few hundred operations ahead, and where one row's operations hang on each other it finds too
 * few of the next row's to do meanwhile. In a short loop it has many rows at hand. What a stage leaves to later ones
 * goes through memory, so cuts are made where little does.
 */
import type { Node, Op } from './graph.ts'
import { reach } from './lower.ts'

/** What is read from memory anyway, and so again in each stage that needs it. */
const LOADED = new Set<Op>(['column', 'weight', 'draw', 'seen', 'pick'])

/** Operations that wait for others in a processor (schedulers of 2019 to 2025 hold 97 to 200), and that start in a cycle. */
const AHEAD = 150
const A_CYCLE = 4
/** A stage that waits for more than this many times its work is not worth a look. */
const TOO_LONG = 3
/** What a loop costs by itself, and a value that is stored and loaded again, in operations. */
const LOOP = 8
const CARRIED = 2.5

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
  const n = order.length
  const number = new Map(order.map((node, i) => [node, i]))
  const args = order.map((node) => node.args.flatMap((arg) => number.get(arg) ?? []))
  // Who needs a value last, and how many values lie open between one operation and the next.
  const last = order.map((_, i) => i)
  args.forEach((numbers, i) => {
    for (const arg of numbers) last[arg] = i
  })
  for (const root of roots) if (number.has(root)) last[number.get(root) as number] = n
  const open = new Array<number>(n + 2).fill(0)
  last.forEach((end, i) => {
    open[i + 1]++
    open[end + 1]--
  })
  for (let i = 1; i <= n; i++) open[i] += open[i - 1]
  // In a stage, the places that it reads and those that it writes are apart.
  const where = [0]
  for (let i = 1; i < n; i++) if (open[i] < open[i - 1] && open[i] * 2 <= most) where.push(i)
  const cuts = bestCuts([...where, n], args, order, open)
  const taken: number[] = []
  return cuts.slice(1).map((cut, k) => {
    const from = cuts[k]
    const kept = new Map<Node, number>()
    for (let i = from; i < cut; i++) {
      if (last[i] < cut) continue
      let place = taken.findIndex((until) => until < from)
      if (place < 0) place = taken.length
      taken[place] = last[i]
      kept.set(order[i], place)
    }
    return kept
  })
}

/** The cheapest way to cut at some of the places, the first (0) and last among them; without the last. */
function bestCuts(places: number[], args: number[][], order: readonly Node[], open: readonly number[]): number[] {
  const costs = places.map((_, p) => (p === 0 ? 0 : Number.POSITIVE_INFINITY))
  const before = places.map(() => 0)
  const depths = new Float64Array(order.length)
  for (let p = 0; p < places.length - 1; p++) {
    const from = places[p]
    let deepest = 0
    for (let q = p + 1; q < places.length; q++) {
      for (let i = places[q - 1]; i < places[q]; i++) {
        let ready = 0
        for (const arg of args[i]) if (arg >= from && depths[arg] > ready) ready = depths[arg]
        depths[i] = ready + (LATENCY[order[i].op] ?? 4)
        if (depths[i] > deepest) deepest = depths[i]
      }
      const waiting = (deepest * A_CYCLE) / AHEAD
      const cost = costs[p] + LOOP + (places[q] - from) * Math.max(1, waiting) + CARRIED * open[places[q]]
      if (waiting > TOO_LONG && q > p + 1) break
      if (cost >= costs[q]) continue
      costs[q] = cost
      before[q] = p
    }
  }
  const cuts: number[] = []
  for (let p = before[places.length - 1]; p > 0; p = before[p]) cuts.unshift(places[p])
  return [0, ...cuts]
}

/**
 * The same passes without WebAssembly: a plain interpreter over the graph, one row after another, equal to the kernel
 * in every bit. It is what the kernel is tested against, what explains a decision, and what runs where WebAssembly is
 * refused.
 */

import { demands } from './demands.ts'
import { type Node, reach } from './graph.ts'
import type { Pass } from './lower.ts'
import { BLOCK, BLOCK_WORDS, CHUNK, type Memory, type TableMemory } from './memory.ts'
import { degreeOf, neighbourOf } from './neighbours.ts'
import { operate } from './operations.ts'
import { hashName, uniformAt } from './philox.ts'

/** Views of one memory. */
export interface Views {
  f32: Float32Array
  i32: Int32Array
  u16: Uint16Array
}

export const viewsOf = (buffer: ArrayBufferLike): Views => ({
  f32: new Float32Array(buffer),
  i32: new Int32Array(buffer),
  u16: new Uint16Array(buffer),
})

/** Where an interpretation stands. */
export interface Position {
  block: number
  /** Byte offset of the block's entry, in words. */
  entry: number
  first: number
  count: number
  row: number
  tick: number
}

/** Runs a pass over blocks `from` … `to` − 1; returns −1 or the first of the four rows with a value not finite. */
export type Interpreter = (from: number, to: number, tick: number) => number

export function interpreter(pass: Pass, memory: Memory, views: Views): Interpreter {
  const { nodes, mirrored } = demands(pass)
  const table = memory.tables.get(pass.table) as TableMemory
  const evaluator = new Evaluator(nodes, mirrored, table, memory, views)
  const targets = pass.writes.map(({ column, node }) => ({
    node,
    base: (table.columns.get(column) as number) / 4,
  }))
  const parent = memory.tables.get(table.above[0])
  return (from, to, tick) => {
    for (let block = from; block < to; block++) {
      evaluator.mirror(block)
      const at = evaluator.enter(block, tick)
      const sums = pass.totals.map(() => new LaneSum())
      for (let first = 0; first < at.count; first += 4) {
        const rows = Math.min(4, at.count - first)
        const next: number[] = []
        for (let lane = 0; lane < rows; lane++) {
          evaluator.visit(first + lane)
          if (pass.sinks.some((node) => !Number.isFinite(evaluator.value(node)))) return at.first + first
          for (const { node } of targets) next.push(evaluator.value(node))
          pass.totals.forEach(({ node }, k) => {
            sums[k]?.add(first + lane, evaluator.value(node))
          })
        }
        // The kernel changes four rows at once, after it has watched all four.
        targets.forEach(({ base }, k) => {
          for (let lane = 0; lane < rows; lane++)
            views.f32[base + at.first + first + lane] = next[lane * targets.length + k]
        })
      }
      pass.totals.forEach(({ column, mean }, k) => {
        const sum = sums[k].finish()
        const row = views.i32[at.entry + BLOCK.above]
        views.f32[((parent as TableMemory).columns.get(column) as number) / 4 + row] = mean ? sum / at.count : sum
      })
    }
    return -1
  }
}

/** A sum over rows in the kernel's order: lane by lane, in single precision over a chunk, in double over chunks. */
class LaneSum {
  private readonly chunk = new Float32Array(4)
  private readonly lanes = new Float64Array(4)

  add(row: number, value: number): void {
    if (row % CHUNK === 0) this.carry()
    this.chunk[row & 3] += value
  }
  private carry(): void {
    for (let lane = 0; lane < 4; lane++) this.lanes[lane] += this.chunk[lane]
    this.chunk.fill(0)
  }
  finish(): number {
    this.carry()
    const [a, b, c, d] = this.lanes as unknown as [number, number, number, number]
    return a + c + (b + d)
  }
}

/** The value of every node at one row after another. */
export class Evaluator {
  private readonly values = new Map<Node, number>()
  private readonly blockNodes: Node[]
  private readonly rowNodes: Node[]
  private readonly mirrored: readonly string[]
  private readonly table: TableMemory
  private readonly memory: Memory
  private readonly views: Views
  private at: Position = { block: 0, entry: 0, first: 0, count: 0, row: 0, tick: 0 }

  /** @param mirrored columns that neighbours read, in the order of the mirror */
  constructor(nodes: readonly Node[], mirrored: readonly string[], table: TableMemory, memory: Memory, views: Views) {
    this.mirrored = mirrored
    this.table = table
    this.memory = memory
    this.views = views
    this.blockNodes = nodes.filter((node) => node.level < 2)
    this.rowNodes = nodes.filter((node) => node.level === 2)
  }

  /** Copies what neighbours read of a block, so that they see the old values while new ones are written. */
  mirror(block: number): void {
    const { f32, i32 } = this.views
    const entry = this.table.blockTable / 4 + block * BLOCK_WORDS
    const first = i32[entry + BLOCK.first]
    const count = i32[entry + BLOCK.count]
    for (const column of this.mirrored) {
      const start = (this.table.columns.get(column) as number) / 4 + first
      f32.copyWithin(this.mirrorOf(column), start, start + count)
    }
  }

  private mirrorOf(column: string): number {
    return this.memory.mirror / 4 + this.mirrored.indexOf(column) * this.memory.mirrorRows
  }

  enter(block: number, tick: number): Position {
    const entry = this.table.blockTable / 4 + block * BLOCK_WORDS
    const { i32 } = this.views
    const first = i32[entry + BLOCK.first]
    const count = i32[entry + BLOCK.count]
    this.at = { block, entry, first, count, row: 0, tick }
    for (const node of this.blockNodes) this.values.set(node, this.evaluate(node))
    return this.at
  }

  visit(row: number): void {
    this.at.row = row
    for (const node of this.rowNodes) this.values.set(node, this.evaluate(node))
  }

  value(node: Node): number {
    return this.values.get(node) as number
  }

  private evaluate(node: Node): number {
    const { f32 } = this.views
    const { at, table } = this
    switch (node.op) {
      case 'constant':
      case 'bits':
        return node.value
      case 'parameter':
        return f32[(this.memory.parameters.get(node.name) as number) / 4]
      case 'column':
        return f32[(table.columns.get(node.name) as number) / 4 + at.first + at.row]
      case 'above':
        return this.readAbove(node)
      case 'size':
        return Math.fround(at.count)
      case 'weight':
        return Math.fround(1 / Math.max(degreeOf(table.network, this.views, at), 1))
      case 'draw':
        return this.draw(node.name)
      case 'seen':
        return this.seen(node.name)
      case 'pick':
        return this.pick(node.name, this.value(node.args[0]))
      case 'aggregate':
        return this.aggregate(node.args[0])
      case 'select':
        return this.value(node.args[0]) === 0 ? this.value(node.args[2]) : this.value(node.args[1])
      default:
        return operate(
          node.op,
          node.args.map((arg) => this.value(arg)),
          node.value,
        )
    }
  }

  private readAbove(node: Node): number {
    const [name, column] = node.name.split('.') as [string, string]
    const row = this.views.i32[this.at.entry + BLOCK.above + this.table.above.indexOf(name)]
    return this.views.f32[((this.memory.tables.get(name) as TableMemory).columns.get(column) as number) / 4 + row]
  }

  private draw(purpose: string): number {
    const { i32 } = this.views
    const stream = {
      key0: i32[this.memory.key / 4],
      key1: i32[this.memory.key / 4 + 1],
      blockKey: i32[this.at.entry + BLOCK.key],
      blockStream: i32[this.at.entry + BLOCK.stream],
    }
    return uniformAt(stream, this.at.row, this.at.tick, hashName(purpose))
  }

  private seen(column: string): number {
    const { at, table } = this
    const base = this.mirrorOf(column)
    const degree = degreeOf(table.network, this.views, at)
    let sum = 0
    for (let k = 0; k < degree; k++) {
      sum = Math.fround(sum + this.views.f32[base + neighbourOf(table.network, this.views, at, k)])
    }
    return sum
  }

  private pick(column: string, draw: number): number {
    const { at, table } = this
    const base = this.mirrorOf(column)
    const degree = degreeOf(table.network, this.views, at)
    if (degree <= 0) return this.views.f32[base + at.row]
    const k = Math.min(Math.trunc(Math.fround(draw * Math.fround(degree))), degree - 1)
    return this.views.f32[base + neighbourOf(table.network, this.views, at, k)]
  }

  /** A sum over the block, in the kernel's order: four sums in double precision, lane by lane. */
  private aggregate(of: Node): number {
    const inner = new Evaluator(reach(of), [], this.table, this.memory, this.views)
    const sum = new LaneSum()
    const { count } = inner.enter(this.at.block, this.at.tick)
    for (let row = 0; row < count; row++) {
      inner.visit(row)
      sum.add(row, inner.value(of))
    }
    return Math.fround(sum.finish())
  }
}

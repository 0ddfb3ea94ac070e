/**
 * Pass → WebAssembly: a module with one function (first block, last block, tick) that visits the rows of each block
 * four at a time, computes every value once, and returns −1, or the first row of the four in which a value was not
 * finite, before any of the four was changed.
 */
import { demands } from './demands.ts'
import { gatherFunction } from './gather.ts'
import { neighbourFunction } from './gather-neighbour.ts'
import type { Node } from './graph.ts'
import { carry, finishSum, newSum, type Sum } from './kernel-sums.ts'
import { Values } from './kernel-values.ts'
import type { Pass } from './lower.ts'
import { BLOCK, BLOCK_WORDS, CHUNK, type Memory, PLACES, STRIP, type TableMemory } from './memory.ts'
import type { Op } from './operations.ts'
import { hashName, philoxFunction } from './philox.ts'
import { cutStages, type Stage } from './stages.ts'
import { Body, CODE, encodeModule, I32, SIMD, V128, type WasmFunction } from './wasm.ts'

/** Bytes of a module with one exported function, `run`. */
export function compileKernel(pass: Pass, memory: Memory): Uint8Array<ArrayBuffer> {
  const functions: WasmFunction[] = []
  const index = (made: WasmFunction) => functions.push(made) - 1
  const table = memory.tables.get(pass.table) as TableMemory
  const { fetched, mirrored } = demands(pass)
  const calls: Calls = {}
  if (fetched.some(({ op }) => op === 'draw')) calls.draw = index(philoxFunction())
  if (mirrored.length > 0) {
    const neighbour = index(neighbourFunction(table.network))
    calls.gather = index(gatherFunction(memory, table, fetched, mirrored, neighbour))
  }
  index({ params: 3, result: true, body: new PassWriter(pass, memory, calls).write(), name: 'run' })
  return encodeModule(functions)
}

/** Indices of the functions that a pass calls, where it does. */
interface Calls {
  draw?: number
  gather?: number
}

/** The byte of each of four rows after the first's. */
const BYTES = [0, 4, 8, 12].flatMap((byte) => [byte, 0, 0, 0])

/**
 * A product that is 0 where everything watched is finite: x − x is 0 for every finite x, and 0 · y for every finite y.
 */
function watchOf({ sinks }: Pass): Node | undefined {
  const [first, ...rest] = sinks
  const made = (op: Op, args: Node[]): Node => ({ id: -1, op, args, level: 2, value: 0, name: '' })
  return first && rest.reduce((product, node) => made('mul', [product, node]), made('sub', [first, first]))
}

class PassWriter {
  private readonly body = new Body(3)
  private readonly pass: Pass
  private readonly memory: Memory
  private readonly table: TableMemory
  private readonly calls: Calls
  private readonly nodes: Node[]
  private readonly fetched: Node[]
  private readonly mirrored: string[]
  private readonly stages: Stage[]
  private readonly values: Values
  /** 0 where everything watched in a row is finite. */
  private readonly watched: Node | undefined
  private readonly at: {
    entry: number
    first: number
    count: number
    /** First row of the strip and of the next. */
    row: number
    end: number
    /** Byte of the row in columns and in the scratch; the scratch's at the end of the strip and of the block. */
    byte: number
    place: number
    until: number
    left: number
    /** Byte of the block's row in each table above. */
    above: number[]
  }
  /** Which of the four rows are rows and not padding. Padding is computed too, and is neither watched nor summed. */
  private readonly mask: number

  constructor(pass: Pass, memory: Memory, calls: Calls) {
    this.pass = pass
    this.memory = memory
    this.table = memory.tables.get(pass.table) as TableMemory
    this.calls = calls
    const { nodes, fetched, mirrored } = demands(pass)
    this.nodes = nodes
    this.fetched = fetched
    this.mirrored = mirrored
    this.watched = watchOf(pass)
    this.stages = cutStages(this.roots(), PLACES - fetched.length)
    const { body } = this
    const int = () => body.local(I32)
    this.at = {
      entry: int(),
      first: int(),
      count: int(),
      row: int(),
      end: int(),
      byte: int(),
      place: int(),
      until: int(),
      left: int(),
      above: this.table.above.map(int),
    }
    this.mask = body.local(V128)
    this.values = new Values(body, memory, this.table, this.at, this.countUses())
    fetched.forEach((node, k) => {
      this.values.places.set(node, memory.scratch + k * STRIP * 4)
    })
  }

  /** How often each node is needed. What is stored, summed or kept is needed again after it was first computed. */
  private countUses(): Map<Node, number> {
    const uses = new Map<Node, number>()
    const add = (node: Node, times: number) => uses.set(node, (uses.get(node) ?? 0) + times)
    const roots = this.roots()
    for (const { args } of [...this.nodes, ...roots]) for (const arg of args) add(arg, 1)
    for (const node of [...roots, ...this.stages.flatMap((kept) => [...kept.keys()])]) add(node, 2)
    return uses
  }

  private roots(): Node[] {
    return [
      ...(this.watched ? [this.watched] : []),
      ...this.pass.writes.map(({ node }) => node),
      ...this.pass.totals.map(({ node }) => node),
    ]
  }

  write(): Body {
    const { body } = this
    const [from, to] = [0, 1] as const
    // A constant that stands in a loop is made anew in each turn of it by some engines, so none does.
    for (const node of this.nodes) if (node.level === 0) this.values.keep(node)
    body
      .get(from)
      .get(to)
      .op(CODE.i32_lt_s)
      .when(() => {
        body.loop(() => {
          this.enterBlock(from)
          for (const column of this.mirrored) this.mirror(column)
          this.computeBlockValues()
          const sums = this.pass.totals.map(({ node }) => newSum(this.body, node))
          this.overRows(this.fetched.length > 0, sums, [
            ...this.stages.map((kept) => () => this.keep(kept)),
            () => {
              for (const node of this.roots()) this.values.compute(node)
              this.setMask()
              this.watch()
              this.store()
              for (const sum of sums) this.accumulate(sum)
            },
          ])
          this.pass.totals.forEach(({ column, mean }, k) => {
            this.storeTotal(column, mean, sums[k])
          })
          body.get(from).i32(1).op(CODE.i32_add).tee(from).get(to).op(CODE.i32_lt_s).op(CODE.br_if, 0)
        })
      })
    return body.i32(-1)
  }

  /** Reads the block's entry. */
  private enterBlock(block: number): void {
    const { body, at } = this
    body
      .get(block)
      .i32(BLOCK_WORDS * 4)
      .op(CODE.i32_mul)
      .i32(this.table.blockTable)
      .op(CODE.i32_add)
      .set(at.entry)
    body
      .get(at.entry)
      .memory(CODE.i32_load, BLOCK.first * 4)
      .set(at.first)
    body
      .get(at.entry)
      .memory(CODE.i32_load, BLOCK.count * 4)
      .set(at.count)
    at.above.forEach((local, k) => {
      body
        .get(at.entry)
        .memory(CODE.i32_load, (BLOCK.above + k) * 4)
        .i32(2)
        .op(CODE.i32_shl)
        .set(local)
    })
  }

  /** Computes whatever is the same in all rows of a block before its rows are visited. */
  private computeBlockValues(): void {
    const aggregates = this.nodes.filter(({ op }) => op === 'aggregate')
    // Arguments stand before what is computed from them, so one look at each node tells what waits for a sum.
    const late = new Set<Node>()
    for (const node of this.nodes) {
      if (node.op === 'aggregate' || node.args.some((arg) => late.has(arg))) late.add(node)
    }
    const shared = this.nodes.filter((node) => node.level === 1 && node.op !== 'aggregate')
    for (const node of shared) if (!late.has(node)) this.values.keep(node)
    if (aggregates.length > 0) this.computeAggregates(aggregates)
    for (const node of shared) if (late.has(node)) this.values.keep(node)
  }

  private computeAggregates(aggregates: Node[]): void {
    const { body } = this
    const sums = aggregates.map((node) => newSum(this.body, node.args[0]))
    this.overRows(false, sums, [
      () => {
        this.setMask()
        for (const sum of sums) this.accumulate(sum)
      },
    ])
    aggregates.forEach((node, k) => {
      finishSum(this.body, sums[k])
      body.op(CODE.f32_demote).simd(SIMD.f32x4_splat)
      this.values.settle(node)
    })
  }

  /** Visits the rows of a block strip by strip: draws and neighbours are fetched first, then follows each stage. */
  private overRows(fetching: boolean, sums: readonly Sum[], stages: readonly (() => void)[]): void {
    const { body, at } = this
    const carryAll = () => {
      for (const sum of sums) carry(this.body, sum)
    }
    body.i32(0).set(at.row)
    body.loop(() => {
      const whole = () => body.get(at.row).i32(STRIP).op(CODE.i32_add)
      whole().get(at.count)
      whole().get(at.count).op(CODE.i32_lt_s).op(CODE.select).set(at.end)
      if (fetching) this.fetch()
      body.get(at.end).get(at.row).op(CODE.i32_sub).i32(2).op(CODE.i32_shl).set(at.until)
      body.get(at.count).get(at.row).op(CODE.i32_sub).i32(2).op(CODE.i32_shl).set(at.left)
      for (const stage of stages) this.overStrip(stage)
      if (sums.length > 0)
        body
          .get(at.end)
          .i32(CHUNK - 1)
          .op(CODE.i32_and)
          .op(CODE.i32_eqz)
          .when(carryAll)
      body.get(at.end).tee(at.row).get(at.count).op(CODE.i32_lt_s).op(CODE.br_if, 0)
    })
    carryAll()
  }

  /** Visits the rows of a strip four at a time. */
  private overStrip(stage: () => void): void {
    const { body, at } = this
    body.get(at.first).get(at.row).op(CODE.i32_add).i32(2).op(CODE.i32_shl).set(at.byte)
    body.i32(0).set(at.place)
    body.loop(() => {
      stage()
      body.get(at.byte).i32(16).op(CODE.i32_add).set(at.byte)
      body.get(at.place).i32(16).op(CODE.i32_add).tee(at.place).get(at.until).op(CODE.i32_lt_s).op(CODE.br_if, 0)
    })
    this.values.leaveRows()
  }

  /** Computes what later stages need, and leaves it in the scratch. */
  private keep(kept: Stage): void {
    const { body, at, memory } = this
    for (const node of kept.keys()) this.values.compute(node)
    for (const [node, k] of kept) {
      const place = memory.scratch + (this.fetched.length + k) * STRIP * 4
      body.get(at.place)
      this.values.emit(node)
      body.memorySimd(SIMD.store, place)
      this.values.places.set(node, place)
    }
  }

  private setMask(): void {
    const { body, at } = this
    body.vector(BYTES).get(at.left).get(at.place).op(CODE.i32_sub).simd(SIMD.i32x4_splat)
    body.simd(SIMD.i32x4_lt_s).set(this.mask)
  }

  /** Draws for the rows of a strip, and gathers from their neighbours. */
  private fetch(): void {
    const { body, at, memory } = this
    this.fetched.forEach(({ op, name }, k) => {
      if (op !== 'draw') return
      body
        .i32(memory.scratch + k * STRIP * 4)
        .get(at.row)
        .i32(4)
        .op(CODE.i32_shr_u)
      body.get(at.end).get(at.row).op(CODE.i32_sub).i32(15).op(CODE.i32_add).i32(4).op(CODE.i32_shr_u).get(2)
      body
        .get(at.entry)
        .memory(CODE.i32_load, BLOCK.stream * 4)
        .i32(hashName(name))
      body
        .i32(memory.key)
        .memory(CODE.i32_load, 0)
        .get(at.entry)
        .memory(CODE.i32_load, BLOCK.key * 4)
        .op(CODE.i32_xor)
      body
        .i32(memory.key)
        .memory(CODE.i32_load, 4)
        .call(this.calls.draw as number)
    })
    // A value of the neighbours that nothing needs any more is not fetched.
    if (this.fetched.some(({ op }) => op !== 'draw'))
      body
        .get(at.entry)
        .get(at.row)
        .get(at.end)
        .call(this.calls.gather as number)
  }

  /** Returns the row where anything watched is not finite. */
  private watch(): void {
    const { body, at } = this
    if (!this.watched) return
    this.values.emit(this.watched)
    body.get(this.mask).simd(SIMD.and).words(0).simd(SIMD.f32x4_ne).simd(SIMD.any_true)
    body.when(() => body.get(at.byte).i32(2).op(CODE.i32_shr_u).op(CODE.return))
  }

  private store(): void {
    const { body, at } = this
    for (const { column, node } of this.pass.writes) {
      body.get(at.byte)
      this.values.emit(node)
      body.memorySimd(SIMD.store, this.table.columns.get(column) as number)
    }
  }

  /**
   * Copies a block's column, so that neighbours see the old values while new ones are written. The row after the last,
   * which stands for the neighbours that fill up a slice, is zero there.
   */
  private mirror(column: string): void {
    const { body, at, memory } = this
    const mirror = memory.mirror + this.mirrored.indexOf(column) * memory.mirrorRows * 4
    body
      .i32(mirror)
      .get(at.first)
      .i32(2)
      .op(CODE.i32_shl)
      .i32(this.table.columns.get(column) as number)
      .op(CODE.i32_add)
    body.get(at.count).i32(2).op(CODE.i32_shl).copy()
    body.get(at.count).i32(2).op(CODE.i32_shl).i32(0).memory(CODE.i32_store, mirror)
  }

  /** Adds four values to a chunk's four sums. */
  private accumulate({ node, chunk }: Sum): void {
    this.body.get(chunk)
    this.values.emit(node)
    this.body.get(this.mask).simd(SIMD.and).simd(SIMD.f32x4_add).set(chunk)
  }

  private storeTotal(column: string, mean: boolean, sum: Sum): void {
    const { body, at, memory } = this
    const parent = memory.tables.get(this.table.above[0]) as TableMemory
    body.get(at.above[0])
    finishSum(this.body, sum)
    if (mean) body.get(at.count).op(CODE.f64_convert_i32_s).op(CODE.f64_div)
    body.op(CODE.f32_demote).memory(CODE.f32_store, parent.columns.get(column) as number)
  }
}

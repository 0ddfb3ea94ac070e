/**
 * Pass → WebAssembly: one function (first block, last block, tick) that visits the rows of each block four at a time,
 * computes every value once, and returns −1, or the first row of the four in which a value was not finite, before any
 * of the four was changed.
 */
import { emitWeight, gatherFunction, neighbourFunction } from './gather.ts'
import type { Node, Op } from './graph.ts'
import { bitsOf } from './graph.ts'
import { type Pass, reach } from './lower.ts'
import { BLOCK, BLOCK_WORDS, CHUNK, type Memory, MOST_FETCHED, type TableMemory } from './memory.ts'
import { hashName, philoxFunction } from './philox.ts'
import { Body, CODE, encodeModule, I32, LANES, SIMD, V128, type WasmFunction } from './wasm.ts'

/** Bytes of a module with one exported function for each pass, named like it. */
export function compileKernel(passes: readonly Pass[], memory: Memory): Uint8Array<ArrayBuffer> {
  const functions: WasmFunction[] = [philoxFunction()]
  for (const pass of passes) {
    const table = memory.tables.get(pass.table) as TableMemory
    const { fetched, mirrored } = demands(pass)
    let gather = -1
    if (mirrored.length > 0) {
      const neighbour = functions.push(neighbourFunction(table.network)) - 1
      gather = functions.push(gatherFunction(memory, table, fetched, mirrored, neighbour)) - 1
    }
    functions.push({ params: 3, result: true, body: new PassWriter(pass, memory, gather).write(), name: pass.name })
  }
  return encodeModule(functions)
}

/** What a pass needs beside its graph: what is fetched before its equations, which columns neighbours read. */
export function demands(pass: Pass): { nodes: Node[]; fetched: Node[]; mirrored: string[] } {
  const nodes = reach(...pass.sinks, ...pass.writes.map(({ node }) => node), ...pass.totals.map(({ node }) => node))
  const fetched = nodes.filter(({ op }) => FETCHED.has(op))
  if (fetched.length > MOST_FETCHED)
    throw new RangeError(`${pass.name}: at most ${MOST_FETCHED} draws and neighbours’ values in a pass`)
  const all = reach(...pass.values.map(({ node }) => node))
  const gathered = new Set(all.filter(({ op }) => op === 'seen' || op === 'pick').map(({ name }) => name))
  return { nodes, fetched, mirrored: [...gathered] }
}

/** A choice between something and 0 is a mask over it: all bits of 0 are 0. */
const isPlainZero = ({ op, value }: Node) => op === 'constant' && Object.is(value, 0)

const FETCHED = new Set<Op>(['draw', 'seen', 'pick'])

const SIMPLE: Partial<Record<Op, number>> = {
  add: SIMD.f32x4_add,
  sub: SIMD.f32x4_sub,
  mul: SIMD.f32x4_mul,
  div: SIMD.f32x4_div,
  min: SIMD.f32x4_pmin,
  max: SIMD.f32x4_pmax,
  sqrt: SIMD.f32x4_sqrt,
  abs: SIMD.f32x4_abs,
  neg: SIMD.f32x4_neg,
  lt: SIMD.f32x4_lt,
  le: SIMD.f32x4_le,
  eq: SIMD.f32x4_eq,
  ne: SIMD.f32x4_ne,
  and: SIMD.and,
  or: SIMD.or,
  not: SIMD.not,
  iadd: SIMD.i32x4_add,
  isub: SIMD.i32x4_sub,
}

class PassWriter {
  private readonly body = new Body(3)
  private readonly pass: Pass
  private readonly memory: Memory
  private readonly table: TableMemory
  private readonly gather: number
  private readonly nodes: Node[]
  private readonly fetched: Node[]
  private readonly mirrored: string[]
  private readonly uses = new Map<Node, number>()
  /** Where a node's value is, once computed. */
  private readonly home = new Map<Node, number>()
  private readonly at: {
    entry: number
    first: number
    count: number
    row: number
    end: number
    byte: number
    lanes: number
  }
  private readonly above: number[]
  /** Which of the four rows are rows and not padding. Padding is computed too, and is neither watched nor summed. */
  private readonly mask: number
  /** The number of rows in each lane. */
  private readonly counts: number
  /** Byte of the row in the scratch. */
  private readonly place: number

  constructor(pass: Pass, memory: Memory, gather: number) {
    this.pass = pass
    this.memory = memory
    this.table = memory.tables.get(pass.table) as TableMemory
    this.gather = gather
    const { nodes, fetched, mirrored } = demands(pass)
    this.nodes = nodes
    this.fetched = fetched
    this.mirrored = mirrored
    for (const node of nodes) for (const arg of node.args) this.uses.set(arg, (this.uses.get(arg) ?? 0) + 1)
    // What is watched, stored or summed is needed again after it was first computed.
    for (const node of this.roots()) this.uses.set(node, (this.uses.get(node) ?? 0) + 2)
    const { body } = this
    const int = () => body.local(I32)
    this.at = { entry: int(), first: int(), count: int(), row: int(), end: int(), byte: int(), lanes: body.local(V128) }
    this.above = this.table.above.map(() => body.local(I32))
    this.mask = body.local(V128)
    this.counts = body.local(V128)
    this.place = int()
  }

  private roots(): Node[] {
    return [
      ...this.pass.sinks,
      ...this.pass.writes.map(({ node }) => node),
      ...this.pass.totals.map(({ node }) => node),
    ]
  }

  write(): Body {
    const { body } = this
    const [from, to] = [0, 1] as const
    body
      .get(from)
      .get(to)
      .op(CODE.i32_lt_s)
      .when(() => {
        body.loop(() => {
          this.enterBlock(from)
          for (const column of this.mirrored) this.mirror(column)
          this.computeBlockValues()
          const sums = this.pass.totals.map(({ node }) => this.newSum(node))
          this.overRows(this.fetched.length > 0, sums, () => {
            for (const node of this.roots()) this.compute(node)
            this.watch()
            this.store()
            for (const sum of sums) this.accumulate(sum)
          })
          this.pass.totals.forEach(({ column, mean }, k) => {
            this.storeTotal(column, mean, sums[k] as Sum)
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
    this.above.forEach((local, k) => {
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
    const keep = (node: Node) => {
      this.emit(node)
      this.settle(node)
    }
    for (const node of shared) if (!late.has(node)) keep(node)
    if (aggregates.length > 0) this.computeAggregates(aggregates)
    for (const node of shared) if (late.has(node)) keep(node)
  }

  private computeAggregates(aggregates: Node[]): void {
    const { body } = this
    const sums = aggregates.map((node) => this.newSum(node.args[0] as Node))
    const before = new Map(this.home)
    this.overRows(false, sums, () => {
      for (const sum of sums) this.accumulate(sum)
    })
    // Row values of this loop are not those of the next.
    this.home.clear()
    for (const [node, local] of before) this.home.set(node, local)
    aggregates.forEach((node, k) => {
      this.finishSum(sums[k] as Sum)
      body.op(CODE.f32_demote).simd(SIMD.f32x4_splat)
      this.settle(node)
    })
  }

  /** Visits the rows of a block four at a time, in chunks for which draws and neighbours are fetched first. */
  private overRows(fetching: boolean, sums: readonly Sum[], each: () => void): void {
    const { body, at } = this
    body.i32(0).set(at.row).get(at.first).i32(2).op(CODE.i32_shl).set(at.byte)
    body
      .simd(SIMD.const, ...LANES)
      .set(at.lanes)
      .get(at.count)
      .simd(SIMD.i32x4_splat)
      .set(this.counts)
    body.loop(() => {
      const whole = () => body.get(at.row).i32(CHUNK).op(CODE.i32_add)
      whole().get(at.count)
      whole().get(at.count).op(CODE.i32_lt_s).op(CODE.select).set(at.end)
      if (fetching) {
        this.fetch()
        body.i32(0).set(this.place)
      }
      body.loop(() => {
        body.get(at.lanes).get(this.counts).simd(SIMD.i32x4_lt_s).set(this.mask)
        each()
        body.get(at.byte).i32(16).op(CODE.i32_add).set(at.byte)
        if (fetching) body.get(this.place).i32(16).op(CODE.i32_add).set(this.place)
        body.get(at.lanes).words(4).simd(SIMD.i32x4_add).set(at.lanes)
        body.get(at.row).i32(4).op(CODE.i32_add).tee(at.row).get(at.end).op(CODE.i32_lt_s).op(CODE.br_if, 0)
      })
      for (const sum of sums) this.carry(sum)
      body.get(at.row).get(at.count).op(CODE.i32_lt_s).op(CODE.br_if, 0)
    })
  }

  /** Draws for the rows of a chunk, and gathers from their neighbours. */
  private fetch(): void {
    const { body, at, memory } = this
    this.fetched.forEach(({ op, name }, k) => {
      if (op !== 'draw') return
      body
        .i32(memory.scratch + k * CHUNK * 4)
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
      body.i32(memory.key).memory(CODE.i32_load, 4).call(0)
    })
    if (this.fetched.some(({ op }) => op !== 'draw')) body.get(at.entry).get(at.row).get(at.end).call(this.gather)
  }

  /** Computes a node now, if it was not, and keeps it. */
  private compute(node: Node): void {
    if (this.home.has(node) || node.level === 0) return
    this.emit(node)
    if (this.home.has(node))
      this.body.op(CODE.drop) // it was kept on the way
    else this.settle(node)
  }

  private settle(node: Node): void {
    const local = this.body.local(V128)
    this.body.set(local)
    this.home.set(node, local)
  }

  /** Leaves a node's value on the stack; a value that is used again is also kept. */
  private emit(node: Node): void {
    const { body } = this
    const home = this.home.get(node)
    if (home !== undefined) {
      body.get(home)
      return
    }
    this.emitFresh(node)
    if (node.level === 2 && (this.uses.get(node) ?? 0) > 1) {
      const local = body.local(V128)
      body.tee(local)
      this.home.set(node, local)
    }
  }

  private emitFresh(node: Node): void {
    const { body, at } = this
    const simple = SIMPLE[node.op]
    switch (node.op) {
      case 'constant':
        body.words(bitsOf(node.value))
        return
      case 'bits':
        body.words(node.value)
        return
      case 'column':
        body.get(at.byte).memorySimd(SIMD.load, this.table.columns.get(node.name) as number)
        return
      case 'above':
        this.emitAbove(node)
        return
      case 'size':
        body.get(at.count).simd(SIMD.i32x4_splat).simd(SIMD.f32x4_convert_s)
        return
      case 'weight':
        emitWeight(body, this.table.network, at)
        return
      case 'draw':
      case 'seen':
      case 'pick':
        body.get(this.place).memorySimd(SIMD.load, this.memory.scratch + this.fetched.indexOf(node) * CHUNK * 4)
        return
      case 'select':
        if (isPlainZero(node.args[2] as Node)) {
          this.emit(node.args[1] as Node)
          this.emit(node.args[0] as Node)
          body.simd(SIMD.and)
          return
        }
        this.emit(node.args[1] as Node)
        this.emit(node.args[2] as Node)
        this.emit(node.args[0] as Node)
        body.simd(SIMD.bitselect)
        return
      case 'asbits':
      case 'asnumber':
        this.emit(node.args[0] as Node)
        return
      case 'shl':
      case 'shr':
        this.emit(node.args[0] as Node)
        body.i32(node.value).simd(node.op === 'shl' ? SIMD.i32x4_shl : SIMD.i32x4_shr_s)
        return
    }
    if (simple === undefined) throw new Error(`no instruction for ${node.op}`)
    for (const arg of node.args) this.emit(arg)
    body.simd(simple)
  }

  private emitAbove(node: Node): void {
    const [table, column] = node.name.split('.') as [string, string]
    const address = (this.memory.tables.get(table) as TableMemory).columns.get(column) as number
    this.body.get(this.above[this.table.above.indexOf(table)] as number).memorySimd(SIMD.load32_splat, address)
  }

  /** Returns the row where anything watched is not finite: x − x is 0 for every finite x. */
  private watch(): void {
    const { body, at } = this
    const [first, ...rest] = this.pass.sinks
    if (!first) return
    const difference = (node: Node) => {
      this.emit(node)
      this.emit(node)
      body.simd(SIMD.f32x4_sub)
    }
    difference(first)
    for (const node of rest) {
      difference(node)
      body.simd(SIMD.f32x4_add)
    }
    body.get(this.mask).simd(SIMD.and).words(0).simd(SIMD.f32x4_ne).simd(SIMD.any_true)
    body.when(() => body.get(at.byte).i32(2).op(CODE.i32_shr_u).op(CODE.return))
  }

  private store(): void {
    const { body, at } = this
    for (const { column, node } of this.pass.writes) {
      body.get(at.byte)
      this.emit(node)
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

  private newSum(node: Node): Sum {
    const { body } = this
    const sum = { node, chunk: body.local(V128), low: body.local(V128), high: body.local(V128) }
    for (const local of [sum.chunk, sum.low, sum.high]) body.words(0).set(local)
    return sum
  }

  /** Adds four values to a chunk's four sums. */
  private accumulate({ node, chunk }: Sum): void {
    this.body.get(chunk)
    this.emit(node)
    this.body.get(this.mask).simd(SIMD.and).simd(SIMD.f32x4_add).set(chunk)
  }

  /** Adds a chunk's four sums to the block's, which are in double precision. */
  private carry({ chunk, low, high }: Sum): void {
    const { body } = this
    body.get(low).get(chunk).simd(SIMD.promote_low).simd(SIMD.f64x2_add).set(low)
    body.get(high).get(chunk).get(chunk).simd(SIMD.shuffle, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)
    body.simd(SIMD.promote_low).simd(SIMD.f64x2_add).set(high).words(0).set(chunk)
  }

  /** The four sums as one number in double precision: (0 + 2) + (1 + 3). */
  private finishSum({ low, high }: Sum): void {
    const { body } = this
    const both = body.local(V128)
    body.get(low).get(high).simd(SIMD.f64x2_add).tee(both).simd(SIMD.f64x2_extract, 0)
    body.get(both).simd(SIMD.f64x2_extract, 1).op(CODE.f64_add)
  }

  private storeTotal(column: string, mean: boolean, sum: Sum): void {
    const { body, at, memory } = this
    const parent = memory.tables.get(this.table.above[0] as string) as TableMemory
    body.get(this.above[0] as number)
    this.finishSum(sum)
    if (mean) body.get(at.count).op(CODE.f64_convert_i32_s).op(CODE.f64_div)
    body.op(CODE.f32_demote).memory(CODE.f32_store, parent.columns.get(column) as number)
  }
}

/** A sum over a block: in single precision over a chunk, in double precision over chunks, lane by lane. */
interface Sum {
  node: Node
  chunk: number
  low: number
  high: number
}

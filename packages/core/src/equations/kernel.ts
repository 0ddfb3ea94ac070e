/**
 * Pass → WebAssembly: a module with one function (first block, last block, tick) that visits the rows of each block four at a time,
 * computes every value once, and returns −1, or the first row of the four in which a value was not finite, before any
 * of the four was changed.
 */
import { gatherFunction, neighbourFunction } from './gather.ts'
import type { Node, Op } from './graph.ts'
import { bitsOf } from './graph.ts'
import { type Pass, reach } from './lower.ts'
import { BLOCK, BLOCK_WORDS, CHUNK, type Memory, PLACES, STRIP, type TableMemory } from './memory.ts'
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

/** What a pass needs beside its graph: what is fetched before its equations, which columns neighbours read. */
interface Demands {
  nodes: Node[]
  fetched: Node[]
  mirrored: string[]
}

const known = new WeakMap<Pass, Demands>()

export function demands(pass: Pass): Demands {
  const before = known.get(pass)
  if (before) return before
  const nodes = reach(...pass.sinks, ...pass.writes.map(({ node }) => node), ...pass.totals.map(({ node }) => node))
  const fetched = nodes.filter(({ op }) => FETCHED.has(op))
  if (fetched.length > PLACES)
    throw new RangeError(`${pass.name}: at most ${PLACES} draws and neighbours’ values in a pass`)
  const all = reach(...pass.values.map(({ node }) => node))
  const gathered = new Set(all.filter(({ op }) => op === 'seen' || op === 'pick').map(({ name }) => name))
  const made = { nodes, fetched, mirrored: [...gathered] }
  known.set(pass, made)
  return made
}

/** The byte of each of four rows after the first's. */
const BYTES = [0, 4, 8, 12].flatMap((byte) => [byte, 0, 0, 0])

/** The upper half of a vector, twice. */
const UPPER = [0, 1].flatMap(() => [8, 9, 10, 11, 12, 13, 14, 15])

/** A choice between something and 0 is a mask over it: all bits of 0 are 0. */
const isPlainZero = ({ op, value }: Node) => op === 'constant' && Object.is(value, 0)

const FETCHED = new Set<Op>(['draw', 'seen', 'weight', 'pick'])

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

/** A product that is 0 where everything watched is finite: x − x is 0 for every finite x, and 0 · y for every finite y. */
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
  private readonly uses = new Map<Node, number>()
  /** Where a node's value is, once computed. */
  private readonly home = new Map<Node, number>()
  private readonly stages: Stage[]
  /** What was fetched, and what stages keep for later ones: the byte of its first row in the scratch. */
  private readonly places = new Map<Node, number>()
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
  }
  private readonly above: number[]
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
    const roots = this.roots()
    this.stages = cutStages(roots, PLACES - fetched.length)
    fetched.forEach((node, k) => {
      this.places.set(node, memory.scratch + k * STRIP * 4)
    })
    for (const node of [...nodes, ...roots])
      for (const arg of node.args) this.uses.set(arg, (this.uses.get(arg) ?? 0) + 1)
    // What is stored, summed or kept is needed again after it was first computed.
    for (const node of [...roots, ...this.stages.flatMap((kept) => [...kept.keys()])])
      this.uses.set(node, (this.uses.get(node) ?? 0) + 2)
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
    }
    this.above = this.table.above.map(() => body.local(I32))
    this.mask = body.local(V128)
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
          this.overRows(this.fetched.length > 0, sums, [
            ...this.stages.map((kept) => () => this.keep(kept)),
            () => {
              for (const node of this.roots()) this.compute(node)
              this.setMask()
              this.watch()
              this.store()
              for (const sum of sums) this.accumulate(sum)
            },
          ])
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
    this.overRows(false, sums, [
      () => {
        this.setMask()
        for (const sum of sums) this.accumulate(sum)
      },
    ])
    aggregates.forEach((node, k) => {
      this.finishSum(sums[k] as Sum)
      body.op(CODE.f32_demote).simd(SIMD.f32x4_splat)
      this.settle(node)
    })
  }

  /** Visits the rows of a block strip by strip: draws and neighbours are fetched first, then follows each stage. */
  private overRows(fetching: boolean, sums: readonly Sum[], stages: readonly (() => void)[]): void {
    const { body, at } = this
    const carryAll = () => {
      for (const sum of sums) this.carry(sum)
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
    // The values of these rows are not those of the next loop's.
    for (const node of this.home.keys()) if (node.level === 2) this.home.delete(node)
  }

  /** Computes what later stages need, and leaves it in the scratch. */
  private keep(kept: Stage): void {
    const { body, at, memory } = this
    for (const node of kept.keys()) this.compute(node)
    for (const [node, k] of kept) {
      const place = memory.scratch + (this.fetched.length + k) * STRIP * 4
      body.get(at.place)
      this.emit(node)
      body.memorySimd(SIMD.store, place)
      this.places.set(node, place)
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
    const place = this.places.get(node)
    if (place === undefined) this.emitFresh(node)
    else body.get(this.at.place).memorySimd(SIMD.load, place)
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

  /** Returns the row where anything watched is not finite. */
  private watch(): void {
    const { body, at } = this
    if (!this.watched) return
    this.emit(this.watched)
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
    body.get(high).get(chunk).get(chunk).shuffle(UPPER)
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

/**
 * Emits what computes the values of a pass: each node once, kept in a local or in the scratch where it is used again.
 */

import { plainError } from '../messages/compose.ts'
import { message } from './errors.english.ts'
import type { Node } from './graph.ts'
import type { Memory, TableMemory } from './memory.ts'
import { bitsOf, type Op } from './operations.ts'
import { type Body, CODE, SIMD, V128 } from './wasm.ts'

/** A choice between something and 0 is a mask over it: all bits of 0 are 0. */
const isPlainZero = ({ op, value }: Node) => op === 'constant' && Object.is(value, 0)

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

/** Locals that the values are read by: rows of the block, bytes of the row in columns and in the scratch. */
export interface ValueLocals {
  count: number
  byte: number
  place: number
  /** Byte of the row in each table above. */
  above: readonly number[]
}

export class Values {
  /** What was fetched, and what stages keep for later ones: the byte of its first row in the scratch. */
  readonly places = new Map<Node, number>()
  private readonly body: Body
  private readonly memory: Memory
  private readonly table: TableMemory
  private readonly at: ValueLocals
  private readonly uses: ReadonlyMap<Node, number>
  /** Where a node's value is, once computed. */
  private readonly home = new Map<Node, number>()

  /** @param uses how often each node is needed: what is needed more than once is kept */
  constructor(body: Body, memory: Memory, table: TableMemory, at: ValueLocals, uses: ReadonlyMap<Node, number>) {
    this.body = body
    this.memory = memory
    this.table = table
    this.at = at
    this.uses = uses
  }

  /** Forgets the values of rows: those of the next loop are other rows'. */
  leaveRows(): void {
    for (const node of this.home.keys()) if (node.level === 2) this.home.delete(node)
  }

  /** Computes a node now, if it was not, and keeps it. */
  compute(node: Node): void {
    if (this.home.has(node) || node.level === 0) return
    this.emit(node)
    if (this.home.has(node))
      this.body.op(CODE.drop) // it was kept on the way
    else this.settle(node)
  }

  /** Computes a node and keeps it: what is the same in all rows, before they are visited. */
  keep(node: Node): void {
    this.emit(node)
    this.settle(node)
  }

  settle(node: Node): void {
    const local = this.body.local(V128)
    this.body.set(local)
    this.home.set(node, local)
  }

  /** Leaves a node's value on the stack; a value that is used again is also kept. */
  emit(node: Node): void {
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
      case 'parameter':
        body.i32(0).memorySimd(SIMD.load32_splat, this.memory.parameters.get(node.name) as number)
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
        if (isPlainZero(node.args[2])) {
          this.emit(node.args[1])
          this.emit(node.args[0])
          body.simd(SIMD.and)
          return
        }
        this.emit(node.args[1])
        this.emit(node.args[2])
        this.emit(node.args[0])
        body.simd(SIMD.bitselect)
        return
      case 'asbits':
      case 'asnumber':
        this.emit(node.args[0])
        return
      case 'shl':
      case 'shr':
        this.emit(node.args[0])
        body.i32(node.value).simd(node.op === 'shl' ? SIMD.i32x4_shl : SIMD.i32x4_shr_s)
        return
    }
    if (simple === undefined) throw plainError(message('pass.instruction', { name: node.op }))
    for (const arg of node.args) this.emit(arg)
    body.simd(simple)
  }

  private emitAbove(node: Node): void {
    const [table, column] = node.name.split('.') as [string, string]
    const address = (this.memory.tables.get(table) as TableMemory).columns.get(column) as number
    this.body.get(this.at.above[this.table.above.indexOf(table)]).memorySimd(SIMD.load32_splat, address)
  }
}

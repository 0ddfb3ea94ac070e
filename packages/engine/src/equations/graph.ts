/**
 * The graph of single-precision operations that kernel and reference both execute. Equal operations on equal
 * arguments are one node, so common parts are computed once; operations on constants are done here; what a zero
 * multiplies is gone, so a lever at zero leaves nothing behind.
 */
import { plainError } from '../messages/compose.ts'
import { message } from './errors.english.ts'

export type Op =
  // leaves
  | 'constant'
  | 'bits'
  | 'column'
  | 'above'
  | 'size'
  | 'draw'
  | 'seen'
  | 'weight'
  | 'pick'
  | 'aggregate'
  // single precision → single precision
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'min'
  | 'max'
  | 'sqrt'
  | 'abs'
  | 'neg'
  // comparisons and connectives: truth
  | 'lt'
  | 'le'
  | 'eq'
  | 'ne'
  | 'and'
  | 'or'
  | 'not'
  // truth, a, b → a or b
  | 'select'
  // 32-bit integers
  | 'asbits'
  | 'asnumber'
  | 'iadd'
  | 'isub'
  | 'shl'
  | 'shr'

/** How often a node's value can differ: never, from block to block, from row to row. */
type Level = 0 | 1 | 2

export interface Node {
  readonly id: number
  readonly op: Op
  readonly args: readonly Node[]
  readonly level: Level
  /** Of constants and bits; the distance of shifts; the ordinal of draws and picks. */
  readonly value: number
  /** Of columns (`column`), columns of a table above (`table.column`), and draws (their purpose). */
  readonly name: string
}

const COMMUTATIVE = new Set<Op>(['add', 'mul', 'eq', 'ne', 'and', 'or', 'iadd'])
const ROW = new Set<Op>(['column', 'draw', 'seen', 'weight', 'pick'])
const BLOCK = new Set<Op>(['above', 'size', 'aggregate'])

const float = new Float32Array(1)
const integer = new Int32Array(float.buffer)

/** The bits of a number in single precision. */
export function bitsOf(value: number): number {
  float[0] = value
  return integer[0]
}

/** The number in single precision that has these bits. */
export function fromBits(bits: number): number {
  integer[0] = bits
  return float[0]
}

export class Graph {
  readonly nodes: Node[] = []
  private readonly known = new Map<string, Node>()

  private node(op: Op, args: readonly Node[], value = 0, name = ''): Node {
    const ordered = COMMUTATIVE.has(op) && args[0].id > args[1].id ? [args[1], args[0]] : args
    const valueKey = op === 'constant' ? bitsOf(value) : value
    const key = `${op} ${ordered.map((arg) => arg.id).join(',')} ${valueKey} ${name}`
    const found = this.known.get(key)
    if (found) return found
    const level = (ROW.has(op) ? 2 : BLOCK.has(op) ? 1 : Math.max(0, ...args.map((arg) => arg.level))) as Level
    const node: Node = { id: this.nodes.length, op, args: ordered, level, value, name }
    this.nodes.push(node)
    this.known.set(key, node)
    return node
  }

  constant(value: number): Node {
    return this.node('constant', [], Math.fround(value))
  }
  bits(value: number): Node {
    return this.node('bits', [], value | 0)
  }
  /** A column of this table, in this row. */
  column(name: string): Node {
    return this.node('column', [], 0, name)
  }
  /** A column of a table above, in the row that this block belongs to. */
  above(table: string, column: string): Node {
    return this.node('above', [], 0, `${table}.${column}`)
  }
  draw(purpose: string): Node {
    return this.node('draw', [], 0, purpose)
  }
  /** Sum of a column over the neighbours. */
  seen(column: string): Node {
    return this.node('seen', [], 0, column)
  }
  /** One over the number of neighbours; 1 where there is none. */
  weight(): Node {
    return this.node('weight', [])
  }
  /** A column's value at one neighbour, chosen by a draw; one's own where there is none. */
  pick(column: string, purpose: string): Node {
    return this.node('pick', [this.draw(purpose)], 0, column)
  }
  /** Number of rows of the block. */
  size(): Node {
    return this.node('size', [])
  }
  /** Sum over the rows of the block. */
  aggregate(of: Node): Node {
    return this.node('aggregate', [of])
  }

  add(a: Node, b: Node): Node {
    if (isZero(a)) return b
    if (isZero(b)) return a
    if (b.op === 'neg') return this.sub(a, b.args[0])
    if (a.op === 'neg') return this.sub(b, a.args[0])
    return this.fold('add', [a, b])
  }
  sub(a: Node, b: Node): Node {
    if (isZero(b)) return a
    if (isZero(a)) return this.neg(b)
    if (b.op === 'neg') return this.add(a, b.args[0])
    return this.fold('sub', [a, b])
  }
  mul(a: Node, b: Node): Node {
    if (isZero(a) || isZero(b)) return this.constant(0)
    if (isConstant(a, 1)) return b
    if (isConstant(b, 1)) return a
    if (a.level < 2 && b.level < 2) return this.fold('mul', [a, b])
    // Factors that are the same for all rows of a block are multiplied with each other first, once a block.
    const [left, right] = [factors(a), factors(b)]
    if (!left.row || !right.row) {
      const block =
        left.block && right.block ? this.mul(left.block, right.block) : ((left.row ? right.block : left.block) as Node)
      return this.scaled((left.row ?? right.row) as Node, block)
    }
    if (!left.block || !right.block) return this.fold('mul', [a, b])
    return this.scaled(this.fold('mul', [left.row, right.row]), this.mul(left.block, right.block))
  }
  /** A row's value times a block's. */
  private scaled(row: Node, block: Node): Node {
    if (row.op === 'neg') return this.scaled(row.args[0], this.neg(block))
    return isZero(block) ? this.constant(0) : isConstant(block, 1) ? row : this.fold('mul', [row, block])
  }
  div(a: Node, b: Node): Node {
    if (isZero(a) && !isZero(b)) return this.constant(0)
    if (isConstant(b, 1)) return a
    // Dividing many rows by what is the same for all of them is multiplying by its reciprocal, computed once.
    if (a.level > b.level) return this.mul(a, this.div(this.constant(1), b))
    return this.fold('div', [a, b])
  }
  min(a: Node, b: Node): Node {
    return a === b ? a : this.fold('min', [a, b])
  }
  max(a: Node, b: Node): Node {
    return a === b ? a : this.fold('max', [a, b])
  }
  neg(a: Node): Node {
    if (a.op === 'neg') return a.args[0]
    const { row, block } = factors(a)
    return row && block ? this.scaled(row, this.neg(block)) : this.fold('neg', [a])
  }
  select(condition: Node, yes: Node, no: Node): Node {
    if (condition.op === 'bits') return condition.value === 0 ? no : yes
    return yes === no ? yes : this.node('select', [condition, yes, no])
  }
  /** A truth value is `bits`: 0 for false, −1 for true. */
  and(a: Node, b: Node): Node {
    if (a.op === 'bits') return a.value === 0 ? a : b
    if (b.op === 'bits') return b.value === 0 ? b : a
    return this.node('and', [a, b])
  }
  or(a: Node, b: Node): Node {
    if (a.op === 'bits') return a.value === 0 ? b : a
    if (b.op === 'bits') return b.value === 0 ? a : b
    return this.node('or', [a, b])
  }
  not(a: Node): Node {
    return a.op === 'bits' ? this.bits(~a.value) : this.node('not', [a])
  }
  /** Any other operation, done at once where its arguments are constants. */
  fold(op: Op, args: Node[], value = 0): Node {
    if (args.some((arg) => arg.op !== 'constant' && arg.op !== 'bits')) return this.node(op, args, value)
    const result = operate(
      op,
      args.map((arg) => arg.value),
      value,
    )
    return INTEGER.has(op) ? this.bits(result) : this.constant(result)
  }
}

const INTEGER = new Set<Op>(['lt', 'le', 'eq', 'ne', 'asbits', 'iadd', 'isub', 'shl', 'shr'])

/** A product's part that differs from row to row and its part that does not. */
function factors(node: Node): { row?: Node; block?: Node } {
  if (node.level < 2) return { block: node }
  const lower = node.op === 'mul' ? node.args.find((arg) => arg.level < 2) : undefined
  if (!lower) return { row: node }
  return { row: node.args.find((arg) => arg !== lower) as Node, block: lower }
}

const isConstant = (node: Node, value: number) => node.op === 'constant' && node.value === value
const isZero = (node: Node) => isConstant(node, 0)

/** One operation on numbers, as every implementation must do it. Truth is 0 or −1. */
export function operate(op: Op, [a = 0, b = 0, c = 0]: number[], value = 0): number {
  switch (op) {
    case 'add':
      return Math.fround(a + b)
    case 'sub':
      return Math.fround(a - b)
    case 'mul':
      return Math.fround(a * b)
    case 'div':
      return Math.fround(a / b)
    case 'min':
      return b < a ? b : a
    case 'max':
      return a < b ? b : a
    case 'sqrt':
      return Math.fround(Math.sqrt(a))
    case 'abs':
      return Math.abs(a)
    case 'neg':
      return -a
    case 'lt':
      return a < b ? -1 : 0
    case 'le':
      return a <= b ? -1 : 0
    case 'eq':
      return a === b ? -1 : 0
    case 'ne':
      return a !== b ? -1 : 0
    case 'and':
      return a & b
    case 'or':
      return a | b
    case 'not':
      return ~a
    case 'select':
      return a === 0 ? c : b
    case 'asbits':
      return bitsOf(a)
    case 'asnumber':
      return fromBits(a)
    case 'iadd':
      return (a + b) | 0
    case 'isub':
      return (a - b) | 0
    case 'shl':
      return a << value
    case 'shr':
      return a >> value
    default:
      throw plainError(message('pass.operation', { name: op }))
  }
}

/** A node and all that it is computed from, each once, arguments first. */
export function reach(...roots: Node[]): Node[] {
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    for (const arg of node.args) if (!seen.has(arg)) visit(arg)
    seen.add(node)
  }
  for (const root of roots) if (!seen.has(root)) visit(root)
  return [...seen]
}

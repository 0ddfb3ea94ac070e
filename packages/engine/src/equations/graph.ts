/**
 * The graph of single-precision operations that kernel and reference both execute. Equal operations on equal
 * arguments are one node, so common parts are computed once; operations on constants are done here; what a zero
 * multiplies is gone, so a lever at zero leaves nothing behind.
 *
 * Parameters are read when a pass runs, and the graph is the one that constants of the same values would give: where it
 * depends on a value, because it is 0, or because it is compared, that was asked, and the answer is kept. So a pass
 * gives the bits that it would give with constants, and serves all values that answer alike.
 */
import { bitsOf, type Op, operate } from './operations.ts'

/** How often a node's value can differ: never, from block to block, from row to row. */
type Level = 0 | 1 | 2

export interface Node {
  readonly id: number
  readonly op: Op
  readonly args: readonly Node[]
  readonly level: Level
  /** Of constants and bits; the distance of shifts; what a parameter was when the graph was made. */
  readonly value: number
  /** Of columns (`column`), columns of a table above (`table.column`), parameters, and draws (their purpose). */
  readonly name: string
}

/** What the graph depends on: something that was asked of a value made of parameters alone, and the answer. */
export interface Question {
  node: Node
  ask: (value: number) => number | undefined
  answer: number | undefined
}

/** A 0 or 1 leaves nothing of a product or a sum, and what is not finite is never watched for in vain. */
const shaping = (value: number) => (value === 0 || value === 1 || !Number.isFinite(value) ? value : undefined)
const itself = (truth: number) => truth

const COMMUTATIVE = new Set<Op>(['add', 'mul', 'eq', 'ne', 'and', 'or', 'iadd'])
const ROW = new Set<Op>(['column', 'draw', 'seen', 'weight', 'pick'])
const BLOCK = new Set<Op>(['above', 'size', 'aggregate'])
const TRUTH = new Set<Op>(['lt', 'le', 'eq', 'ne'])
const INTEGER = new Set<Op>([...TRUTH, 'asbits', 'iadd', 'isub', 'shl', 'shr'])

export class Graph {
  readonly nodes: Node[] = []
  /** What was asked of parameters. */
  readonly questions: Question[] = []
  private readonly known = new Map<string, Node>()
  /** What is made of parameters alone: its value as they are now, and the node that stands for it. */
  private readonly settled = new Map<Node, { value: number; as: Node }>()

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
  /** A number that is read when a pass runs, and what it is now. */
  parameter(name: string, value: number): Node {
    const single = Math.fround(value)
    return this.settle(this.node('parameter', [], single, name), single)
  }
  /** Computed when a pass runs, unless its value shapes what is made of it. */
  private settle(node: Node, value: number): Node {
    const before = this.settled.get(node)
    if (before) return before.as
    this.settled.set(node, { value, as: node })
    const [isTruth, isWhole] = [TRUTH.has(node.op), INTEGER.has(node.op)]
    if (isWhole && !isTruth) return node
    const answer = this.ask(node, isTruth ? itself : shaping)
    if (answer === undefined) return node
    const as = isTruth ? this.bits(answer) : this.constant(answer)
    this.settled.set(node, { value, as })
    return as
  }
  /**
   * What is asked of a value that is the same in all rows, blocks and ticks; undefined of any other.
   *
   * @param ask undefined for all values that make no difference
   */
  ask(node: Node, ask: Question['ask']): number | undefined {
    if (node.op === 'constant') return ask(node.value)
    const value = this.settled.get(node)?.value
    if (value === undefined) return undefined
    const answer = ask(value)
    this.questions.push({ node, ask, answer })
    return answer
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
    if (args.some(({ level }) => level > 0)) return this.node(op, args, value)
    const values = args.map((arg) => this.settled.get(arg)?.value ?? arg.value)
    const result = operate(op, values, value)
    if (args.some((arg) => this.settled.has(arg))) return this.settle(this.node(op, args, value), result)
    return INTEGER.has(op) ? this.bits(result) : this.constant(result)
  }
}

/** A product's part that differs from row to row and its part that does not. */
function factors(node: Node): { row?: Node; block?: Node } {
  if (node.level < 2) return { block: node }
  const lower = node.op === 'mul' ? node.args.find((arg) => arg.level < 2) : undefined
  if (!lower) return { row: node }
  return { row: node.args.find((arg) => arg !== lower) as Node, block: lower }
}

const isConstant = (node: Node, value: number) => node.op === 'constant' && node.value === value
const isZero = (node: Node) => isConstant(node, 0)

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

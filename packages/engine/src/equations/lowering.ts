/** The trees of one phase → nodes of a graph. */
import type { Message } from '../messages/messages.ts'
import { exp, log, logit, pow, probit } from './approximations.ts'
import { type CheckedPhase, EquationError } from './check.ts'
import { message } from './errors.english.ts'
import { type Graph, type Node, reach } from './graph.ts'
import type { NetworkKind } from './memory.ts'
import { lineage, type Model } from './model.ts'
import type { Op } from './operations.ts'
import type { Tree } from './tree.ts'

const BINARY: Record<string, Op> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '<': 'lt',
  '<=': 'le',
  '==': 'eq',
  '!=': 'ne',
}

/** Turns the trees of one phase into nodes. */
export class Lowering {
  purpose = ''
  /** Whether the equation's draws are spread evenly: its own column holds them. */
  evenly = false
  private readonly defined = new Map<string, Node>()
  private readonly model: Model
  private readonly phase: CheckedPhase
  private readonly graph: Graph
  private readonly written: ReadonlyMap<string, Node>
  private readonly totals: ReadonlyMap<string, unknown>
  private readonly network: NetworkKind

  constructor(
    model: Model,
    phase: CheckedPhase,
    graph: Graph,
    written: ReadonlyMap<string, Node>,
    totals: ReadonlyMap<string, unknown>,
    network: NetworkKind,
  ) {
    this.model = model
    this.phase = phase
    this.graph = graph
    this.written = written
    this.totals = totals
    this.network = network
  }

  define(name: string, node: Node): void {
    this.defined.set(name, node)
  }

  node(tree: Tree, purpose = this.purpose): Node {
    this.purpose = purpose
    const g = this.graph
    switch (tree.kind) {
      case 'number':
        return g.constant(tree.value)
      case 'name':
        return tree.name === 'draw' ? this.draw(1) : this.read(tree.name)
      case 'negate':
        return g.neg(this.node(tree.of))
      case 'not':
        return g.not(this.node(tree.of))
      case 'choose':
        return g.select(this.node(tree.condition), this.node(tree.then), this.node(tree.otherwise))
      case 'binary':
        return this.binary(tree.operator, this.node(tree.left), this.node(tree.right))
      case 'call':
        return this.call(tree)
    }
  }

  /** What a total sums: the argument, a condition counting as 0 or 1. */
  total(tree: Tree): Node {
    const { name, args } = tree as Tree & { kind: 'call' }
    const node = this.node(args[0])
    return name === 'share' ? this.asNumber(node) : node
  }

  private asNumber(condition: Node): Node {
    return this.graph.select(condition, this.graph.constant(1), this.graph.constant(0))
  }

  private binary(operator: string, a: Node, b: Node): Node {
    const g = this.graph
    switch (operator) {
      case '+':
        return g.add(a, b)
      case '-':
        return g.sub(a, b)
      case '*':
        return g.mul(a, b)
      case '/':
        return g.div(a, b)
      case '^':
        return pow(g, a, b)
      case 'and':
        return g.and(a, b)
      case 'or':
        return g.or(a, b)
      case '>':
        return g.fold('lt', [b, a])
      case '>=':
        return g.fold('le', [b, a])
      default:
        return g.fold(BINARY[operator], [a, b])
    }
  }

  private call(tree: Tree & { kind: 'call' }): Node {
    const g = this.graph
    if (tree.name === 'seen' || tree.name === 'pick') return this.neighbours(tree)
    if (tree.name === 'mean' || tree.name === 'sum' || tree.name === 'share') return this.aggregate(tree)
    if (tree.name === 'draw') return this.draw((tree.args[0] as Tree & { kind: 'number' }).value)
    const args = tree.args.map((arg) => this.node(arg)) as [Node, Node, Node]
    switch (tree.name) {
      case 'min':
        return args.reduce((a, b) => g.min(a, b))
      case 'max':
        return args.reduce((a, b) => g.max(a, b))
      case 'clip':
        return g.min(g.max(args[0], args[1]), args[2])
      case 'abs':
        return g.fold('abs', [args[0]])
      case 'sqrt':
        return g.fold('sqrt', [args[0]])
      case 'exp':
        return exp(g, args[0])
      case 'log':
        return log(g, args[0])
      case 'logit':
        return logit(g, args[0])
      case 'probit':
        return probit(g, args[0])
      case 'pow':
        return pow(g, args[0], args[1])
    }
  }

  private draw(ordinal: number): Node {
    if (this.evenly) return this.graph.column(this.purpose)
    return this.graph.draw(`${this.phase.table}.${this.purpose}${ordinal === 1 ? '' : `.${ordinal}`}`)
  }

  private neighbours(tree: Tree & { kind: 'call' }): Node {
    const column = (tree.args[0] as Tree & { kind: 'name' }).name
    this.requireUnwritten(column, tree.name)
    if (tree.name === 'seen') return this.seen(column)
    const ordinal = tree.args[1] ? `.${(tree.args[1] as Tree & { kind: 'number' }).value}` : ''
    return this.graph.pick(column, `${this.phase.table}.${this.phase.name}.pick${ordinal}`)
  }

  /** Where everybody is everybody's neighbour, the block's sum less one's own value replaces a visit to each. */
  private seen(column: string): Node {
    const g = this.graph
    if (this.network !== 'complete') return g.mul(g.seen(column), g.weight())
    const others = g.max(g.sub(g.size(), g.constant(1)), g.constant(1))
    return g.div(g.sub(g.aggregate(g.column(column)), g.column(column)), others)
  }

  private aggregate(tree: Tree & { kind: 'call' }): Node {
    const g = this.graph
    const inside = this.total(tree)
    if (reach(inside).some(({ op }) => op === 'aggregate')) {
      throw this.mistake(message('pass.nested_sums', { name: tree.name }))
    }
    // What a phase before wrote is computed again for the sum, which draws and neighbours cannot be.
    if (reach(inside).some(({ op }) => op === 'draw' || op === 'seen' || op === 'pick')) {
      throw this.mistake(message('pass.drawn', { name: tree.name }))
    }
    const sum = g.aggregate(inside)
    return tree.name === 'sum' ? sum : g.div(sum, g.size())
  }

  private mistake(reason: Message): EquationError {
    return new EquationError(this.phase.name, this.purpose, reason)
  }

  private requireUnwritten(column: string, reader: string): void {
    if (!this.written.has(column)) return
    throw this.mistake(message('pass.column', { name: reader, column }))
  }

  private read(name: string): Node {
    const defined = this.defined.get(name)
    if (defined) return defined
    const constant = this.model.constants.find((candidate) => candidate.name === name)
    if (constant)
      return constant.varies ? this.graph.parameter(name, constant.value) : this.graph.constant(constant.value)
    const [own, ...above] = lineage(this.model, this.phase.table)
    if (own?.columns.some((column) => column.name === name)) {
      return this.written.get(name) ?? this.graph.column(name)
    }
    const table = above.find((candidate) => candidate.columns.some((column) => column.name === name))
    if (!table) throw this.mistake(message('pass.before_defined', { name }))
    if (table === above[0] && this.totals.has(name)) {
      throw this.mistake(message('pass.total', { name }))
    }
    return this.graph.above(table.name, name)
  }
}

/**
 * Checked phases → one pass over the rows of a table: what is written, what is summed, what is watched for values that
 * are not finite. Phases that follow each other on one table share a pass where nothing in the later ones needs the
 * earlier ones to be finished for all rows.
 */
import { exp, log, logit, pow, probit } from './approximations.ts'
import { type CheckedEquation, type CheckedPhase, EquationError } from './check.ts'
import { folded } from './fold.ts'
import { Graph, type Node, type Op } from './graph.ts'
import type { NetworkKind } from './memory.ts'
import { lineage, type Model } from './model.ts'
import type { Tree } from './tree.ts'

export interface Pass {
  name: string
  table: string
  phases: CheckedPhase[]
  graph: Graph
  /** Columns of the table and their next values. */
  writes: { column: string; node: Node }[]
  /** Columns of the table above, and what is summed into them (or averaged). */
  totals: { column: string; node: Node; mean: boolean }[]
  /** Every equation's value, by the equation's name, in the order of the phases. */
  values: { equation: string; phase: string; node: Node }[]
  /** The few values which are not finite whenever any value above is not. */
  sinks: Node[]
}

/**
 * @param network how the rows of this table are joined
 * @param off columns, as `table.column`, that are 0 everywhere and are left out: the levers of mechanisms that are off
 * @throws EquationError where a later phase needs an earlier one to be finished for all rows
 */
export function lower(
  model: Model,
  phases: readonly CheckedPhase[],
  off: ReadonlySet<string> = new Set(),
  network: NetworkKind = 'none',
): Pass {
  const first = phases[0] as CheckedPhase
  const graph = new Graph()
  const written = new Map<string, Node>()
  const totals = new Map<string, Pass['totals'][number]>()
  const values: Pass['values'] = []
  for (const phase of phases) {
    if (phase.table !== first.table) throw new EquationError(phase.name, '', `is not about ${first.table}`)
    const next: [string, Node][] = []
    const lowering = new Lowering(model, phase, graph, written, totals, network)
    const lowerOne = (equation: CheckedEquation) => {
      const node =
        equation.kind === 'total' ? lowering.total(equation.tree) : lowering.node(equation.tree, equation.name)
      values.push({ equation: equation.name, phase: phase.name, node })
      return node
    }
    for (const equation of phase.equations) {
      if (equation.kind === 'rule') next.push([equation.name, lowerOne(equation)])
      else if (equation.kind !== 'total') lowering.define(equation.name, lowerOne(equation))
    }
    // Rules read the old state; what they write is there for totals and for the next phase.
    for (const [column, node] of next) written.set(column, node)
    for (const equation of phase.equations) {
      if (equation.kind !== 'total') continue
      totals.set(equation.name, { column: equation.name, node: lowerOne(equation), mean: !isSum(equation.tree) })
    }
  }
  const roots = [...written.values(), ...[...totals.values(), ...values].map(({ node }) => node)]
  const isOff = ({ op, name }: Node) =>
    op === 'above' ? off.has(name) : op === 'column' && off.has(`${first.table}.${name}`)
  const { graph: left, of } = folded(reach(...roots), isOff)
  const leftValues = values.map((value) => ({ ...value, node: of(value.node) }))
  const writes = [...written].map(([column, node]) => ({ column, node: of(node) }))
  const summed = [...totals.values()].map((total) => ({ ...total, node: of(total.node) }))
  return {
    name: `${first.table} ${phases.map((phase) => phase.name).join('+')}`,
    table: first.table,
    phases: [...phases],
    graph: left,
    writes,
    totals: summed,
    values: leftValues,
    sinks: sinksOf(leftValues, new Set(reach(...[...writes, ...summed].map(({ node }) => node)))),
  }
}

const isSum = (tree: Tree) => tree.kind === 'call' && tree.name === 'sum'

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
class Lowering {
  purpose = ''
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
    const node = this.node(args[0] as Tree)
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
        return g.fold(BINARY[operator] as Op, [a, b])
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
      throw new EquationError(
        this.phase.name,
        this.purpose,
        `${tree.name} of what is itself a sum or a mean: write that to a column and start a new pass`,
      )
    }
    // What a phase before wrote is computed again for the sum, which draws and neighbours cannot be.
    if (reach(inside).some(({ op }) => op === 'draw' || op === 'seen' || op === 'pick')) {
      throw new EquationError(
        this.phase.name,
        this.purpose,
        `${tree.name} needs drawn values of all rows: start a new pass`,
      )
    }
    const sum = g.aggregate(inside)
    return tree.name === 'sum' ? sum : g.div(sum, g.size())
  }

  private requireUnwritten(column: string, reader: string): void {
    if (!this.written.has(column)) return
    throw new EquationError(this.phase.name, this.purpose, `${reader} needs '${column}' of all rows: start a new pass`)
  }

  private read(name: string): Node {
    const defined = this.defined.get(name)
    if (defined) return defined
    const constant = this.model.constants.find((candidate) => candidate.name === name)
    if (constant) return this.graph.constant(constant.value)
    const [own, ...above] = lineage(this.model, this.phase.table)
    if (own?.columns.some((column) => column.name === name)) {
      return this.written.get(name) ?? this.graph.column(name)
    }
    const table = above.find((candidate) => candidate.columns.some((column) => column.name === name))
    if (!table) throw new EquationError(this.phase.name, this.purpose, `reads '${name}' before it is defined`)
    if (table === above[0] && this.totals.has(name)) {
      throw new EquationError(this.phase.name, this.purpose, `needs the total '${name}': start a new pass`)
    }
    return this.graph.above(table.name, name)
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

/**
 * Watching every value would cost two operations each. A value that is not finite makes every sum, difference, product
 * and numerator that it enters not finite, so it is enough to watch those that enter no other watched value this way.
 */
function sinksOf(values: Pass['values'], live: ReadonlySet<Node>): Node[] {
  // What nothing is made of, as what belongs to a lever that is off, need not even be computed.
  const watched = new Set(values.map((value) => value.node).filter((node) => live.has(node)))
  const covered = new Set<Node>()
  const cover = (node: Node): void => {
    const through = node.op === 'div' ? node.args.slice(0, 1) : PASSES_ON.has(node.op) ? node.args : []
    for (const arg of through) {
      if (covered.has(arg)) continue
      covered.add(arg)
      cover(arg)
    }
  }
  for (const node of watched) cover(node)
  return [...watched].filter((node) => !covered.has(node) && !alwaysFinite(node))
}

/** Finite constants, and choices between them. */
const alwaysFinite = (node: Node): boolean =>
  node.op === 'constant' ? Number.isFinite(node.value) : node.op === 'select' && node.args.slice(1).every(alwaysFinite)

const PASSES_ON = new Set<Op>(['add', 'sub', 'mul', 'neg', 'abs', 'sqrt'])

/**
 * Checked phases → one pass over the rows of a table: what is written, what is summed, what is watched for values that
 * are not finite. Phases that follow each other on one table share a pass where nothing in the later ones needs the
 * earlier ones to be finished for all rows.
 */

import { type CheckedPhase, EquationError } from './check.ts'
import { message } from './errors.english.ts'
import { folded } from './fold.ts'
import { Graph, type Node, reach } from './graph.ts'
import { Lowering } from './lowering.ts'
import type { NetworkKind } from './memory.ts'
import type { CheckedEquation, Model } from './model.ts'
import type { Op } from './operations.ts'
import { Shape } from './shape.ts'
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
  /** Columns whose rules draw evenly: before the pass each holds its draws (`spreadEvenly`). */
  evenly: string[]
  /** Every equation's value, by the equation's name, in the order of the phases. */
  values: { equation: string; phase: string; node: Node }[]
  /** The few values which are not finite whenever any value above is not. */
  sinks: Node[]
  /** Which values of the parameters it serves. */
  shape: Shape
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
  const first = phases[0]
  const graph = new Graph()
  const written = new Map<string, Node>()
  const totals = new Map<string, Pass['totals'][number]>()
  const values: Pass['values'] = []
  for (const phase of phases) {
    if (phase.table !== first.table)
      throw new EquationError(phase.name, '', message('pass.other_table', { table: first.table }))
    const next: [string, Node][] = []
    const lowering = new Lowering(model, phase, graph, written, totals, network)
    const lowerOne = (equation: CheckedEquation) => {
      lowering.evenly = equation.evenly === true
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
    evenly: phases.flatMap(({ equations }) => equations.filter(({ evenly }) => evenly).map(({ name }) => name)),
    values: leftValues,
    shape: new Shape([...graph.questions, ...left.questions]),
    sinks: sinksOf(leftValues, new Set(reach(...[...writes, ...summed].map(({ node }) => node)))),
  }
}

const isSum = (tree: Tree) => tree.kind === 'call' && tree.name === 'sum'

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

/** Finite constants, what is made of parameters, and choices between them. */
const alwaysFinite = (node: Node): boolean =>
  node.op === 'select'
    ? node.args.slice(1).every(alwaysFinite)
    : node.level === 0 && !(node.op === 'constant' && !Number.isFinite(node.value))

const PASSES_ON = new Set<Op>(['add', 'sub', 'mul', 'neg', 'abs', 'sqrt'])

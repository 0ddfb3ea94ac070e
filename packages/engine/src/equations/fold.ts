/**
 * A graph where some columns are 0 everywhere: what they multiply is gone, and a lever at zero leaves nothing behind.
 *
 * Nothing is put in another order. The graph was built as if these columns could have any value, so a product has its
 * factors in the same order whether a lever is off for good or only for now, and both give the same bits.
 */
import { Graph, type Node } from './graph.ts'

/**
 * @param nodes arguments first
 * @param isOff whether a node is a column that is 0 everywhere
 * @returns the new graph, and what each node became in it
 */
export function folded(
  nodes: readonly Node[],
  isOff: (node: Node) => boolean,
): { graph: Graph; of: (node: Node) => Node } {
  const graph = new Graph()
  const known = new Map<Node, Node>()
  const of = (node: Node): Node => known.get(node) as Node
  for (const node of nodes) known.set(node, isOff(node) ? graph.constant(0) : remade(graph, node, node.args.map(of)))
  return { graph, of }
}

const isZero = (node: Node): boolean => node.op === 'constant' && node.value === 0
const isOne = (node: Node): boolean => node.op === 'constant' && node.value === 1

function remade(graph: Graph, { op, value, name }: Node, args: Node[]): Node {
  const [a, b, c] = args as [Node, Node, Node]
  switch (op) {
    case 'constant':
      return graph.constant(value)
    case 'bits':
      return graph.bits(value)
    case 'parameter':
      return graph.parameter(name, value)
    case 'column':
      return graph.column(name)
    case 'above': {
      const dot = name.indexOf('.')
      return graph.above(name.slice(0, dot), name.slice(dot + 1))
    }
    case 'size':
      return graph.size()
    case 'draw':
      return graph.draw(name)
    case 'seen':
      return graph.seen(name)
    case 'weight':
      return graph.weight()
    case 'pick':
      return graph.pick(name, a.name)
    case 'aggregate':
      return graph.aggregate(a)
    case 'add':
      return isZero(a) ? b : isZero(b) ? a : graph.fold(op, args)
    case 'sub':
      return isZero(b) ? a : graph.fold(op, args)
    case 'mul':
      if (isZero(a) || isZero(b)) return graph.constant(0)
      return isOne(a) ? b : isOne(b) ? a : graph.fold(op, args)
    case 'div':
      return isZero(a) && !isZero(b) ? graph.constant(0) : isOne(b) ? a : graph.fold(op, args)
    case 'min':
      return graph.min(a, b)
    case 'max':
      return graph.max(a, b)
    case 'select':
      return graph.select(a, b, c)
    case 'and':
      return graph.and(a, b)
    case 'or':
      return graph.or(a, b)
    case 'not':
      return graph.not(a)
    default:
      return graph.fold(op, args, value)
  }
}

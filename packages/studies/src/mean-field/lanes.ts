/**
 * Equations in the mean field: a tree of the model's own language becomes a function on lanes, one for each kind of
 * resident, each with its derivative by the participation that everybody sees. What is drawn is replaced by what is
 * expected of it: `draw < p ? a : b` is p·a + (1 − p)·b, and neighbours are everybody.
 */
import type { CheckedPhase } from '@cogov/engine/equations'
import normalPdf from '@stdlib/stats-base-dists-normal-pdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

export type Tree = CheckedPhase['equations'][number]['tree']

/** Values and derivatives of one quantity, one for each row; a single one stands for all rows. */
export interface Lanes {
  v: Float64Array
  d: Float64Array
}

export const lanes = (n: number, value = 0): Lanes => ({ v: new Float64Array(n).fill(value), d: new Float64Array(n) })

/** How names are read where an equation stands. */
export interface Reader {
  /** Rows of the table. */
  rows: number
  /** Rows that the table stands for, as its members are counted. */
  members: () => number
  read: (name: string) => () => Lanes
  /** The equation of the same phase that a name means, where it means one. */
  equation: (name: string) => Tree | undefined
  /** Before the first tick, a draw of one's own; afterwards nothing, as it is expected over. */
  drawn: (place: string) => Lanes | undefined
  /** The mean that others see of a column, in place of its own mean: of the acts that are held. */
  seen: (name: string) => (() => Lanes) | undefined
}

type Node = () => Lanes

/** @param place names the equation, for its draws */
export function compile(tree: Tree, reader: Reader, place: string): Node {
  const next = (below: Tree) => compile(below, reader, place)
  switch (tree.kind) {
    case 'number': {
      const constant = lanes(1, tree.value)
      return () => constant
    }
    case 'name':
      return tree.name === 'draw' ? drawnOrMiddle(reader, place) : reader.read(tree.name)
    case 'negate':
      return unary(
        next(tree.of),
        (x) => -x,
        () => -1,
      )
    case 'not':
      return unary(
        next(tree.of),
        (x) => (x === 0 ? 1 : 0),
        () => 0,
      )
    case 'binary':
      return operation(tree.operator, next(tree.left), next(tree.right))
    case 'choose':
      return mixture(chance(tree.condition, reader, place), next(tree.then), next(tree.otherwise))
    case 'call':
      return call(tree, reader, place)
  }
}

function drawnOrMiddle(reader: Reader, place: string): Node {
  const given = reader.drawn(place) ?? lanes(1, 0.5)
  return () => given
}

function call(tree: Tree & { kind: 'call' }, reader: Reader, place: string): Node {
  const next = (below: Tree) => compile(below, reader, place)
  const [first, ...rest] = tree.args
  switch (tree.name) {
    case 'draw':
      return drawnOrMiddle(reader, `${place} ${first.kind === 'number' ? first.value : 1}`)
    case 'seen':
    case 'pick':
      return (first.kind === 'name' && reader.seen(first.name)) || average(next(first))
    case 'mean':
      return (first.kind === 'name' && reader.seen(first.name)) || average(next(first))
    case 'share':
      return average(chance(first, reader, place))
    case 'sum': {
      const mean = (first.kind === 'name' && reader.seen(first.name)) || average(next(first))
      return unary(
        mean,
        (x) => x * reader.members(),
        () => reader.members(),
      )
    }
    case 'min':
      return rest.map(next).reduce((a, b) => either(a, b, (x, y) => x <= y), next(first))
    case 'max':
      return rest.map(next).reduce((a, b) => either(a, b, (x, y) => x >= y), next(first))
    case 'clip': {
      const [low, high] = rest.map(next)
      return either(
        either(next(first), low, (x, y) => x >= y),
        high,
        (x, y) => x <= y,
      )
    }
    case 'pow':
      return power(next(first), next(rest[0]))
    case 'abs':
      return unary(next(first), Math.abs, Math.sign)
    case 'sqrt':
      return unary(next(first), Math.sqrt, (_, y) => (y > 0 ? 0.5 / y : 0))
    case 'exp':
      return unary(next(first), Math.exp, (_, y) => y)
    case 'log':
      return unary(next(first), Math.log, (x) => 1 / x)
    case 'logit':
      return unary(
        next(first),
        (x) => Math.log(x / (1 - x)),
        (x) => 1 / (x * (1 - x)),
      )
    case 'probit':
      return unary(
        next(first),
        (x) => normalQuantile(x, 0, 1),
        (_, y) => 1 / normalPdf(y, 0, 1),
      )
  }
}

/**
 * How probable a condition is: 0 or 1, unless it depends on a draw. A comparison with a name whose equation chooses
 * between numbers at random (`newcomer > 0.5`) is as probable as the choice.
 */
function chance(tree: Tree, reader: Reader, place: string): Node {
  const next = (below: Tree) => compile(below, reader, place)
  if (tree.kind === 'not')
    return unary(
      chance(tree.of, reader, place),
      (x) => 1 - x,
      () => -1,
    )
  if (tree.kind !== 'binary')
    return unary(
      next(tree),
      (x) => (x === 0 ? 0 : 1),
      () => 0,
    )
  const { operator, left, right } = tree
  if (operator === 'and') return operation('*', chance(left, reader, place), chance(right, reader, place))
  if (operator === 'or') {
    const [a, b] = [chance(left, reader, place), chance(right, reader, place)]
    return operation('-', operation('+', a, b), operation('*', a, b))
  }
  const open = reader.drawn(place) === undefined
  if (open && isDraw(left, reader)) return probability(next(right), operator.startsWith('<'))
  if (open && isDraw(right, reader)) return probability(next(left), operator.startsWith('>'))
  const choice = open && left.kind === 'name' && right.kind === 'number' ? reader.equation(left.name) : undefined
  if (choice?.kind === 'choose' && right.kind === 'number')
    return ofChoice(choice, operator, right.value, reader, place)
  return operation(operator, next(left), next(right))
}

const isDraw = (tree: Tree, reader: Reader): boolean => {
  if (tree.kind === 'call') return tree.name === 'draw'
  if (tree.kind !== 'name') return false
  if (tree.name === 'draw') return true
  const meant = reader.equation(tree.name)
  return meant !== undefined && meant.kind !== 'choose' && isDraw(meant, reader)
}

/** P(draw < limit), or the other way round. */
const probability = (limit: Node, below: boolean): Node =>
  unary(
    limit,
    (x) => (below ? Math.min(1, Math.max(0, x)) : 1 - Math.min(1, Math.max(0, x))),
    (x) => (x > 0 && x < 1 ? (below ? 1 : -1) : 0),
  )

function ofChoice(tree: Tree, operator: string, limit: number, reader: Reader, place: string): Node {
  if (tree.kind === 'choose') {
    const [then, otherwise] = [tree.then, tree.otherwise].map((one) => ofChoice(one, operator, limit, reader, place))
    return mixture(chance(tree.condition, reader, place), then, otherwise)
  }
  const bound = lanes(1, limit)
  return operation(operator, compile(tree, reader, place), () => bound)
}

/** Whether derivatives are computed along: they cost as much again. */
const mode = { slopes: false }

/** Does some work with derivatives computed along. */
export function withSlopes<T>(work: () => T): T {
  mode.slopes = true
  try {
    return work()
  } finally {
    mode.slopes = false
  }
}

function unary(node: Node, f: (x: number) => number, slope: (x: number, y: number) => number): Node {
  let out = lanes(1)
  return () => {
    const a = node()
    const n = a.v.length
    if (out.v.length !== n) out = lanes(n)
    for (let i = 0; i < n; i++) out.v[i] = f(a.v[i])
    if (mode.slopes) for (let i = 0; i < n; i++) out.d[i] = a.d[i] === 0 ? 0 : a.d[i] * slope(a.v[i], out.v[i])
    return out
  }
}

/** Of two arguments with a lane each, or a single one for all. */
function binary(
  left: Node,
  right: Node,
  f: (x: number, y: number) => number,
  slope: (x: number, y: number, dx: number, dy: number) => number,
): Node {
  let out = lanes(1)
  return () => {
    const a = left()
    const b = right()
    const n = Math.max(a.v.length, b.v.length)
    if (out.v.length !== n) out = lanes(n)
    const p = a.v.length === 1 ? 0 : 1
    const q = b.v.length === 1 ? 0 : 1
    for (let i = 0; i < n; i++) out.v[i] = f(a.v[i * p], b.v[i * q])
    if (mode.slopes) for (let i = 0; i < n; i++) out.d[i] = slope(a.v[i * p], b.v[i * q], a.d[i * p], b.d[i * q])
    return out
  }
}

const truth =
  (holds: (x: number, y: number) => boolean) =>
  (left: Node, right: Node): Node =>
    binary(
      left,
      right,
      (x, y) => (holds(x, y) ? 1 : 0),
      () => 0,
    )

const OPERATIONS: Record<string, (left: Node, right: Node) => Node> = {
  '+': (a, b) =>
    binary(
      a,
      b,
      (x, y) => x + y,
      (_x, _y, dx, dy) => dx + dy,
    ),
  '-': (a, b) =>
    binary(
      a,
      b,
      (x, y) => x - y,
      (_x, _y, dx, dy) => dx - dy,
    ),
  '*': (a, b) =>
    binary(
      a,
      b,
      (x, y) => x * y,
      (x, y, dx, dy) => dx * y + x * dy,
    ),
  '/': (a, b) =>
    binary(
      a,
      b,
      (x, y) => x / y,
      (x, y, dx, dy) => (dx - (x / y) * dy) / y,
    ),
  '^': (a, b) => power(a, b),
  '<': truth((x, y) => x < y),
  '<=': truth((x, y) => x <= y),
  '>': truth((x, y) => x > y),
  '>=': truth((x, y) => x >= y),
  '==': truth((x, y) => x === y),
  '!=': truth((x, y) => x !== y),
  and: truth((x, y) => x !== 0 && y !== 0),
  or: truth((x, y) => x !== 0 || y !== 0),
}

const operation = (operator: string, left: Node, right: Node): Node => OPERATIONS[operator](left, right)

const power = (base: Node, exponent: Node): Node =>
  binary(
    base,
    exponent,
    (x, y) => x ** y,
    (x, y, dx, dy) => (dx === 0 ? 0 : y * x ** (y - 1) * dx) + (dy === 0 ? 0 : x ** y * Math.log(x) * dy),
  )

const either = (left: Node, right: Node, first: (x: number, y: number) => boolean): Node =>
  binary(
    left,
    right,
    (x, y) => (first(x, y) ? x : y),
    (x, y, dx, dy) => (first(x, y) ? dx : dy),
  )

/** p·a + (1 − p)·b; a branch that cannot be taken is not looked at, whatever it is. */
function mixture(weight: Node, then: Node, otherwise: Node): Node {
  const first = binary(
    weight,
    then,
    (p, x) => (p === 0 ? 0 : p * x),
    (p, x, dp, dx) => (p === 0 && dp === 0 ? 0 : dp * x + p * dx),
  )
  const second = binary(
    weight,
    otherwise,
    (p, x) => (p === 1 ? 0 : (1 - p) * x),
    (p, x, dp, dx) => (p === 1 && dp === 0 ? 0 : -dp * x + (1 - p) * dx),
  )
  return operation('+', first, second)
}

/** The mean over all rows of the table. */
function average(node: Node): Node {
  const out = lanes(1)
  return () => {
    const a = node()
    let sum = 0
    let slope = 0
    for (let i = 0; i < a.v.length; i++) {
      sum += a.v[i]
      slope += a.d[i]
    }
    out.v[0] = sum / a.v.length
    out.d[0] = slope / a.v.length
    return out
  }
}

/** Tree → checked phase: every name is known, units agree, nothing is defined by itself, reads and writes are listed. */
import { type Equation, lineage, type Model, type Phase, type Quantity } from './model.ts'
import { parseEquation } from './parse.ts'
import { nearest } from './suggest.ts'
import { children, FUNCTIONS, type Tree } from './tree.ts'
import { combine, DIMENSIONLESS, isDimensionless, parseUnit, raise, sameUnit, showUnit, type Unit } from './units.ts'

export interface CheckedEquation extends Equation {
  tree: Tree
}

export interface CheckedPhase {
  name: string
  table: string
  /** Values and terms stand before the equations that read them. */
  equations: CheckedEquation[]
  /** Columns read and written, as `table.column`. */
  reads: string[]
  writes: string[]
}

/** An equation that cannot be: says which, where, and why. */
export class EquationError extends Error {
  readonly phase: string
  readonly equation: string
  constructor(phase: string, equation: string, reason: string) {
    super(`${phase}: ${equation}: ${reason}`)
    this.name = 'EquationError'
    this.phase = phase
    this.equation = equation
  }
}

/** What a name means inside a phase. */
type Meaning =
  | { kind: 'equation'; equation: CheckedEquation }
  | { kind: 'column'; table: string; quantity: Quantity }
  | { kind: 'constant'; quantity: Quantity }

type Kind = Unit | 'truth' | 'zero'

/**
 * Checks one phase against its model.
 *
 * @throws EquationError naming phase, equation, what was found and the nearest valid name
 */
export function checkPhase(model: Model, phase: Phase): CheckedPhase {
  const fail = (equation: string, reason: string): never => {
    throw new EquationError(phase.name, equation, reason)
  }
  const equations = phase.equations.map((equation): CheckedEquation => {
    try {
      return { ...equation, tree: parseEquation(equation.text) }
    } catch (error) {
      return fail(equation.name, (error as Error).message)
    }
  })
  const scope = scopeOf(model, phase, equations, fail)
  for (const equation of equations) {
    try {
      checkShape(model, phase, equation)
      const found = kindOf(equation.tree, scope, model)
      const declared = parseUnit(equation.unit, model.units)
      if (found === 'truth') fail(equation.name, 'is a condition, expected a number (write condition ? 1 : 0)')
      if (found !== 'zero' && !sameUnit(found as Unit, declared)) {
        fail(equation.name, `has the unit ${showUnit(found as Unit)}, declared is ${showUnit(declared)}`)
      }
      checkTarget(model, phase, equation, declared)
    } catch (error) {
      if (error instanceof EquationError) throw error
      fail(equation.name, (error as Error).message)
    }
  }
  return {
    name: phase.name,
    table: phase.table,
    equations: inOrder(equations, scope, fail),
    reads: readsOf(equations, scope),
    writes: equations.flatMap((equation) => target(model, phase, equation) ?? []).sort(),
  }
}

function scopeOf(
  model: Model,
  phase: Phase,
  equations: CheckedEquation[],
  fail: (equation: string, reason: string) => never,
): Map<string, Meaning> {
  const scope = new Map<string, Meaning>()
  const add = (name: string, meaning: Meaning) => {
    if (scope.has(name)) fail(name, 'is defined twice: one name means one thing')
    scope.set(name, meaning)
  }
  for (const quantity of model.constants) add(quantity.name, { kind: 'constant', quantity })
  for (const table of lineage(model, phase.table)) {
    for (const quantity of table.columns) add(quantity.name, { kind: 'column', table: table.name, quantity })
  }
  for (const equation of equations) {
    if (equation.kind === 'term' || equation.kind === 'value') add(equation.name, { kind: 'equation', equation })
  }
  const targets = equations.flatMap((equation) => target(model, phase, equation) ?? [])
  const twice = targets.find((name, index) => targets.indexOf(name) !== index)
  if (twice) fail(twice, 'is written twice in one phase')
  return scope
}

function checkShape(model: Model, phase: Phase, equation: CheckedEquation): void {
  const { tree } = equation
  if (equation.kind === 'total') {
    if (tree.kind !== 'call' || !AGGREGATES.has(tree.name)) throw new Error('a total is sum(…), mean(…) or share(…)')
    forbidAggregates(tree.args[0] as Tree, 'inside a total')
  } else {
    checkCalls(tree, lineage(model, phase.table)[0]?.network === true)
  }
}

const AGGREGATES = new Set<string>(['sum', 'mean', 'share'])

function checkCalls(tree: Tree, network: boolean): void {
  if (tree.kind === 'call' && AGGREGATES.has(tree.name)) {
    forbidAggregates(tree.args[0] as Tree, `inside ${tree.name}`)
  } else if (tree.kind === 'call' && (tree.name === 'seen' || tree.name === 'pick') && !network) {
    throw new Error(`${tree.name} needs a table with a network`)
  } else {
    for (const child of children(tree)) checkCalls(child, network)
  }
}

function forbidAggregates(tree: Tree, where: string): void {
  const local = new Set<string>([...AGGREGATES, 'seen', 'pick', 'draw'])
  if (tree.kind === 'call' && local.has(tree.name)) throw new Error(`${tree.name} cannot stand ${where}`)
  if (tree.kind === 'name' && tree.name === 'draw') throw new Error(`draw cannot stand ${where}`)
  for (const child of children(tree)) forbidAggregates(child, where)
}

function checkTarget(model: Model, phase: Phase, equation: Equation, declared: Unit): void {
  const name = target(model, phase, equation)
  if (name === undefined) return
  const [table, column] = name.split('.') as [string, string]
  const columns = lineage(model, table)[0]?.columns ?? []
  const found = columns.find((candidate) => candidate.name === column)
  if (!found) {
    throw new Error(
      `writes an unknown column of ${table}${nearest(
        column,
        columns.map((candidate) => candidate.name),
      )}`,
    )
  }
  const unit = parseUnit(found.unit, model.units)
  if (!sameUnit(unit, declared)) throw new Error(`has the unit ${showUnit(declared)}, its column ${showUnit(unit)}`)
}

/** The column that an equation writes, as `table.column`. */
function target(model: Model, phase: Phase, equation: Equation): string | undefined {
  if (equation.kind === 'rule') return `${phase.table}.${equation.name}`
  if (equation.kind !== 'total') return undefined
  const parent = lineage(model, phase.table)[0]?.parent
  if (parent === undefined) throw new EquationError(phase.name, equation.name, `${phase.table} has no table above it`)
  return `${parent}.${equation.name}`
}

function kindOf(tree: Tree, scope: Map<string, Meaning>, model: Model): Kind {
  const of = (child: Tree) => kindOf(child, scope, model)
  switch (tree.kind) {
    case 'number':
      return tree.value === 0 ? 'zero' : DIMENSIONLESS
    case 'name':
      return tree.name === 'draw' ? DIMENSIONLESS : parseUnit(unitText(tree.name, scope), model.units)
    case 'negate':
      return number(of(tree.of))
    case 'not':
      return truth(of(tree.of))
    case 'choose':
      truth(of(tree.condition))
      return alike(of(tree.then), of(tree.otherwise), 'the two sides of a choice')
    case 'binary':
      return binary(tree, of)
    case 'call':
      return call(tree, of, scope)
  }
}

function unitText(name: string, scope: Map<string, Meaning>): string {
  const meaning = scope.get(name)
  if (!meaning) {
    const known = [...scope.keys(), 'draw']
    const hint = Object.hasOwn(FUNCTIONS, name) ? ' (a function needs its argument in brackets)' : nearest(name, known)
    throw new Error(`unknown name '${name}'${hint}`)
  }
  return meaning.kind === 'equation' ? meaning.equation.unit : meaning.quantity.unit
}

function binary(tree: Tree & { kind: 'binary' }, of: (tree: Tree) => Kind): Kind {
  const left = of(tree.left)
  const right = of(tree.right)
  switch (tree.operator) {
    case 'and':
    case 'or':
      truth(left)
      return truth(right)
    case '*':
    case '/':
      if (number(left) === 'zero') return 'zero'
      if (number(right) === 'zero') return tree.operator === '*' ? 'zero' : DIMENSIONLESS
      return combine(left as Unit, right as Unit, tree.operator === '*' ? 1 : -1)
    case '^':
      return power(left, right, tree.right)
    case '+':
    case '-':
      return alike(left, right, tree.operator === '+' ? 'a sum' : 'a difference')
    default:
      alike(left, right, 'a comparison')
      return 'truth'
  }
}

function call(tree: Tree & { kind: 'call' }, of: (tree: Tree) => Kind, scope: Map<string, Meaning>): Kind {
  const kinds = tree.args.map(of)
  const first = kinds[0] as Kind
  switch (tree.name) {
    case 'min':
    case 'max':
    case 'clip':
      return kinds.reduce((a, b) => alike(a, b, tree.name))
    case 'abs':
    case 'sum':
    case 'mean':
      return number(first)
    case 'sqrt':
      return number(first) === 'zero' ? 'zero' : raise(first as Unit, 0.5)
    case 'pow':
      return power(first, kinds[1] as Kind, tree.args[1] as Tree)
    case 'share':
      truth(first)
      return DIMENSIONLESS
    case 'seen':
    case 'pick':
      ownColumn(tree, scope)
      if (tree.args[1]) ordinal(tree.args[1], tree.name)
      return first
    case 'draw':
      ordinal(tree.args[0] as Tree, 'draw')
      return DIMENSIONLESS
    default:
      pure(first, tree.name)
      return DIMENSIONLESS
  }
}

function ownColumn(tree: Tree & { kind: 'call' }, scope: Map<string, Meaning>): void {
  const argument = tree.args[0] as Tree
  const meaning = argument.kind === 'name' ? scope.get(argument.name) : undefined
  if (meaning?.kind !== 'column') throw new Error(`${tree.name} takes the name of a column`)
}

function ordinal(tree: Tree, name: string): void {
  if (tree.kind !== 'number' || !Number.isInteger(tree.value) || tree.value < 1 || tree.value > 99) {
    throw new Error(`${name} is numbered by a whole number from 1 to 99`)
  }
}

function power(base: Kind, exponent: Kind, tree: Tree): Kind {
  pure(exponent, 'an exponent')
  if (number(base) === 'zero' || isDimensionless(base as Unit)) return base
  if (tree.kind !== 'number') throw new Error(`a power of ${showUnit(base as Unit)} needs a number as exponent`)
  return raise(base as Unit, tree.value)
}

function number(kind: Kind): Kind {
  if (kind === 'truth') throw new Error('found a condition where a number is expected (write condition ? 1 : 0)')
  return kind
}

function truth(kind: Kind): Kind {
  if (kind !== 'truth') throw new Error('found a number where a condition is expected')
  return kind
}

function pure(kind: Kind, what: string): void {
  if (number(kind) !== 'zero' && !isDimensionless(kind as Unit)) {
    throw new Error(`${what} takes a pure number, found ${showUnit(kind as Unit)}`)
  }
}

function alike(a: Kind, b: Kind, what: string): Kind {
  if (number(a) === 'zero') return number(b)
  if (number(b) === 'zero') return a
  if (!sameUnit(a as Unit, b as Unit)) {
    throw new Error(`${what} joins ${showUnit(a as Unit)} with ${showUnit(b as Unit)}`)
  }
  return a
}

/** Values and terms sorted so that each stands after what it reads; then rules and totals as declared. */
function inOrder(
  equations: CheckedEquation[],
  scope: Map<string, Meaning>,
  fail: (equation: string, reason: string) => never,
): CheckedEquation[] {
  const ordered: CheckedEquation[] = []
  const path: string[] = []
  const place = (equation: CheckedEquation): void => {
    if (ordered.includes(equation)) return
    if (path.includes(equation.name)) {
      fail(
        equation.name,
        `is defined by itself: ${[...path.slice(path.indexOf(equation.name)), equation.name].join(' → ')}`,
      )
    }
    path.push(equation.name)
    for (const name of namesIn(equation.tree)) {
      const meaning = scope.get(name)
      if (meaning?.kind === 'equation') place(meaning.equation)
    }
    path.pop()
    ordered.push(equation)
  }
  for (const equation of equations) if (equation.kind === 'term' || equation.kind === 'value') place(equation)
  return [...ordered, ...equations.filter((equation) => equation.kind === 'rule' || equation.kind === 'total')]
}

function readsOf(equations: CheckedEquation[], scope: Map<string, Meaning>): string[] {
  const reads = new Set<string>()
  for (const equation of equations) {
    for (const name of namesIn(equation.tree)) {
      const meaning = scope.get(name)
      if (meaning?.kind === 'column') reads.add(`${meaning.table}.${name}`)
    }
  }
  return [...reads].sort()
}

/** Every name in a tree, `draw` left out. */
function namesIn(tree: Tree, found: string[] = []): string[] {
  if (tree.kind === 'name' && tree.name !== 'draw') found.push(tree.name)
  for (const child of children(tree)) namesIn(child, found)
  return found
}

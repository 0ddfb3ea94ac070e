/**
 * Tree → checked phase: every name is known, units agree, nothing is defined by itself, reads and writes are listed.
 */
import { messageOfError, plainError } from '../messages/compose.ts'
import { type Message, MessageError } from '../messages/messages.ts'
import { message } from './errors.english.ts'
import { kindOf, type Meaning } from './kinds.ts'
import { type CheckedEquation, type Equation, lineage, type Model, type Phase } from './model.ts'
import { parseEquation } from './parse.ts'
import { nearest } from './suggest.ts'
import { children, type Tree } from './tree.ts'
import { parseUnit, sameUnit, showUnit, type Unit } from './units.ts'

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
export class EquationError extends MessageError {
  readonly phase: string
  readonly equation: string
  /** Why, without where. */
  readonly reason: Message
  constructor(phase: string, equation: string, reason: Message) {
    super(message('equation.wrong', { phase, equation, reason }))
    this.name = 'EquationError'
    this.phase = phase
    this.equation = equation
    this.reason = reason
  }
}

type Fail = (equation: string, reason: Message) => never

/**
 * Checks one phase against its model.
 *
 * @throws EquationError naming phase, equation, what was found and the nearest valid name
 */
export function checkPhase(model: Model, phase: Phase): CheckedPhase {
  const fail: Fail = (equation, reason) => {
    throw new EquationError(phase.name, equation, reason)
  }
  const equations = phase.equations.map((equation): CheckedEquation => {
    try {
      return { ...equation, tree: parseEquation(equation.text) }
    } catch (error) {
      return fail(equation.name, messageOfError(error))
    }
  })
  const scope = scopeOf(model, phase, equations, fail)
  for (const equation of equations) {
    try {
      checkShape(model, phase, equation)
      const found = kindOf(equation.tree, scope, model)
      const declared = parseUnit(equation.unit, model.units)
      if (found === 'truth') fail(equation.name, message('equation.condition_declared'))
      if (found !== 'zero' && !sameUnit(found as Unit, declared)) {
        const units = { found: showUnit(found as Unit), declared: showUnit(declared) }
        fail(equation.name, message('equation.unit_declared', units))
      }
      checkTarget(model, phase, equation, declared)
    } catch (error) {
      if (error instanceof EquationError) throw error
      fail(equation.name, messageOfError(error))
    }
  }
  // Totals read what the phase has written.
  const before = readsOf(
    equations.filter(({ kind }) => kind !== 'total'),
    scope,
  )
  for (const equation of equations) if (equation.evenly) checkEvenly(phase, equation, before, fail)
  return {
    name: phase.name,
    table: phase.table,
    equations: inOrder(equations, scope, fail),
    reads: readsOf(equations, scope),
    writes: equations.flatMap((equation) => target(model, phase, equation) ?? []).sort(),
  }
}

function scopeOf(model: Model, phase: Phase, equations: CheckedEquation[], fail: Fail): Map<string, Meaning> {
  const scope = new Map<string, Meaning>()
  const add = (name: string, meaning: Meaning) => {
    if (scope.has(name)) fail(name, message('equation.defined_twice'))
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
  if (twice) fail(twice, message('equation.written_twice'))
  return scope
}

function checkShape(model: Model, phase: Phase, equation: CheckedEquation): void {
  const { tree } = equation
  if (equation.kind === 'total') {
    if (tree.kind !== 'call' || !AGGREGATES.has(tree.name)) throw plainError(message('equation.total'))
    forbidAggregates(tree.args[0], (name) => message('equation.inside_total', { name }))
  } else {
    checkCalls(tree, lineage(model, phase.table)[0]?.network === true)
  }
}

/** Its column holds the draws until the phase has run, so nobody can read what was there before. */
function checkEvenly(phase: Phase, { name, kind, tree }: CheckedEquation, reads: readonly string[], fail: Fail): void {
  if (kind !== 'rule' || drawsIn(tree).size !== 1) fail(name, message('equation.evenly_one_draw'))
  if (reads.includes(`${phase.table}.${name}`)) fail(name, message('equation.evenly_read', { name }))
}

/** Numbers of the draws that a tree takes: `draw` is the first, wherever it stands. */
function drawsIn(tree: Tree): Set<number> {
  if (tree.kind === 'name' && tree.name === 'draw') return new Set([1])
  if (tree.kind === 'call' && tree.name === 'draw') return new Set([(tree.args[0] as Tree & { kind: 'number' }).value])
  return new Set(children(tree).flatMap((child) => [...drawsIn(child)]))
}

const AGGREGATES = new Set<string>(['sum', 'mean', 'share'])

function checkCalls(tree: Tree, network: boolean): void {
  if (tree.kind === 'call' && AGGREGATES.has(tree.name)) {
    const of = tree.name
    forbidAggregates(tree.args[0], (name) => message('equation.inside', { name, of }))
  } else if (tree.kind === 'call' && (tree.name === 'seen' || tree.name === 'pick') && !network) {
    throw plainError(message('equation.network', { name: tree.name }))
  } else {
    for (const child of children(tree)) checkCalls(child, network)
  }
}

function forbidAggregates(tree: Tree, refusal: (name: string) => Message): void {
  const local = new Set<string>([...AGGREGATES, 'seen', 'pick', 'draw'])
  if (tree.kind === 'call' && local.has(tree.name)) throw plainError(refusal(tree.name))
  if (tree.kind === 'name' && tree.name === 'draw') throw plainError(refusal('draw'))
  for (const child of children(tree)) forbidAggregates(child, refusal)
}

function checkTarget(model: Model, phase: Phase, equation: Equation, declared: Unit): void {
  const name = target(model, phase, equation)
  if (name === undefined) return
  const [table, column] = name.split('.') as [string, string]
  const columns = lineage(model, table)[0]?.columns ?? []
  const found = columns.find((candidate) => candidate.name === column)
  if (!found) {
    const known = columns.map((candidate) => candidate.name)
    throw plainError(message('equation.unknown_column', { table, hint: nearest(column, known) }))
  }
  const unit = parseUnit(found.unit, model.units)
  if (!sameUnit(unit, declared))
    throw plainError(message('equation.unit_column', { found: showUnit(declared), unit: showUnit(unit) }))
}

/** The column that an equation writes, as `table.column`. */
function target(model: Model, phase: Phase, equation: Equation): string | undefined {
  if (equation.kind === 'rule') return `${phase.table}.${equation.name}`
  if (equation.kind !== 'total') return undefined
  const parent = lineage(model, phase.table)[0]?.parent
  if (parent === undefined)
    throw new EquationError(phase.name, equation.name, message('equation.no_table_above', { table: phase.table }))
  return `${parent}.${equation.name}`
}

/** Values and terms sorted so that each stands after what it reads; then rules and totals as declared. */
function inOrder(equations: CheckedEquation[], scope: Map<string, Meaning>, fail: Fail): CheckedEquation[] {
  const ordered: CheckedEquation[] = []
  const path: string[] = []
  const place = (equation: CheckedEquation): void => {
    if (ordered.includes(equation)) return
    if (path.includes(equation.name)) {
      const names = [...path.slice(path.indexOf(equation.name)), equation.name].join(' → ')
      fail(equation.name, message('equation.by_itself', { names }))
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

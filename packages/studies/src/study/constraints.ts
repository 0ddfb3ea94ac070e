/**
 * Constraints between factors: conditions on their values, in the language of equations, that every point keeps. Sums
 * and comparisons are in double precision; what differs by rounding alone counts as equal.
 */
import { nearest, parseEquation, type Tree } from '@cogov/engine/equations'
import { type Message, messageOfError, plainError } from '@cogov/engine/messages'
import { message } from './errors.english.ts'
import { type Factor, typeOf, type Value } from './factors.ts'

/** Whether a point keeps all constraints. */
export type Keeps = (values: readonly Value[]) => boolean

/**
 * @returns what is wrong with a constraint, or undefined
 * @example constraintMistake('reward + recognition <= 1.5', factors)
 */
export function constraintMistake(text: string, factors: readonly Factor[]): Message | undefined {
  try {
    compile(text, factors)
    return undefined
  } catch (error) {
    return messageOfError(error)
  }
}

/** @throws RangeError or Error where a text is no condition on these factors */
export function keeperOf(constraints: readonly string[] = [], factors: readonly Factor[]): Keeps {
  const all = constraints.map((text) => compile(text, factors))
  return (values) => all.every((holds) => holds(values.map(Number)) !== 0)
}

type Evaluate = (values: readonly number[]) => number

function compile(text: string, factors: readonly Factor[]): Evaluate {
  const tree = parseEquation(text)
  if (!isCondition(tree)) throw plainError(message('study.no_condition', { text }))
  return evaluatorOf(tree, factors)
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b && !isSame(a, b),
  '<=': (a, b) => a < b || isSame(a, b),
  '>': (a, b) => a > b && !isSame(a, b),
  '>=': (a, b) => a > b || isSame(a, b),
  '==': isSame,
  '!=': (a, b) => !isSame(a, b),
  and: (a, b) => a !== 0 && b !== 0,
  or: (a, b) => a !== 0 || b !== 0,
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}

/** Those whose results are the same on every machine. */
const CALLS: Readonly<Record<string, (...args: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  clip: (value, least, most) => Math.min(most, Math.max(least, value)),
  abs: Math.abs,
  sqrt: Math.sqrt,
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9)
}

const isCondition = (tree: Tree): boolean =>
  tree.kind === 'not' || (tree.kind === 'binary' && tree.operator in COMPARISONS)

function evaluatorOf(tree: Tree, factors: readonly Factor[]): Evaluate {
  const inner = (one: Tree) => evaluatorOf(one, factors)
  switch (tree.kind) {
    case 'number':
      return () => tree.value
    case 'name': {
      const n = indexOf(tree.name, factors)
      return (values) => values[n]
    }
    case 'negate': {
      const of = inner(tree.of)
      return (values) => -of(values)
    }
    case 'not': {
      const of = inner(tree.of)
      return (values) => Number(of(values) === 0)
    }
    case 'binary': {
      const [left, right] = [inner(tree.left), inner(tree.right)]
      const operate = ARITHMETIC[tree.operator] ?? COMPARISONS[tree.operator]
      if (!operate) throw plainError(message('study.constraint_language', { found: tree.operator }))
      return (values) => Number(operate(left(values), right(values)))
    }
    case 'choose': {
      const [condition, yes, no] = [inner(tree.condition), inner(tree.then), inner(tree.otherwise)]
      return (values) => (condition(values) === 0 ? no(values) : yes(values))
    }
    case 'call': {
      const call = CALLS[tree.name]
      if (!call) throw plainError(message('study.constraint_language', { found: tree.name }))
      const args = tree.args.map(inner)
      return (values) => call(...args.map((arg) => arg(values)))
    }
  }
}

/** @throws Error where no factor of numbers, or of yes and no, is called so */
function indexOf(name: string, factors: readonly Factor[]): number {
  const n = factors.findIndex((factor) => factor.name === name)
  if (n < 0) {
    const names = factors.map((factor) => factor.name)
    throw plainError(message('study.constraint_name', { name, known: names.join(', '), hint: nearest(name, names) }))
  }
  if (typeOf(factors[n]) === 'text') throw plainError(message('study.constraint_text', { name }))
  return n
}

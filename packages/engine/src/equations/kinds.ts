/** What a tree gives: a number of some unit, a truth, or a plain zero, which is of any unit. */
import { plainError } from '../messages/compose.ts'
import type { MessageValue } from '../messages/messages.ts'
import { message } from './errors.english.ts'
import type { CheckedEquation, Model, Quantity } from './model.ts'
import { nearest } from './suggest.ts'
import { FUNCTIONS, type Tree } from './tree.ts'
import { combine, DIMENSIONLESS, isDimensionless, parseUnit, raise, sameUnit, showUnit, type Unit } from './units.ts'

/** What a name means inside a phase. */
export type Meaning =
  | { kind: 'equation'; equation: CheckedEquation }
  | { kind: 'column'; table: string; quantity: Quantity }
  | { kind: 'constant'; quantity: Quantity }

type Kind = Unit | 'truth' | 'zero'

const [SUM, DIFFERENCE, COMPARISON] = [
  message('operation.sum'),
  message('operation.difference'),
  message('operation.comparison'),
]
const [EXPONENT, CHOICE] = [message('operation.exponent'), message('operation.choice')]

/** @throws Error that says what does not fit, or which name is not known */
export function kindOf(tree: Tree, scope: Map<string, Meaning>, model: Model): Kind {
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
      return alike(of(tree.then), of(tree.otherwise), CHOICE)
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
    const hint = Object.hasOwn(FUNCTIONS, name) ? message('hint.brackets') : nearest(name, known)
    throw plainError(message('equation.unknown_name', { name, hint }))
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
      return alike(left, right, tree.operator === '+' ? SUM : DIFFERENCE)
    default:
      alike(left, right, COMPARISON)
      return 'truth'
  }
}

function call(tree: Tree & { kind: 'call' }, of: (tree: Tree) => Kind, scope: Map<string, Meaning>): Kind {
  const kinds = tree.args.map(of)
  const first = kinds[0]
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
      return power(first, kinds[1], tree.args[1])
    case 'share':
      truth(first)
      return DIMENSIONLESS
    case 'seen':
    case 'pick':
      ownColumn(tree, scope)
      if (tree.args[1]) ordinal(tree.args[1], tree.name)
      return first
    case 'draw':
      ordinal(tree.args[0], 'draw')
      return DIMENSIONLESS
    default:
      pure(first, tree.name)
      return DIMENSIONLESS
  }
}

function ownColumn(tree: Tree & { kind: 'call' }, scope: Map<string, Meaning>): void {
  const argument = tree.args[0]
  const meaning = argument.kind === 'name' ? scope.get(argument.name) : undefined
  if (meaning?.kind !== 'column') throw plainError(message('equation.takes_column', { name: tree.name }))
}

function ordinal(tree: Tree, name: string): void {
  if (tree.kind !== 'number' || !Number.isInteger(tree.value) || tree.value < 1 || tree.value > 99) {
    throw plainError(message('equation.ordinal', { name }))
  }
}

function power(base: Kind, exponent: Kind, tree: Tree): Kind {
  pure(exponent, EXPONENT)
  if (number(base) === 'zero' || isDimensionless(base as Unit)) return base
  if (tree.kind !== 'number') throw plainError(message('equation.exponent', { unit: showUnit(base as Unit) }))
  return raise(base as Unit, tree.value)
}

function number(kind: Kind): Kind {
  if (kind === 'truth') throw plainError(message('equation.condition'))
  return kind
}

function truth(kind: Kind): Kind {
  if (kind !== 'truth') throw plainError(message('equation.not_condition'))
  return kind
}

function pure(kind: Kind, what: MessageValue): void {
  if (number(kind) !== 'zero' && !isDimensionless(kind as Unit)) {
    throw plainError(message('equation.takes_pure', { what, unit: showUnit(kind as Unit) }))
  }
}

function alike(a: Kind, b: Kind, what: MessageValue): Kind {
  if (number(a) === 'zero') return number(b)
  if (number(b) === 'zero') return a
  if (!sameUnit(a as Unit, b as Unit)) {
    throw plainError(message('equation.joins', { what, a: showUnit(a as Unit), b: showUnit(b as Unit) }))
  }
  return a
}

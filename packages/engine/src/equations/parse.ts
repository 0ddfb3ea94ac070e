/**
 * Text → tree. mathjs parses; what comes out is our own small closed tree, and everything outside the language
 * (assignment, indexing, property access, strings, matrices, ranges, units of mathjs …) is refused by name.
 * Nothing is ever evaluated as code: there is nothing in the tree that could be.
 */
import { type MathNode, parse } from '#mathjs'
import { plainError } from '../messages/compose.ts'
import type { Message } from '../messages/messages.ts'
import { message } from './errors.english.ts'
import { unpack } from './packed.ts'
import { nearest } from './suggest.ts'
import { FUNCTIONS, type FunctionName, OPERATORS, type Operator, type Tree } from './tree.ts'

/** Limits that no honest equation meets, so that a hostile text costs nothing. */
export const LIMITS = { characters: 2000, nesting: 40, operations: 100 }

/** mathjs's own tree of a text: for printing. */
export function parseMath(text: string): MathNode {
  if (text.length > LIMITS.characters) {
    throw plainError(message('equation.characters', { most: LIMITS.characters, found: text.length }))
  }
  refuseDeepNesting(text)
  try {
    return parse(text)
  } catch (error) {
    throw plainError(message('equation.unreadable', { reason: (error as Error).message }))
  }
}

/**
 * Parses one equation.
 *
 * @throws Error that says what is not part of the language, with the nearest thing that is
 * @example parseEquation('honour * belief')
 */
export function parseEquation(text: string): Tree {
  const parsed = trees.get(text)
  if (parsed) return parsed
  const tree = Object.hasOwn(known, text) ? unpack(known[text]) : parseAnew(text)
  if (trees.size >= MAX_TREES) trees.clear()
  trees.set(text, tree)
  return tree
}

/** Parses one equation, also where its tree is known. */
export const parseAnew = (text: string): Tree => convert(parseMath(text))

/** Says what the trees of some texts are, packed, so that mathjs is not needed for them. */
export function knowTrees(packed: Readonly<Record<string, string>>): void {
  known = packed
}

let known: Readonly<Record<string, string>> = {}

/** Trees are never changed, and a sweep over parameters asks for the same ones in every run. */
const trees = new Map<string, Tree>()
const MAX_TREES = 4096

function refuseDeepNesting(text: string): void {
  let depth = 0
  let operators = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    // Prefix signs and conditionals nest without brackets.
    operators = '-+!~?^'.includes(character) ? operators + 1 : /\s/.test(character) ? operators : 0
    if (depth > LIMITS.nesting || operators > LIMITS.nesting) {
      throw plainError(message('equation.nesting', { most: LIMITS.nesting }))
    }
  }
}

function convert(node: MathNode, depth = 0): Tree {
  if (depth > LIMITS.operations) throw plainError(message('equation.operations', { most: LIMITS.operations }))
  const next = (child: MathNode | undefined) => convert(child as MathNode, depth + 1)
  switch (node.type) {
    case 'ParenthesisNode':
      return next(node.content)
    case 'ConstantNode':
      return number(node.value)
    case 'SymbolNode':
      return { kind: 'name', name: node.name as string }
    case 'ConditionalNode':
      return {
        kind: 'choose',
        condition: next(node.condition),
        then: next(node.trueExpr),
        otherwise: next(node.falseExpr),
      }
    case 'OperatorNode':
      return operation(node, (node.args as MathNode[]).map(next))
    case 'FunctionNode':
      return call(node, next)
    default:
      throw plainError(
        message('equation.refused', { what: REFUSED[node.type] ?? node.type, text: shorten(node.toString()) }),
      )
  }
}

const REFUSED: Record<string, Message> = {
  AccessorNode: message('refused.property'),
  ArrayNode: message('refused.matrix'),
  AssignmentNode: message('refused.assignment'),
  BlockNode: message('refused.statements'),
  FunctionAssignmentNode: message('refused.definition'),
  IndexNode: message('refused.index'),
  ObjectNode: message('refused.object'),
  RangeNode: message('refused.range'),
  RelationalNode: message('refused.comparisons'),
}

function number(value: unknown): Tree {
  if (typeof value === 'number' && Number.isFinite(Math.fround(value))) return { kind: 'number', value }
  const found = typeof value === 'string' ? JSON.stringify(value) : String(value)
  throw plainError(message('equation.number', { found: shorten(found) }))
}

function operation(node: MathNode, args: Tree[]): Tree {
  const operator = node.op as string
  if (node.implicit)
    throw plainError(message('equation.multiplication', { text: shorten(node.toString({ implicit: 'show' })) }))
  if (args.length === 1 && operator === '-') return negate(args[0])
  if (args.length === 1 && operator === '+') return args[0]
  if (args.length === 1 && operator === 'not') return { kind: 'not', of: args[0] }
  if (args.length !== 2 || !OPERATORS.has(operator)) {
    throw plainError(message('equation.operator', { operator }))
  }
  return { kind: 'binary', operator: operator as Operator, left: args[0], right: args[1] }
}

const negate = (tree: Tree): Tree =>
  tree.kind === 'number' ? { kind: 'number', value: -tree.value } : { kind: 'negate', of: tree }

function call(node: MathNode, next: (child: MathNode) => Tree): Tree {
  const called = node.fn as MathNode
  const name = called.type === 'SymbolNode' ? (called.name as string) : ''
  if (!Object.hasOwn(FUNCTIONS, name)) {
    const hint = nearest(name, Object.keys(FUNCTIONS))
    throw plainError(message('equation.function', { name: shorten(called.toString()), hint }))
  }
  const [least, most] = FUNCTIONS[name as FunctionName]
  const args = (node.args as MathNode[]).map(next)
  if (args.length < least || args.length > most) throw plainError(argumentsOf(name, least, most, args.length))
  return { kind: 'call', name: name as FunctionName, args }
}

function argumentsOf(name: string, least: number, most: number, found: number): Message {
  if (least < most) return message('equation.arguments_between', { name, least, most, found })
  return message(least === 1 ? 'equation.argument' : 'equation.arguments', { name, least, found })
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

// What could be wrong in a source file: each mutant is one small change of meaning, at one place.
//
// All mutants of a file are put into its source at once, each behind a switch, `(__mutant(7) ? a - b : a + b)`: so a
// file is parsed once, and an undisturbed run tells which tests reach which mutants.

import { createHash } from 'node:crypto'
import MagicString from 'magic-string'
import { parseSync, Visitor } from 'oxc-parser'

/**
 * @typedef {{ file: string, from: number, to: number, by: string, change: string, how: 'expression' | 'statement' }}
 * Candidate
 * by: what stands there instead; nothing for a statement that is removed
 * @typedef {Candidate & { id: number, line: number, column: number, text: string }} Mutant
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 */

const OTHER = /** @type {Record<string, readonly string[]>} */ ({
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
})

const CALLS = new Map([
  ['min', 'max'],
  ['max', 'min'],
  ['some', 'every'],
  ['every', 'some'],
  ['floor', 'ceil'],
])

/** Lists of so many numbers are tables: data, and no code. */
const TABLE = 8

/**
 * All mutants that a file could have.
 * @param {string} file
 * @param {string} source
 * @returns {Candidate[]}
 */
export function candidates(file, source) {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  /** @type {Candidate[]} */
  const found = []
  /** @type {{ start: number, end: number }[]} */
  const closed = []
  const add = (/** @type {Node} */ node, /** @type {string} */ by, /** @type {string} */ change, how = 'expression') =>
    found.push({ file, from: node.start, to: node.end, by, change, how: /** @type {Candidate['how']} */ (how) })
  const textOf = (/** @type {Node} */ node) => source.slice(node.start, node.end)

  /** Another operator between two parts. */
  function exchange(/** @type {Node} */ node) {
    const { left, right, operator } = node
    if (operator === '+' && (isText(left) || isText(right))) return
    const between = source.slice(left.end, right.start)
    for (const other of OTHER[operator] ?? []) {
      add(node, `${textOf(left)}${between.replace(operator, other)}${textOf(right)}`, `${operator} → ${other}`)
    }
  }
  function truth(/** @type {Node} */ test) {
    add(test, 'true', `${short(textOf(test))} → true`)
    add(test, 'false', `${short(textOf(test))} → false`)
  }
  function removed(/** @type {Node} */ node) {
    add(node, '', `removed: ${short(textOf(node))}`, 'statement')
  }

  new Visitor(
    /** @type {any} */ ({
      BinaryExpression: exchange,
      LogicalExpression: exchange,
      AssignmentExpression: (/** @type {Node} */ node) => exchange(node),
      ConditionalExpression: (/** @type {Node} */ { test }) => truth(test),
      IfStatement: (/** @type {Node} */ { test }) => truth(test),
      WhileStatement: (/** @type {Node} */ { test }) => add(test, 'false', `${short(textOf(test))} → false`),
      ForStatement: (/** @type {Node} */ { test }) => test && add(test, 'false', `${short(textOf(test))} → false`),
      UnaryExpression(/** @type {Node} */ node) {
        if (node.operator !== '-' && node.operator !== '!' && node.operator !== '~') return
        if (node.argument.type === 'Literal') closed.push(node.argument)
        add(node, textOf(node.argument), `${short(textOf(node))} → ${short(textOf(node.argument))}`)
      },
      UpdateExpression(/** @type {Node} */ node) {
        const [from, to] = node.operator === '++' ? ['++', '--'] : ['--', '++']
        add(node, textOf(node).replace(from, to), `${from} → ${to}`)
      },
      CallExpression(/** @type {Node} */ node) {
        const { callee } = node
        const other = callee.type === 'MemberExpression' && !callee.computed && CALLS.get(callee.property.name)
        if (!other) return
        const { start, end } = callee.property
        const by = source.slice(node.start, start) + other + source.slice(end, node.end)
        add(node, by, `${callee.property.name} → ${other}`)
      },
      ArrayExpression(/** @type {Node} */ node) {
        const { elements } = node
        if (elements.length >= TABLE && elements.every((/** @type {Node} */ item) => isNumber(item))) closed.push(node)
      },
      Property(/** @type {Node} */ node) {
        if (!node.computed) closed.push(node.key)
        if (['text', 'initial'].includes(node.key.name) && isText(node.value)) equations(node.value)
      },
      Literal(/** @type {Node} */ node) {
        if (typeof node.value !== 'number') return
        const other = next(node.value)
        add(node, String(other), `${textOf(node)} → ${other}`)
      },
      ExpressionStatement: (/** @type {Node} */ node) => {
        if (!node.directive && !textOf(node).startsWith('super(')) removed(node)
      },
      ThrowStatement: removed,
      ContinueStatement: removed,
      BreakStatement: removed,
      TSEnumDeclaration: (/** @type {Node} */ node) => closed.push(node),
      TSTypeAnnotation: (/** @type {Node} */ node) => closed.push(node),
      TSTypeAliasDeclaration: (/** @type {Node} */ node) => closed.push(node),
      TSInterfaceDeclaration: (/** @type {Node} */ node) => closed.push(node),
      TSAsExpression: (/** @type {Node} */ node) => closed.push(node.typeAnnotation),
      TSSatisfiesExpression: (/** @type {Node} */ node) => closed.push(node.typeAnnotation),
      TSTypeParameterInstantiation: (/** @type {Node} */ node) => closed.push(node),
      // A case cannot be behind a switch of its own.
      SwitchCase: (/** @type {Node} */ { test }) => test && closed.push(test),
    }),
  ).visit(program)

  /** Operators and numbers within an equation's text. */
  function equations(/** @type {Node} */ node) {
    const text = textOf(node)
    const part = / (\+|-|\*|\/|<=|>=|<|>|==) |\b(min|max)\(|(?<![\w.$])(\d+(?:\.\d+)?)(?![\w.(])/g
    for (const match of text.matchAll(part)) {
      const [whole, operator, call, number] = match
      const others = operator
        ? (OTHER[operator] ?? ['!=']).map((other) => ` ${other} `)
        : [call ? `${CALLS.get(call)}(` : String(next(Number(number)))]
      // A part that stands between the braces of a template is code, and mutated as code.
      const before = text.slice(0, match.index)
      if (before.lastIndexOf('${') > before.lastIndexOf('}')) continue
      for (const one of others) {
        const by = before + one + text.slice(match.index + whole.length)
        add(node, by, `equation: ${whole.trim()} → ${one.trim()} in ${short(text)}`)
      }
    }
  }
  return found.filter(({ from, to }) => !closed.some(({ start, end }) => start <= from && to <= end))
}

const next = (/** @type {number} */ value) => (Number.isInteger(value) ? value + 1 : value * 2)
const isText = (/** @type {Node} */ node) =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
const isNumber = (/** @type {Node | null} */ node) => node?.type === 'Literal' && typeof node.value === 'number'

function short(/** @type {string} */ text) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

/**
 * A source with its mutants in it, each behind its switch, and every turn of a loop counted.
 * @param {string} file
 * @param {string} source
 * @param {readonly Mutant[]} mutants those of this file
 */
export function instrumented(file, source, mutants) {
  const text = new MagicString(source)
  const { program } = parseSync(file, source)
  // A statement that now begins with a bracket must not go on with the line before it.
  const ended = (/** @type {Node} */ { body }) => {
    for (const { type, start } of body) if (type === 'ExpressionStatement') text.appendLeft(start, ';')
  }
  new Visitor(/** @type {any} */ ({ Program: ended, BlockStatement: ended })).visit(program)
  // Outer ones first: what begins at the same place is then opened in this order, and closed in the other.
  for (const { id, from, to, by, how } of [...mutants].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (how === 'statement') {
      text.appendLeft(from, `{ if (!__mutant(${id})) {`)
      text.prependLeft(to, '}}')
    } else {
      text.appendLeft(from, `(__mutant(${id}) ? (${by}) : (`)
      text.prependLeft(to, '))')
    }
  }
  const turn = (/** @type {Node} */ { body }) => {
    if (body.type === 'BlockStatement') text.appendRight(body.start + 1, ' __turn();')
    else {
      // Around what mutants have put there.
      text.prependLeft(body.start, '{ __turn();')
      text.appendLeft(body.end, '}')
    }
  }
  const loops = ['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']
  new Visitor(/** @type {any} */ (Object.fromEntries(loops.map((loop) => [loop, turn])))).visit(program)
  return text.toString()
}

/**
 * So many of them by chance, in the order in which they stand. Each has a lot of its own, so that a change of one line
 * of the sources changes no other mutant that is chosen.
 * @param {readonly Candidate[]} all
 * @param {Map<string, string>} sources
 * @param {number} count
 * @param {string} seed
 * @returns {Mutant[]}
 */
export function chosen(all, sources, count, seed) {
  /** @type {Map<string, number>} */
  const times = new Map()
  const drawn = all.map((one, index) => {
    const source = sources.get(one.file) ?? ''
    const before = source.slice(0, one.from).split('\n')
    const text = (source.split('\n')[before.length - 1] ?? '').trim()
    const mutant = { ...one, id: 0, line: before.length, column: (before.at(-1) ?? '').length + 1, text }
    const name = [seed, one.file, text, mutant.column, one.change].join('\n')
    times.set(name, (times.get(name) ?? 0) + 1)
    const lot = createHash('sha256')
      .update(`${name} ${times.get(name)}`)
      .digest('hex')
    return { mutant, index, lot }
  })
  return drawn
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ mutant }, id) => ({ ...mutant, id }))
}

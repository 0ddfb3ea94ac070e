/**
 * Trees as text in prefix notation, each operation before what it is of: `a + min(b, 2)` is `+ a min/2 b 2`. An
 * equation that is known before a program starts is kept so, and needs no parser then.
 */
import { type FunctionName, OPERATORS, type Operator, type Tree } from './tree.ts'

/** The sign before a number has a word of its own: `-` stands between two. */
const NEGATE = '~'
const CHOOSE = '?'

export function pack(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return Object.is(tree.value, -0) ? '-0' : String(tree.value)
    case 'name':
      return tree.name
    case 'negate':
      return `${NEGATE} ${pack(tree.of)}`
    case 'not':
      return `not ${pack(tree.of)}`
    case 'binary':
      return `${tree.operator} ${pack(tree.left)} ${pack(tree.right)}`
    case 'call':
      return [`${tree.name}/${tree.args.length}`, ...tree.args.map(pack)].join(' ')
    case 'choose':
      return [CHOOSE, ...[tree.condition, tree.then, tree.otherwise].map(pack)].join(' ')
  }
}

/**
 * The tree that was packed.
 *
 * @example unpack('+ a min/2 b 2') // the tree of a + min(b, 2)
 */
export function unpack(packed: string): Tree {
  const words = packed.split(' ').values()
  const next = (): Tree => {
    const word = words.next().value as string
    if (word === NEGATE || word === 'not') return { kind: word === NEGATE ? 'negate' : 'not', of: next() }
    if (word === CHOOSE) return { kind: 'choose', condition: next(), then: next(), otherwise: next() }
    if (OPERATORS.has(word)) return { kind: 'binary', operator: word as Operator, left: next(), right: next() }
    if (/^[-\d]/.test(word)) return { kind: 'number', value: Number(word) }
    const [name, count] = word.split('/') as [string, string?]
    if (count === undefined) return { kind: 'name', name }
    return { kind: 'call', name: name as FunctionName, args: Array.from({ length: Number(count) }, next) }
  }
  return next()
}

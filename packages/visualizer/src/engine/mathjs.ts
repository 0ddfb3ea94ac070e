/**
 * What the core imports of mathjs, in the page. The library's own equations were parsed when the page was built; mathjs
 * itself, which is larger than all the rest of the worker, is loaded when another text is met, or one is to be printed.
 */
import { NODES } from 'virtual:equations'

interface Parser {
  parse(text: string): unknown
}

/** A tree as the build packs it: a number, a name, or an operation with what it is of. */
export type Packed = number | string | readonly Packed[]

let whole: Parser | undefined
let missed = false

export const parseDependencies = {}

export const create = (): Parser => ({
  parse(text) {
    if (whole) return whole.parse(text)
    const packed = Object.hasOwn(NODES, text) ? NODES[text] : undefined
    if (packed !== undefined) return node(packed)
    missed = true
    throw new Error('mathjs is not there yet')
  },
})

export async function loadMath(): Promise<void> {
  if (whole) return
  const mathjs = await import('mathjs/number')
  whole = mathjs.create({ parseDependencies: mathjs.parseDependencies }, {}) as unknown as Parser
}

/** Does some work, and once more with mathjs where it met a text that was not known. */
export async function withMath<T>(work: () => T | Promise<T>): Promise<T> {
  missed = false
  try {
    const result = await work()
    if (!missed) return result
  } catch (error) {
    if (!missed) throw error
  }
  await loadMath()
  return work()
}

/** The shape that the core reads of mathjs's nodes. */
function node(packed: Packed): object {
  if (typeof packed === 'number') return { type: 'ConstantNode', value: packed }
  if (typeof packed === 'string') return { type: 'SymbolNode', name: packed }
  const [kind, ...of] = packed as [string, ...Packed[]]
  const args = of.map(node)
  if (kind === '?') return { type: 'ConditionalNode', condition: args[0], trueExpr: args[1], falseExpr: args[2] }
  if (/^[a-z]/.test(kind) && !WORDS.has(kind))
    return { type: 'FunctionNode', fn: { type: 'SymbolNode', name: kind }, args }
  return { type: 'OperatorNode', op: kind, args }
}

/** Operators that are words. */
const WORDS = new Set(['and', 'or', 'not'])

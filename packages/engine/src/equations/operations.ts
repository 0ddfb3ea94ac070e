/** The operations that kernel and interpreter execute, and what each gives. */
import { plainError } from '../messages/compose.ts'
import { message } from './errors.english.ts'

export type Op =
  // leaves
  | 'constant'
  | 'bits'
  | 'parameter'
  | 'column'
  | 'above'
  | 'size'
  | 'draw'
  | 'seen'
  | 'weight'
  | 'pick'
  | 'aggregate'
  // single precision → single precision
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'min'
  | 'max'
  | 'sqrt'
  | 'abs'
  | 'neg'
  // comparisons and connectives: truth
  | 'lt'
  | 'le'
  | 'eq'
  | 'ne'
  | 'and'
  | 'or'
  | 'not'
  // truth, a, b → a or b
  | 'select'
  // 32-bit integers
  | 'asbits'
  | 'asnumber'
  | 'iadd'
  | 'isub'
  | 'shl'
  | 'shr'

const float = new Float32Array(1)
const integer = new Int32Array(float.buffer)

/** The bits of a number in single precision. */
export function bitsOf(value: number): number {
  float[0] = value
  return integer[0]
}

/** The number in single precision that has these bits. */
export function fromBits(bits: number): number {
  integer[0] = bits
  return float[0]
}

/** One operation on numbers, as every implementation must do it. Truth is 0 or −1. */
export function operate(op: Op, [a = 0, b = 0, c = 0]: number[], value = 0): number {
  switch (op) {
    case 'add':
      return Math.fround(a + b)
    case 'sub':
      return Math.fround(a - b)
    case 'mul':
      return Math.fround(a * b)
    case 'div':
      return Math.fround(a / b)
    case 'min':
      return b < a ? b : a
    case 'max':
      return a < b ? b : a
    case 'sqrt':
      return Math.fround(Math.sqrt(a))
    case 'abs':
      return Math.abs(a)
    case 'neg':
      return -a
    case 'lt':
      return a < b ? -1 : 0
    case 'le':
      return a <= b ? -1 : 0
    case 'eq':
      return a === b ? -1 : 0
    case 'ne':
      return a !== b ? -1 : 0
    case 'and':
      return a & b
    case 'or':
      return a | b
    case 'not':
      return ~a
    case 'select':
      return a === 0 ? c : b
    case 'asbits':
      return bitsOf(a)
    case 'asnumber':
      return fromBits(a)
    case 'iadd':
      return (a + b) | 0
    case 'isub':
      return (a - b) | 0
    case 'shl':
      return a << value
    case 'shr':
      return a >> value
    default:
      throw plainError(message('pass.operation', { name: op }))
  }
}

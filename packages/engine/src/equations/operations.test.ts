/** What operations give, and how a graph arranges them: on paper. */
import { describe, expect, it } from 'vitest'
import { Graph, type Node, reach } from './graph.ts'
import { bitsOf, fromBits, type Op, operate } from './operations.ts'

describe('an operation', () => {
  it.each<[Op, number[], number]>([
    ['add', [0.5, 0.25], 0.75],
    ['add', [16777216, 1], 16777216], // 2²⁴ + 1 is no number of single precision
    ['sub', [0.5, 0.25], 0.25],
    ['mul', [3, -0.5], -1.5],
    ['mul', [1.1, 1.1], Math.fround(1.21)],
    ['div', [1, 4], 0.25],
    ['div', [-1, 0], -Infinity],
    ['min', [2, 3], 2],
    ['min', [3, 2], 2],
    ['min', [0, -0], 0], // the first where none is less
    ['max', [2, 3], 3],
    ['max', [3, 2], 3],
    ['max', [-0, 0], -0],
    ['sqrt', [2.25], 1.5],
    ['abs', [-2], 2],
    ['neg', [2], -2],
    ['lt', [1, 2], -1],
    ['lt', [2, 2], 0],
    ['le', [2, 2], -1],
    ['le', [3, 2], 0],
    ['eq', [2, 2], -1],
    ['eq', [2, 3], 0],
    ['ne', [2, 3], -1],
    ['ne', [2, 2], 0],
    ['and', [-1, 0], 0],
    ['and', [-1, -1], -1],
    ['or', [-1, 0], -1],
    ['or', [0, 0], 0],
    ['not', [0], -1],
    ['not', [-1], 0],
    ['select', [-1, 5, 7], 5],
    ['select', [0, 5, 7], 7],
    ['asbits', [1], 0x3f800000],
    ['asnumber', [0x40490fdb], Math.fround(Math.PI)],
    ['iadd', [2147483647, 1], -2147483648],
    ['isub', [-2147483648, 1], 2147483647],
  ])('%s of %j is %d', (op, args, result) => {
    expect(operate(op, args)).toBe(result)
  })

  it('shifts by the distance that it has', () => {
    expect([operate('shl', [3], 4), operate('shr', [-48], 4)]).toEqual([48, -3])
  })

  it('is refused where it is none: what is read from a world', () => {
    expect(() => operate('seen', [])).toThrow('seen is no operation on numbers')
  })

  it('of bits knows the sign, the exponent and the fraction', () => {
    expect([bitsOf(-2), bitsOf(0.75)]).toEqual([0xc0000000 | 0, 0x3f400000])
    expect([fromBits(0xc0000000), fromBits(0x3f400000)]).toEqual([-2, 0.75])
  })
})

describe('a graph', () => {
  const g = new Graph()
  const [x, y] = [g.column('x'), g.column('y')]
  const [p, q] = [g.above('town', 'p'), g.above('town', 'q')]
  const [zero, one, two, half] = [0, 1, 2, 0.5].map((value) => g.constant(value)) as [Node, Node, Node, Node]

  it('knows what differs from row to row, from block to block, and never', () => {
    const levels = [x, g.draw('d'), g.seen('x'), g.weight(), g.pick('x', 'd'), g.add(x, p)].map(({ level }) => level)
    expect(levels).toEqual([2, 2, 2, 2, 2, 2])
    expect([p, g.size(), g.aggregate(x), g.mul(p, two)].map(({ level }) => level)).toEqual([1, 1, 1, 1])
    expect([two, g.bits(7)].map(({ level }) => level)).toEqual([0, 0])
  })

  it('keeps numbers in single precision, and both zeros apart', () => {
    expect(g.constant(0.1).value).toBe(Math.fround(0.1))
    expect(g.constant(0.1)).toBe(g.constant(Math.fround(0.1)))
    expect(g.constant(-0)).not.toBe(zero)
    expect(g.bits(2 ** 32 + 5).value).toBe(5)
  })

  it('has signs where they cost nothing', () => {
    expect(g.add(x, g.neg(y))).toBe(g.sub(x, y))
    expect(g.add(g.neg(x), y)).toBe(g.sub(y, x))
    expect(g.sub(x, g.neg(y))).toBe(g.add(x, y))
    expect(g.sub(zero, x)).toBe(g.neg(x))
    expect(g.neg(g.mul(x, p))).toBe(g.mul(x, g.neg(p)))
    expect(g.neg(x)).not.toBe(x)
    expect(g.mul(g.neg(x), p)).toBe(g.mul(x, g.neg(p)))
  })

  it('multiplies what a block shares first, and only what differs row by row', () => {
    expect(g.mul(g.mul(x, p), q)).toBe(g.mul(x, g.mul(p, q)))
    expect(g.mul(p, g.mul(q, x))).toBe(g.mul(x, g.mul(p, q)))
    expect(g.mul(g.mul(x, p), y)).toEqual(expect.objectContaining({ op: 'mul', args: [y, g.mul(x, p)] }))
    expect(g.mul(g.mul(x, p), g.mul(y, q))).toBe(g.mul(g.mul(x, y), g.mul(p, q)))
    // Where the shared factors are 1 or 0 together, neither is left.
    expect(g.mul(g.mul(x, two), half)).toBe(x)
    expect(g.mul(g.mul(x, two), g.mul(y, half))).toBe(g.mul(x, y))
    const tiny = g.constant(1e-30)
    expect(g.mul(g.mul(x, tiny), tiny)).toBe(zero)
    expect(g.mul(g.mul(x, two), g.constant(3))).toBe(g.mul(x, g.constant(6)))
  })

  it('divides rows by a reciprocal that the block computes once', () => {
    expect(g.div(x, p)).toBe(g.mul(x, g.div(one, p)))
    expect(g.div(x, two)).toBe(g.mul(x, half))
    expect(g.div(p, two)).toBe(g.mul(p, half))
    expect(g.div(p, x).op).toBe('div')
    expect(g.div(x, y)).toEqual(expect.objectContaining({ op: 'div', args: [x, y] }))
    expect(g.div(zero, x)).toBe(zero)
    expect(g.div(zero, zero).value).toBeNaN()
    expect(g.div(one, zero).value).toBe(Infinity)
  })

  it('does at once what it can: numbers, truths and bits', () => {
    expect(g.fold('lt', [one, two])).toBe(g.bits(-1))
    expect(g.fold('sqrt', [g.constant(9)])).toBe(g.constant(3))
    expect(g.fold('shl', [g.bits(3)], 2)).toBe(g.bits(12))
    expect(g.fold('asnumber', [g.fold('asbits', [half])])).toBe(half)
    expect(g.fold('iadd', [g.bits(3), g.bits(4)])).toBe(g.bits(7))
    expect(g.min(one, two)).toBe(one)
    expect(g.neg(two).value).toBe(-2)
    expect(g.fold('lt', [x, two]).op).toBe('lt')
  })

  it('has one node for what is the same in either order, two where the order counts', () => {
    for (const op of ['add', 'mul', 'eq', 'ne', 'and', 'or', 'iadd'] as const)
      expect(g.fold(op, [x, y]), op).toBe(g.fold(op, [y, x]))
    for (const op of ['sub', 'div', 'min', 'max', 'lt', 'le', 'isub'] as const)
      expect(g.fold(op, [x, y]), op).not.toBe(g.fold(op, [y, x]))
    expect(g.draw('a')).not.toBe(g.draw('b'))
    expect(g.fold('shl', [x], 1)).not.toBe(g.fold('shl', [x], 2))
  })

  it('is reached arguments first, each once', () => {
    const square = g.mul(x, x)
    const root = g.add(g.sub(square, y), g.fold('sqrt', [square]))
    const found = reach(root, square)
    expect(found).toHaveLength(6)
    expect(new Set(found)).toEqual(new Set([x, y, square, ...root.args, root]))
    for (const [k, node] of found.entries()) for (const arg of node.args) expect(found.indexOf(arg)).toBeLessThan(k)
  })
})

/** A lever that is off leaves nothing behind, and what it leaves is computed as if it were there. */
import { describe, expect, it } from 'vitest'
import { checkPhase } from './check.ts'
import { folded } from './fold.ts'
import { Graph, type Node, reach } from './graph.ts'
import { lower } from './lower.ts'
import type { Model } from './model.ts'

const quantity = (name: string) => ({ name, unit: '1', meaning: '' })
const model: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'top', columns: ['lever', 'p', 'total'].map(quantity) },
    { name: 'row', parent: 'top', network: true, columns: ['x', 'y', 'own'].map(quantity) },
  ],
}

/** What is left of an equation, as text: operations before what they are of. */
function left(text: string, off: readonly string[] = ['top.lever', 'row.own']): string {
  const equations = [{ ...quantity('y'), kind: 'rule' as const, text, source: 'test' }]
  const pass = lower(model, [checkPhase(model, { name: 'go', table: 'row', equations })], new Set(off), 'ring')
  const show = ({ op, name, value, args }: Node): string =>
    args.length > 0 && op !== 'pick'
      ? `(${op} ${args.map(show).join(' ')})`
      : op === 'constant'
        ? `${value}`
        : name || op
  return show(pass.writes[0]?.node as Node)
}

describe('with a lever that is 0 for good', () => {
  it.each([
    ['x + lever', 'x'],
    ['lever + x', 'x'],
    ['x - lever', 'x'],
    ['lever - x', '(sub 0 x)'],
    ['x * lever', '0'],
    ['lever * x', '0'],
    ['lever / x', '0'],
    ['lever * exp(x) + sqrt(y)', '(sqrt y)'],
    ['x * (1 + lever)', 'x'],
    ['(1 + lever) * x', 'x'],
    ['x / (1 + lever)', 'x'],
    ['p / (1 + lever * x)', 'top.p'],
    ['x + own', 'x'],
    ['own * x - y', '(sub 0 y)'],
    ['min(x, lever)', '(min x 0)'],
    ['max(lever, 1)', '1'],
    ['lever > 0 ? x : y', 'y'],
    ['lever > 0 and x > 0 ? x : y', 'y'],
    ['lever > 0 or x > 0 ? x : y', '(select (lt 0 x) x y)'],
    ['not (lever > 0) ? x : y', 'x'],
    ['x + p', '(add x top.p)'],
    ['x - p', '(sub x top.p)'],
    ['sum(x + lever)', '(aggregate x)'],
    ['abs(x)', '(abs x)'],
    ['1 / lever', 'Infinity'],
    ['x * 0.5', '(mul x 0.5)'],
    ['pick(x)', 'x'],
    ['draw', 'row.y'],
  ])('%s is %s', (text, expected) => {
    expect(left(text)).toBe(expected)
  })

  it('columns of the same name elsewhere are left as they are', () => {
    expect(left('x + own', ['top.own'])).toBe('(add x own)')
    expect(left('x + lever', ['row.lever'])).toBe('(add x top.lever)')
    expect(left('x + lever', [])).toBe('(add x top.lever)')
  })

  it('neighbours, sizes and weights are what they were', () => {
    expect(left('seen(x) + lever')).toBe('(mul x weight)')
    expect(left('mean(x)')).toBe('(div (aggregate x) size)')
  })

  it('bits and shifts stay, and every node of the new graph comes after its arguments', () => {
    const g = new Graph()
    const shifted = g.fold('shl', [g.fold('iadd', [g.fold('asbits', [g.column('x')]), g.bits(7)])], 3)
    const pick = g.pick('x', 'a draw')
    const { graph, of } = folded(reach(shifted, pick), () => false)
    expect(of(shifted)).toMatchObject({ op: 'shl', value: 3 })
    expect(of(pick)).toMatchObject({ op: 'pick', name: 'x', args: [{ op: 'draw', name: 'a draw' }] })
    expect(graph.nodes).toHaveLength(reach(shifted, pick).length)
    graph.nodes.forEach((node, k) => {
      expect(node.id).toBe(k)
      for (const arg of node.args) expect(arg.id).toBeLessThan(k)
    })
  })
})

import { describe, expect, it } from 'vitest'
import { pow } from './approximations.ts'
import { Graph } from './graph.ts'

describe('a graph of operations', () => {
  const g = new Graph()
  const [x, y] = [g.column('x'), g.column('y')]
  const [zero, one, two] = [0, 1, 2].map((value) => g.constant(value))

  it('has no operation for what changes nothing', () => {
    expect([g.add(x, zero), g.add(zero, x), g.sub(x, zero), g.mul(x, one), g.mul(one, x), g.div(x, one)]).toEqual(
      Array.from({ length: 6 }, () => x),
    )
    expect(g.neg(g.neg(x))).toBe(x)
    expect([g.min(x, x), g.max(x, x)]).toEqual([x, x])
  })

  it('has none for what a zero multiplies: a lever that is off costs nothing', () => {
    expect([g.mul(x, zero), g.mul(zero, x), g.div(zero, two)]).toEqual([zero, zero, zero])
  })

  it('computes what is constant, and has one node for what is the same', () => {
    expect(g.add(one, one)).toBe(two)
    expect(g.mul(x, y)).toBe(g.mul(y, x))
    expect(g.sub(x, y)).not.toBe(g.sub(y, x))
  })

  it('knows what follows from a truth that is known', () => {
    const [no, yes] = [g.bits(0), g.bits(-1)]
    const asked = g.fold('lt', [x, y])
    expect([g.and(no, asked), g.and(asked, no)]).toEqual([no, no])
    expect([g.and(yes, asked), g.and(asked, yes)]).toEqual([asked, asked])
    expect([g.or(no, asked), g.or(asked, no)]).toEqual([asked, asked])
    expect([g.or(yes, asked), g.or(asked, yes)]).toEqual([yes, yes])
    expect([g.not(no), g.not(yes)]).toEqual([yes, no])
    expect([g.select(yes, x, y), g.select(no, x, y), g.select(asked, x, x)]).toEqual([x, y, x])
  })
})

describe('a power', () => {
  const operations = (exponent: number) => {
    const g = new Graph()
    pow(g, g.column('x'), g.constant(exponent))
    return [...new Set(g.nodes.map(({ op }) => op))].filter((op) => op !== 'column' && op !== 'constant').sort()
  }
  it('is made of products up to 16, and of logarithm and exponential beyond', () => {
    expect(operations(3)).toEqual(['mul'])
    expect(operations(16)).toEqual(['mul'])
    expect(operations(-16)).toEqual(['div', 'mul'])
    expect(operations(17).length).toBeGreaterThan(3)
    expect(operations(0.5)).toEqual(['sqrt'])
  })
})

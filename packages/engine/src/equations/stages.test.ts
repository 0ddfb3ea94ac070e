import { describe, expect, it } from 'vitest'
import { exp, probit } from './approximations.ts'
import { Graph, type Node, reach } from './graph.ts'
import { cutStages } from './stages.ts'

/** A chain of so many exponentials, each of the one before: deep, and only one value lies open between two. */
function chain(g: Graph, links: number): Node {
  let node = g.column('x')
  for (let k = 0; k < links; k++) node = exp(g, g.mul(node, g.constant(-0.5 - k)))
  return node
}

const computed = (node: Node) => node.level === 2 && !['column', 'weight', 'draw', 'seen', 'pick'].includes(node.op)

describe('stages', () => {
  it('leave a short pass whole', () => {
    const g = new Graph()
    expect(cutStages([g.add(g.mul(g.column('a'), g.column('b')), g.draw('d'))], 64)).toEqual([])
  })

  it('cut a long chain into several, with few values to carry', () => {
    const g = new Graph()
    const stages = cutStages([chain(g, 6)], 64)
    expect(stages.length).toBeGreaterThan(3)
    expect(Math.max(...stages.map(({ size }) => size))).toBeLessThan(5)
  })

  it('compute everything once: whatever a later stage needs is kept', () => {
    const g = new Graph()
    const shared = chain(g, 2)
    const roots = [g.add(chain(g, 5), shared), g.mul(probit(g, g.draw('d')), shared), shared]
    const stages = cutStages(roots, 64).map((stage) => [...stage.keys()])
    const done = new Set<Node>()
    let operations = 0
    for (const needed of [...stages, roots]) {
      const here = new Set<Node>()
      const compute = (node: Node): void => {
        if (!computed(node) || done.has(node) || here.has(node)) return
        here.add(node)
        operations++
        node.args.forEach(compute)
      }
      needed.forEach(compute)
      for (const node of needed) done.add(node)
    }
    expect(stages.length).toBeGreaterThan(2)
    expect(operations).toBe(reach(...roots).filter(computed).length)
  })

  it('give no place to two values that are open at the same time', () => {
    const g = new Graph()
    const values = Array.from({ length: 5 }, (_, k) => probit(g, g.draw(`${k}`)))
    const roots = [values.reduce((sum, value) => g.add(sum, exp(g, value)))]
    const stages = cutStages(roots, 64)
    const users = new Map<Node, Node[]>()
    for (const node of reach(...roots)) for (const arg of node.args) users.set(arg, [...(users.get(arg) ?? []), node])
    const order = reach(...roots)
    const last = (node: Node) => Math.max(...(users.get(node) ?? [node]).map((user) => order.indexOf(user)))
    const all = stages.flatMap((stage) => [...stage])
    for (const [a, place] of all) {
      for (const [b, other] of all) {
        if (a === b || place !== other) continue
        const [first, second] = order.indexOf(a) < order.indexOf(b) ? [a, b] : [b, a]
        expect(last(first)).toBeLessThan(order.indexOf(second))
      }
    }
  })

  it('carry no more than there are places for', () => {
    const g = new Graph()
    const roots = Array.from({ length: 12 }, (_, k) => probit(g, g.draw(`${k}`)))
    for (const most of [0, 2, 6, 64]) {
      const places = cutStages(roots, most).flatMap((stage) => [...stage.values()])
      expect(Math.max(-1, ...places)).toBeLessThan(Math.max(1, most))
    }
  })
})

describe('the cheapest cut', () => {
  // A step is a' = f(a) + a: two operations, one after the other. A stage of k steps of d cycles costs 8 for its loop
  // and its 2 k operations, as many times as they wait: k d / 30, but once at least. A value that is carried costs 1.5.
  const steps = (count: number, op: 'sqrt' | 'mul' | 'div') => {
    const g = new Graph()
    const values: Node[] = []
    let a: Node = g.column('x')
    for (let k = 0; k < count; k++) {
      const f = op === 'sqrt' ? g.fold('sqrt', [a]) : g.fold(op, [g.column('y'), a])
      a = g.fold('add', [f, a])
      values.push(a)
    }
    return { root: a, values }
  }
  /** After which steps a value is kept, and where. */
  const cutAfter = (count: number, op: 'sqrt' | 'mul' | 'div', most = 64) => {
    const { root, values } = steps(count, op)
    return cutStages([root], most).map((stage) =>
      [...stage].map(([node, place]) => [values.indexOf(node) + 1, place] as const),
    )
  }

  it('is none where waiting costs less than a loop and what is carried', () => {
    // Roots, 15 + 4 cycles. Three steps: 8 + 6 · 1.9 = 19.4; cut after one: 10 + 1.5 + 13.07.
    expect(cutAfter(3, 'sqrt')).toEqual([])
    // Quotients, 13 + 4. Four steps: 8 + 8 · 2.267 = 26.13; cut in the middle: 2 · (8 + 4 · 1.133) + 1.5 = 26.57.
    expect(cutAfter(4, 'div')).toEqual([])
    // Products, 4 + 4. Six steps: 8 + 12 · 1.6 = 27.2; cut in the middle nothing waits: 2 · 14 + 1.5 = 29.5.
    expect(cutAfter(6, 'mul')).toEqual([])
  })

  it('is in the middle where that is cheaper', () => {
    // Four roots: 8 + 8 · 2.533 = 28.27, or 2 · (8 + 4 · 1.267) + 1.5 = 27.63.
    expect(cutAfter(4, 'sqrt')).toEqual([[[2, 0]]])
    // Six: 2 · 19.4 + 1.5 = 40.3, or three times two: 3 · 13.07 + 3 = 42.2.
    expect(cutAfter(6, 'sqrt')).toEqual([[[3, 0]]])
    // Eight products: 8 + 16 · 2.133 = 42.13, or 2 · (8 + 8 · 1.067) + 1.5 = 34.57.
    expect(cutAfter(8, 'mul')).toEqual([[[4, 0]]])
  })

  it('keeps values in places that neither this stage nor the one before it reads', () => {
    // Ten roots: 3, 3, 2 and 2 cost 2 · 19.4 + 2 · 13.07 + 4.5 = 69.4; 4, 3 and 3 cost 70.1; five times 2 cost 71.3.
    const cuts = cutAfter(10, 'sqrt')
    expect(cuts.map((stage) => stage.length)).toEqual([1, 1, 1])
    expect(cuts.map(([kept]) => kept?.[1])).toEqual([0, 1, 0])
    const lengths = [...cuts.map(([kept]) => kept?.[0] ?? 0), 10].map((until, k, all) => until - (all[k - 1] ?? 0))
    expect(lengths.sort()).toEqual([2, 2, 3, 3])
  })

  it('is made only where twice the values that are carried have places', () => {
    expect([cutAfter(4, 'sqrt', 2).length, cutAfter(4, 'sqrt', 1).length, cutAfter(4, 'sqrt', 0).length]).toEqual([
      1, 0, 0,
    ])
  })

  it('carries what is needed at the end through all stages, in a place of its own', () => {
    const { root, values } = steps(8, 'sqrt')
    const early = values[0] as Node
    const stages = cutStages([root, early], 64)
    expect(stages.length).toBeGreaterThan(1)
    const place = stages[0]?.get(early)
    expect(place).toBeDefined()
    for (const stage of stages.slice(1)) expect([...stage.values()]).not.toContain(place)
  })

  it('leaves rows alone: what is the same for a block is no part of it', () => {
    const g = new Graph()
    let a: Node = g.above('town', 'p')
    for (let k = 0; k < 20; k++) a = g.fold('add', [g.fold('sqrt', [a]), a])
    expect(cutStages([g.add(g.column('x'), a)], 64)).toEqual([])
  })
})

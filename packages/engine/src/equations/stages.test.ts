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

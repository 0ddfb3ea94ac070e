import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPhase } from './check.ts'
import { reach } from './graph.ts'
import { lower } from './lower.ts'
import type { Equation, Model } from './model.ts'
import { operate } from './operations.ts'

const columns = ['a', 'b', 'c'].map((name) => ({ name, unit: '1', meaning: '' }))
const model: Model = {
  units: [],
  tables: [
    {
      name: 'top',
      columns: [
        { name: 'lever', unit: '1', meaning: '' },
        { name: 'total', unit: '1', meaning: '' },
      ],
    },
    { name: 'row', parent: 'top', network: true, columns },
  ],
  constants: [],
}
const equation = (name: string, text: string, kind: Equation['kind'] = 'value'): Equation => ({
  name,
  kind,
  text,
  unit: '1',
  meaning: '',
  source: 'test',
})
const phase = (name: string, ...equations: Equation[]) => checkPhase(model, { name, table: 'row', equations })

describe('lowering', () => {
  it('computes common parts once', () => {
    const pass = lower(model, [phase('p', equation('a', 'exp(b) + 1', 'rule'), equation('c', 'exp(b) * 2', 'rule'))])
    const separate = lower(model, [phase('p', equation('a', 'exp(b) + 1', 'rule'))])
    const size = (one: typeof pass) => reach(...one.writes.map(({ node }) => node)).length
    expect(size(pass)).toBeLessThan(size(separate) + 4)
  })
  it('does sums on constants and multiplies what is the same for a block first', () => {
    const pass = lower(model, [phase('p', equation('a', '2 * lever * b * (1 + 2)', 'rule'))])
    const product = pass.writes[0]?.node
    expect(product?.op).toBe('mul')
    expect(product?.args.map(({ level }) => level).sort()).toEqual([1, 2])
  })
  it('lets totals see what rules wrote, and rules what stood before', () => {
    const pass = lower(model, [
      phase('p', equation('a', 'b', 'rule'), equation('b', 'a', 'rule'), equation('total', 'sum(a)', 'total')),
    ])
    expect(pass.writes.map(({ column, node }) => [column, node.name])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(pass.totals[0]?.node.name).toBe('b')
  })
  it('refuses phases of two tables, and equations in another order than their check gave them', () => {
    const top = checkPhase(model, { name: 'above', table: 'top', equations: [equation('total', '1', 'rule')] })
    const row = phase('p', equation('v', 'a + 1'), equation('b', 'v', 'rule'))
    expect(() => lower(model, [row, top])).toThrow('above: : is not about row')
    const turned = { ...row, equations: [...row.equations].reverse() }
    expect(() => lower(model, [turned])).toThrow("p: b: reads 'v' before it is defined")
  })

  it('names a pass by its table and its phases', () => {
    const pass = lower(model, [phase('p', equation('a', 'b', 'rule')), phase('q', equation('c', 'a', 'rule'))])
    expect([pass.name, pass.table, pass.phases.length]).toEqual(['row p+q', 'row', 2])
    expect(pass.values.map(({ equation: name, phase: of }) => [name, of])).toEqual([
      ['a', 'p'],
      ['c', 'q'],
    ])
    // The later phase sees what the earlier one wrote.
    expect(pass.writes.map(({ node }) => node.name)).toEqual(['b', 'b'])
  })

  it('draws each number for one equation and one place in it', () => {
    const names = (text: string) =>
      reach(
        ...lower(model, [phase('p', equation('a', text, 'rule'))], new Set(), 'ring').writes.map(({ node }) => node),
      )
        .filter(({ op }) => op === 'draw')
        .map(({ name }) => name)
    expect(names('draw + draw(1)')).toEqual(['row.a'])
    expect(names('draw + draw(2)')).toEqual(['row.a', 'row.a.2'])
    expect(names('pick(b) + pick(c)')).toEqual(['row.p.pick'])
    expect(names('pick(b) + pick(c, 3)')).toEqual(['row.p.pick', 'row.p.pick.3'])
  })

  it('means by a mean a sum over the number of rows, by a share one over those for whom it holds', () => {
    const totals = (text: string) => lower(model, [phase('p', equation('total', text, 'total'))]).totals[0]
    expect(totals('sum(a)')).toMatchObject({ mean: false, node: { op: 'column' } })
    expect(totals('mean(a)')).toMatchObject({ mean: true, node: { op: 'column' } })
    expect(totals('share(a > b)')).toMatchObject({
      mean: true,
      node: { op: 'select', args: [{}, { value: 1 }, { value: 0 }] },
    })
  })

  it('refuses to join phases where the later one needs all rows of the earlier one', () => {
    const first = phase('first', equation('a', 'b * draw', 'rule'), equation('total', 'sum(b)', 'total'))
    for (const text of ['seen(a)', 'mean(a)', 'total']) {
      expect(() => lower(model, [first, phase('second', equation('c', text, 'rule'))], new Set(), 'ring')).toThrow(
        /start a new pass/,
      )
    }
  })

  it('watches enough: whatever value that something is made of is not finite, something watched is not finite', () => {
    const leaf = fc.constantFrom('a', 'b', 'c', '0', '1', '1e30', '0.5')
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
          .map(([x, op, y]) => `(${x} ${op} ${y})`),
        fc.tuple(fc.constantFrom('sqrt', 'exp', 'log', 'abs'), tie('tree')).map(([f, x]) => `${f}(${x})`),
        fc.tuple(tie('tree'), tie('tree')).map(([x, y]) => `(${x} < ${y} ? ${x} : ${y})`),
      ),
    }))
    const number = fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, -1))
    let caught = 0
    fc.assert(
      fc.property(tree, tree, number, number, number, (first, second, a, b, c) => {
        const pass = lower(model, [
          phase(
            'p',
            equation('x', first),
            equation('y', `x * 0.5 + ${second}`),
            equation('z', 'max(y, x)'),
            equation('c', 'z', 'rule'),
          ),
        ])
        const values = new Map(
          [...new Set(pass.values.flatMap(({ node }) => reach(node)))].map((node) => [
            node,
            node.op === 'column' ? { a, b, c }[node.name as 'a'] : node.value,
          ]),
        )
        for (const node of values.keys()) {
          if (node.args.length > 0)
            values.set(
              node,
              operate(
                node.op,
                node.args.map((arg) => values.get(arg) as number),
                node.value,
              ),
            )
        }
        const finite = (nodes: Iterable<{ node: Parameters<typeof values.get>[0] }>) =>
          [...nodes].every(({ node }) => Number.isFinite(values.get(node)))
        // What nothing is made of is not watched.
        const live = new Set(reach(...pass.writes.map(({ node }) => node)))
        const all = finite(pass.values.filter(({ node }) => live.has(node)))
        if (!all) caught++
        expect(finite(pass.sinks.map((node) => ({ node })))).toBe(all)
      }),
      { numRuns: 3000, seed: 5 },
    )
    expect(caught).toBeGreaterThan(300)
  })

  it('watches no value that would make another watched value not finite', () => {
    const equations = [equation('double', '2 * a'), equation('b', 'double + c', 'rule'), equation('c', '1 / b', 'rule')]
    const pass = lower(model, [checkPhase(model, { name: 'try', table: 'row', equations })], new Set(), 'none')
    // What doubles is a part of b’s sum, and 1 / b is a value of its own.
    expect(pass.sinks.map(({ op }) => op).sort()).toEqual(['add', 'div'])
  })
})

/** What each operation and function of the language gives, worked out on paper, in kernel and reference. */
import { crowd, equation, quantity } from '@cogov/tests/engine/fixture'
import { describe, expect, it } from 'vitest'
import { buildWorld } from '../world/build.ts'
import { NARROW } from './memory.ts'

describe.each(['kernel', 'reference'] as const)('in the %s', (machine) => {
  it.each<[string, number]>([
    // x = 3, y = 0.5, z = −2
    ['x + y', 3.5],
    ['x - y', 2.5],
    ['y - x', -2.5],
    ['x * y', 1.5],
    ['x / y', 6],
    ['y / x', 1 / 6],
    ['x ^ z', 1 / 9],
    ['x ^ 3', 27],
    ['-x', -3],
    ['z ^ 2', 4],
    ['-z ^ 2', -4],
    ['x < y ? 1 : 2', 2],
    ['y < x ? 1 : 2', 1],
    ['x < x ? 1 : 2', 2],
    ['x <= x ? 1 : 2', 1],
    ['x <= y ? 1 : 2', 2],
    ['x > y ? 1 : 2', 1],
    ['x > x ? 1 : 2', 2],
    ['x >= x ? 1 : 2', 1],
    ['y >= x ? 1 : 2', 2],
    ['x == 3 ? 1 : 2', 1],
    ['x == y ? 1 : 2', 2],
    ['x != y ? 1 : 2', 1],
    ['x != 3 ? 1 : 2', 2],
    ['x > y and y > z ? 1 : 2', 1],
    ['x > y and z > y ? 1 : 2', 2],
    ['x < y or z < y ? 1 : 2', 1],
    ['x < y or y < z ? 1 : 2', 2],
    ['not (x < y) ? 1 : 2', 1],
    ['x < y ? x : y < z ? y : z', -2],
    ['min(x, y)', 0.5],
    ['min(y, z, x)', -2],
    ['max(x, y)', 3],
    ['max(y, z, x)', 3],
    ['clip(x, z, y)', 0.5],
    ['clip(z, y, x)', 0.5],
    ['clip(y, z, x)', 0.5],
    ['abs(z)', 2],
    ['sqrt(x + 1)', 2],
    ['exp(y)', 1.6487213],
    ['log(x)', 1.0986123],
    ['log(y)', -Math.LN2],
    ['pow(x, y)', 1.7320508],
    ['pow(y, x)', 0.125],
    ['pow(y, z)', 4],
    ['pow(x, 2)', 9],
    ['logit(y + 0.3)', 1.3862944], // log 4
    ['probit(y)', 0],
    ['probit(y + 0.475)', 1.959964],
    ['mean(x)', 4], // 3 and 5
    ['sum(x)', 8],
    ['share(x > 4)', 0.5],
    ['x - mean(x)', -1],
    ['seen(x)', 5],
    ['pick(x)', 5],
  ])('%s is %d', (text, value) => {
    const { run, column } = crowd({
      columns: { x: [3, 5], y: [0.5], z: [-2], out: [0] },
      equations: [equation('out', text)],
      network: { kind: 'complete' },
      machine,
    })
    run()
    expect(column('out')[0]).toBeCloseTo(value, 5)
  })

  it('rows that might have neighbours, in a population without a network, see nobody and pick themselves', () => {
    const table = { name: 'actor', network: true as const, columns: ['x', 'y', 'z'].map(quantity) }
    const equations = [equation('y', 'seen(x)'), equation('z', 'pick(x)')]
    const { world, names } = buildWorld({
      model: { units: [], constants: [], tables: [table] },
      population: [{ table: 'actor', sizes: Uint32Array.of(3), nameOf: () => 'all' }],
      passes: [[{ name: 'go', table: 'actor', equations }]],
      seed: 'alone',
      machine,
    })
    world.blockColumn('actor', 'x', 0).set([1, 2, 3])
    world.run(names[0] as string)
    expect(['y', 'z'].map((name) => [...world.blockColumn('actor', name, 0)])).toEqual([
      [0, 0, 0],
      [1, 2, 3],
    ])
  })

  it('a neighbour is picked among more rows than two bytes can number', () => {
    // The last row is joined with the first and the second, the third with nobody.
    const n = NARROW + 3
    const edges = [
      [n - 1, 0],
      [n - 1, 1],
    ] as const
    const { run, column } = crowd({
      columns: { x: Array.from({ length: n }, (_, row) => row), y: [0] },
      equations: [equation('y', 'pick(x)')],
      network: { kind: 'edge-list', edges },
      machine,
    })
    const found = new Set<number>()
    for (let k = 0; k < 20; k++) {
      run()
      const y = column('y')
      found.add(y[n - 1] as number)
      expect([y[0], y[1], y[2], y[n - 2]]).toEqual([n - 1, n - 1, 2, n - 2])
    }
    expect([...found].sort()).toEqual([0, 1])
  })
})

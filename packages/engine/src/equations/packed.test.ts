import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from './packed.ts'
import { parseEquation } from './parse.ts'
import { FUNCTIONS, type FunctionName, OPERATORS, type Operator, type Tree } from './tree.ts'

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ kind: fc.constant('number' as const), value: fc.float({ noNaN: true, noDefaultInfinity: true }) }),
    fc.record({ kind: fc.constant('name' as const), name: fc.constantFrom('belief', 'draw', 'a_2') }),
    fc.record({ kind: fc.constantFrom('negate' as const, 'not' as const), of: tie('tree') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...([...OPERATORS] as Operator[])),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(...(Object.keys(FUNCTIONS) as FunctionName[])),
      args: fc.array(tie('tree'), { minLength: 1, maxLength: 8 }),
    }),
    fc.record({
      kind: fc.constant('choose' as const),
      condition: tie('tree'),
      then: tie('tree'),
      otherwise: tie('tree'),
    }),
  ),
}))

describe('a packed tree', () => {
  it('is unpacked as it was', () => {
    fc.assert(
      fc.property(tree, (one) => {
        expect(unpack(pack(one))).toEqual(one)
      }),
      { numRuns: 500, seed: 3 },
    )
  })

  it('stands in prefix notation', () => {
    expect(pack(parseEquation('not (a < 1e-9) ? -b : min(b, -2) - 3'))).toBe('? not < a 1e-9 ~ b - min/2 b -2 3')
  })
})

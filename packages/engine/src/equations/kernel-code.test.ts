/** What is in a kernel: each value once, nothing that nobody needs, and no more than there is room for. */
import { equation, quantity } from '@cogov/tests/engine/fixture'
import { describe, expect, it } from 'vitest'
import { planLayout } from '../world/layout.ts'
import { checkPhase } from './check.ts'
import { demands } from './demands.ts'
import { compileKernel } from './kernel.ts'
import { lower } from './lower.ts'
import { PLACES } from './memory.ts'
import type { Equation, Model } from './model.ts'

const model: Model = {
  units: [],
  constants: [],
  tables: [
    { name: 'town', columns: ['p', 'total'].map(quantity) },
    { name: 'person', parent: 'town', network: true, columns: ['x', 'y', 'z'].map(quantity) },
  ],
}
const passOf = (...equations: Equation[]) =>
  lower(model, [checkPhase(model, { name: 'go', table: 'person', equations })], new Set(), 'ring')

/** The instructions of a pass's kernel, by how often they stand in it: vector instructions by their number. */
function instructions(...equations: Equation[]) {
  const pass = passOf(...equations)
  const layout = planLayout(
    model,
    ['town', 'person'].map((table, k) => ({
      population: {
        table,
        sizes: Uint32Array.of(1 + 8 * k),
        nameOf: String,
        network: { kind: 'ring', degree: 2 } as const,
      },
      range: { from: 0, to: 1 },
      groups: 0,
    })),
    demands(pass).mirrored.length,
  )
  const code = compileKernel(pass, layout)
  const has = (bytes: readonly number[]) =>
    code.filter((_, at) => bytes.every((byte, k) => code[at + k] === byte)).length
  return { roots: has([0xfd, 227, 1]), quotients: has([0xfd, 231, 1]), bytes: code.length }
}

describe('a kernel', () => {
  it('computes once what is needed often, by rows or by blocks', () => {
    const root = equation('r', 'sqrt(x)', 'value')
    const often = [equation('y', 'r + 1 / r'), equation('z', 'r * 2 + r * r'), equation('total', 'sum(r)', 'total')]
    expect(instructions(root, ...often)).toMatchObject({ roots: 1, quotients: 1 })
    // Without a name for it too, and what a block shares before its rows.
    expect(instructions(equation('y', 'sqrt(x) + 1 / sqrt(x)'))).toMatchObject({ roots: 1, quotients: 1 })
    expect(instructions(equation('y', 'x / sqrt(p)'), equation('z', 'y / sqrt(p)'))).toMatchObject({
      roots: 1,
      quotients: 1,
    })
  })

  it('computes a value again in no later loop', () => {
    // So many roots that they are cut into several loops over a strip, and all are needed at the end.
    const names = Array.from({ length: 12 }, (_, k) => `v${k}`)
    const chain = names.map((name, k) => equation(name, `sqrt(${k === 0 ? 'x' : names[k - 1]}) + ${k}`, 'value'))
    const all = equation('y', names.join(' + '))
    expect(instructions(...chain, all).roots).toBe(12)
  })

  it('has nothing that no column and no total needs', () => {
    expect(instructions(equation('v', 'sqrt(x)', 'value'), equation('y', 'x + 1')).roots).toBe(0)
  })

  it('draws and gathers for 64 values in a pass at most', () => {
    const drawn = (count: number) =>
      Array.from({ length: count }, (_, k) => equation(`v${k}`, `draw(${k + 1})`, 'value'))
    const sum = (count: number) => equation('y', Array.from({ length: count }, (_, k) => `v${k}`).join(' + '))
    expect(demands(passOf(...drawn(PLACES), sum(PLACES))).fetched).toHaveLength(64)
    expect(() => demands(passOf(...drawn(PLACES + 1), sum(PLACES + 1)))).toThrow(
      new RangeError('person go: at most 64 draws and neighbours’ values in a pass'),
    )
  })

  it('mirrors the columns that neighbours read, each once', () => {
    const pass = passOf(equation('y', 'seen(x) + pick(x) + pick(z, 2)'), equation('z', 'seen(z) + y'))
    expect(demands(pass).mirrored).toEqual(['x', 'z'])
    expect(demands(pass)).toBe(demands(pass))
  })
})

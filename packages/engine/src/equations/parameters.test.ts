/** A parameter is read when a pass runs, and gives the bits of a constant, whatever its value is. */
import { equation, quantity } from '@cogov/tests/engine/fixture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../draws/draws.ts'
import type { Machine } from '../world/shard.ts'
import { World } from '../world/world.ts'
import { checkPhase } from './check.ts'
import { demands } from './demands.ts'
import { lower, type Pass } from './lower.ts'
import type { Model } from './model.ts'

const NAMES = ['p', 'q', 'r'] as const
type Values = Record<(typeof NAMES)[number], number>

function modelOf(values: Values, varies: boolean): Model {
  return {
    units: [],
    constants: NAMES.map((name) => ({
      ...quantity(name),
      value: values[name],
      ...(varies ? { varies: true as const } : {}),
    })),
    tables: [
      { name: 'town', columns: ['level', 'total'].map(quantity) },
      { name: 'person', parent: 'town', network: true, columns: ['x', 'y', 'z'].map(quantity) },
    ],
  }
}

function passOf(model: Model, texts: readonly string[]): Pass {
  const rules = texts.map((text, k) => equation(['x', 'y'][k] as string, text))
  const equations = [equation('v', 'p * q - r', 'value'), ...rules, equation('total', 'sum(x + v)', 'total')]
  return lower(model, [checkPhase(model, { name: 'go', table: 'person', equations })], new Set(), 'ring')
}

/** The state after two ticks in bits, or what was thrown. */
function after(model: Model, pass: Pass, machine: Machine, start: readonly number[]): number[] | string {
  const world = new World({
    model,
    population: [
      { table: 'town', sizes: Uint32Array.of(1), nameOf: () => 'all' },
      { table: 'person', sizes: Uint32Array.of(7), nameOf: () => 'here', network: { kind: 'ring', degree: 2 } },
    ],
    passes: [pass],
    key: keyOf('parameters'),
    machine,
  })
  for (const [k, name] of ['x', 'y', 'z'].entries())
    world.blockColumn('person', name, 0).set(Array.from({ length: 7 }, (_, i) => start[(k + i) % start.length]))
  world.blockColumn('town', 'level', 0).fill(start[0])
  try {
    for (world.tick = 1; world.tick < 3; world.tick++) world.run(pass.name)
    return [...world.columns()].flatMap(({ values }) => [...new Int32Array(values.slice().buffer)])
  } catch (error) {
    return String(error)
  }
}

const number = fc.oneof(
  { weight: 3, arbitrary: fc.float({ min: -2, max: 3, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 1, -1, 0.5, 2, 3, 0.25) },
  { weight: 1, arbitrary: fc.constantFrom(1e-45, 1.1754944e-38, 3.4028235e38, -3.4028235e38, 88.7, -104) },
)
const parameters = fc.record({ p: number, q: number, r: number })

/** Texts in which parameters are factors, addends, exponents, bounds, and what is compared. */
const { tree } = fc.letrec<{ tree: string; leaf: string; shared: string }>((tie) => ({
  leaf: fc.constantFrom('x', 'y', 'z', 'level', 'draw', 'seen(x)', 'mean(z)', ...NAMES, ...NAMES, '0', '1', '2', '0.5'),
  shared: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...NAMES, '1', '2', '0.3'),
    fc.tuple(tie('shared'), fc.constantFrom('+', '-', '*', '/'), tie('shared')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc
      .tuple(fc.constantFrom('exp', 'log', 'sqrt', 'logit', 'probit', '-'), tie('shared'))
      .map(([f, a]) => `${f}(${a})`),
  ),
  tree: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    tie('shared'),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc.tuple(fc.constantFrom('min', 'max', 'pow'), tie('tree'), tie('tree')).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(tie('tree'), tie('shared')).map(([a, b]) => `pow(${a}, ${b})`),
    fc.tuple(fc.constantFrom('abs', 'exp', 'log', '-'), tie('tree')).map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(tie('shared'), fc.constantFrom('<', '>=', '==', '!='), tie('shared'), tie('tree'), tie('tree'))
      .map(([a, o, b, yes, no]) => `(${a} ${o} ${b} ? ${yes} : ${no})`),
  ),
}))

describe('a parameter', () => {
  it('gives the bits of a constant in both machines, and a pass those of every value that it serves', () => {
    const seen = { finished: 0, served: 0, refused: 0, read: 0 }
    fc.assert(
      fc.property(
        fc.tuple(tree, tree),
        parameters,
        parameters,
        fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 9 }),
        fc.boolean(),
        fc.boolean(),
        (texts, first, far, start, tame, near) => {
          const second = near ? { p: first.p * 1.03, q: first.q * 0.98, r: first.r * 1.01 } : far
          const own = tame ? texts.map((text) => `clip(${text}, -1e6, 1e6)`) : texts
          const model = modelOf(first, true)
          const pass = passOf(model, own)
          if (demands(pass).nodes.some(({ op }) => op === 'parameter')) seen.read++
          const expected = (values: Values) => {
            const constants = modelOf(values, false)
            return after(constants, passOf(constants, own), 'kernel', start)
          }
          const wanted = expected(first)
          for (const machine of ['kernel', 'reference'] as const)
            expect(after(model, pass, machine, start)).toEqual(wanted)
          if (typeof wanted !== 'string') seen.finished++
          const other = modelOf(second, true)
          if (!pass.shape.serves((name) => second[name as keyof Values])) {
            expect(() => after(other, pass, 'kernel', start)).toThrow(/lowered for other values/)
            seen.refused++
            return
          }
          expect(after(other, pass, 'kernel', start)).toEqual(expected(second))
          seen.served++
        },
      ),
      { numRuns: 700, seed: 20261130 },
    )
    expect(seen.finished).toBeGreaterThan(250)
    expect(seen.read).toBeGreaterThan(300)
    expect(seen.served).toBeGreaterThan(150)
    expect(seen.refused).toBeGreaterThan(150)
  })

  it.each([
    ['a value by any other', 'p * x + q', { p: 0.3 }, { p: 0.7 }, true],
    ['a value by 0, which leaves nothing of a product', 'p * x + q', { p: 0.3 }, { p: 0 }, false],
    ['a sum of two that is 0', '(p - q) * x', { p: 0.3 }, { p: 0.5 }, false],
    ['one side of a comparison by the other', 'p > q ? x : y', { p: 0.6 }, { p: 0.4 }, false],
    ['values on one side of a comparison', 'p > q ? x : y', { p: 0.6 }, { p: 0.7 }, true],
    ['an exponent that multiplies by one that does not', 'pow(x + 3, p)', { p: 2 }, { p: 2.5 }, false],
    ['exponents by each other', 'pow(x + 3, p)', { p: 2.2 }, { p: 2.5 }, true],
    ['one small whole exponent by another', 'pow(x + 3, p)', { p: 2 }, { p: 3 }, false],
    ['a value that nothing asks for', 'x + 1', { p: 0.3 }, { p: 0 }, true],
  ])('replaces %s: %s', (_, text, from, to, served) => {
    const rest = { p: 0.3, q: 0.5, r: 0.2 }
    const checked = (values: Values) => {
      const model = modelOf(values, true)
      const equations = [equation('x', text)]
      return lower(model, [checkPhase(model, { name: 'go', table: 'person', equations })])
    }
    const pass = checked({ ...rest, ...from })
    const [before, after] = [
      { ...rest, ...from },
      { ...rest, ...to },
    ]
    expect(pass.shape.serves((name) => before[name as keyof Values])).toBe(true)
    expect(pass.shape.serves((name) => after[name as keyof Values])).toBe(served)
    expect(pass.shape.serves((name) => before[name as keyof Values])).toBe(true)
  })

  it('is computed with others once, before the rows of all blocks', () => {
    const model = modelOf({ p: 0.3, q: 0.5, r: 0.2 }, true)
    const equations = [equation('x', 'x * exp(p / q) + y * exp(p / q)')]
    const { nodes } = demands(lower(model, [checkPhase(model, { name: 'go', table: 'person', equations })]))
    expect(
      nodes
        .filter(({ level }) => level === 2)
        .map(({ op }) => op)
        .sort(),
    ).toEqual(['add', 'column', 'column', 'mul', 'mul'])
    expect(
      nodes
        .filter(({ op }) => op === 'parameter')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['p', 'q'])
  })
})
